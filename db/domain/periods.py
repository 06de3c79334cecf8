"""Periods (okresy): years, half-years and quarters, their order, names and predecessors."""

from dataclasses import dataclass

from db.domain.kinds import PeriodKind

_PARTS = {PeriodKind.YEAR: 1, PeriodKind.HALF: 2, PeriodKind.QUARTER: 4}
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time that values belong to; `number`: 1 for a year, 1–2 for a half, 1–4 for a quarter."""

    kind: PeriodKind
    year: int
    number: int = 1
    id: int = 0

    def __post_init__(self) -> None:
        """Raise ValueError on a number that the kind does not have."""
        if not 1 <= self.number <= _PARTS[self.kind]:
            raise ValueError(f"{self.kind} has no part {self.number}")

    @property
    def label(self) -> str:
        """The column title in Polish documents: „2023”, „I półrocze 2024”, „III kwartał 2024”."""
        if self.kind is PeriodKind.YEAR:
            return str(self.year)
        word = "półrocze" if self.kind is PeriodKind.HALF else "kwartał"
        return f"{_ROMAN[self.number - 1]} {word} {self.year}"

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Chronological order by the period's last quarter; the shorter of two ends first."""
        parts = _PARTS[self.kind]
        return (self.year, self.number * 4 // parts, -parts)

    def previous(self) -> "Period":
        """The same stretch a year earlier: the only period that this one is compared with."""
        return Period(self.kind, self.year - 1, self.number)


def year(number: int) -> Period:
    """A calendar year."""
    return Period(PeriodKind.YEAR, number)
