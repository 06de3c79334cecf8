"""„Z czego to wynika?” in words: the sum as it was added up, and what keeps it from being added."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.aggregation import (
    SUMS,
    Obstacle,
    Verdict,
    counted_as,
    counted_of,
    plain_sum,
    times,
    total,
    units,
    verdict,
)
from db.domain.entities import Contribution, Unit
from db.domain.kinds import Form, IndicatorKind, Nature, Origin
from db.domain.numbers import edit_text, write
from db.domain.plurals import plural
from db.domain.values import Content
from db.queries.contributions import CellContribution, ContributedCell

_MISFITS = (Obstacle.DECIMALS, Obstacle.TOO_LARGE)


class Choice(NamedTuple):
    """One thing that a total may count: contributions of one unit, or all of them."""

    origin: Origin
    unit_id: int | None
    words: str


class Answer(NamedTuple):
    """What is said below the contributions; `chosen` None: the clerk has not said what the total counts."""

    sum: str = ""
    remark: str = ""
    warns: bool = False
    choices: tuple[Choice, ...] = ()
    chosen: Choice | None = None
    can_count: bool = False


def answer(cell: ContributedCell, *, is_frozen: bool = False) -> Answer:
    """Where the value of a cell comes from, and what the clerk may decide about it: once closed, nothing."""
    if not is_frozen:
        return _answer(cell)
    if not cell.contributions:
        return Answer(remark=_frozen())
    return _answer(cell)._replace(choices=(), chosen=None, can_count=False)


def _answer(cell: ContributedCell) -> Answer:
    contributions = [each.contribution for each in cell.contributions]
    if not contributions:
        return Answer(remark=_invitation())
    origin, unit_id = _origin(cell)
    counted = counted_of(contributions, origin, unit_id)
    found = total(
        contributions, cell.indicator.nature, cell.period.kind, origin, unit_id, cell.indicator.kind
    )
    choices = _choices(cell)
    chosen = next((each for each in choices if each[:2] == (origin, unit_id)), None)
    if found.obstacle is Obstacle.KIND:
        return Answer(remark=_kind_not_added())
    if found.obstacle is Obstacle.UNITS_DIFFER:
        return Answer("", _units_differ(cell, choices), True, _offered(cell, choices), None)
    sums = _sum(cell, counted)
    if found.obstacle in _MISFITS:
        return Answer(sums, _does_not_fit(), _warns(cell), _offered(cell, choices), chosen)
    if found.obstacle is not None:
        people = _people(cell, counted)
        return Answer(sums if cell.value else "", people, _warns(cell), _offered(cell, choices), chosen)
    computed = cell.value is not None and cell.value.origin in SUMS
    remark = _alone(sums) if computed else _not_computed(cell, found.amount or Decimal(0))
    return Answer(sums, remark, _warns(cell), choices, chosen, not computed and not choices)


def amount_text(contribution: Contribution, kind: IndicatorKind) -> str:
    """A contribution's amount as the table shows it."""
    text = write(_content(contribution), kind)
    if contribution.monthly:
        return QCoreApplication.translate("Contributions", "{}/month").format(text)
    return text


def amount_to_edit(contribution: Contribution, kind: IndicatorKind) -> str:
    """The amount for the editor; whether it is monthly is said elsewhere."""
    return edit_text(_content(contribution), kind)


def unit_text(row: CellContribution, own: Unit | None) -> str:
    """The unit of a contribution in the form that goes with its amount."""
    unit = row.unit or own
    return plural(row.contribution.amount, unit) if unit is not None else ""


def _origin(cell: ContributedCell) -> tuple[Origin, int | None]:
    """What a total counts: as the clerk said, else simply all."""
    if cell.value is not None and cell.value.origin in SUMS:
        return cell.value.origin, cell.value.counted_unit_id
    return Origin.SUM, None


def _choices(cell: ContributedCell) -> tuple[Choice, ...]:
    """What the total may count where units differ; nothing else has to be said."""
    contributions = [each.contribution for each in cell.contributions]
    ids = units(contributions)
    if len(ids) < 2:
        return ()
    names = {each.contribution.unit_id: each.unit or cell.unit for each in cell.contributions}
    counting = [Choice(Origin.SUM_OF_UNIT, unit_id, _unit_name(names[unit_id])) for unit_id in ids]
    together = QCoreApplication.translate("Contributions", "all together")
    return (*counting, Choice(Origin.SUM_OF_ALL, None, together))


def _offered(cell: ContributedCell, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices that can be made: people are never added, so only one count of them may be taken."""
    contributions = [each.contribution for each in cell.contributions]
    return tuple(
        choice
        for choice in choices
        if total(
            contributions,
            cell.indicator.nature,
            cell.period.kind,
            choice.origin,
            choice.unit_id,
            cell.indicator.kind,
        ).obstacle
        is None
    )


def _unit_name(unit: Unit | None) -> str:
    return unit.few if unit is not None else QCoreApplication.translate("Contributions", "without a unit")


def _sum(cell: ContributedCell, counted: Sequence[Contribution]) -> str:
    """„446 + 397 + ok. 28 × 12 = ok. 1 179”; nothing where one contribution is all."""
    if len(counted) == 1 and not counted[0].monthly:
        return ""
    kind, period = cell.indicator.kind, cell.period.kind
    nature = counted_as(cell.indicator.nature, kind)
    terms = []
    for each in counted:
        factor = times(each, nature, period)
        text = write(_content(each), kind)
        terms.append(f"{text} × {factor}" if factor > 1 else text)
    about = any(each.approximate for each in counted)
    amount = Content(Form.NUMBER, plain_sum(counted, nature, period), approximate=about)
    return f"{' + '.join(terms)} = {write(amount, kind)}"


def _alone(sums: str) -> str:
    """What is said of a computed value in which nothing was added."""
    return "" if sums else QCoreApplication.translate("Contributions", "This is all from one institution.")


def _frozen() -> str:
    return QCoreApplication.translate("Contributions", "None are written down, and the period is closed.")


def _invitation() -> str:
    return QCoreApplication.translate(
        "Contributions",
        "When several institutions deliver parts of this value, write down here what each of them reported:"
        " the program adds it up and shows where the number comes from. Type an institution into the first"
        " row, then Tab, the amount, Enter.",
    )


def _kind_not_added() -> str:
    return QCoreApplication.translate(
        "Contributions", "Percents and words are not added. Type the value into the cell."
    )


def _does_not_fit() -> str:
    return QCoreApplication.translate(
        "Contributions",
        "The sum is too long for a value, or has more decimals than this indicator. Type the value into"
        " the cell.",
    )


def _units_differ(cell: ContributedCell, choices: tuple[Choice, ...]) -> str:
    names = ", ".join(choice.words for choice in choices[:-1])
    if cell.indicator.nature is Nature.PEOPLE:
        return QCoreApplication.translate(
            "Contributions",
            "Units differ: {units}. What counts people cannot be added from them. Type the number of people.",
        ).format(units=names)
    return QCoreApplication.translate(
        "Contributions", "Units differ: {units}. What does this total count?"
    ).format(units=names)


def _not_computed(cell: ContributedCell, amount: Decimal) -> str:
    """What a value that was typed, or cleared, is beside what its contributions come to."""
    if cell.value is None:
        return QCoreApplication.translate(
            "Contributions", "The cell is empty, but the contributions come to {total}."
        ).format(total=_plain(amount, cell.indicator.kind))
    if _verdict(cell) is Verdict.AGREES:
        return QCoreApplication.translate("Contributions", "The value was typed; the contributions agree.")
    return QCoreApplication.translate(
        "Contributions", "Typed is {typed}, but the contributions come to {total}."
    ).format(typed=_typed_text(cell), total=_plain(amount, cell.indicator.kind))


def _people(cell: ContributedCell, counted: Sequence[Contribution]) -> str:
    """Why people are not added, and what that means for the number that was typed."""
    kind, nature, period = cell.indicator.kind, cell.indicator.nature, cell.period.kind
    least, most = max(each.amount for each in counted), plain_sum(counted, nature, period)
    together = plain_sum(counted, nature, period, monthly_once=True)
    return _people_words(cell).format(
        least=_plain(least, kind),
        most=_plain(most, kind),
        together=_plain(together, kind),
        typed=_typed_text(cell),
    )


def _people_words(cell: ContributedCell) -> str:
    if cell.value is None:
        return QCoreApplication.translate(
            "Contributions",
            "These are people: the program does not add them, because the same ones may have come to several"
            " institutions. If nobody did, there are {together}. Type the number of people into the cell.",
        )
    match _verdict(cell):
        case Verdict.AGREES:
            return QCoreApplication.translate(
                "Contributions", "Typed is {typed}: as many as there are if nobody is counted twice."
            )
        case Verdict.MONTHLY_PEOPLE:
            return QCoreApplication.translate(
                "Contributions",
                "Typed is {typed}, as if others had come every month. The same people may be in it"
                " many times.",
            )
        case Verdict.IMPOSSIBLE:
            return QCoreApplication.translate(
                "Contributions",
                "Typed is {typed}, but with these contributions there are {least} to {most} people.",
            )
        case _:
            return QCoreApplication.translate(
                "Contributions",
                "Typed is {typed}, together they are {most}. If some came to several institutions,"
                " say so in a comment.",
            )


def _typed_text(cell: ContributedCell) -> str:
    return write(cell.value.content, cell.indicator.kind) if cell.value is not None else ""


def _warns(cell: ContributedCell) -> bool:
    return _verdict(cell) is not Verdict.AGREES


def _verdict(cell: ContributedCell) -> Verdict:
    contributions = (each.contribution for each in cell.contributions)
    return verdict(cell.value, contributions, cell.indicator.nature, cell.period.kind, cell.indicator.kind)


def _content(contribution: Contribution) -> Content:
    return Content(Form.NUMBER, contribution.amount, approximate=contribution.approximate)


def _plain(amount: Decimal, kind: IndicatorKind) -> str:
    return write(Content(Form.NUMBER, amount), kind)
