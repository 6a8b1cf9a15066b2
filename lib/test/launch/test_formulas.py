"""Formulas become MathML in text, and nowhere else."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "launch"))
import formulas  # noqa: E402

try:
    import latex2mathml
except ImportError:    # outside the project's own environment
    latex2mathml = None


def text(words):
    return f'<div class="jp-RenderedHTMLCommon jp-RenderedMarkdown" data-mime-type="text/markdown">{words}</div>'


@unittest.skipUnless(latex2mathml, "latex2mathml is not here")
class Formulas(unittest.TestCase):
    def test_inline_and_displayed(self):
        page = formulas.set_all(text("<p>take $a &lt; b$</p><p>$$y = r + \\gamma$$</p>"))
        self.assertEqual(page.count("<math"), 2)
        self.assertIn('display="inline"', page)
        self.assertIn('display="block"', page)
        self.assertIn("<mo>&#x0003C;</mo>", page)
        self.assertNotIn("$", page)

    def test_code_stays(self):
        for words in ("<p>costs <code>$5 and $6</code></p>", "<pre>$a$</pre>"):
            self.assertEqual(formulas.set_all(text(words)), text(words))

    def test_the_rest_of_the_page_stays(self):
        page = "<script>var $ = 1, b$ = 2;</script>" + text("<p>no formula</p>")
        self.assertEqual(formulas.set_all(page), page)

    def test_mathjax_goes(self):
        self.assertEqual(formulas.set_all("a<!-- Load mathjax --><script src='x'></script><!-- End of mathjax configuration -->b"), "ab")

    def test_argmax(self):
        self.assertIn("<mo>argmax</mo>", formulas.set_all(text("<p>$\\arg\\max_a Q(s, a)$</p>")))
        self.assertIn("<mo>argmin</mo>", formulas.set_all(text("<p>$\\arg\\min_a Q(s, a)$</p>")))

    def test_every_formula_of_the_notebooks_can_be_set(self):
        import notebooks

        for file in sorted((Path(__file__).resolve().parents[3] / "notebooks").glob("*.ipynb")):
            for cell in notebooks.read(file)["cells"]:
                if cell["cell_type"] == "markdown":
                    words = formulas.CODE.sub("", notebooks.source(cell)).replace("`", "")
                    for match in formulas.FORMULA.finditer(words):
                        self.assertTrue(formulas.mathml(match).startswith("<math"), f"{file.name}: {match[0]}")


if __name__ == "__main__":
    unittest.main()
