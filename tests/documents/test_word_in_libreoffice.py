"""The report opened by LibreOffice and printed as a tagged PDF: what a reader and a screen reader get."""

import subprocess
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

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
