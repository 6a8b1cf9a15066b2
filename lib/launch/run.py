"""./dql run: executes notebooks in the Java kernel, and writes them with their pages."""

import argparse
import asyncio
import html
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import kernel
import notebooks

SITE = kernel.ROOT / "target" / "site"


class Failed(Exception):
    """A notebook that did not run to its end, or did not show what it promises."""


class Line:
    """One line of progress: rewritten in place on a terminal, now and then in a log."""

    def __init__(self, name, cells):
        self.name, self.cells, self.done, self.start, self.tty = name, cells, 0, time.time(), sys.stdout.isatty()
        self.last = self.start

    def words(self):
        return f"{self.name:<28} {self.done:>3} of {self.cells} cells  {time.time() - self.start:6.1f} s"

    def tick(self):
        if self.tty:
            print(f"\r\x1b[K{self.words()}", end="", flush=True)
        elif time.time() - self.last >= 60:
            self.last = time.time()
            print(self.words(), flush=True)

    def end(self, verdict):
        print(("\r\x1b[K" if self.tty else "") + f"{self.words()}  {verdict}", flush=True)


async def execute(nb, folder, timeout, line, log):
    """Runs all code cells in a kernel of their own, which ends with them whatever happens."""
    from nbclient import NotebookClient

    client = NotebookClient(nb, kernel_name="java", timeout=timeout, startup_timeout=120, coalesce_streams=True)
    manager = client.create_kernel_manager()
    ticker = asyncio.ensure_future(tick(line))
    try:
        await client.async_start_new_kernel(cwd=str(folder), stdout=log, stderr=log)
        await client.async_start_new_kernel_client()
        for index, cell in enumerate(nb.cells):
            try:
                await client.async_execute_cell(cell, index, execution_count=client.code_cells_executed + 1)
            except Exception as e:
                raise Failed(f"failed in cell {index + 1}:\n\n{indented(cell.source)}\n\n{reason(e, cell, timeout)}") from e
            line.done += cell.cell_type == "code"
    finally:
        ticker.cancel()
        if manager.has_kernel:
            await manager.shutdown_kernel(now=True)
        if client.kc is not None:
            client.kc.stop_channels()


async def tick(line):
    while True:
        line.tick()
        await asyncio.sleep(.5)


def indented(words):
    return "\n".join("    " + w for w in words.rstrip().splitlines())


def reason(error, cell, timeout):
    """Why a cell failed, in the kernel's own words where there are any."""
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    if isinstance(error, CellTimeoutError):
        return f"it took more than {timeout} s; --timeout S allows more"
    if isinstance(error, DeadKernelError):
        return "the Java kernel died"
    for output in cell.get("outputs", []):
        if output.get("output_type") == "error":
            lines = notebooks.plain("\n".join(output.get("traceback") or [f"{output.ename}: {output.evalue}"])).rstrip().splitlines()
            return "\n".join(lines if len(lines) <= 40 else lines[:30] + ["..."] + lines[-5:])
    return notebooks.plain(str(error))


def load(file):
    """A notebook that may run, its lines joined, or the sentence that refuses it."""
    import nbformat

    words = json.dumps(notebooks.read(file))
    try:
        nb = nbformat.reads(words, as_version=4)
        nbformat.validate(nb)
        return nb
    except nbformat.ValidationError as e:
        raise notebooks.Refused(f"{file} is not a whole notebook: {str(e).splitlines()[0]}") from None


def run_one(file, nb, options):
    """Executes one notebook; True when it ran and shows what it must."""
    line = Line(file.stem, len(notebooks.code_cells(nb)))
    log_file = kernel.ROOT / ".dql" / "log" / f"kernel-{file.stem}.log"
    log_file.parent.mkdir(parents=True, exist_ok=True)
    problem = None
    try:
        with open(log_file, "wb") as log:
            stoppable(execute(nb, file.parent, options.timeout, line, log))
        lacking = notebooks.missing(nb)
        if lacking:
            problem = "ran, but " + "; ".join(lacking)
    except (Failed, RuntimeError) as e:
        problem = str(e)
        if "kernel" in problem.lower() and "died" in problem:
            problem += f"; the end of {log_file}:\n{tail(log_file)}"
    line.end("ok" if problem is None else "FAILED")
    for number, words in notebooks.complaints(nb):
        print(f"  cell {number} wrote to stderr: {notebooks.plain(words).strip()[:500]}", flush=True)
    if problem:
        print(f"\ndql: {file} {problem}\n", file=sys.stderr, flush=True)
    write(nb, file, options, problem)
    return problem is None


def tail(file):
    return indented("\n".join(file.read_text(errors="replace").splitlines()[-15:]) or "(nothing)")


def stoppable(work):
    """Runs a coroutine so that Ctrl-C, a kill and a closed terminal end it cleanly, its kernel first."""
    async def main():
        task = asyncio.ensure_future(work)
        stopped = []

        def stop(number):
            stopped.append(number)
            task.cancel()

        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, stop, number)
        try:
            await task
        except (Exception, asyncio.CancelledError):
            if not stopped:
                raise
        if stopped:
            raise KeyboardInterrupt
    asyncio.run(main())


def write(nb, file, options, problem):
    """Writes the executed notebook and its page to the site, and back to its place when asked and all went well."""
    import nbformat

    notebooks.tidy(nb)
    words = nbformat.writes(nb)
    words += "" if words.endswith("\n") else "\n"
    options.out.mkdir(parents=True, exist_ok=True)
    kernel.replace(options.out / file.name, words)
    kernel.replace(options.out / f"{file.stem}.html", page(nb, file.stem))
    if options.in_place and not problem:
        kernel.replace(file, words)


def page(nb, name):
    """The notebook as one HTML file: pictures and formulas inside, nothing fetched."""
    import formulas
    from nbconvert.exporters.html import HTMLExporter

    exporter = HTMLExporter(template_name="lab", embed_images=True, require_js_url="", jquery_url="", mermaid_js_url="")
    words, _ = exporter.from_notebook_node(nb, resources={"metadata": {"name": name}})
    return formulas.set_all(words.replace('<script src=""></script>', "").replace("</head>", "<style>math { font-size: 1.15em }</style></head>", 1))


def index(out):
    """A page that links all notebooks of the site."""
    items = []
    for file in sorted(out.glob("*.ipynb")):
        title = notebooks.title(notebooks.read(file), file.stem)
        items.append(f'<li><a href="{file.stem}.html">{html.escape(file.stem)}</a>: {html.escape(title)}</li>')
    kernel.replace(out / "index.html", "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>dql</title>\n"
                   "<body style=\"font: 16px sans-serif; margin: 3em\">\n<h1>Deep Q-learning in Java</h1>\n<ul>\n" + "\n".join(items) + "\n</ul>\n")


def gymnasium():
    """Installs what gym(...) and atari(...) need, unless it is there; without it the notebooks say so and show the rest."""
    there, wanted = kernel.VENV / "gym.txt", kernel.ROOT / "lib" / "launch" / "gym.txt"
    if os.environ.get("DQL_PYTHON") or there.exists() and there.read_bytes() == wanted.read_bytes():
        return
    if subprocess.run([kernel.ROOT / "dql", "gym"], stdout=subprocess.DEVNULL).returncode:
        print("dql: without Gymnasium notebooks show no real Atari games: ./dql gym installs it, once there is a network", file=sys.stderr, flush=True)


def options(args):
    parser = argparse.ArgumentParser(prog="dql run", description="Executes notebooks in the Java kernel; writes them with their pages to target/site.")
    parser.add_argument("notebook", nargs="*", help="00-start, 00, or a path; none means all of notebooks/")
    parser.add_argument("--fast", action="store_true", help="small budgets: DQL_FAST=1 for the notebooks")
    parser.add_argument("--in-place", action="store_true", help="also write the executed notebooks back to where they are")
    parser.add_argument("--timeout", type=int, default=3600, metavar="S", help="seconds that a cell may take (3600)")
    parser.add_argument("--out", type=Path, default=SITE, metavar="FOLDER", help="where to write (target/site)")
    chosen = parser.parse_intermixed_args(args)
    if chosen.timeout <= 0:
        parser.error("--timeout must be above 0")
    if chosen.in_place and (chosen.fast or os.environ.get("DQL_FAST") == "1"):
        parser.error("--in-place keeps full outputs: leave --fast and DQL_FAST=1 out")
    return chosen


def main(args):
    chosen = options(args)
    try:
        files = notebooks.find(chosen.notebook, kernel.ROOT / "notebooks")
        loaded = [load(file) for file in files]
    except notebooks.Refused as e:
        print(f"dql: {e}", file=sys.stderr)
        return 2
    if chosen.fast:
        os.environ["DQL_FAST"] = "1"
    if any(notebooks.plays_gym(nb) for nb in loaded):
        gymnasium()
    kernel.install()
    kernel.jupyter_folders()
    try:
        failed = [f.stem for f, nb in zip(files, loaded) if not run_one(f, nb, chosen)]
    except KeyboardInterrupt:
        print("\ndql: stopped; the kernel has ended", file=sys.stderr)
        return 130
    index(chosen.out)
    good = f"{len(files) - len(failed)} of {len(files)} notebooks ran well"
    print(f"{good}{'; failed: ' + ', '.join(failed) if failed else ''}; see {chosen.out / 'index.html'}")
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ModuleNotFoundError as e:
        sys.exit(f"dql: the Python environment is not whole ({e}): remove {kernel.VENV} and run it again")
