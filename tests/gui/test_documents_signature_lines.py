"""The option to have places in a document that an electronic signature fills."""

import pytest
from pytestqt.qtbot import QtBot

from db.domain.kinds import DocumentKind
from desktop.app import documents
from desktop.gui.context import Context
from gui.documents_desk import DocumentsDesk


@pytest.fixture
def desk(qtbot: QtBot, context: Context) -> DocumentsDesk:
    made = DocumentsDesk(qtbot, context)
    made.screen.tabs.setCurrentIndex(1)
    return made


def wanted(desk: DocumentsDesk) -> bool:
    """What the record says of the report."""
    programme = desk.context.programme
    assert programme is not None
    return documents.layout(
        desk.context.workspace, programme.id, DocumentKind.TABULAR_REPORT
    ).definition.signature_lines


def test_places_that_a_signature_fills_are_off_until_they_are_wanted(desk: DocumentsDesk) -> None:
    option = desk.screen.options.signature_lines
    assert (option.isChecked(), wanted(desk)) == (False, False)
    option.click()
    desk.settle()
    assert wanted(desk)
    desk.context.workspace.undo()
    desk.qtbot.waitUntil(lambda: not option.isChecked())


def test_a_card_that_nobody_signs_has_no_such_option(desk: DocumentsDesk) -> None:
    desk.choose(DocumentKind.PRACTICE_CARD)
    assert not desk.screen.options.signature_lines.isVisible()
    desk.choose(DocumentKind.ADOPTING_RESOLUTION)
    assert desk.screen.options.signature_lines.isVisible()
