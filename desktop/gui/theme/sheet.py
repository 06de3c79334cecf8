"""The style sheet, built from the tokens. Widgets choose their look by the property `kind`.

Rules stay few and plain: Qt matches every one of them against every widget. Items of tables and trees get
their padding here and nothing else: a background or a border would be drawn for each cell anew.
"""

from dataclasses import asdict
from string import Template

from desktop.gui.theme.tokens import REFERENCE_PIXELS, Colours

_LENGTHS = (2, 3, 4, 5, 6, 8, 12, 14, 16, 18, 20, 24, 32)
_TYPE_SCALE = {"small": 0.92, "heading": 1.15, "title": 1.5}

_CONTROLS = """
QPushButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit {
  background: $surface; color: $text; border: 1px solid $outline; border-radius: $p6;
  padding: $p4 $p8; selection-background-color: $selected; selection-color: $text;
  placeholder-text-color: $muted; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus,
QPushButton:focus { border: 2px solid $accent; padding: $f4 $f8; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPushButton:disabled {
  background: $canvas; color: $faint; border-color: $border; }
QLineEdit:read-only { background: $canvas; }
QLineEdit[kind="cell"] { border-radius: 0; padding: 0 $p4; }
QLineEdit[kind="search"] { padding-left: $p2; icon-size: $p16; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: $error; background: $error_soft; }
QLineEdit, QComboBox, QPushButton { min-height: $p18; }
QAbstractSpinBox { padding: $p3; }
QAbstractSpinBox:focus { padding: $f3; }
QComboBox:hover:!focus, QAbstractSpinBox:hover:!focus, QLineEdit:hover:!focus { border-color: $muted; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: $p24; padding: 0 $p6; }
QComboBox::drop-down { border: 0; width: $p24; }
QComboBox[kind="column"] { padding: $p4 0 $p4 $p4; }
QComboBox[kind="column"]:focus { padding: $f4 0 $f4 $f4; }
QComboBox[kind="column"]::drop-down { width: $p14; }
QComboBox::down-arrow { image: url(icons:fixed/chevron-down.svg); width: $p16; height: $p16; }
QComboBox QAbstractItemView { border: 1px solid $outline; background: $surface; padding: 0;
  selection-background-color: $selected; selection-color: $text; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: $p20;
  background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url(icons:fixed/chevron-up.svg); width: $p12; height: $p12; }
QAbstractSpinBox::down-arrow { image: url(icons:fixed/chevron-down.svg); width: $p12; height: $p12; }
QCheckBox, QRadioButton { spacing: $p8; border: 2px solid transparent; border-radius: $p6;
  padding: $p2; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: $p14; height: $p14; border: 1px solid $outline; border-radius: $p4; background: $surface; }
QRadioButton::indicator { border-radius: $disc; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $text; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $fill; border-color: $fill; image: url(icons:fixed/check.svg); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $fill; border-color: $fill; image: url(icons:fixed/minus.svg); }
QRadioButton::indicator:checked { width: $dot; height: $dot; border: $p5 solid $fill;
  background: $on_fill; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border;
  background: $canvas; }
"""

_BUTTONS = """
QPushButton { padding: $p4 $p12; }
QPushButton:focus { padding: $f4 $f12; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sunken; border-color: $muted; }
QPushButton:checked { background: $selected; color: $accent; border-color: $accent; }
QPushButton[kind="primary"], QPushButton[kind="danger"] { background: $fill; color: $on_fill;
  border-color: $fill; font-weight: 600; }
QPushButton[kind="danger"] { background: $danger; border-color: $danger; }
QPushButton[kind="primary"]:hover { background: $fill_hover; }
QPushButton[kind="danger"]:hover { background: $danger_hover; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus {
  border: 6px double $accent; padding: 0 $sides; min-height: $ringed; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {
  background: $border; border-color: $border; color: $muted; }
QPushButton[kind="ghost"] { background: transparent; border-color: transparent; color: $accent; }
QPushButton[kind="ghost"]:hover { background: $hover; }
QPushButton[kind="ghost"]:focus { border-color: $accent; }
QPushButton[kind="ghost"]:disabled { color: $faint; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: $p6; padding: $p3; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $border; }
QToolButton:checked { background: $selected; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="rail"] { color: $muted; border-radius: $p8; padding: $p4 $p2; font-size: $small; }
QToolButton[kind="rail"]:hover { color: $text; }
QToolButton[kind="rail"]:checked { color: $accent; font-weight: 600; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; border: 2px solid transparent; outline: 0;
  gridline-color: $border; }
QAbstractScrollArea[kind="frameless"] { border: 0; background: transparent; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; border: 0; border-bottom: 1px solid $border;
  padding: $p5 $p8; font-weight: 600; }
QTableView QHeaderView::section { border-right: 1px solid $border; }
QTableCornerButton::section { background: $surface; border: 0; border-bottom: 1px solid $border; }
QTableView::item { padding: 0 $p5; }
QTreeView::item { padding: $p4 $p5; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url(icons:fixed/branch-closed.svg); }
QTreeView::branch:has-children:open { image: url(icons:fixed/branch-open.svg); }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: $p12; }
QScrollBar:horizontal { height: $p12; }
QScrollBar::handle { background: $outline; border-radius: $round; margin: $p3; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::handle:vertical { min-height: $p32; }
QScrollBar::handle:horizontal { min-width: $p32; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_SHELL = """
QMenuBar { background: $canvas; border-bottom: 1px solid $border; }
QMenuBar::item { padding: $p4 $p8; background: transparent; border-radius: $p4; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $outline; padding: $p4; menu-scrollable: 1; }
QMenu::item { padding: $p5 $p24 $p5 $p8; border-radius: $p4; }
QMenu::item:selected { background: $selected; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: $p8; }
QMenu::separator { height: 1px; background: $border; margin: $p4 $p8; }
QToolTip { background: $inverse; color: $on_inverse; border: 1px solid $inverse; padding: $p4 $p6; }
QStatusBar { background: $canvas; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; padding: 0 $p8; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: $p2; margin: $p3; }
QSplitter::handle:vertical { height: $p2; margin: $p3; }
QSplitter::handle:hover { background: $accent; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QTabBar { font-weight: 600; }
QTabBar::tab { color: $muted; padding: $p6 $p12; border: 2px solid transparent; background: transparent; }
QTabBar[kind="narrow"]::tab { padding: $p6 $p8; }
QTabBar::tab:selected { color: $text; border-bottom-color: $fill; }
QTabBar::tab:hover { color: $text; }
QTabBar::scroller { width: $p24; }
QTabBar QToolButton { background: $canvas; }
QTabBar QToolButton::left-arrow { image: url(icons:fixed/chevron-left.svg); width: $p16; height: $p16; }
QTabBar QToolButton::right-arrow { image: url(icons:fixed/chevron-right.svg); width: $p16; height: $p16; }
QTabBar:focus { border: 2px solid $accent; border-radius: $p6; }
QGroupBox { border: 0; margin-top: $p16; padding: 0; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: -2px; }
QProgressBar { background: $border; border: 0; border-radius: $round; max-height: $p6; min-height: $p6; }
QProgressBar::chunk { background: $fill; border-radius: $round; }
QFrame[kind="rail"] { background: $sunken; border: 0; border-right: 1px solid $border; }
QFrame[kind="bar"] { background: $canvas; border: 0; border-bottom: 1px solid $border; }
QFrame[kind="card"] { background: $surface; border: 1px solid $border; border-radius: $p8; }
QFrame[kind="popup"] { background: $surface; border: 1px solid $outline; }
QFrame[kind="strip"] { background: $info_soft; border: 0; border-radius: $p6; }
QFrame[kind="strip"][level="ok"] { background: $ok_soft; }
QFrame[kind="strip"][level="warn"] { background: $warn_soft; }
QFrame[kind="strip"][level="error"] { background: $error_soft; }
QFrame[kind="toast"] { background: $inverse; border: 1px solid $inverse; border-radius: $p8; }
QFrame[kind="toast"] QLabel { color: $on_inverse; }
QFrame[kind="toast"] QPushButton { background: transparent; border-color: transparent;
  color: $link_on_inverse; font-weight: 600; }
QFrame[kind="toast"] QPushButton:hover { border-color: $link_on_inverse; }
QFrame[kind="toast"] QPushButton:focus { border-color: $link_on_inverse; }
"""

_WORDS = """
QLabel[kind="title"] { font-size: $title; font-weight: 600; }
QLabel[kind="heading"] { font-size: $heading; font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="caption"] { color: $muted; font-size: $small; }
QLabel[kind="ok"] { color: $ok; }
QLabel[kind="warn"] { color: $warn; }
QLabel[kind="error"] { color: $error; }
"""

_SHEET = Template(_CONTROLS + _BUTTONS + _VIEWS + _SHELL + _WORDS)


def sheet(colours: Colours, text_pixels: int) -> str:
    """The style sheet of one theme at one size of text.

    $p4 is a length of 4, $f4 the same without the pixel that the focus ring takes.
    """
    pixels = {n: round(n * text_pixels / REFERENCE_PIXELS) for n in _LENGTHS}
    lengths = {f"p{n}": length for n, length in pixels.items()} | _fitted(pixels)
    lengths |= {f"f{n}": length - 1 for n, length in pixels.items()}
    lengths |= {name: round(text_pixels * scale) for name, scale in _TYPE_SCALE.items()}
    return _SHEET.substitute(asdict(colours) | {name: f"{length}px" for name, length in lengths.items()})


def _fitted(p: dict[int, int]) -> dict[str, int]:
    """Lengths that must fit others to the pixel, whatever these were rounded to.

    round, disc: half the height of a bar and of a radio button; with more, Qt rounds nothing at all · dot:
    within a chosen radio button · ringed, sides: height and padding that leave room for the 6 pixels of a
    double ring
    """
    return {
        "round": (p[12] - 2 * p[3]) // 2,
        "disc": (p[14] + 2) // 2,
        "dot": p[14] + 2 - 2 * p[5],
        "ringed": p[18] + 2 * p[4] - 10,
        "sides": p[12] - 5,
    }
