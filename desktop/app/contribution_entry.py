"""What is typed about contributions becomes rows, with the realizers and units that it names."""

from dataclasses import dataclass, replace
from functools import cached_property

from db.domain.entities import Contribution, Indicator, Realizer, Unit
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import IndicatorKind
from db.store import Edit
from desktop.app.contribution_text import read_amount, read_date, unit_of
from desktop.app.derivations import is_computed
from desktop.app.realizer_directory import Directory
from desktop.app.texts import limited, one_line


@dataclass(frozen=True, slots=True)
class Changes:
    """What is said about a contribution, as it is typed; None leaves what is there.

    A realizer is an id or any name it has or had; an empty `unit` is the indicator's own.
    """

    realizer: str | int | None = None
    amount: str | None = None
    unit: str | None = None
    note: str | None = None
    date: str | None = None
    document: str | None = None
    monthly: bool | None = None


class Entry:
    """Reads what is typed about contributions to one indicator, within a running gesture.

    Raises RecordError if the indicator takes none. What it names is looked up once, and added if need be.
    """

    def __init__(self, edit: Edit, indicator_id: int) -> None:
        indicator = edit.get(Indicator, indicator_id)
        if indicator.kind is IndicatorKind.HEADING:
            raise RecordError(Refusal.HEADING_HAS_NO_VALUE, indicator.label)
        if is_computed(indicator):
            raise RecordError(Refusal.VALUE_COMPUTED, indicator.label)
        self.indicator = indicator
        self._edit = edit
        self._unit_ids: dict[str, int | None] = {}

    def described(self, contribution: Contribution, changes: Changes) -> Contribution:
        """The contribution with the changes. Raises RecordError when an amount is no single number."""
        new = replace(
            contribution,
            monthly=contribution.monthly if changes.monthly is None else changes.monthly,
            note=contribution.note if changes.note is None else _tidy(changes.note),
            date=contribution.date if changes.date is None else read_date(changes.date),
            document=contribution.document if changes.document is None else _tidy(changes.document),
        )
        unit = changes.unit
        if changes.realizer is not None:
            new = replace(new, realizer_id=self._realizer_id(changes.realizer))
        if changes.amount is not None:
            found = read_amount(changes.amount, self.indicator.kind, monthly=new.monthly)
            new = replace(
                new,
                amount=found.amount,
                approximate=found.approximate,
                monthly=found.monthly,
                note=found.note or new.note,
            )
            unit = found.words or unit
        return new if unit is None else replace(new, unit_id=self._unit_id(unit))

    def _realizer_id(self, realizer: str | int) -> int:
        if isinstance(realizer, int):
            return self._edit.get(Realizer, realizer).id
        return self._directory.named(one_line(realizer))

    def _unit_id(self, text: str) -> int | None:
        if text not in self._unit_ids:
            unit = unit_of(text, self._edit.find(Unit))
            self._unit_ids[text] = None if unit is None else unit.id or self._edit.add(unit)
        return self._unit_ids[text]

    @cached_property
    def _directory(self) -> Directory:
        return Directory(self._edit)


def _tidy(text: str) -> str:
    return limited(" ".join(text.split()))
