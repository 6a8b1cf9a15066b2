"""Which notebooks are meant, which are refused, and what they must show."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "launch"))
import notebooks  # noqa: E402
from notebooks import Refused  # noqa: E402


def cell(source="", *tags, outputs=()):
    return {"cell_type": "code", "metadata": {"tags": list(tags)}, "source": source, "outputs": list(outputs), "execution_count": 1}


def notebook(*cells, kernel="java"):
    return {"cells": list(cells), "metadata": {"kernelspec": {"name": kernel}}, "nbformat": 4, "nbformat_minor": 5}


def shows(**data):
    return {"output_type": "display_data", "metadata": {}, "data": {k.replace("_", "/"): v for k, v in data.items()}}


class Folder(unittest.TestCase):
    def setUp(self):
        self.temp = tempfile.TemporaryDirectory()
        self.addCleanup(self.temp.cleanup)
        self.folder = Path(self.temp.name)

    def put(self, name, content):
        file = self.folder / name
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        return file


class Names(Folder):
    def setUp(self):
        super().setUp()
        for name in ("10-dqn", "00-start", "14-rainbow", "11-double-dqn", "14"):
            self.put(name + ".ipynb", "{}")

    def find(self, *names, here="."):
        return [p.stem for p in notebooks.find(names, self.folder, here)]

    def test_no_name_means_all_in_order(self):
        self.assertEqual(self.find(), ["00-start", "10-dqn", "11-double-dqn", "14-rainbow", "14"])

    def test_a_name_with_and_without_its_ending(self):
        self.assertEqual(self.find("10-dqn", "00-start.ipynb"), ["10-dqn", "00-start"])

    def test_the_beginning_of_one_name(self):
        self.assertEqual(self.find("00", "11-d"), ["00-start", "11-double-dqn"])

    def test_a_whole_name_wins_over_beginnings(self):
        self.assertEqual(self.find("14"), ["14"])

    def test_a_path_from_where_one_is(self):
        self.assertEqual(self.find("10-dqn.ipynb", here=self.folder), ["10-dqn"])
        self.assertEqual(self.find(str(self.folder / "10-dqn.ipynb")), ["10-dqn"])

    def test_twice_the_same_runs_once(self):
        self.assertEqual(self.find("00", "00-start"), ["00-start"])

    def test_several_beginnings_are_listed(self):
        with self.assertRaisesRegex(Refused, "'1' may be any of 10-dqn, 11-double-dqn, 14-rainbow, 14"):
            self.find("1")

    def test_an_unknown_name_lists_what_there_is(self):
        with self.assertRaisesRegex(Refused, "no notebook '99'.*00-start, 10-dqn"):
            self.find("99")

    def test_an_empty_folder(self):
        with tempfile.TemporaryDirectory() as empty, self.assertRaisesRegex(Refused, "no notebook in"):
            notebooks.find([], empty)


class Ours(unittest.TestCase):
    """The project's own notebooks, as they stand in the repository."""

    def test_they_name_no_path_of_one_machine(self):
        root = Path(__file__).resolve().parents[3]
        for file in sorted((root / "notebooks").glob("*.ipynb")):
            words = file.read_text(encoding="utf-8")
            for path in (str(root), str(Path.home()) + "/", "/usr/lib/jvm"):
                self.assertNotIn(path, words, file.name)

    def test_they_are_executed_and_show_what_they_promise(self):
        for file in sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("*.ipynb")):
            self.assertEqual(notebooks.missing(notebooks.read(file)), [], file.name)
            self.assertTrue(all(c.get("execution_count") for _, c in notebooks.code_cells(notebooks.read(file))), file.name)


class Metadata(Folder):
    def refused(self, content, words):
        with self.assertRaisesRegex(Refused, words) as caught:
            notebooks.read(self.put("x.ipynb", content))
        self.assertIn("x.ipynb", str(caught.exception))

    def test_another_kernel(self):
        self.refused(notebook(kernel="python3"), "kernel 'python3', not 'java'")

    def test_no_kernel(self):
        self.refused({**notebook(), "metadata": {}}, "names no kernel")
        for metadata in ({"kernelspec": None}, {"kernelspec": "java"}, [], None):
            self.refused({**notebook(), "metadata": metadata}, "names no kernel")

    def test_not_json(self):
        self.refused("{", "cannot be read as a notebook")

    def test_not_a_notebook(self):
        self.refused([1], "not a notebook in format 4")
        self.refused({**notebook(), "nbformat": 3}, "not a notebook in format 4")
        self.refused({**notebook(), "cells": ["x"]}, "not a notebook in format 4")

    def test_a_comment_before_a_late_import(self):
        self.refused(notebook(cell("int i = 1;"), cell("var x = 1;\n// the sums\nimport java.util.*;")), "comment right before an import in cell 2")

    def test_a_java_notebook(self):
        notebooks.read(self.put("x.ipynb", notebook(cell("// all imports\nimport dql.*;"), cell("import java.util.*; // fine"))))


class Promises(unittest.TestCase):
    def test_every_kind_of_picture(self):
        for data in ({"image_png": "AA"}, {"image_svg+xml": ["<svg/>"]}, {"image_gif": "AA"}, {"text_html": ["<p>", "<img src='data:image/gif;base64,AA'>"]}):
            self.assertEqual(notebooks.missing(notebook(cell("x", "figure", outputs=[shows(**data)]))), [])

    def test_no_picture_at_all(self):
        self.assertEqual(notebooks.missing(notebook(cell("1 + 1", outputs=[shows(text_plain="2")]))), ["no cell shows a picture"])

    def test_a_tagged_figure_without_one(self):
        said = notebooks.missing(notebook(cell(outputs=[shows(image_png="AA")]), cell("x", "figure")))
        self.assertEqual(said, ["cell 2 is tagged 'figure' and shows no picture"])

    def test_a_tagged_table(self):
        picture = cell(outputs=[shows(image_png="AA")])
        self.assertEqual(notebooks.missing(notebook(picture, cell("t", "table", outputs=[shows(text_html="<table>")]))), [])
        printed = {"output_type": "stream", "name": "stdout", "text": "no table"}
        self.assertEqual(notebooks.missing(notebook(picture, cell("t", "table", outputs=[printed]))), ["cell 2 is tagged 'table' and shows no table"])

    def test_stderr_is_seen(self):
        loud = {"output_type": "stream", "name": "stderr", "text": ["oh", " no"]}
        self.assertEqual(notebooks.complaints(notebook({"cell_type": "markdown", "source": ""}, cell(outputs=[loud]))), [(2, "oh no")])


class Gymnasium(unittest.TestCase):
    def test_cells_that_play_its_environments(self):
        for words in ('var e = atari("Breakout", 0);', 'gym("Taxi-v3", 0)', 'gymVector("CartPole-v1", 8, 0)', 'x.train(atariProblem("Pong"), 0)'):
            self.assertTrue(notebooks.plays_gym(notebook(cell("1"), cell(words))), words)

    def test_cells_that_do_not(self):
        for words in ("hasGym()", "breakout(0)", "agym(\"x\")"):
            self.assertFalse(notebooks.plays_gym(notebook(cell(words), {"cell_type": "markdown", "source": 'gym("x")'})), words)


class Tidy(unittest.TestCase):
    def test_only_what_lasts_is_kept(self):
        one = cell("x", "figure", outputs=[shows(image_png="AA")])
        one["metadata"]["execution"] = {"iopub.execute_input": "2026-01-01"}
        before = notebook(one)
        before["metadata"]["language_info"] = {"name": "Java", "version": "17.0.15"}
        after = notebooks.tidy(before)
        self.assertEqual(after["cells"][0]["metadata"], {"tags": ["figure"]})
        self.assertEqual(after["metadata"]["kernelspec"]["name"], "java")
        self.assertNotIn("version", after["metadata"]["language_info"])

    def test_title_and_colours(self):
        self.assertEqual(notebooks.title(notebook({"cell_type": "markdown", "source": ["text\n", "## Double Q\n"]}), "x"), "Double Q")
        self.assertEqual(notebooks.title(notebook(cell("# no")), "x"), "x")
        self.assertEqual(notebooks.plain("\x1b[1;31mred\x1b[0m"), "red")


if __name__ == "__main__":
    unittest.main()
