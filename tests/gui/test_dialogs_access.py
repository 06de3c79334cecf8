"""Every dialog and two screens: named for a screen reader, reachable by keys, small enough."""

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from db.domain.collection import FormFault, ReturnedDocument, ReturnedForm, ReturnedRow, RowState
from db.domain.kinds import DocumentKind, Form, IndicatorKind
from db.domain.realizer_board import Board
from db.domain.report import DocumentData
from db.domain.values import Content
from desktop.app.documents import document
from desktop.app.issuing import issue
from desktop.gui.closing.close_dialog import CloseDialog
from desktop.gui.closing.reopen_dialog import ReopenDialog
from desktop.gui.context import Context
from desktop.gui.dialogs.about_dialog import AboutDialog
from desktop.gui.dialogs.formula_dialog import FormulaDialog
from desktop.gui.dialogs.help_window import HelpWindow
from desktop.gui.dialogs.levels_dialog import LevelsDialog
from desktop.gui.dialogs.office_dialog import OfficeDialog
from desktop.gui.dialogs.period_dialog import PeriodDialog
from desktop.gui.dialogs.programme_dialog import ProgrammeDialog
from desktop.gui.dialogs.realizers_dialog import RealizersDialog
from desktop.gui.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.gui.dialogs.units_dialog import UnitsDialog
from desktop.gui.documents.screen import DocumentsScreen
from desktop.gui.issued.compare_dialog import CompareDialog
from desktop.gui.issued.edited_dialog import EditedDialog
from desktop.gui.issued.issue_dialog import IssueDialog
from desktop.gui.realizers.collect_dialog import CollectDialog
from desktop.gui.realizers.forms_dialog import FormsDialog
from desktop.gui.realizers.screen import RealizersScreen
from desktop.gui.signing.sign_dialog import SignDialog
from desktop.gui.signing.trust_dialog import TrustDialog
from desktop.gui.signing.verify_dialog import VerifyDialog
from gui.answers import Answers
from gui.hands import bring

RETURNED = ReturnedForm(
    ReturnedDocument("zwrot.xlsx"),
    realizer="Szkoła",
    rows=(
        ReturnedRow(
            1,
            1,
            "Liczba porad",
            IndicatorKind.WHOLE,
            RowState.NEW,
            "12",
            content=Content(Form.NUMBER, Decimal(12)),
        ),
    ),
)
NO_FORM = ReturnedForm(ReturnedDocument("budżet.xlsx"), FormFault.NOT_A_FORM)


def report_of(context: Context) -> DocumentData:
    """What the report of the sample is made of."""
    return document(context.workspace, context.programme.id, DocumentKind.TABULAR_REPORT, context.period)


def compare(context: Context) -> CompareDialog:
    """An issued report beside what it would be now."""
    version = issue(context.workspace, report_of(context), final=False)
    return CompareDialog(context, [version], version)


def issue_again(context: Context) -> IssueDialog:
    """Nothing has changed since the version before."""
    version = issue(context.workspace, report_of(context), final=False)
    return IssueDialog(context, report_of(context), ["Brakuje wartości."], version, is_same=True)


def edited(context: Context) -> EditedDialog:
    """A file that comes back from Word."""
    return EditedDialog(context, issue(context.workspace, report_of(context), final=False))


def archive(context: Context) -> DocumentsScreen:
    """The screen of documents, at the tab of those that were issued."""
    issue(context.workspace, report_of(context), final=False)
    screen = DocumentsScreen(context, Answers())
    screen.tabs.setCurrentWidget(screen._issued)
    return screen


MAKERS: dict[str, Callable[[Context], QWidget]] = {
    "new programme": ProgrammeDialog,
    "programme": lambda context: ProgrammeDialog(context, context.programme),
    "levels": LevelsDialog,
    "period": PeriodDialog,
    "office": OfficeDialog,
    "realizers": RealizersDialog,
    "units": UnitsDialog,
    "formula": lambda context: FormulaDialog(context, 1),
    "help": lambda _context: HelpWindow(),
    "keys": lambda _context: ShortcutsDialog([("Edycja", [("Cofnij", "Ctrl+Z")])]),
    "about": lambda _context: AboutDialog(),
    "documents": lambda context: DocumentsScreen(context, Answers()),
    "board": lambda context: RealizersScreen(context, Answers()),
    "forms": lambda context: FormsDialog(context, Board(), {1}, Answers()),
    "sign": lambda context: SignDialog(context, Answers()),
    "verify": lambda _context: VerifyDialog(Answers()),
    "trusted issuers": lambda _context: TrustDialog(Answers()),
    "close period": lambda context: CloseDialog(context, context.programme, context.period),
    "reopen period": lambda context: ReopenDialog(context, context.programme, context.period),
    "issue": issue_again,
    "edited in Word": edited,
    "compare": compare,
    "archive": archive,
    "returned forms": lambda context: CollectDialog(context, [RETURNED, NO_FORM]),
}
SCREENS = DocumentsScreen, RealizersScreen
SMALLEST = QSize(683, 384)  # a screen of 1366 × 768 at 200 %


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture(params=MAKERS)
def window(request: pytest.FixtureRequest, qtbot: QtBot, context: Context) -> QWidget:
    made = MAKERS[request.param](context)
    bring(qtbot, made)
    if isinstance(made, DocumentsScreen):
        qtbot.waitUntil(lambda: not made._stale and not made.composer.busy)
    return made


def within(window: QWidget) -> list[QWidget]:
    """The visible widgets that Tab leads to."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not isinstance(each, QScrollBar)
    ]


def test_everything_that_takes_the_focus_has_a_name(window: QWidget) -> None:
    nameless = [
        each
        for each in within(window)
        if not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_it_fits_a_small_screen(window: QWidget) -> None:
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    assert least.width() <= SMALLEST.width()
    assert least.height() <= SMALLEST.height()


def test_no_two_names_answer_the_same_key(window: QWidget) -> None:
    texts = [
        each.text()
        for kind in (QLabel, QAbstractButton)
        for each in window.findChildren(kind)
        if each.isVisible() and (isinstance(each, QAbstractButton) or each.buddy() is not None)
    ]
    letters = Counter(text.partition("&")[2][:1].casefold() for text in texts if "&" in text)
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_escape_closes_a_dialog(window: QWidget) -> None:
    if not isinstance(window, SCREENS):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert not window.isVisible()
