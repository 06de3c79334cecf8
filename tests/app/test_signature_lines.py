"""The option of a document to have places that an electronic signature fills."""

from dataclasses import replace

from db.domain.blocks import Document, Signature, Signatures
from db.domain.entities import Office, Signatory
from db.domain.kinds import Act, DocumentKind, DocumentPart, SignatoryRole
from db.domain.periods import year
from desktop.app import documents, offices
from desktop.app.workspace import Workspace

REPORT, RESOLUTION = DocumentKind.SECTION_REPORT, DocumentKind.RECEIVING_RESOLUTION


def signed_places(document: Document) -> list[Signature]:
    """All places for signatures."""
    blocks = (block for section in document.sections for block in section.blocks)
    return [place for block in blocks if isinstance(block, Signatures) for place in block.entries]


def composed(workspace: Workspace, programme_id: int, kind: DocumentKind) -> Document:
    """The document as its layout says."""
    return documents.composed(documents.document(workspace, programme_id, kind, year(2024)))


def with_signatories(workspace: Workspace) -> None:
    """Have two people sign."""
    with workspace.transaction(Act.EDIT_OFFICE) as edit:
        edit.add(Signatory(SignatoryRole.PREPARED, "Anna Nowak", "inspektor", position=0))
        edit.add(Signatory(SignatoryRole.APPROVED, "Jan Kot", "Wójt", position=1))


def want_lines(workspace: Workspace, programme_id: int, kind: DocumentKind) -> None:
    definition = documents.layout(workspace, programme_id, kind).definition
    documents.edit_options(workspace, replace(definition, signature_lines=True))


def test_places_have_no_lines_unless_they_are_wanted(workspace: Workspace, programme_id: int) -> None:
    with_signatories(workspace)
    assert [place.line_id for place in signed_places(composed(workspace, programme_id, REPORT))] == ["", ""]


def test_each_place_has_a_line_of_its_own_that_stays_the_same(
    workspace: Workspace, programme_id: int
) -> None:
    with_signatories(workspace)
    want_lines(workspace, programme_id, REPORT)
    first, again = (signed_places(composed(workspace, programme_id, REPORT)) for _ in range(2))
    assert first == again
    ids = [place.line_id for place in first]
    assert len(set(ids)) == len(ids) == 2
    assert all(len(one) == 38 and one == one.upper() and one[0] + one[-1] == "{}" for one in ids)


def test_the_head_of_an_office_without_signatories_signs_on_a_line_too(
    workspace: Workspace, programme_id: int
) -> None:
    offices.edit_office(workspace, Office(name="Urząd Gminy", head_name="Jan Kot", head_title="Wójt"))
    want_lines(workspace, programme_id, REPORT)
    (place,) = signed_places(composed(workspace, programme_id, REPORT))
    assert (place.name, bool(place.line_id)) == ("Jan Kot", True)


def test_a_resolution_and_what_is_attached_to_it_share_no_line(
    workspace: Workspace, programme_id: int
) -> None:
    with_signatories(workspace)
    want_lines(workspace, programme_id, DocumentKind.TABULAR_REPORT)
    want_lines(workspace, programme_id, RESOLUTION)
    ids = [place.line_id for place in signed_places(composed(workspace, programme_id, RESOLUTION))]
    assert len(ids) == len(set(ids)) == 4
    assert all(ids)


def test_lines_of_a_resolution_bring_no_signatures_into_what_is_attached(
    workspace: Workspace, programme_id: int
) -> None:
    with_signatories(workspace)
    want_lines(workspace, programme_id, RESOLUTION)
    assert len(signed_places(composed(workspace, programme_id, RESOLUTION))) == 2


def test_who_wants_lines_gets_the_section_they_stand_in_and_one_undo_takes_both(
    workspace: Workspace, programme_id: int
) -> None:
    with_signatories(workspace)
    kind = DocumentKind.TABULAR_REPORT
    assert signed_places(composed(workspace, programme_id, kind)) == []
    want_lines(workspace, programme_id, kind)
    assert len(signed_places(composed(workspace, programme_id, kind))) == 2
    workspace.undo()
    assert signed_places(composed(workspace, programme_id, kind)) == []


def test_the_section_may_be_left_out_again(workspace: Workspace, programme_id: int) -> None:
    with_signatories(workspace)
    want_lines(workspace, programme_id, REPORT)
    sections = documents.layout(workspace, programme_id, REPORT).sections
    left = [replace(one, included=one.part is not DocumentPart.SIGNATURES) for one in sections]
    documents.edit_sections(workspace, programme_id, REPORT, left)
    definition = documents.layout(workspace, programme_id, REPORT).definition
    documents.edit_options(workspace, replace(definition, flat=True))
    assert signed_places(composed(workspace, programme_id, REPORT)) == []


def test_a_call_that_wishes_for_lines_gets_places_with_them(workspace: Workspace, programme_id: int) -> None:
    with_signatories(workspace)
    kind = DocumentKind.TABULAR_REPORT
    wished = documents.document(workspace, programme_id, kind, year(2024), signature_lines=True)
    assert all(place.line_id for place in signed_places(documents.composed(wished)))
    assert len(signed_places(documents.composed(wished))) == 2
