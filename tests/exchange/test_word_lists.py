"""The marks of automatic lists come in as Word shows them."""

from pathlib import Path
from string import ascii_lowercase

import pytest

from db.domain.foreign import Paragraph
from desktop.exchange.word import read_word
from exchange.drafts import Words, body, list_levels, paragraph, use_of, write_word


def paragraphs(folder: Path, inner: str, **parts: str) -> list[Paragraph]:
    blocks = read_word(write_word(folder / "a.docx", inner, **parts)).blocks
    return [block for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    ("forms", "asked", "shown"),
    [
        ([("decimal", "%1.")], [0, 0, 0], ["1.", "2.", "3."]),
        ([("upperRoman", "%1."), ("decimal", "%1.%2")], [0, 1, 0, 1], ["I.", "I.1", "II.", "II.1"]),
        ([("lowerLetter", "%1)")], [0] * 27, [*(f"{letter})" for letter in ascii_lowercase), "aa)"]),
        ([("bullet", "–"), ("bullet", "\uf0b7")], [0, 1], ["–", "•"]),
        ([("decimal", "%1."), ("lowerRoman", "(%2)")], [1, 1, 0, 1], ["(i)", "(ii)", "1.", "(i)"]),
        ([("decimalZero", "%1"), ("upperLetter", "%2.")], [0, 1, 1], ["01", "A.", "B."]),
        ([("none", "§ "), ("decimal", "%2%1")], [0, 1], ["§", "1"]),
    ],
)  # fmt: skip
def test_lists_count_as_word_shows_them(
    tmp_path: Path, forms: list[tuple[str, str]], asked: list[int], shown: list[str]
) -> None:
    inner = body([Words("x", list_id=1, depth=depth) for depth in asked])
    found = paragraphs(tmp_path, inner, numbering=list_levels(1, forms) + use_of(1))
    assert [each.mark for each in found] == shown
    assert [each.indent for each in found] == asked


def test_lists_start_where_they_say_and_go_on_together_with_those_of_their_making(tmp_path: Path) -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = list_levels(1, [("decimal", "%1.")]) + (
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="3"><w:abstractNumId w:val="1"/>{start}</w:num>'
    )
    inner = body([Words("x", list_id=each) for each in (1, 2, 3, 3, 1)])
    found = paragraphs(tmp_path, inner, numbering=numbering)
    assert [each.mark for each in found] == ["1.", "2.", "5.", "6.", "7."]


def test_a_level_may_go_on_counting_and_show_arabic_numbers_of_those_above(tmp_path: Path) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="3"/><w:lvlRestart w:val="0"/><w:isLgl/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl>'
        "</w:abstractNum>" + use_of(1)
    )
    inner = body([Words("x", list_id=1, depth=depth) for depth in (0, 1, 0, 1)])
    found = paragraphs(tmp_path, inner, numbering=numbering)
    assert [each.mark for each in found] == ["I", "1.3", "II", "2.4"]


def test_a_style_can_put_its_paragraphs_in_a_list_and_one_of_them_step_out(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    out = '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    numbering = list_levels(1, [("decimal", "%1."), ("lowerLetter", "%2)")]) + use_of(1)
    inner = body([Words("x", "a")]) + paragraph("y", out) + body([Words("z", "a")])
    found = paragraphs(tmp_path, inner, numbering=numbering, styles=styles)
    assert [each.mark for each in found] == ["a)", "", "b)"]
