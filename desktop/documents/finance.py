"""Money of a programme as blocks: a sentence that says what was spent, and a table by classification."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from db.domain.blocks import Block
from db.domain.budget import chapter_of, grouped, money, source_of
from db.domain.entities import BudgetLine
from db.domain.exact import exact_sum
from db.domain.kinds import Form, FundingSource, IndicatorKind, PeriodKind
from db.domain.numbers import write
from db.domain.periods import Period
from db.domain.values import Content
from desktop.documents.finance_table import finance_table
from desktop.documents.prose import paragraph
from desktop.documents.wording import quoted

_HALVES = {PeriodKind.HALF: ("półrocze", "półroczu"), PeriodKind.QUARTER: ("kwartał", "kwartale")}


def finance_blocks(
    lines: Sequence[BudgetLine], period: Period, earlier: Sequence[BudgetLine] = (), *, flat: bool = False
) -> tuple[Block, ...]:
    """The sentences and the table of a period, compared with the one before; nothing without lines."""
    if not lines:
        return ()
    sentences = filter(None, (finance_sentence(lines, period), _compared(lines, earlier)))
    text = " ".join(sentences)
    told = (paragraph(text),) if text else ()
    return (*told, *finance_table(lines, in_period(period), flat=flat))


def finance_sentence(lines: Sequence[BudgetLine], period: Period) -> str:
    """What was spent, from which chapter and whose money; empty where nothing is known to be spent."""
    spent = [line for line in lines if line.spent is not None]
    if not spent:
        return ""
    parts = [*_own(spent), *_external(spent)]
    when = in_period(period)
    whole = money(lines)
    together = f", łącznie {_zloty(whole.spent)}" if len(parts) > 1 else ""
    share = f", tj. {write(_number(whole.share), IndicatorKind.PERCENT)} planu" if whole.share else ""
    return f"{when[:1].upper()}{when[1:]} wydatkowano {_listed(parts)}{together}{share}."


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
        named = f" ({quoted(name)})" if name else ""
        yield f"{_zloty(money(lines).spent)} ze środków zewnętrznych{named}"


def _compared(lines: Sequence[BudgetLine], earlier: Sequence[BudgetLine]) -> str:
    """„To o 12 000 zł więcej niż rok wcześniej.”; empty unless both years are known."""
    now, before = money(lines).spent, money(earlier).spent
    if now is None or before is None:
        return ""
    change = exact_sum((now, before.copy_negate()))
    if not change:
        return "To tyle samo co rok wcześniej."
    return f"To o {_zloty(change.copy_abs())} {'więcej' if change > 0 else 'mniej'} niż rok wcześniej."


def _in_sentence(name: str) -> str:
    """The name with a small first letter, unless it has capitals of its own."""
    return name[:1].lower() + name[1:] if name[1:] == name[1:].lower() else name


def _listed(parts: Sequence[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} oraz {last}" if others else last


def _zloty(amount: Decimal | None) -> str:
    return write(_number(amount), IndicatorKind.MONEY)


def _number(amount: Decimal | None) -> Content | None:
    return None if amount is None else Content(Form.NUMBER, amount)
