"""Text in Word: whatever is typed comes back, but for what XML forbids."""

import re
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as DocxParagraph
from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import (
    Caption,
    Cell,
    Contents,
    Heading,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Row,
    Run,
)
from desktop.documents.word.body import Body
from desktop.documents.word.skeleton import skeleton_for
from documents.word_parts import (
    BODY,
    all_of,
    items,
    simple,
    table,
    text_of,
    written,
)


@given(st.text(max_size=40))
def test_any_text_comes_back_without_what_xml_forbids(text: str) -> None:
    document = simple(Paragraph((Run("|"), Run(text), Run("|"))), BODY)
    pieces = "".join(Body(document, skeleton_for(document, None)).pieces())
    body = parse_xml(f"<w:body {nsdecls('w', 'r')}>{pieces}</w:body>")
    assert DocxParagraph(body[0], None).text == f"|{''.join(filter(legal, plain(text)))}|"


def plain(text: str) -> str:
    """The text with one kind of line end."""
    return re.sub("\r\n|[\r\v\u2028\u2029]", "\n", text)


def legal(sign: str) -> bool:
    """Whether XML 1.0 has a place for the character."""
    code = ord(sign)
    return sign in "\t\n" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


def test_control_characters_and_halves_of_characters_are_dropped_everywhere(tmp_path: Path) -> None:
    bad = "a\x00\x08\x1f\ud800\ufffeb"
    row = Row((Cell((bad,), outline=2), Cell((bad,)), Cell((bad, bad))))
    blocks = (Contents("Spis"), Heading(1, bad), ListBlock(items(bad)), Caption(bad, bad), table(row))
    assert text_of(written(simple(*blocks), tmp_path / "document.docx")).count("ab") == 10


def test_line_ends_and_tabs_are_words_own(tmp_path: Path) -> None:
    body = written(simple(Paragraph((Run("a\nb\tc\r\nd"),))), tmp_path / "document.docx")
    assert len(all_of(body, "w:br")) == 2
    assert len([tab for tab in all_of(body, "w:tab") if tab.getparent().tag == qn("w:r")]) == 1


def test_spaces_at_the_ends_of_runs_are_kept(tmp_path: Path) -> None:
    assert (
        text_of(
            written(
                simple(Paragraph((Run("a "), Run("b", bold=True), Run(" c")))), tmp_path / "document.docx"
            )
        )
        == "a b c"
    )


def test_years_in_a_title_stand_on_one_line(tmp_path: Path) -> None:
    text = "Program Wsparcia na lata 2025–2028 w gminie"
    styles = (ParagraphStyle.TITLE, ParagraphStyle.SUBTITLE, ParagraphStyle.RESOLUTION, ParagraphStyle.BODY)
    path = tmp_path / "titles.docx"
    written(simple(*(Paragraph((Run(text),), style) for style in styles)), path)
    lines = [paragraph.text.split("\n") for paragraph in docx.Document(str(path)).paragraphs]
    assert lines == [["Program Wsparcia", "na lata 2025–2028 w gminie"]] * 3 + [[text]]
