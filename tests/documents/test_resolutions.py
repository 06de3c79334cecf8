"""Resolutions as they begin, and what the clerk makes of them."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.domain.blocks import Document, Heading, Paragraph, ParagraphStyle, Signatures, headings
from db.domain.entities import DocumentSection, Office, Programme, Signatory
from db.domain.facts import Facts
from db.domain.kinds import DocumentKind, DocumentPart, ProgrammeKind, SignatoryRole
from db.domain.periods import year
from db.domain.report import DocumentData, ReportData
from desktop.documents import composers
from desktop.documents.preview import preview
from desktop.documents.word import write_docx
from documents.spoken import every, lines, text
from documents.whole_document import whole

ADOPTING, RECEIVING = DocumentKind.ADOPTING_RESOLUTION, DocumentKind.RECEIVING_RESOLUTION
OFFICE = Office(
    name="Urząd Gminy Modrogóra",
    council_genitive="Rady Gminy Modrogóra",
    head_title="Wójt Gminy Modrogóra",
    head_name="Jan Kowal",
)
STRATEGY = Programme("Gminna Strategia Rozwoju", 2025, 2030, ProgrammeKind.STRATEGY, "art. 16b ustawy")
REPORT = ReportData(OFFICE, STRATEGY, (), (year(2024),), (), facts=Facts(year(2024)))


def begun(kind: DocumentKind, report: ReportData = REPORT, **options: Any) -> DocumentData:
    """A resolution as its kind begins, with what it attaches."""
    made = whole(report, kind, **options)
    attached = made.definition.attached
    return replace(made, attached=whole(report, attached)) if attached else made


def with_sections(data: DocumentData, *sections: DocumentSection) -> DocumentData:
    return replace(data, sections=sections)


def styled(document: Document, style: ParagraphStyle) -> list[str]:
    """The paragraphs of a style, with plain spaces."""
    found = (block for block in every(document, Paragraph) if block.style is style)
    return [text(block.runs).replace("\u00a0", " ") for block in found]


def test_a_resolution_begins_complete_in_the_cases_that_it_needs() -> None:
    document = composers.compose(begun(ADOPTING, number="XII/34/2025", date="2025-03-27"))
    assert styled(document, ParagraphStyle.RESOLUTION) == [
        "Uchwała nr XII/34/2025",
        "Rady Gminy Modrogóra",
        "z dnia 27 marca 2025 r.",
        "w sprawie przyjęcia Gminnej Strategii Rozwoju",
    ]
    assert styled(document, ParagraphStyle.PROVISION) == [
        "§ 1. Przyjmuje się Gminną Strategię Rozwoju, stanowiącą załącznik do uchwały.",
        "§ 2. Wykonanie uchwały powierza się Wójtowi Gminy Modrogóra.",
        "§ 3. Uchwała wchodzi w życie z dniem podjęcia.",
    ]
    (basis,) = (line for line in lines(document) if line.startswith("Na podstawie"))
    assert basis.endswith("oraz art. 16b ustawy uchwala się, co następuje:")
    assert document.title == "Uchwała Rady Gminy Modrogóra w sprawie przyjęcia Gminnej Strategii Rozwoju"


def test_a_legal_basis_that_is_no_provision_is_left_to_the_clerk() -> None:
    report = replace(REPORT, programme=replace(STRATEGY, legal_basis="Ustawa o pomocy społecznej"))
    (basis,) = (line for line in lines(composers.compose(begun(ADOPTING, report))) if "Na podstawie" in line)
    assert "Ustawa o pomocy" not in basis


def test_receiving_a_report_names_the_period_it_is_about() -> None:
    document = composers.compose(begun(RECEIVING))
    assert styled(document, ParagraphStyle.RESOLUTION)[-1] == (
        "w sprawie przyjęcia sprawozdania z realizacji Gminnej Strategii Rozwoju za 2024 rok"
    )
    report = "sprawozdanie z realizacji Gminnej Strategii Rozwoju za 2024 r."
    assert styled(document, ParagraphStyle.PROVISION)[0] == (
        f"§ 1. Przyjmuje się {report}, stanowiące załącznik do uchwały."
    )
    assert styled(document, ParagraphStyle.ATTACHMENT)[0] == "Załącznik do uchwały nr ……………"
    assert "Sprawozdanie z realizacji strategii" in lines(document)


def test_the_subject_can_be_worded_by_the_clerk() -> None:
    data = begun(ADOPTING)
    head, *rest = data.sections
    worded = with_sections(data, replace(head, title="w sprawie strategii gminy"), *rest)
    document = composers.compose(worded)
    assert styled(document, ParagraphStyle.RESOLUTION)[-1] == "w sprawie strategii gminy"
    assert document.title.endswith("w sprawie strategii gminy")


def test_several_attachments_are_numbered_and_the_first_is_the_document() -> None:
    data = begun(ADOPTING)
    map_of_gmina = DocumentSection(0, DocumentPart.ATTACHMENT, "Mapa zagrożeń", "Opis mapy.")
    places = [place for place, each in enumerate(data.sections) if each.part is DocumentPart.ATTACHMENT]
    before, after = data.sections[: places[0] + 1], data.sections[places[0] + 1 :]
    document = composers.compose(with_sections(data, *before, map_of_gmina, *after))
    said = styled(document, ParagraphStyle.ATTACHMENT)
    assert said[::3] == ["Załącznik nr 1 do uchwały nr ……………", "Załącznik nr 2 do uchwały nr ……………"]
    second = document.sections[-2]
    assert second.blocks[3] == Heading(1, "Mapa zagrożeń")
    assert "Opis mapy." in lines(document)


def test_a_resolution_without_anything_attached_has_no_sheet_for_it() -> None:
    data = begun(ADOPTING)
    kept = (each for each in data.sections if each.part is not DocumentPart.ATTACHMENT)
    document = composers.compose(with_sections(data, *kept))
    assert len(document.sections) == 2
    assert styled(document, ParagraphStyle.ATTACHMENT) == []


@pytest.mark.parametrize("kind", [ADOPTING, RECEIVING])
def test_the_justification_stands_on_a_sheet_of_its_own_with_the_signatures(kind: DocumentKind) -> None:
    document = composers.compose(begun(kind))
    assert document.sections[-1].blocks[0] == Heading(1, "Uzasadnienie")
    (signed,) = every(document, Signatures)
    assert [(each.title, each.name) for each in signed.entries] == [("Wójt Gminy Modrogóra", "Jan Kowal")]


def test_signatories_sign_instead_of_the_head_in_their_order() -> None:
    signatories = (
        Signatory(SignatoryRole.PREPARED, "Anna Nowak", "inspektor"),
        Signatory(SignatoryRole.APPROVED, "Jan Kot", "Zastępca Wójta", "Wójta Gminy Modrogóra"),
    )
    (block,) = every(composers.compose(replace(begun(ADOPTING), signatories=signatories)), Signatures)
    assert [(each.heading, each.name, each.acting_for) for each in block.entries] == [
        ("Sporządził(a)", "Anna Nowak", ""),
        ("Zatwierdził(a)", "Jan Kot", "Wójta Gminy Modrogóra"),
    ]


def test_what_is_not_known_is_left_to_be_filled_in() -> None:
    report = replace(REPORT, office=Office())
    document = composers.compose(begun(ADOPTING, report))
    assert styled(document, ParagraphStyle.RESOLUTION)[:3] == [
        "Uchwała nr ……………",
        "Rady ……………",
        "z dnia ……………",
    ]
    assert every(document, Signatures) == []


def test_the_number_of_a_resolution_heads_it_in_the_outline() -> None:
    head = next(iter(headings(composers.compose(begun(RECEIVING, number="XII/34/2025")))))
    assert (head.level, head.text) == (1, "Uchwała nr\u00a0XII/34/2025")


def test_contents_of_what_is_attached_list_nothing_of_the_resolution(tmp_path: Path) -> None:
    data = begun(ADOPTING)
    assert data.attached is not None
    chapters = tuple(replace(each, body="Tekst.") for each in data.attached.sections)
    document = composers.compose(replace(data, attached=replace(data.attached, sections=chapters)))
    write_docx(document, tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as archive:
        body = archive.read("word/document.xml").decode()
    contents = body[body.index("<w:sdt>") : body.index("</w:sdt>")]
    assert "I. Wstęp" in contents
    assert "Uchwała" not in contents
    assert "Uzasadnienie" not in contents
    start, end = body.index('w:name="_Attached"'), body.rindex('<w:bookmarkEnd w:id="0"/>')
    assert "\\b _Attached" in contents
    assert start < body.index("Załącznik") < body.index("<w:sdt>") < end < body.rindex("Uzasadnienie")
    (shown,) = re.findall(
        r'<p class="contents_title">.*?(?=<p class="(?!contents)|<h\d|<hr)', preview(document)
    )
    assert "I. Wstęp" in shown
    assert "Uzasadnienie" not in shown
