"""What each column of a table holds: by the words of its title first, then by what stands in it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from db.domain.periods import Period
from db.domain.understanding import ColumnUse, Role
from desktop.exchange.understanding.column_words import names_indicators, role_below, role_of
from desktop.exchange.understanding.contents import Contents
from desktop.exchange.understanding.period_words import beside_period, label_beside, period_in

_PLANNED = (Role.TARGET, Role.BASELINE)
_MEASURED = (Role.VALUE, *_PLANNED, Role.UNIT, Role.DEFINITION, Role.SOURCE)
_BESIDE = (Role.REALIZERS, Role.SOURCE, Role.DEFINITION)
_NOTHING = ColumnUse(Role.IGNORED)


@dataclass(slots=True)
class _Column:
    """A column on the way to its use; `role` None: not known yet."""

    title: str
    contents: Contents
    role: Role | None = None
    period: Period | None = None


def column_uses(
    titles: Sequence[str], contents: Sequence[Contents], otherwise: Period | None
) -> tuple[ColumnUse, ...] | None:
    """The use of every column; None if the table holds neither indicators nor elements.

    `otherwise` is the period of the values if no title and no row names one.
    """
    columns = [_Column(title, held) for title, held in zip(titles, contents, strict=True)]
    for column in columns:
        column.role, column.period = _by_title(column.title, column.contents)
    _part_ordinals(columns)
    _set_period_column(columns)
    for column, following in zip_longest(columns, columns[1:]):
        if column.role is None:
            column.role = _by_contents(column.contents, following.contents if following else Contents())
    _part_runs(columns)
    _set_prose_aside(columns)
    if any(column.role is Role.VALUE for column in columns):
        if not _settle_periods(columns, otherwise) or not _find_labels(columns):
            return None
    elif not _is_plan(columns):
        return None
    _set_rest(columns)
    return _uses(columns)


def _by_title(title: str, held: Contents) -> tuple[Role | None, Period | None]:
    """The role that a title speaks for, unless what stands below says otherwise, and the period it names."""
    role, period = role_below(title), period_in(title)
    if role is Role.IGNORED:
        return role, None
    if role is Role.ELEMENT and held.ordinals:
        return Role.ORDINAL, None
    if period is None or role in _PLANNED:
        if role is Role.VALUE and held.filled and not (held.values or held.ordinals):
            return None, None
        return role, period
    counted = held.values or held.ordinals
    if counted or not held.filled or role is Role.VALUE or not beside_period(title):
        return Role.VALUE, period
    return role, None


def _part_ordinals(columns: Sequence[_Column]) -> None:
    """Of two columns under „Działanie”, the first has the numbers of what stands in the second.

    The title stands over both, or over the first alone. In some rows, or in all of them, both may be
    merged and hold number and text.
    """
    for first, second in pairwise(columns):
        numbers = first.contents.numbered or not second.contents.filled
        if numbers and (_share_title(first, second) or _lacks_title(first, second)):
            first.role, second.role, second.title = Role.ORDINAL, Role.ELEMENT, first.title


def _share_title(first: _Column, second: _Column) -> bool:
    return first.title == second.title and first.role is second.role is Role.ELEMENT


def _lacks_title(first: _Column, second: _Column) -> bool:
    """Whether a column under no title of its own holds any texts, perhaps beside numbers that slid there."""
    return role_of(first.title) is Role.ELEMENT and not second.title and second.contents.texts


def _set_period_column(columns: Sequence[_Column]) -> None:
    """A column that names periods in its rows; where titles do so, „Rok” only stands above the labels."""
    if any(column.period and column.role is Role.VALUE for column in columns):
        for column in columns:
            if column.role is Role.PERIOD:
                column.role = None if not column.contents.values else Role.IGNORED
        return
    named = [column for column in columns if column.contents.periods and column.role in (Role.PERIOD, None)]
    for column in columns:
        if column.role is Role.PERIOD and column not in named:
            column.role = None
    for column in named[:1]:
        column.role = Role.PERIOD


def _by_contents(held: Contents, following: Contents) -> Role | None:
    """Numbers before texts are their ordinals, others are values."""
    if held.ordinals and following.texts:
        return Role.ORDINAL
    return Role.VALUE if held.values or held.ordinals else None


def _part_runs(columns: Sequence[_Column]) -> None:
    """Only labels before the first values name them; others that hold values are values themselves.

    Of two runs of labels and values side by side, the second one is set aside: its values have other labels.
    """
    labels = [column for column in columns if column.role is Role.INDICATOR]
    for column in labels[1:]:
        if column.contents.values and not labels[0].contents.values:
            column.role = Role.VALUE
    is_second, first = False, _first_measured(columns)
    if not any(column.role is Role.INDICATOR for column in columns[:first]):
        return
    for column in columns[first:]:
        if column.role is Role.INDICATOR:
            is_second = is_second or column.title == labels[0].title or names_indicators(column.title)
            column.role = Role.IGNORED
        elif is_second and column.role in _MEASURED:
            column.role = Role.IGNORED


def _first_measured(columns: Sequence[_Column]) -> int:
    measured = (place for place, column in enumerate(columns) if column.role in (Role.VALUE, *_PLANNED))
    return next(measured, len(columns))


def _set_prose_aside(columns: Sequence[_Column]) -> None:
    """What a report says of its tasks, „Realizacja w 2023 r.”, is none of indicators that nothing names."""
    roles = {column.role for column in columns}
    values = [column for column in columns if column.role is Role.VALUE]
    if Role.ELEMENT not in roles or roles & {Role.INDICATOR, Role.PERIOD}:
        return
    if not any(column.contents.values or column.contents.ordinals for column in values):
        for column in values:
            column.role = Role.IGNORED


def _settle_periods(columns: Sequence[_Column], otherwise: Period | None) -> bool:
    """Give values their periods. Those that have none beside others that have are set aside."""
    values = [column for column in columns if column.role is Role.VALUE]
    if any(column.role is Role.PERIOD for column in columns):
        return True
    if any(column.period for column in values):
        for column in values:
            if column.period is None:
                column.role = Role.IGNORED
        return True
    for column in values:
        column.period = otherwise
    told = any(names_indicators(column.title) or role_of(column.title) is Role.VALUE for column in columns)
    return told and otherwise is not None and any(column.contents.values for column in values)


def _find_labels(columns: Sequence[_Column]) -> bool:
    """Make sure that something names the indicators; where periods stand in rows, the titles may do it."""
    if any(column.role is Role.INDICATOR for column in columns):
        return True
    if any(column.role is Role.PERIOD for column in columns):
        return True
    first = next(place for place, column in enumerate(columns) if column.role is Role.VALUE)
    others = _BESIDE if not any(column.role is Role.ELEMENT for column in columns) else ()
    texts = [
        column for column in columns if column.contents.texts and column.role in (None, Role.ELEMENT, *others)
    ]
    before = (
        [column for column in texts if columns.index(column) < first] or texts[:1] or _ranges(columns[:first])
    )
    for column in [column for column in before if column.role is None] or before[-1:]:
        column.role = Role.INDICATOR
    return bool(before)


def _ranges(columns: Sequence[_Column]) -> list[_Column]:
    """A column of figures that name the rows, as ages do."""
    return [column for column in columns if column.contents.values and role_of(column.title) is None][-1:]


def _is_plan(columns: Sequence[_Column]) -> bool:
    """Whether a table without values holds elements or indicators that are planned.

    Its first column of texts must be one of them, and whatever else stands in it must be known.
    """
    texts = [column for column in columns if column.role is not Role.ORDINAL and column.title]
    wanted = {Role.ELEMENT, Role.INDICATOR}
    known = [column for column in texts if column.role is not None]
    if not texts or texts[0].role not in wanted or 3 * len(known) < 2 * len(texts):
        return False
    kinds = {column.role for column in known}
    numbered = any(column.role is Role.ORDINAL for column in columns)
    return len(known) > 1 and (numbered or len(kinds) > 1 or _has_targets(columns))


def _has_targets(columns: Sequence[_Column]) -> bool:
    return any(column.role in _PLANNED for column in columns)


def _set_rest(columns: Sequence[_Column]) -> None:
    """Texts before the indicators name elements, texts after them realizers if they name institutions."""
    labels = [place for place, column in enumerate(columns) if column.role is Role.INDICATOR]
    for place, column in enumerate(columns):
        if column.role is not None:
            continue
        if labels and place < labels[0] and column.contents.texts:
            column.role = Role.ELEMENT
        elif column.contents.institutions:
            column.role = Role.REALIZERS
        else:
            column.role = Role.IGNORED


def _uses(columns: Sequence[_Column]) -> tuple[ColumnUse, ...]:
    uses = [
        _NOTHING
        if column.role in (None, Role.IGNORED)
        else ColumnUse(column.role, column.period, _level(column))
        for column in columns
    ]
    for place, label in _labels(columns):
        uses[place] = replace(uses[place], label=label)
    return tuple(_NOTHING if _is_again(use, uses[:place]) else use for place, use in enumerate(uses))


def _is_again(use: ColumnUse, before: Sequence[ColumnUse]) -> bool:
    """Whether values of the same period stand in a column before, with nothing to tell them apart."""
    return use.role is Role.VALUE and use.period is not None and use in before


def _level(column: _Column) -> str:
    return column.title if column.role is Role.ELEMENT else ""


def _labels(columns: Sequence[_Column]) -> list[tuple[int, str]]:
    """What titles of values say beside their periods, where it tells columns apart."""
    values = [(place, column) for place, column in enumerate(columns) if column.role is Role.VALUE]
    in_rows = any(column.role is Role.PERIOD for column in columns)
    if in_rows:
        return [(place, column.title) for place, column in values]
    labels = [(place, label_beside(column.title)) for place, column in values]
    periods = [column.period for _, column in values]
    told_apart = len(set(periods)) < len(periods)
    return labels if told_apart else []
