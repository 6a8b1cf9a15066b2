"""The README's tables of the lectures: every notebook and section that they name is there."""

import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "lib/launch"))
import notebooks  # noqa: E402

SECTION = (ROOT / "README.md").read_text(encoding="utf8").partition("\n## Lectures, slide by slide\n")[2]
ROWS = [line.strip("| ").split(" | ") for line in SECTION.splitlines() if line.startswith("| ") and not line.startswith(("| item", "| ---"))]
PLACE = re.compile(r"\[(\d\d)\]\((notebooks/[^)]+)\)((?:(?:,| and) \*[^*]+\*)*)")    # [05](notebooks/05-....ipynb), *One section* and *another*


def headings(file):
    words = "\n".join(notebooks.source(c) for c in notebooks.read(file)["cells"] if c["cell_type"] == "markdown")
    return re.findall(r"^#+ (.+?)\s*$", words, re.M)


class Lectures(unittest.TestCase):
    def test_there_is_a_table_for_each_lecture(self):
        self.assertEqual(re.findall(r"<summary>(\d{3}) ", SECTION), ["000", "001", "002", "003", "004"])

    def test_every_row_has_an_item_and_a_place(self):
        for row in ROWS:
            self.assertEqual(len(row), 2, row)
            self.assertRegex(row[1], PLACE, row)

    def test_every_notebook_and_section_is_there(self):
        for item, places in ROWS:
            for number, file, sections in PLACE.findall(places):
                self.assertTrue((ROOT / file).is_file(), f"{item}: there is no {file}")
                self.assertTrue(Path(file).name.startswith(number + "-"), f"{item}: {number} leads to {file}")
                for section in re.findall(r"\*([^*]+)\*", sections):
                    self.assertIn(section, headings(ROOT / file), f"{item}: no such section in {file}")

    def test_nothing_in_a_place_escapes_the_test_above(self):
        for item, places in ROWS:
            self.assertNotRegex(PLACE.sub("", places), r"[*\[\]]", item)


if __name__ == "__main__":
    unittest.main()
