"""The report opened by LibreOffice and printed as a tagged PDF: what a reader and a screen reader get."""

import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from db.domain.blocks import (
    Caption,
    CellStyle,
    Document,
    Heading,
    ListBlock,
    ListItem,
    ListKind,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Signatures,
)
from db.domain.kinds import ChartKind
from desktop.documents.word import write_docx
from documents.drawn_blocks import chart
from documents.word_parts import all_of, cells, items, parts, root, table, text_of, values

ACCESSIBLE = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


@pytest.fixture(scope="module")
def pdf(kielce: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as LibreOffice prints it."""
    folder = tmp_path_factory.mktemp("libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        ACCESSIBLE,
        "--outdir",
        str(folder),
        str(kielce),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / "kielce.pdf"


def tags(element: Any, roles: dict[str, str]) -> Iterator[str]:
    """The types of all structure elements, in reading order."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            yield from tags(one, roles)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield roles.get(str(element["/S"]), str(element["/S"]))
        if "/K" in element:
            yield from tags(element["/K"], roles)


def test_a_reader_gets_every_page_and_the_text_on_it(pdf: Path) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = text.rstrip("\f").split("\f")
    assert 25 <= len(pages) <= 50
    assert "Strona" not in pages[0]
    assert all(f"Strona {number} z {len(pages)}" in page for number, page in enumerate(pages[1:], start=2))
    assert "Kielce, 2024" in pages[0]
    assert "Spis treści" in pages[1]
    assert sum("Wskaźniki" in page and "Realizatorzy" in page for page in pages) >= 10  # repeated headers
    assert min(len(page.split()) for page in pages[1:]) > 30  # no sheet is nearly empty
    assert "27 727" in text


def test_a_screen_reader_gets_title_language_headings_and_tables(pdf: Path) -> None:
    with pikepdf.open(pdf) as opened:
        root = opened.Root
        roles = {str(key): str(value) for key, value in root.StructTreeRoot.get("/RoleMap", {}).items()}
        found = list(tags(root.StructTreeRoot.K, roles))
        assert str(root.Lang) == "pl-PL"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(opened.docinfo["/Title"]).startswith("Sprawozdanie z realizacji")
    counted = Counter(found)
    levels = [0, *(int(tag[2]) for tag in found if tag[:2] == "/H" and tag[2:].isdigit())]
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert counted["/H1"] == 6
    assert counted["/Table"] == 5
    assert counted["/TH"] == 5 * 7
    assert counted["/LI"] > 100
    assert counted["/Figure"] == 0
    assert deepest_list(pdf) == 2  # institutions, and in each its departments


def deepest_list(pdf: Path) -> int:
    """How many lists stand one within another."""

    def deepest(element: Any) -> int:
        if isinstance(element, pikepdf.Array):
            return max(map(deepest, element), default=0)
        if not isinstance(element, pikepdf.Dictionary):
            return 0
        return (str(element.get("/S", "")) == "/L") + deepest(element.get("/K"))

    with pikepdf.open(pdf) as opened:
        return deepest(opened.Root.StructTreeRoot.K)


@pytest.fixture(scope="module")
def reopened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document with charts, lists and signatures, opened by LibreOffice and saved as .docx again."""
    folder = tmp_path_factory.mktemp("reopened")
    write_docx(document(), folder / "document.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for target, source in (("odt", folder / "document.docx"), ("docx", folder / "again" / "document.odt")):
        command = ["soffice", profile, "--headless", "--convert-to", target]
        subprocess.run(
            [*command, "--outdir", str(folder / "again"), str(source)],
            check=True,
            capture_output=True,
            timeout=300,
        )
    return folder / "again" / "document.docx"


def document() -> Document:
    """What documents are made of, in short."""
    letters = ListItem((Run("punkt:"),), items("pierwsza", "druga"), ListKind.LETTERED)
    blocks = (
        Heading(1, "Diagnoza"),
        Paragraph((Run("Zob. "), Run("", anchor="t"), Run("."))),
        Caption("Tabela", "Porady", "t"),
        table(Row(cells("Rok", "Liczba", "Uwagi", style=CellStyle.HEADER), header=True), Row(cells(*"abc"))),
        Heading(2, "Wykresy"),
        *(
            chart(("1", None, "3"), ("4", "5", "6"), kind=kind)
            for kind in ChartKind
            if kind is not ChartKind.PIE
        ),
        chart(("1050", "2", "3"), kind=ChartKind.PIE),
        ListBlock((letters, *items("drugi")), ListKind.NUMBERED),
        Signatures((Signature("Sporządził", "A. B."), Signature("Zatwierdził"))),
    )
    return Document("Tytuł", (Section(blocks),), draft=True)


def test_headings_tables_lists_and_references_survive_libreoffice(reopened: Path) -> None:
    body = root(reopened)
    paragraphs = all_of(body, "w:p")
    headings = [text_of(p) for p in paragraphs if values(p, "w:pStyle") in (["Heading1"], ["Heading2"])]
    assert headings == ["Diagnoza", "Wykresy"]
    first_rows = [all_of(one, "w:tr")[0] for one in all_of(body, "w:tbl")]
    assert [[text_of(cell) for cell in all_of(row, "w:tc")] for row in first_rows] == [
        ["Rok", "Liczba", "Uwagi"],
        ["Sporządził", "Zatwierdził"],
    ]
    assert [len(all_of(row, "w:tblHeader")) for row in first_rows] == [1, 1]
    assert "Zob. Tabela\u00a01." in map(text_of, paragraphs)
    listed = {text_of(p) for p in paragraphs if all_of(p, "w:numPr")}
    assert {"punkt:", "pierwsza", "druga", "drugi"} <= listed
    assert "PROJEKT" in "".join(text_of(root(reopened, name)) for name in parts(reopened) if "header" in name)


def test_charts_survive_libreoffice_with_their_figures(reopened: Path) -> None:
    charts = [content.decode() for name, content in sorted(parts(reopened).items()) if "charts/chart" in name]
    kinds = ("<c:barChart>", "<c:barChart>", "<c:lineChart>", "<c:pieChart>")
    assert sorted(kind for content in charts for kind in set(kinds) if kind in content) == sorted(kinds)
    figures = [
        {float(value) for value in re.findall(r"<c:v>([\d.]+)</c:v>", content.partition("<c:val>")[2])}
        for content in charts
    ]
    assert all({1, 3, 4, 5, 6} <= one or {1050, 2, 3} <= one for one in figures)
