"""Putting a typed text into a cell, after asking what must be asked: what it means, whether a sum may go."""

from collections.abc import Callable, Collection
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from db.domain.aggregation import SUMS
from db.domain.entities import Unit
from db.domain.kinds import IndicatorKind
from db.domain.numbers import Reading, edit_text, read, write
from db.domain.values import Content
from db.queries.indicator_sheet import SheetLine, sheet_indicators
from desktop.app import values
from desktop.app.texts import limited
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context


class Typed(NamedTuple):
    """A text typed into a cell of a line of the sheet; `units`: those that a composite counts in."""

    line: SheetLine
    place: Place
    text: str
    kind: IndicatorKind
    units: tuple[Unit, ...] = ()


class Fate(Enum):
    """What became of a typed text; UNANSWERED: the user did not say what was asked, or was not asked yet."""

    STORED = auto()
    UNANSWERED = auto()
    REFUSED = auto()


class Entry(QObject):
    """The way from the keyboard into the record.

    `passed_over` tells how many cells of a block stayed as they were, because formulas compute them.
    """

    passed_over = Signal(int)

    def __init__(self, context: Context, ask: Ask) -> None:
        super().__init__()
        self._context = context
        self._ask = ask

    def store(self, typed: Typed, may_ask: bool = True) -> Fate:
        """Store a text as a value, unless something must be asked that may not be, or gets no answer."""
        reading = _reading(typed)
        summed = self._context.perform(_is_sum, typed.place)
        if summed is None:
            return Fate.REFUSED
        if not may_ask and (summed or reading.alternatives):
            return Fate.UNANSWERED
        meant = self._meant(typed, reading)
        if meant is None or (summed and not self._may_lose_sum(meant.content)):
            return Fate.UNANSWERED
        stored = self._context.perform(_stored, typed, meant.content)
        return Fate.STORED if stored else Fate.REFUSED

    def store_everywhere(self, typed: Typed, places: list[Place], sums: int) -> bool:
        """Store a text in many cells as one gesture, of which some hold sums. False if it was not stored."""
        reading = _reading(typed)
        meant = self._meant(typed, reading)
        if meant is None:
            return False
        chosen = meant.content if reading.alternatives else None
        text = typed.text if chosen is None else edit_text(chosen, typed.kind)
        return self.change(values.fill, dict.fromkeys(places, text), sums)

    def change(self, use_case: Callable[..., int], cells: Collection[Place], sums: int) -> bool:
        """Have cells changed as one gesture, of which some hold sums; tell how many were passed over.

        False if nothing was done.
        """
        if not cells or (sums and not self.may_replace_sums(sums)):
            return False
        return self._changed(use_case, cells)

    def take_away(self, use_case: Callable[..., int], cells: Collection[Place], sums: int) -> bool:
        """Have what cells hold taken away, as `change` has them changed."""
        if not cells or (sums and not self._may_take_sums_away(sums)):
            return False
        return self._changed(use_case, cells)

    def may_replace_sums(self, count: int) -> bool:
        """Whether values that are sums of contributions may be replaced by others."""
        if count == 1:
            question = QCoreApplication.translate("Values", "This value is the sum of its contributions.")
        else:
            question = QCoreApplication.translate(
                "Values", "Some of these values are sums of contributions: {count}."
            ).format(count=count)
        return self._ask.confirm(
            question,
            QCoreApplication.translate(
                "Values",
                "Replace what was summed by what is entered by hand? The contributions stay;"
                " where they come to something else, the program will say so.",
            ),
            QCoreApplication.translate("Values", "Replace the sum"),
            danger=True,
        )

    def _may_take_sums_away(self, count: int) -> bool:
        if count == 1:
            question = QCoreApplication.translate("Values", "Remove this value?")
            words = QCoreApplication.translate(
                "Values", "It is the sum of its contributions; the contributions stay."
            )
        else:
            question = QCoreApplication.translate("Values", "Remove these values?")
            words = QCoreApplication.translate(
                "Values", "Some of them are sums of contributions: {count}. The contributions stay."
            ).format(count=count)
        remove = QCoreApplication.translate("Values", "Remove")
        return self._ask.confirm(question, words, remove, danger=True)

    def _may_lose_sum(self, content: Content | None) -> bool:
        """Whether the sum in a cell may give way to a content; None: to nothing."""
        return self._may_take_sums_away(1) if content is None else self.may_replace_sums(1)

    def _changed(self, use_case: Callable[..., int], cells: Collection[Place]) -> bool:
        count = self._context.perform(use_case, cells)
        if count:
            self.passed_over.emit(count)
        return count is not None

    def _meant(self, typed: Typed, reading: Reading) -> Reading | None:
        """What the user means by an ambiguous text; None: they would not say."""
        if not reading.alternatives:
            return reading
        choice = self._ask.choose_one(
            QCoreApplication.translate("Values", "What does “{}” mean?").format(typed.text.strip()),
            QCoreApplication.translate("Values", "The dot may part thousands or begin the decimals."),
            [Alternative(write(content, typed.kind)) for content in reading.alternatives],
        )
        return None if choice is None else Reading(reading.alternatives[choice])


def _reading(typed: Typed) -> Reading:
    return read(typed.text, typed.kind, typed.units)


def _is_sum(workspace: Workspace, place: Place) -> bool:
    """Whether a cell holds a sum now: contributions may have come while somebody typed."""
    found = workspace.read(sheet_indicators, [place.indicator_id]).get(place.indicator_id)
    value = found and found.values.get(place.period_id)
    return value is not None and value.origin in SUMS


def _stored(workspace: Workspace, typed: Typed, content: Content | None) -> bool:
    limited(typed.text)
    values.set_content(workspace, typed.place, content)
    return True
