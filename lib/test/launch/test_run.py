"""./dql run without a kernel: its options, what it refuses, its pages."""

import contextlib
import io
import json
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "launch"))
import notebooks  # noqa: E402
import run  # noqa: E402

try:
    import nbformat
except ImportError:    # outside the project's own environment
    nbformat = None


def quiet(work, *args):
    err = io.StringIO()
    with contextlib.redirect_stderr(err), contextlib.redirect_stdout(io.StringIO()):
        try:
            return work(*args), err.getvalue()
        except SystemExit as e:
            return e.code, err.getvalue()


class Options(unittest.TestCase):
    def test_full_outputs_only_in_place(self):
        code, said = quiet(run.options, ["--in-place", "--fast"])
        self.assertEqual(code, 2)
        self.assertIn("keeps full outputs", said)

    def test_a_timeout_above_nothing(self):
        self.assertEqual(quiet(run.options, ["--timeout", "0"])[0], 2)

    def test_names_and_options_in_any_order(self):
        chosen = run.options(["00", "--fast", "10-dqn", "--timeout", "5"])
        self.assertEqual((chosen.notebook, chosen.fast, chosen.timeout), (["00", "10-dqn"], True, 5))

    def test_a_name_that_is_not_there(self):
        code, said = quiet(run.main, ["no-such-notebook"])
        self.assertEqual(code, 2)
        self.assertIn("there is no notebook 'no-such-notebook'", said)


class Gymnasium(unittest.TestCase):
    """A folder in place of the Python environment, and what a call of ./dql gym would give."""

    def installed(self, there, code=0, env=()):
        with tempfile.TemporaryDirectory() as venv, mock.patch.object(run.kernel, "VENV", Path(venv)), \
                mock.patch.object(run.subprocess, "run", return_value=mock.Mock(returncode=code)) as call, mock.patch.dict(run.os.environ, {"DQL_PYTHON": "", **dict(env)}):
            if there is not None:
                (Path(venv) / "gym.txt").write_bytes(there)
            return call, quiet(run.gymnasium)[1]

    def test_it_is_installed_unless_it_is_there(self):
        pins = (run.kernel.ROOT / "lib/launch/gym.txt").read_bytes()
        self.assertEqual(self.installed(None)[0].call_args[0][0], [run.kernel.ROOT / "dql", "gym"])
        self.assertTrue(self.installed(b"older pins")[0].called)
        self.assertFalse(self.installed(pins)[0].called)
        self.assertFalse(self.installed(None, env={"DQL_PYTHON": "python3"})[0].called)

    def test_without_a_network_it_says_so_and_goes_on(self):
        self.assertIn("./dql gym installs it, once there is a network", self.installed(None, code=1)[1])


@unittest.skipUnless(nbformat, "nbformat is not here")
class Pages(unittest.TestCase):
    NOTEBOOK = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": {"name": "java", "display_name": "Java"}}, "cells": [
        {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Max & <b>\n", "$y = r$"]},
        {"cell_type": "code", "id": "b", "metadata": {}, "source": ["var i = 1;\n", "i"], "execution_count": 1, "outputs": [
            {"output_type": "display_data", "metadata": {}, "data": {"image/png": "iVBORw0KGgo="}}]}]}

    def setUp(self):
        temp = tempfile.TemporaryDirectory()
        self.addCleanup(temp.cleanup)
        self.folder = Path(temp.name)

    def put(self, content):
        file = self.folder / "x.ipynb"
        file.write_text(json.dumps(content))
        return file

    def test_lines_are_joined(self):
        self.assertEqual(run.load(self.put(self.NOTEBOOK)).cells[1].source, "var i = 1;\ni")

    def test_a_broken_cell(self):
        broken = {**self.NOTEBOOK, "cells": [{"cell_type": "code", "source": 1}]}
        with self.assertRaisesRegex(notebooks.Refused, "x.ipynb is not a whole notebook"):
            run.load(self.put(broken))

    def test_another_kernel_ends_with_2_before_any_kernel_starts(self):
        code, said = quiet(run.main, [str(self.put({**self.NOTEBOOK, "metadata": {"kernelspec": {"name": "python3"}}}))])
        self.assertEqual(code, 2)
        self.assertRegex(said, "x.ipynb is for the kernel 'python3'")

    def test_a_page_holds_its_pictures_and_fetches_no_script_but_mathjax(self):
        chosen = run.options(["--out", str(self.folder / "site")])
        file = self.put(self.NOTEBOOK)
        run.write(run.load(file), file, chosen, None)
        run.index(chosen.out)
        page = (chosen.out / "x.html").read_text()
        self.assertIn("data:image/png;base64,iVBORw0KGgo=", page)
        self.assertEqual([s for s in page.split("<script")[1:] if "src=" in s.split(">")[0] and "mathjax" not in s.split(">")[0]], [])
        self.assertIn('<a href="x.html">x</a>: Max &amp; &lt;b&gt;', (chosen.out / "index.html").read_text())


if __name__ == "__main__":
    unittest.main()
