"""The committed template is what its script makes, and its colours can be read."""

import runpy
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.styles import CT_Style

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "resources" / "templates" / "standard.docx"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "make_template.py"))


def parts(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_template_is_what_the_script_makes(script: dict[str, Any], tmp_path: Path) -> None:
    write: Callable[[Path], None] = script["write"]
    write(tmp_path / "made.docx")
    assert parts(tmp_path / "made.docx") == parts(TEMPLATE)


def test_the_template_has_styles_and_no_text() -> None:
    document = docx.Document(str(TEMPLATE))
    assert document.paragraphs == []
    assert document.tables == []


def luminance(color: str) -> float:
    """The relative luminance of WCAG 2.1 of a colour in hexadecimal."""
    channels = (int(color[start:end], 16) / 255 for start, end in pairwise((0, 2, 4, 6)))
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_style_contrasts_with_what_lies_behind_it() -> None:
    for style in docx.Document(str(TEMPLATE)).styles:
        if style.type is WD_STYLE_TYPE.PARAGRAPH:
            ink = found(style.element, "w:color", "w:val") or "000000"
            paper = found(style.element, "w:shd", "w:fill") or "FFFFFF"
            lighter, darker = sorted((luminance(ink), luminance(paper)), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, style.name


def found(style: CT_Style | None, tag: str, attribute: str) -> str | None:
    """What a style says itself or inherits."""
    while style is not None:
        for element in style.iter(qn(tag)):
            return element.get(qn(attribute))
        style = style.base_style
    return None


def test_prose_is_at_least_eleven_points_and_table_text_nine_and_a_half() -> None:
    styles = docx.Document(str(TEMPLATE)).styles
    sizes = {
        style.name: style.font.size.pt
        for style in styles
        if style.type is WD_STYLE_TYPE.PARAGRAPH and style.font.size
    }
    assert "Body Text" not in sizes  # as the document's default
    default = styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:sz')}")
    assert int(default.get(qn("w:val"))) >= 22
    assert styles["Tabela tekst"].font.size.pt == 9.5
