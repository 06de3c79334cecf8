"""How documents are laid out: defaults until something changes, gestures on sections, each one undo."""

from dataclasses import replace

import pytest

from db.domain.entities import DocumentDefinition, DocumentSection, Programme, Resolution, Tag, Tagging
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, DocumentKind, DocumentPart, PeriodKind
from db.domain.periods import Period, year
from db.queries import programmes
from desktop.app import document_sections, documents
from desktop.app.narratives import LONGEST_PROSE
from desktop.app.structure import add_node
from desktop.app.workspace import Workspace

KIND = DocumentKind.NARRATIVE_REPORT


def titles(workspace: Workspace, programme_id: int) -> list[str]:
    return [
        section.title or section.part for section in documents.layout(workspace, programme_id, KIND).sections
    ]


def stored(workspace: Workspace) -> tuple[int, int]:
    """How many layouts and sections the file holds."""
    with workspace.transaction(Act.EDIT_DOCUMENT) as edit:
        return len(edit.find(DocumentDefinition)), len(edit.find(DocumentSection))


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_kind_has_a_layout_before_anything_is_stored(
    workspace: Workspace, programme_id: int, kind: DocumentKind
) -> None:
    definition, sections = documents.layout(workspace, programme_id, kind)
    assert (definition.programme_id, definition.kind, definition.id) == (programme_id, kind, 0)
    assert [section.position for section in sections] == list(range(len(sections)))
    assert any(section.included for section in sections)
    assert stored(workspace) == (0, 0)


def test_a_section_left_out_stays_in_its_place(workspace: Workspace, programme_id: int) -> None:
    before = titles(workspace, programme_id)
    document_sections.include(workspace, programme_id, KIND, 3, included=False)
    assert titles(workspace, programme_id) == before
    assert not documents.layout(workspace, programme_id, KIND).sections[3].included


def test_a_section_moves_where_it_is_put(workspace: Workspace, programme_id: int) -> None:
    before = titles(workspace, programme_id)
    document_sections.move(workspace, programme_id, KIND, 3, 0)
    assert titles(workspace, programme_id) == [before[3], *before[:3], *before[4:]]
    document_sections.move(workspace, programme_id, KIND, 0, 3)
    assert titles(workspace, programme_id) == before


def test_an_own_section_is_added_renamed_and_removed(workspace: Workspace, programme_id: int) -> None:
    before = titles(workspace, programme_id)
    document_sections.add_own(workspace, programme_id, KIND, 2, "  Podziękowania ", "Dziękujemy.\n")
    assert titles(workspace, programme_id)[2] == "Podziękowania"
    section = documents.layout(workspace, programme_id, KIND).sections[2]
    assert (section.part, section.body) == (DocumentPart.OWN, "Dziękujemy.")
    document_sections.change(workspace, programme_id, KIND, 2, replace(section, title="Dziękujemy", level=9))
    section = documents.layout(workspace, programme_id, KIND).sections[2]
    assert (section.title, section.level) == ("Dziękujemy", document_sections.LOWEST_LEVEL)
    document_sections.remove(workspace, programme_id, KIND, 2)
    assert titles(workspace, programme_id) == before


def test_a_section_without_a_title_is_not_added(workspace: Workspace, programme_id: int) -> None:
    with pytest.raises(RecordError) as refused:
        document_sections.add_own(workspace, programme_id, KIND, 0, "  ")
    assert refused.value.refusal is Refusal.TEXT_EMPTY
    assert stored(workspace) == (0, 0)


def test_prose_that_is_too_long_is_refused(workspace: Workspace, programme_id: int) -> None:
    section = documents.layout(workspace, programme_id, KIND).sections[2]
    with pytest.raises(RecordError) as refused:
        document_sections.change(
            workspace, programme_id, KIND, 2, replace(section, body="a" * (LONGEST_PROSE + 1))
        )
    assert refused.value.refusal is Refusal.TEXT_TOO_LONG


def test_each_gesture_is_one_step_to_undo(workspace: Workspace, programme_id: int) -> None:
    seen = [titles(workspace, programme_id)]
    document_sections.add_own(workspace, programme_id, KIND, 1, "Własna")
    seen.append(titles(workspace, programme_id))
    document_sections.move(workspace, programme_id, KIND, 1, 4)
    seen.append(titles(workspace, programme_id))
    for earlier in reversed(seen[:-1]):
        workspace.undo()
        assert titles(workspace, programme_id) == earlier
    assert stored(workspace) == (0, 0)


def test_options_are_stored_with_the_sections_as_they_were(workspace: Workspace, programme_id: int) -> None:
    definition, sections = documents.layout(workspace, programme_id, KIND)
    documents.edit_options(workspace, replace(definition, flat=True, years=2))
    documents.edit_options(workspace, replace(definition, years=5))
    again, kept = documents.layout(workspace, programme_id, KIND)
    assert (again.flat, again.years) == (False, 5)
    assert [section.part for section in kept] == [section.part for section in sections]
    assert stored(workspace) == (1, len(sections))


def test_storing_what_is_stored_already_changes_nothing(workspace: Workspace, programme_id: int) -> None:
    document_sections.include(workspace, programme_id, KIND, 3, included=False)
    told = workspace.next_undo()
    document_sections.include(workspace, programme_id, KIND, 3, included=False)
    assert workspace.next_undo() == told


def test_a_document_can_be_reset(workspace: Workspace, programme_id: int) -> None:
    before = documents.layout(workspace, programme_id, KIND)
    document_sections.move(workspace, programme_id, KIND, 3, 0)
    documents.reset(workspace, programme_id, KIND)
    assert documents.layout(workspace, programme_id, KIND) == before
    assert stored(workspace) == (0, 0)


def test_a_document_of_a_period_the_programme_lacks_is_refused(
    workspace: Workspace, programme_id: int
) -> None:
    with pytest.raises(RecordError) as refused:
        documents.document(workspace, programme_id, KIND, year(1999))
    assert refused.value.refusal is Refusal.PERIOD_UNKNOWN


def test_options_of_the_call_hold_for_what_is_attached_too(workspace: Workspace, programme_id: int) -> None:
    (*_, newest) = workspace.read(programmes.periods, programme_id)
    data = documents.document(
        workspace, programme_id, DocumentKind.RECEIVING_RESOLUTION, newest, flat=True, final=True
    )
    assert data.definition.final
    assert data.attached is not None
    assert data.attached.definition.kind is DocumentKind.TABULAR_REPORT
    assert data.attached.definition.flat


def test_stored_options_hold_for_what_is_attached_too(workspace: Workspace, programme_id: int) -> None:
    kind = DocumentKind.RECEIVING_RESOLUTION
    (*_, newest) = workspace.read(programmes.periods, programme_id)
    definition = documents.layout(workspace, programme_id, kind).definition
    documents.edit_options(workspace, replace(definition, flat=True, years=1, with_contributions=True))
    attached = documents.document(workspace, programme_id, kind, newest).attached
    assert attached is not None
    look = attached.definition
    assert (look.flat, look.years, look.with_contributions) == (True, 1, True)
    assert len(attached.report.periods) == 1


def test_a_resolution_begins_with_the_look_of_what_it_attaches(
    workspace: Workspace, programme_id: int
) -> None:
    report = documents.layout(workspace, programme_id, DocumentKind.TABULAR_REPORT).definition
    documents.edit_options(workspace, replace(report, flat=True, years=2))
    begun = documents.layout(workspace, programme_id, DocumentKind.RECEIVING_RESOLUTION).definition
    assert (begun.flat, begun.years) == (True, 2)


def test_resolutions_attached_to_each_other_end_there(workspace: Workspace, programme_id: int) -> None:
    pair = (DocumentKind.ADOPTING_RESOLUTION, DocumentKind.RECEIVING_RESOLUTION)
    for kind, other in (pair, pair[::-1]):
        definition = documents.layout(workspace, programme_id, kind).definition
        documents.edit_options(workspace, replace(definition, attached=other))
    (*_, newest) = workspace.read(programmes.periods, programme_id)
    data = documents.document(workspace, programme_id, pair[0], newest)
    assert data.attached is not None
    assert data.attached.definition.kind is pair[1]
    assert data.attached.attached is None


def test_a_title_of_two_lines_makes_no_paragraphs_of_a_resolution(
    workspace: Workspace, programme_id: int
) -> None:
    kind = DocumentKind.ADOPTING_RESOLUTION
    one = documents.layout(workspace, programme_id, kind).sections
    programme = workspace.read(programmes.programme, programme_id)
    assert programme is not None
    with workspace.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put(replace(programme, title=f"{programme.title}\nna lata 2024–2030"))
    two = documents.layout(workspace, programme_id, kind).sections
    assert [each.body.count("\n") for each in two] == [each.body.count("\n") for each in one]


def test_an_extract_in_which_nothing_was_chosen_is_refused(workspace: Workspace, programme_id: int) -> None:
    (*_, newest) = workspace.read(programmes.periods, programme_id)
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        tag_id = edit.add(Tag("seniorzy"))
    definition = documents.layout(workspace, programme_id, DocumentKind.EXTRACT).definition
    documents.edit_options(workspace, replace(definition, tag_id=tag_id))
    with pytest.raises(RecordError) as refused:
        documents.document(workspace, programme_id, DocumentKind.EXTRACT, newest)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.EXTRACT_EMPTY, "seniorzy")
    node_id = add_node(workspace, programme_id, "Pomoc seniorom")
    with workspace.transaction(Act.EDIT_TAGS) as edit:
        edit.add(Tagging(tag_id, node_id=node_id))
    assert documents.document(workspace, programme_id, DocumentKind.EXTRACT, newest).chosen == "seniorzy"


def test_file_names_tell_the_documents_of_a_programme_apart(workspace: Workspace, programme_id: int) -> None:
    programme = workspace.read(programmes.programme, programme_id)
    assert programme is not None
    names = {documents.file_name(programme, kind, year(2024)) for kind in DocumentKind}
    assert len(names) == len(DocumentKind)
    assert all(name.endswith(", 2024.docx") for name in names)


def test_a_file_name_cuts_a_long_title_short_but_never_the_period() -> None:
    named = Programme("Program „A/B” – " + "wsparcia " * 40 + "na lata 2024–2030", 2024, 2030)
    half = Period(PeriodKind.HALF, 2024, 1)
    name = documents.file_name(named, DocumentKind.RECEIVING_RESOLUTION, half)
    assert name.startswith("Uchwała w sprawie sprawozdania Program A B - wsparcia wsparcia")
    assert name.endswith(" wsparcia, I półrocze 2024.docx")
    assert len(name) < 150
    short = documents.file_name(Programme("Pomoc na lata 2024–2030", 2024, 2030), DocumentKind.EXTRACT, half)
    assert short == "Wyciąg Pomoc na lata 2024-2030, I półrocze 2024.docx"


def test_what_is_still_to_be_adopted_does_not_say_that_it_was(
    workspace: Workspace, programme_id: int
) -> None:
    with workspace.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.add(Resolution(programme_id, "XI/99/2024", "2024-12-19"))
    (period, *_) = workspace.read(programmes.periods, programme_id)
    resolution = documents.document(workspace, programme_id, DocumentKind.ADOPTING_RESOLUTION, period)
    assert "XI/99/2024" not in str(documents.composed(resolution))
    itself = documents.document(workspace, programme_id, DocumentKind.PROGRAMME, period)
    assert "XI/99/2024" in str(documents.composed(itself))
