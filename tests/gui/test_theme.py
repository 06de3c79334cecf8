"""The design language: everything can be read, the focus is seen, nothing is cut off at any size."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPalette, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.gui.theme import Colours, Scheme, Theme, colours, space
from desktop.gui.theme.palette import palette
from desktop.gui.theme.sheet import sheet
from desktop.gui.theme.tokens import DARK, LIGHT
from desktop.gui.widgets.buttons import Kind, button
from desktop.gui.widgets.views import TableView, TreeView

INKS = ("text", "muted", "accent", "ok", "warn", "error")
GROUNDS = (
    "canvas", "surface", "sunken", "hover", "selected", "ok_soft", "warn_soft", "error_soft", "info_soft",
)  # fmt: skip
WHITE_ON = ("fill", "fill_hover", "danger", "danger_hover")

themes = pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in QColor(colour).getRgbF())
    red, green, blue, _ = channels
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def rules_with_both(text: str) -> Iterator[tuple[str, str, str]]:
    """Selector, colour and background of each rule of a style sheet that sets both."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        said = dict(re.findall(r"(?<![\w-])(color|background): (#\w{6})", body))
        if len(said) == 2 and ":disabled" not in selector:
            yield selector.strip(), said["color"], said["background"]


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
def test_every_ink_can_be_read_on_every_ground(worn: Colours) -> None:
    pairs = [(ink, ground) for ink in INKS for ground in GROUNDS]
    pairs += [("on_fill", ground) for ground in WHITE_ON]
    pairs += [("on_inverse", "inverse"), ("link_on_inverse", "inverse"), ("muted", "border")]
    ratios = {pair: contrast(getattr(worn, pair[0]), getattr(worn, pair[1])) for pair in pairs}
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


@themes
def test_edges_of_controls_and_the_focus_ring_are_seen(worn: Colours) -> None:
    for ground in (worn.canvas, worn.surface):
        assert contrast(worn.outline, ground) >= 3
        assert contrast(worn.accent, ground) >= 3


@themes
def test_every_rule_of_the_sheet_can_be_read(worn: Colours) -> None:
    rules = list(rules_with_both(sheet(worn, 13)))
    assert rules
    assert [(name, text, ground) for name, text, ground in rules if contrast(text, ground) < 4.5] == []


@themes
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.Text, QPalette.ColorRole.AlternateBase),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    ],
)
def test_what_qt_draws_itself_can_be_read(
    worn: Colours, text: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    made = palette(worn)
    assert contrast(made.color(text).name(), made.color(ground).name()) >= 4.5


def test_the_theme_can_be_chosen_and_changed_while_the_program_runs(theme: Theme, qapp: QApplication) -> None:
    theme.wear(Scheme.DARK, 1.0)
    assert colours() == DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.canvas
    theme.wear(Scheme.LIGHT, 1.0)
    assert colours() == LIGHT


def test_the_system_decides_unless_the_user_did(theme: Theme, qapp: QApplication) -> None:
    hints = qapp.styleHints()
    theme.wear(Scheme.SYSTEM, 1.0)
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    assert colours() == (DARK if dark else LIGHT)
    theme.wear(Scheme.DARK, 1.0)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colours() == DARK


def test_zoom_makes_text_and_lengths_grow_together_and_stays_in_bounds(theme: Theme) -> None:
    usual = space(100)
    theme.wear(Scheme.LIGHT, 1.5)
    assert space(100) == pytest.approx(1.5 * usual, rel=0.03)
    theme.wear(Scheme.LIGHT, 9)
    assert theme.zoom == 2.0
    theme.wear(Scheme.LIGHT, 0.1)
    assert theme.zoom == 0.8


def test_digits_have_one_width_so_that_columns_align(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def _table() -> QWidget:
    made = TableView("Wartości")
    made.setModel(QStandardItemModel(3, 3, made))
    made.setCurrentIndex(made.model().index(1, 1))
    return made


def _tree() -> QWidget:
    made = TreeView("Struktura")
    made.setModel(QStandardItemModel(3, 1, made))
    made.setCurrentIndex(made.model().index(1, 0))
    return made


def _tabs() -> QWidget:
    made = QTabBar()
    made.addTab("Szczegóły")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _combo() -> QComboBox:
    made = QComboBox()
    made.addItem("liczba")
    return made


FOCUSABLE: dict[str, Callable[[], QWidget]] = {
    **{kind.value: lambda kind=kind: button("Zapisz", kind) for kind in Kind},
    "field": lambda: QLineEdit("tekst"),
    "area": lambda: QPlainTextEdit("tekst"),
    "combo": _combo,
    "spin": QSpinBox,
    "check": lambda: QCheckBox("tekst"),
    "radio": lambda: QRadioButton("tekst"),
    "tool": QToolButton,
    "tabs": _tabs,
    "table": _table,
    "tree": _tree,
}


def ring_pixels(image: QImage, accent: str) -> int:
    """How many pixels have the colour of the focus ring."""
    wanted = QColor(accent).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("name", FOCUSABLE)
def test_whatever_has_the_focus_shows_it(theme: Theme, qtbot: QtBot, scheme: Scheme, name: str) -> None:
    theme.wear(scheme, 1.0)
    window, other, tested = QWidget(), QLineEdit(), FOCUSABLE[name]()
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(tested)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    before = ring_pixels(tested.grab().toImage(), colours().accent)
    tested.setFocus()
    assert tested.hasFocus()
    after = ring_pixels(tested.grab().toImage(), colours().accent)
    assert after - before >= 40


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_nothing_is_cut_off_at_any_size(theme: Theme, qtbot: QtBot, zoom: float) -> None:
    theme.wear(Scheme.LIGHT, zoom)
    for make in (FOCUSABLE[name] for name in ("primary", "field", "combo", "spin", "check", "radio")):
        made = make()
        qtbot.addWidget(made)
        made.ensurePolished()
        assert made.sizeHint().height() >= made.fontMetrics().height() + space(4)


def test_rows_of_a_table_grow_with_the_text(theme: Theme, qtbot: QtBot) -> None:
    table = _table()
    qtbot.addWidget(table)
    table.show()
    theme.wear(Scheme.LIGHT, 2.0)
    assert table.rowHeight(0) >= table.fontMetrics().height() + space(8)


def test_controls_are_equally_high_and_do_not_jump_when_focused(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    controls = [FOCUSABLE[name]() for name in ("primary", "secondary", "field", "combo", "spin")]
    for each in controls:
        column.addWidget(each)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    usual = controls[0].sizeHint().height()
    for each in controls:
        height = each.sizeHint().height()
        assert abs(height - usual) <= 1, "some fonts make a spin box round its height up"
        each.setFocus()
        assert each.sizeHint().height() == height
