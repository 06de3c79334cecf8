"""Money of a programme as blocks: a sentence that says what was spent, and a table by classification."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from db.domain.blocks import Block, ListBlock, ListKind
from db.domain.budget import chapter_of, grouped, money, source_of
from db.domain.entities import BudgetLine
from db.domain.exact import exact_sum
from db.domain.kinds import Form, FundingSource, IndicatorKind, PeriodKind
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.values import Content
from desktop.documents.finance_table import finance_table
from desktop.documents.prose import item, paragraph
from desktop.documents.shares import per_cent

_IN_A_SENTENCE = 3  # parts; more of them are a list
_IN_BOTH = "W podziałkach klasyfikacji wykazanych w obu okresach wydatkowano"
_HALVES = {PeriodKind.HALF: ("półrocze", "półroczu"), PeriodKind.QUARTER: ("kwartał", "kwartale")}


def finance_blocks(
    lines: Sequence[BudgetLine], period: Period, earlier: Sequence[BudgetLine] = (), *, flat: bool = False
) -> tuple[Block, ...]:
    """The sentences and the table of a period, compared with the one before; nothing without lines."""
    if not lines:
        return ()
    return (*_told(lines, period, earlier), *finance_table(lines, in_period(period), flat=flat))


def _told(lines: Sequence[BudgetLine], period: Period, earlier: Sequence[BudgetLine]) -> Iterator[Block]:
    parts = tuple(_parts(lines))
    change = _compared(lines, earlier)
    if len(parts) > _IN_A_SENTENCE:
        yield paragraph(f"{_spent(period)} łącznie {_together(lines)}, w tym:")
        yield ListBlock(tuple(map(item, parts)), ListKind.BULLETED)
        yield from (paragraph(text) for text in (change,) if text)
    elif parts:
        yield paragraph(" ".join(filter(None, (finance_sentence(lines, period), change))))


def finance_sentence(lines: Sequence[BudgetLine], period: Period) -> str:
    """What was spent, from which chapter and whose money; empty where nothing is known to be spent."""
    parts = tuple(_parts(lines))
    if not parts:
        return ""
    together = f", łącznie {_together(lines)}" if len(parts) > 1 else _share(lines)
    return f"{_spent(period)} {_listed(parts)}{together}."


def _parts(lines: Sequence[BudgetLine]) -> Iterator[str]:
    """What was spent of each chapter's own money, then of each source outside."""
    spent = [line for line in lines if line.spent is not None]
    yield from _own(spent)
    yield from _external(spent)


def _spent(period: Period) -> str:
    when = in_period(period)
    return f"{when[:1].upper()}{when[1:]} wydatkowano"


def _together(lines: Sequence[BudgetLine]) -> str:
    return f"{_zloty(money(lines).spent)}{_share(lines)}"


def _share(lines: Sequence[BudgetLine]) -> str:
    share = money(lines).share
    return f", tj. {per_cent(share)} planu" if share else ""


def in_period(period: Period) -> str:
    """„w 2019 r.”, „w I półroczu 2024 r.”."""
    nominative, locative = _HALVES.get(period.kind, ("", ""))
    return f"w {period.label.replace(nominative, locative)} r."


def _own(spent: Sequence[BudgetLine]) -> Iterator[str]:
    own = [line for line in spent if line.source is FundingSource.OWN]
    for code, lines in grouped(own, chapter_of).items():
        yield f"{_place(code, lines)} kwotę {_zloty(money(lines).spent)}"


def _place(code: str, lines: Sequence[BudgetLine]) -> str:
    """„z rozdz. 85153 (zwalczanie narkomanii)”."""
    if not code:
        return "ze środków własnych"
    names = dict.fromkeys(_in_sentence(line.name) for line in lines if line.name)
    named = f" ({', '.join(names)})" if names else ""
    return f"z {'rozdz.' if lines[0].chapter else 'działu'}\u00a0{code}{named}"


def _external(spent: Sequence[BudgetLine]) -> Iterator[str]:
    external = [line for line in spent if line.source is FundingSource.EXTERNAL]
    for (_, name), lines in grouped(external, source_of).items():
        named = f" ({name})" if name else ""
        yield f"{_zloty(money(lines).spent)} ze środków zewnętrznych{named}"


def _compared(lines: Sequence[BudgetLine], earlier: Sequence[BudgetLine]) -> str:
    """„To o 12 000 zł więcej niż rok wcześniej.”; empty unless both years are known.

    Only chapters of both are compared: a new one says nothing about how spending has grown.
    """
    now, before = _by_chapter(lines), _by_chapter(earlier)
    common = now.keys() & before.keys()
    if not common:
        return ""
    change = exact_sum(spent for code in common for spent in (now[code], before[code].copy_negate()))
    what = "To" if now.keys() == before.keys() else _IN_BOTH
    if not change:
        return f"{what} tyle samo co rok wcześniej."
    return f"{what} o {_zloty(change.copy_abs())} {'więcej' if change > 0 else 'mniej'} niż rok wcześniej."


def _by_chapter(lines: Iterable[BudgetLine]) -> dict[str, Decimal]:
    """What was spent from each chapter of which that is known."""
    sums = {code: money(found).spent for code, found in grouped(lines, chapter_of).items()}
    return {code: spent for code, spent in sums.items() if spent is not None}


def _in_sentence(name: str) -> str:
    """The name with a small first letter, unless it has capitals of its own."""
    return name[:1].lower() + name[1:] if name[1:] == name[1:].lower() else name


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} oraz {last}" if others else last


def _zloty(amount: Decimal | None) -> str:
    return write(None if amount is None else Content(Form.NUMBER, amount), IndicatorKind.MONEY)
