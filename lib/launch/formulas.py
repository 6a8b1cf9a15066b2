"""Formulas of a page as MathML, which browsers draw by themselves: nothing to fetch, nothing to run."""

import html
import re

MARKDOWN = re.compile(r'(<div class="[^"]*jp-RenderedMarkdown[^"]*"[^>]*>)(.*?)(</div>)', re.S)
CODE = re.compile(r"(<(code|pre)\b.*?</\2>)", re.S)
FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+?)\$", re.S)
MATHJAX = re.compile(r"<!-- Load mathjax -->.*?<!-- End of mathjax configuration -->", re.S)


def mathml(match):
    """One formula; as it stands when it uses something that the converter does not know."""
    from latex2mathml.converter import convert

    display = match[1] is not None
    try:
        words = re.sub(r"\\arg\s*\\(max|min)", r"\\operatorname{arg\1}", html.unescape(match[1] or match[2]))     # it has no \\arg
        set_formula = convert(words, display="block" if display else "inline")
    except Exception:
        return match[0]
    return match[0] if "\\" in set_formula else set_formula        # a command it does not know stands there in letters


def set_all(page):
    """A page with all the formulas of its text set, and without MathJax."""
    def text(match):
        pieces = CODE.split(match[2])        # text, code, its tag, text, ...
        for i in range(0, len(pieces), 3):
            pieces[i] = FORMULA.sub(mathml, pieces[i])
        return match[1] + "".join(p for i, p in enumerate(pieces) if i % 3 != 2) + match[3]

    return MATHJAX.sub("", MARKDOWN.sub(text, page))
