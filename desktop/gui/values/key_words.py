"""The keyboard contract in words: what each effect is called, and its keys as they are written."""

from PySide6.QtCore import QCoreApplication

from desktop.gui.values.keys import CONTRACT, Effect, Group, keys_of

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
_NAMES = {"Return": "Enter", "PgDown": "PgDn", "Del": "Delete", "Ins": "Insert"}


def contract() -> list[tuple[str, list[tuple[str, str]]]]:
    """Group by group what the keys do, as the list of shortcuts shows it: the effect and its keys."""
    said, titles = effects(), _groups()
    return [
        (
            titles[group],
            [
                (said[effect], written(effect))
                for effect in dict.fromkeys(each.effect for each in CONTRACT if each.group is group)
            ],
        )
        for group in Group
    ]


def written(effect: Effect) -> str:
    """The keys of an effect as they stand on a keyboard, both Enter keys as one, the arrows as signs."""
    keys = keys_of(effect)
    if not keys:
        return QCoreApplication.translate("Keys", "any letter, digit or sign")
    names = _NAMES | {"Space": QCoreApplication.translate("Keys", "Space")}
    arrows: dict[str, str] = {}
    told = []
    for held, key in map(_parted, keys):
        if key in _ARROWS:
            arrows[held] = arrows.get(held, "") + _ARROWS[key]
        else:
            told.append(held + names.get(key, key))
    return ", ".join(dict.fromkeys([*(held + signs for held, signs in arrows.items()), *told]))


def effects() -> dict[Effect, str]:
    """What each effect is called; actions bear the same words."""
    return _entering() | _moving() | _selecting() | _marking() | _finding()


def _parted(keys: str) -> tuple[str, str]:
    """What is held and what is pressed: „Ctrl+Shift+” and „F8”."""
    held, plus, key = keys.rpartition("+")
    return held + plus, key


def _groups() -> dict[Group, str]:
    return {
        Group.ENTERING: QCoreApplication.translate("Keys", "Values: entering"),
        Group.MOVING: QCoreApplication.translate("Keys", "Values: moving"),
        Group.SELECTING: QCoreApplication.translate("Keys", "Values: selecting"),
        Group.BLOCKS: QCoreApplication.translate("Keys", "Values: blocks, also from Excel"),
        Group.MARKING: QCoreApplication.translate("Keys", "Values: what to say of a value"),
        Group.FINDING: QCoreApplication.translate("Keys", "Values: finding and looking closer"),
    }


def _entering() -> dict[Effect, str]:
    return {
        Effect.REPLACE: QCoreApplication.translate("Keys", "Type in place of the value"),
        Effect.CHANGE: QCoreApplication.translate("Keys", "Change the value"),
        Effect.COMMA: QCoreApplication.translate("Keys", "Decimal comma on the keypad"),
        Effect.GIVE_UP: QCoreApplication.translate("Keys", "Give up what is being typed"),
        Effect.CLEAR: QCoreApplication.translate("Keys", "Clear"),
        Effect.SPREAD: QCoreApplication.translate("Keys", "Fill the selection with what is typed"),
        Effect.FILL_DOWN: QCoreApplication.translate("Keys", "Fill down"),
        Effect.FILL_RIGHT: QCoreApplication.translate("Keys", "Fill right"),
    }


def _moving() -> dict[Effect, str]:
    return {
        Effect.DOWN: QCoreApplication.translate("Keys", "Store and go down"),
        Effect.UP: QCoreApplication.translate("Keys", "Store and go up"),
        Effect.NEXT: QCoreApplication.translate("Keys", "Store and go to the next value"),
        Effect.BACK: QCoreApplication.translate("Keys", "Store and go to the value before"),
        Effect.RETURN: QCoreApplication.translate("Keys", "After Tabs: down to where they began"),
        Effect.ARROWS: QCoreApplication.translate("Keys", "To the cell beside"),
        Effect.ROW_START: QCoreApplication.translate("Keys", "To the first period"),
        Effect.ROW_END: QCoreApplication.translate("Keys", "To the last period"),
        Effect.FIRST: QCoreApplication.translate("Keys", "To the first value of all"),
        Effect.LAST: QCoreApplication.translate("Keys", "To the last value of all"),
        Effect.EDGE: QCoreApplication.translate("Keys", "To the end of the block"),
        Effect.PAGE: QCoreApplication.translate("Keys", "A page up or down"),
        Effect.FOLD: QCoreApplication.translate("Keys", "On a title: fold it, or go to the one above"),
        Effect.UNFOLD: QCoreApplication.translate("Keys", "On a title: unfold it, or go into it"),
        Effect.TURN: QCoreApplication.translate("Keys", "On a title: fold or unfold it"),
    }


def _selecting() -> dict[Effect, str]:
    return {
        Effect.SELECT: QCoreApplication.translate("Keys", "Select cell by cell"),
        Effect.SELECT_FAR: QCoreApplication.translate("Keys", "Select to the end"),
        Effect.SELECT_ALL: QCoreApplication.translate("Keys", "Select everything"),
        Effect.CUT: QCoreApplication.translate("Keys", "Cut"),
        Effect.COPY: QCoreApplication.translate("Keys", "Copy"),
        Effect.PASTE: QCoreApplication.translate("Keys", "Paste"),
    }


def _marking() -> dict[Effect, str]:
    return {
        Effect.LEAVE_BLANK: QCoreApplication.translate("Keys", "Leave blank on purpose"),
        Effect.CONFIRM: QCoreApplication.translate("Keys", "Confirm, or take it back"),
        Effect.FLAG: QCoreApplication.translate("Keys", "Flag to come back to, or take the flag off"),
        Effect.COMMENT: QCoreApplication.translate("Keys", "Comment on the value"),
    }


def _finding() -> dict[Effect, str]:
    return {
        Effect.NEXT_MISSING: QCoreApplication.translate("Keys", "Next missing value"),
        Effect.PREVIOUS_MISSING: QCoreApplication.translate("Keys", "Previous missing value"),
        Effect.NEXT_DOUBTFUL: QCoreApplication.translate("Keys", "Next doubtful value"),
        Effect.PREVIOUS_DOUBTFUL: QCoreApplication.translate("Keys", "Previous doubtful value"),
        Effect.FIND: QCoreApplication.translate("Keys", "Find an indicator"),
        Effect.ONLY_MISSING: QCoreApplication.translate("Keys", "Missing only"),
        Effect.LEAVE_FILTER: QCoreApplication.translate("Keys", "From the search back to the values"),
        Effect.DROP_FILTERS: QCoreApplication.translate("Keys", "Show all indicators again"),
        Effect.PANEL: QCoreApplication.translate("Keys", "Side panel"),
        Effect.LEAVE_PANEL: QCoreApplication.translate("Keys", "From the panel back to the values"),
    }
