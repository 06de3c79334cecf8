"""Whatever is typed into whatever field: the file is whole, and says it."""

from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree

from db.domain.blocks import Paragraph, Picture, Run
from db.domain.errors import RecordError, Refusal
from desktop.documents import accessibility
from desktop.documents.preview import preview
from desktop.documents.word import write_docx
from documents.drawn_blocks import png, saying
from documents.test_word_schema import faults
from documents.word_parts import parts, root, simple, text_of

HOSTILE = {
    "markup": "</w:t></w:r></w:p> & <b> ]]> &amp; \"cudzysłów\" 'apostrof' %1 %s {0}",
    "controls": "a\x00\x01\x08\x0b\x0c\x1f\x7f\x85\ud800\udfff\ufffe\uffffb",
    "emoji": "👩‍👩‍👧 zdrowie 🏥 𝔘𝔫𝔦",
    "right to left": "\u202eשלום مرحبا\u202c\u200f",
    "formula": '=HYPERLINK("file://x")',
    "lines": "jeden\r\ndwa\rtrzy\ttab\u2028cztery\u2029pięć",
    "spaces": "  \u00a0\u2009\u200b ",
    "nothing": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_in_every_field_of_every_block(name: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.docx"
    write_docx(saying(HOSTILE[name]), path)
    assert faults(path) == []
    assert docx.Document(str(path)).core_properties.title.startswith("PROJEKT")
    for part, content in parts(path).items():
        if part.endswith((".xml", ".rels")):
            etree.fromstring(content)
    (workbook,) = (part for part in parts(path) if part.endswith(".xlsx"))
    (tmp_path / "data.xlsx").write_bytes(parts(path)[workbook])
    assert openpyxl.load_workbook(tmp_path / "data.xlsx")["Dane"]["B2"].value == 1
    accessibility.check(path)
    preview(saying(HOSTILE[name]))


LINE = "Zażółć gęślą jaźń & <tak> 🏥 "


def test_a_hundred_thousand_characters_in_every_field_are_written(tmp_path: Path) -> None:
    write_docx(saying(LINE * 3_500), tmp_path / "long.docx")
    assert text_of(root(tmp_path / "long.docx")).count(LINE) >= 3_500 * 20


def test_a_megabyte_of_prose_is_written_whole(tmp_path: Path) -> None:
    write_docx(simple(Paragraph((Run(LINE * 35_000),))), tmp_path / "long.docx")
    assert text_of(root(tmp_path / "long.docx")) == LINE * 35_000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;",
        png(2, 2)[:30],
        png(0, 0),
        b"\x89PNG\r\n\x1a\n" + b"\xff" * 40,
        b"\xff\xd8\xff\xe0" + b"\x00" * 40,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_no_picture_is_refused_by_its_description(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        write_docx(simple(Picture(data, "Herb gminy", 30)), tmp_path / "document.docx")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.PICTURE_UNREADABLE, "Herb gminy")
    assert list(tmp_path.iterdir()) == []
