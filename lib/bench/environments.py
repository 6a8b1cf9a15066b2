"""One virtual environment for each group of peers, under .dql/bench, from pins."""

import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# megabytes on disk, and what they are
GROUPS = {"torch": (6_000, "PyTorch, Stable-Baselines3, SBX, Gymnasium"), "jax": (1_000, "JAX, gymnax, flashbax, optax"),
          "atari": (300, "Gymnasium, ale_py, OpenCV"), "worlds": (1_200, "Gymnasium with Box2D, envpool, MinAtar")}


class Missing(Exception):
    """Why a group of peers is not there, in words."""


def python(group, root, base, say):
    """The group's own Python, installed when it is not there or its pins have changed; throws Missing."""
    pins = (HERE / "peers" / f"requirements-{group}.txt").read_text(encoding="utf8")
    folder = root / ".dql" / "bench" / group
    interpreter, mark = folder / "bin" / "python", folder / "requirements.txt"
    if interpreter.exists() and mark.exists() and mark.read_text(encoding="utf8") == pins:
        return interpreter
    size, what = GROUPS[group]
    folder.parent.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder.parent).free // 1_000_000
    if free < size * 1.6:
        raise Missing(f"not installed: needs {size / 1000:.0f} GB of disk and room to unpack, {free / 1000:.0f} GB are free")
    say(f"installing {what} (some {size / 1000:.0f} GB, once) ...")
    shutil.rmtree(folder, ignore_errors=True)
    log = folder.parent / f"{group}.log"
    with open(log, "w", encoding="utf8") as out:
        for command in ([base, "-m", "venv", str(folder)],
                        [str(interpreter), "-m", "pip", "install", "--no-deps", "--prefer-binary", "--no-cache-dir", "--no-input",
                         "--disable-pip-version-check", "-r", str(HERE / "peers" / f"requirements-{group}.txt")]):
            if subprocess.run([str(part) for part in command], stdout=out, stderr=subprocess.STDOUT, check=False).returncode:
                out.flush()
                raise Missing(f"not installed: {reason(log.read_text(encoding='utf8', errors='replace'))}")
    mark.write_text(pins, encoding="utf8")
    return interpreter


def reason(log):
    """The first thing that pip complains of, in one line."""
    for words in ("No space left on device", "No matching distribution", "ResolutionImpossible", "Requires-Python", "Connection", "ERROR"):
        for line in log.splitlines():
            if words in line:
                return line.replace("ERROR: ", "").strip()[:160]
    return (log.strip().splitlines() or ["pip gave no reason"])[-1][:160]


def version_of(base):
    """Python's version as (3, 11)."""
    said = subprocess.run([base, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True, check=False).stdout.split()
    return tuple(map(int, said)) if len(said) == 2 else sys.version_info[:2]
