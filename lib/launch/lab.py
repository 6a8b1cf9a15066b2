"""JupyterLab on notebooks/, with the Java kernel and nothing that asks the network."""

import os
import sys

import kernel

OPTIONS = [
    f"--ServerApp.root_dir={kernel.ROOT / 'notebooks'}",
    "--ServerApp.log_level=WARN",
    "--LabApp.log_level=WARN",
    "--ServerApp.answer_yes=True",
    "--MultiKernelManager.default_kernel_name=java",
    "--LabApp.news_url=",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.extension_manager=readonly",
]


def main(args):
    (kernel.ROOT / "notebooks").mkdir(exist_ok=True)
    kernel.install()
    kernel.jupyter_folders()
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    if "--help" not in args and "-h" not in args:
        print("dql: opening JupyterLab; Ctrl-C here ends it", file=sys.stderr)
    os.execv(sys.executable, [sys.executable, "-m", "jupyterlab", *OPTIONS, *root, *args])


if __name__ == "__main__":
    main(sys.argv[1:])
