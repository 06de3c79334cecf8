"""Charts keep their alternative texts in the PDF, each its own, and nothing else of the PDF changes."""

from decimal import Decimal
from pathlib import Path

import pikepdf
import pytest

from db.domain.blocks import ChartBlock, Document, Heading, Paragraph, Run, Section, Series
from db.domain.kinds import ChartKind
from desktop.app import pdf
from desktop.app.pdf_descriptions import described
from desktop.documents.word import write_docx

TEXTS = ("Wykres kolumnowy: 2023 – 782 osoby, żółć.", "Wykres liniowy: 2023 – 12 spotkań (wzrost).")


def chart(kind: ChartKind, text: str) -> ChartBlock:
    """A chart with an alternative text."""
    return ChartBlock(kind, "Wykres", text, ("2022", "2023"), (Series("Osoby", (Decimal(1), Decimal(2))),))


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Word document with two charts."""
    path = tmp_path_factory.mktemp("charts") / "a.docx"
    charts = (chart(ChartKind.COLUMN, TEXTS[0]), chart(ChartKind.LINE, TEXTS[1]))
    between = Paragraph((Run("Między wykresami."),))
    write_docx(Document("Raport", (Section((Heading(1, "Wykresy"), charts[0], between, charts[1])),)), path)
    return path


def told(path: Path) -> list[str | None]:
    """The alternative texts of a PDF's figures, in the order of its structure."""
    with pikepdf.open(path) as opened:
        return list(_figures(opened.Root.StructTreeRoot))


def _figures(element: pikepdf.Object) -> list[str | None]:
    if not isinstance(element, pikepdf.Dictionary) or element.get("/Type") == "/MCR":
        return []
    if element.get("/S") == "/Figure":
        return [str(element.Alt) if "/Alt" in element else None]
    below = element.get("/K", pikepdf.Array())
    inside = below if isinstance(below, pikepdf.Array) else [below]
    return [text for each in inside for text in _figures(each)]


def test_each_chart_has_its_own_text(document: Path, tmp_path: Path) -> None:
    pdf.to_pdf(document, tmp_path / "a.pdf", charts=TEXTS)
    assert told(tmp_path / "a.pdf") == list(TEXTS)


def test_the_update_leaves_what_was_there_and_is_sound(document: Path, tmp_path: Path) -> None:
    pdf.to_pdf(document, tmp_path / "bare.pdf")
    bare = (tmp_path / "bare.pdf").read_bytes()
    updated = described(bare, TEXTS)
    assert updated.startswith(bare)
    (tmp_path / "a.pdf").write_bytes(updated)
    with pikepdf.open(tmp_path / "a.pdf") as opened:
        assert opened.check_pdf_syntax() == []


def test_texts_that_do_not_match_the_figures_are_not_guessed(document: Path, tmp_path: Path) -> None:
    pdf.to_pdf(document, tmp_path / "a.pdf")
    bare = (tmp_path / "a.pdf").read_bytes()
    assert described(bare, TEXTS[:1]) == bare
    assert described(bare, ()) == bare


def test_what_is_written_in_another_way_is_left_alone() -> None:
    assert described(b"%PDF-1.7 whatever", TEXTS) == b"%PDF-1.7 whatever"
    assert described(b"", TEXTS) == b""
