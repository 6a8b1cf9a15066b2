"""The Java kernel's specification for Jupyter, and Jupyter's own folders; java and its options come from ./dql."""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".dql" / "venv"
PASSED_ON = ("DJL_CACHE_DIR", "OMP_NUM_THREADS", "MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_", "MALLOC_TOP_PAD_")


def folder(prefix):
    """Where Jupyter looks for the kernel under a prefix."""
    return Path(prefix) / "share" / "jupyter" / "kernels" / "java"


def spec(kernels, env):
    """The kernel's specification: straight to the JVM, without JJava's launcher, and the library on the class path."""
    return {
        "argv": [env["DQL_JAVA"], "--add-opens", "jdk.jshell/jdk.jshell=ALL-UNNAMED", *env.get("DQL_JVM", "").split(),
                 f"-Ddql.home={ROOT}", "-jar", str(kernels / "jjava.jar"), "{connection_file}"],
        "display_name": "Java",
        "language": "java",
        "interrupt_mode": "message",
        "env": {"JJAVA_CLASSPATH": str(ROOT / "target" / "dql.jar"), **{k: env[k] for k in PASSED_ON if k in env}},
    }


def install(prefix=VENV):
    """Writes the specification where it differs; brings the kernel's jar along when the prefix has none."""
    kernels = folder(prefix)
    kernels.mkdir(parents=True, exist_ok=True)
    if not (kernels / "jjava.jar").exists():
        theirs = folder(VENV) / "jjava.jar"
        if not theirs.exists():
            sys.exit(f"dql: there is no jjava.jar in {kernels}: pip install --pre jjava==1.0a8 there first")
        shutil.copy(theirs, kernels)
    text = json.dumps(spec(kernels, os.environ), indent=1)
    file = kernels / "kernel.json"
    if not file.exists() or file.read_text() != text:
        replace(file, text)
    return file


def replace(file, text):
    """Writes a file in one go: whoever reads or kills meanwhile finds the old one or the new one."""
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


def jupyter_folders():
    """Keeps Jupyter's settings, data and runtime files inside the project, apart from the user's own."""
    own = ROOT / ".dql" / "jupyter"
    for name in ("config", "data", "runtime"):
        os.environ[f"JUPYTER_{name.upper()}_DIR"] = str(own / name)
        (own / name).mkdir(parents=True, exist_ok=True)
    os.environ["JUPYTER_PATH"] = str(VENV / "share" / "jupyter")
    os.environ["JUPYTER_PLATFORM_DIRS"] = "1"
    os.environ.pop("JUPYTER_TOKEN", None)


def main():
    parser = argparse.ArgumentParser(prog="dql kernel", description="Makes the Java kernel of another Jupyter know the library.")
    parser.add_argument("--prefix", required=True, help="the folder of that Jupyter's Python, where share/jupyter is")
    print(f"wrote {install(parser.parse_args().prefix)}")


if __name__ == "__main__":
    main()
