"""Notebooks as files: which ones are meant, whether they may run, and what their cells must show."""

import json
import re
from pathlib import Path

ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PICTURES = ("image/png", "image/jpeg", "image/svg+xml", "image/gif")
LANGUAGE = {"name": "java", "file_extension": ".jshell", "mimetype": "text/x-java-source", "pygments_lexer": "java", "codemirror_mode": "java"}


class Refused(Exception):
    """A notebook that is not run, with the sentence that says why."""


def find(names, folder, here="."):
    """The files that the names mean: all for no name, a path, a name in the folder with or without .ipynb, or the one that starts so."""
    there = sorted(p for p in Path(folder).glob("*.ipynb"))
    if not names:
        if not there:
            raise Refused(f"there is no notebook in {folder}")
        return there
    files = []
    for name in names:
        file = one(name, there, Path(here))
        if file not in files:
            files.append(file)
    return files


def one(name, there, here):
    """The file that one name means."""
    path = here / name
    if path.suffix == ".ipynb" and path.is_file():
        return path.resolve()
    exact = [p for p in there if name in (p.name, p.stem)]
    starts = exact or [p for p in there if p.name.startswith(name)]
    if len(starts) == 1:
        return starts[0]
    if starts:
        raise Refused(f"'{name}' may be any of {', '.join(p.stem for p in starts)}: write more of the name")
    raise Refused(f"there is no notebook '{name}': there are {', '.join(p.stem for p in there) or 'none'}")


def read(file):
    """A notebook as plain data; refuses what is no notebook or is meant for another kernel."""
    try:
        notebook = json.loads(Path(file).read_text(encoding="utf-8"))
    except (ValueError, OSError) as e:
        raise Refused(f"{file} cannot be read as a notebook: {e}") from None
    if (not isinstance(notebook, dict) or notebook.get("nbformat") != 4 or not isinstance(notebook.get("cells"), list)
            or not all(isinstance(cell, dict) for cell in notebook["cells"])):
        raise Refused(f"{file} is not a notebook in format 4: open and save it in JupyterLab")
    metadata = notebook.get("metadata")
    spec = metadata.get("kernelspec") if isinstance(metadata, dict) else None
    kernel = spec.get("name") if isinstance(spec, dict) else None
    if kernel is None:
        raise Refused(f"{file} names no kernel: choose the kernel Java in JupyterLab and save it")
    if kernel != "java":
        raise Refused(f"{file} is for the kernel '{kernel}', not 'java': choose the kernel Java in JupyterLab and save it")
    for number, cell in code_cells(notebook):
        if number > first_code(notebook) and re.search(r"(//[^\n]*|\*/)\s*\n\s*import\s", source(cell)):
            raise Refused(f"{file} has a comment right before an import in cell {number}, which would silently empty earlier variables: move the import to the first cell")
    return notebook


def source(cell):
    return text(cell.get("source", ""))


def text(value):
    """Lines as notebooks keep them, a string or a list of strings, as one string."""
    return value if isinstance(value, str) else "".join(value)


def code_cells(notebook):
    """Number, from 1 over all cells, and code cell."""
    return [(i, c) for i, c in enumerate(notebook["cells"], 1) if c.get("cell_type") == "code"]


def first_code(notebook):
    return next((i for i, _ in code_cells(notebook)), 0)


def plays_gym(notebook):
    """Whether a cell plays an environment of Gymnasium's."""
    return any(re.search(r"\b(gym|gymVector|gymProblem|atari|atariSticky|atariVector|atariProblem)\(\"", source(c)) for _, c in code_cells(notebook))


def has_picture(cell):
    """Whether a cell shows a picture, an image inside HTML included."""
    shown = [o.get("data", {}) for o in cell.get("outputs", [])]
    return any(any(kind in d for kind in PICTURES) or re.search(r"<(img|svg)\b", text(d.get("text/html", ""))) for d in shown)


def has_table(cell):
    """Whether a cell shows HTML or text as its value."""
    return any("text/html" in d or "text/plain" in d for d in (o.get("data", {}) for o in cell.get("outputs", [])))


def missing(notebook):
    """Sentences about promised output that is not there: tagged figures and tables, and any picture at all."""
    said = []
    for number, cell in code_cells(notebook):
        tags = cell.get("metadata", {}).get("tags", [])
        if "figure" in tags and not has_picture(cell):
            said.append(f"cell {number} is tagged 'figure' and shows no picture")
        if "table" in tags and not has_table(cell):
            said.append(f"cell {number} is tagged 'table' and shows no table")
    if not any(has_picture(c) for _, c in code_cells(notebook)):
        said.append("no cell shows a picture")
    return said


def complaints(notebook):
    """What cells wrote to stderr, as (number, text)."""
    return [(n, text(o.get("text", ""))) for n, c in code_cells(notebook) for o in c.get("outputs", [])
            if o.get("output_type") == "stream" and o.get("name") == "stderr"]


def tidy(notebook):
    """Drops what changes from run to run or from machine to machine, so that differences are small."""
    notebook["metadata"] = {"kernelspec": {"display_name": "Java", "language": "java", "name": "java"}, "language_info": dict(LANGUAGE)}
    for cell in notebook["cells"]:
        cell["metadata"] = {k: v for k, v in cell.get("metadata", {}).items() if k not in ("execution", "ExecuteTime", "collapsed", "scrolled")}
        for output in cell.get("outputs", []):
            output.get("metadata", {}).pop("execution", None)
    return notebook


def title(notebook, otherwise):
    """The first heading."""
    for cell in notebook["cells"]:
        found = cell.get("cell_type") == "markdown" and re.search(r"^#+ +(.+)$", source(cell), re.MULTILINE)
        if found:
            return found.group(1).strip()
    return otherwise


def plain(words):
    """Text without terminal colours."""
    return ANSI.sub("", words)
