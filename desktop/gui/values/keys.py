"""The keyboard contract of the grid: which keys do what, and where.

The actions, the keys that the grid and its editors listen to, the list of shortcuts and the tests all read
this one table.
"""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class State(Enum):
    """Where the keyboard is.

    CELL: on a value · RUN: on one that Tab led to · EDITOR: in the line over it · TITLE: on the title of a
    node · FILTER: in the field that searches · PANEL: in the panel beside the grid.
    """

    CELL = auto()
    RUN = auto()
    EDITOR = auto()
    TITLE = auto()
    FILTER = auto()
    PANEL = auto()


class Group(Enum):
    """What the effects have to do with, as the list of shortcuts parts them."""

    ENTERING = auto()
    MOVING = auto()
    SELECTING = auto()
    BLOCKS = auto()
    MARKING = auto()
    FINDING = auto()


class Effect(Enum):
    """What keys do; each is put into words in `key_words` and proved by a scenario of the tests."""

    REPLACE = auto()
    CHANGE = auto()
    COMMA = auto()
    GIVE_UP = auto()
    CLEAR = auto()
    SPREAD = auto()
    FILL_DOWN = auto()
    FILL_RIGHT = auto()
    DOWN = auto()
    UP = auto()
    NEXT = auto()
    BACK = auto()
    RETURN = auto()
    ARROWS = auto()
    ROW_START = auto()
    ROW_END = auto()
    FIRST = auto()
    LAST = auto()
    EDGE = auto()
    PAGE = auto()
    FOLD = auto()
    UNFOLD = auto()
    TURN = auto()
    SELECT = auto()
    SELECT_FAR = auto()
    SELECT_ALL = auto()
    COPY = auto()
    CUT = auto()
    PASTE = auto()
    LEAVE_BLANK = auto()
    CONFIRM = auto()
    FLAG = auto()
    COMMENT = auto()
    NEXT_MISSING = auto()
    PREVIOUS_MISSING = auto()
    NEXT_DOUBTFUL = auto()
    PREVIOUS_DOUBTFUL = auto()
    FIND = auto()
    ONLY_MISSING = auto()
    LEAVE_FILTER = auto()
    DROP_FILTERS = auto()
    PANEL = auto()
    LEAVE_PANEL = auto()


class Binding(NamedTuple):
    """Keys that have an effect in some states, as Qt writes them; none: whatever can be typed."""

    effect: Effect
    keys: tuple[str, ...]
    states: tuple[State, ...]
    group: Group


_ON_VALUES = (State.CELL, State.EDITOR)
_ANYWHERE = (State.CELL, State.EDITOR, State.TITLE)
_STAYING = (State.CELL, State.TITLE)

CONTRACT: tuple[Binding, ...] = (
    Binding(Effect.REPLACE, (), (State.CELL,), Group.ENTERING),
    Binding(Effect.CHANGE, ("F2",), _ON_VALUES, Group.ENTERING),
    Binding(Effect.COMMA, ("Num+.",), _ON_VALUES, Group.ENTERING),
    Binding(Effect.GIVE_UP, ("Esc",), (State.EDITOR,), Group.ENTERING),
    Binding(Effect.CLEAR, ("Del",), (State.CELL,), Group.ENTERING),
    Binding(Effect.SPREAD, ("Ctrl+Return", "Ctrl+Enter"), (State.EDITOR,), Group.ENTERING),
    Binding(Effect.FILL_DOWN, ("Ctrl+D",), (State.CELL,), Group.ENTERING),
    Binding(Effect.FILL_RIGHT, ("Ctrl+R",), (State.CELL,), Group.ENTERING),
    Binding(Effect.DOWN, ("Return", "Enter"), _ANYWHERE, Group.MOVING),
    Binding(Effect.UP, ("Shift+Return", "Shift+Enter"), _ANYWHERE, Group.MOVING),
    Binding(Effect.NEXT, ("Tab",), _ANYWHERE, Group.MOVING),
    Binding(Effect.BACK, ("Shift+Tab",), _ANYWHERE, Group.MOVING),
    Binding(Effect.RETURN, ("Return", "Enter"), (State.RUN,), Group.MOVING),
    Binding(Effect.ARROWS, ("Up", "Down", "Left", "Right"), _ON_VALUES, Group.MOVING),
    Binding(Effect.ROW_START, ("Home",), (State.CELL,), Group.MOVING),
    Binding(Effect.ROW_END, ("End",), (State.CELL,), Group.MOVING),
    Binding(Effect.FIRST, ("Ctrl+Home",), _STAYING, Group.MOVING),
    Binding(Effect.LAST, ("Ctrl+End",), _STAYING, Group.MOVING),
    Binding(Effect.EDGE, ("Ctrl+Up", "Ctrl+Down", "Ctrl+Left", "Ctrl+Right"), (State.CELL,), Group.MOVING),
    Binding(Effect.PAGE, ("PgUp", "PgDown"), _STAYING, Group.MOVING),
    Binding(Effect.FOLD, ("Left",), (State.TITLE,), Group.MOVING),
    Binding(Effect.UNFOLD, ("Right",), (State.TITLE,), Group.MOVING),
    Binding(Effect.TURN, ("Space",), (State.TITLE,), Group.MOVING),
    Binding(
        Effect.SELECT, ("Shift+Up", "Shift+Down", "Shift+Left", "Shift+Right"), (State.CELL,), Group.SELECTING
    ),
    Binding(
        Effect.SELECT_FAR,
        (
            "Ctrl+Shift+Up",
            "Ctrl+Shift+Down",
            "Ctrl+Shift+Left",
            "Ctrl+Shift+Right",
            "Ctrl+Shift+Home",
            "Ctrl+Shift+End",
            "Shift+Home",
            "Shift+End",
        ),
        (State.CELL,),
        Group.SELECTING,
    ),
    Binding(Effect.SELECT_ALL, ("Ctrl+A",), _STAYING, Group.SELECTING),
    Binding(Effect.CUT, ("Ctrl+X", "Shift+Del"), (State.CELL,), Group.BLOCKS),
    Binding(Effect.COPY, ("Ctrl+C", "Ctrl+Ins"), (State.CELL,), Group.BLOCKS),
    Binding(Effect.PASTE, ("Ctrl+V", "Shift+Ins"), (State.CELL,), Group.BLOCKS),
    Binding(Effect.LEAVE_BLANK, ("Ctrl+B",), (State.CELL,), Group.MARKING),
    Binding(Effect.CONFIRM, ("Ctrl+T",), _ON_VALUES, Group.MARKING),
    Binding(Effect.FLAG, ("Ctrl+Shift+G",), _ON_VALUES, Group.MARKING),
    Binding(Effect.COMMENT, ("Shift+F2", "Ctrl+;"), _ON_VALUES, Group.MARKING),
    Binding(Effect.NEXT_MISSING, ("F8",), _ANYWHERE, Group.FINDING),
    Binding(Effect.PREVIOUS_MISSING, ("Shift+F8",), _ANYWHERE, Group.FINDING),
    Binding(Effect.NEXT_DOUBTFUL, ("Ctrl+F8",), _ANYWHERE, Group.FINDING),
    Binding(Effect.PREVIOUS_DOUBTFUL, ("Ctrl+Shift+F8",), _ANYWHERE, Group.FINDING),
    Binding(Effect.FIND, ("Ctrl+F",), _ANYWHERE, Group.FINDING),
    Binding(Effect.ONLY_MISSING, ("Ctrl+Shift+F",), _ANYWHERE, Group.FINDING),
    Binding(Effect.LEAVE_FILTER, ("Return", "Enter", "Esc"), (State.FILTER,), Group.FINDING),
    Binding(Effect.DROP_FILTERS, ("Esc",), _STAYING, Group.FINDING),
    Binding(Effect.PANEL, ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"), _ANYWHERE, Group.FINDING),
    Binding(Effect.LEAVE_PANEL, ("Esc",), (State.PANEL,), Group.FINDING),
)

_KEYPAD, _ALT_GR = "Num+", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_TEXTLESS = _ALT_GR | Qt.KeyboardModifier.MetaModifier


def keys_of(effect: Effect) -> tuple[str, ...]:
    """The keys that have an effect, in whatever state, the usual ones first."""
    return tuple(dict.fromkeys(key for each in CONTRACT if each.effect is effect for key in each.keys))


def combination(keys: str) -> QKeyCombination:
    """One of the table's keys as the keyboard sends it; Shift+Tab comes as a key of its own."""
    if keys == "Shift+Tab":
        return QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)
    if keys.startswith(_KEYPAD):
        key = QKeySequence(keys.removeprefix(_KEYPAD))[0].key()
        return QKeyCombination(Qt.KeyboardModifier.KeypadModifier, key)
    return QKeySequence(keys)[0]


def effect_of(event: QKeyEvent, state: State) -> Effect | None:
    """What a key does in a state by the table; None if it says nothing of it."""
    modifiers = event.modifiers()
    if event.key() == Qt.Key.Key_Backtab:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    if event.key() != Qt.Key.Key_Period:
        modifiers &= ~Qt.KeyboardModifier.KeypadModifier
    return _BY_KEY.get((state, QKeyCombination(modifiers, Qt.Key(event.key())).toCombined()))


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key begins to type: a letter, digit or sign, also with AltGr, which may come as Ctrl+Alt."""
    held = event.modifiers() & _TEXTLESS
    text = event.text()
    return bool(text) and text.isprintable() and not text.isspace() and (not held or held == _ALT_GR)


_BY_KEY = {
    (state, combination(key).toCombined()): each.effect
    for each in CONTRACT
    for key in each.keys
    for state in each.states
}
