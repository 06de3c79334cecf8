"""What an indicator's values come to: their kind, seen in all of them, and each read for that kind."""

import re
from collections.abc import Sequence
from functools import lru_cache

from db.domain.folding import folded
from db.domain.kinds import NUMBER_KINDS, Form, IndicatorKind
from db.domain.numbers import Reading, plain, read
from db.domain.understanding import FoundTarget, FoundValue, Uncertainty
from db.domain.values import Content
from desktop.exchange.understanding.cell_lines import one_line
from desktop.exchange.understanding.drafts import TargetDraft, ValueDraft
from desktop.exchange.understanding.label_words import asks_for_number

_MONEY = re.compile(r"\d\s*(?:tys\.?|mln|mld)?\s*(?:zł|pln)\b", re.IGNORECASE)
_MONEY_UNITS = frozenset({"zl", "pln", "zlotych", "zlote", "zloty"})
_MONEY_LABEL = re.compile(r"\(\s*(?:w\s+)?(?:zl|pln)\s*\)|\[\s*(?:w\s+)?(?:zl|pln)\s*\]|\bw zl(?:otych)?\b")
_PERCENT_LABEL = re.compile(r"[(\[]\s*(?:w\s+)?%\s*[)\]]|^(?:odsetek|procent|udzial procentowy)\b|\bw %")
_MAY_TELL = re.compile(r"[(\[%]|^\s*(?:odsetek|procent|udział)|\bw zł", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_DATE = re.compile(r"\d[./-]\d\d?[./-]\d|\d{4}/\d\d|:")
_SINGLE = frozenset({Form.NUMBER, Form.RANGE, Form.MARK, Form.BLANK})
_COUNTED = _SINGLE | {Form.COMPOSITE}
_COUNTING = (*sorted(NUMBER_KINDS), IndicatorKind.COMPOSITE)


def kind_of(values: Sequence[ValueDraft], label: str, unit: str, *, counted: bool = False) -> IndicatorKind:
    """The narrowest kind as which all values are read; a whole number where nothing was entered.

    `counted`: the label, or what stands around the values, says that they are numbers, however they are read.
    """
    texts = [_figure(value) for value in values]
    hinted = _hinted(texts, _telling(label), folded(unit) if unit else "")
    for kind in (*hinted, IndicatorKind.WHOLE, IndicatorKind.DECIMAL):
        if all(_form(text, kind) in _SINGLE for text in texts):
            return kind
    if all(_form(text, IndicatorKind.COMPOSITE) in _COUNTED for text in texts):
        return IndicatorKind.COMPOSITE
    return _commonest(texts, hinted, counted or asks_for_number(label))


def _figure(value: ValueDraft) -> str:
    """What is to be read: the text, or the number that a workbook holds where its text is no figure."""
    if value.number is None or any(_form(value.text, kind) in _COUNTED for kind in _COUNTING):
        return value.text
    return plain(Content(Form.NUMBER, value.number), IndicatorKind.DECIMAL)


def is_spoilt(text: str) -> bool:
    """Whether a text looks like a number that was mistyped: „1o2”, „12..5”; not so words, dates and times."""
    return not (_LONG_WORD.search(text) or _DATE.search(text)) and any(map(str.isdigit, text))


def _telling(label: str) -> str:
    """The label folded, if it may speak of money or percents at all."""
    return folded(label) if _MAY_TELL.search(label) else ""


def _hinted(texts: Sequence[str], label: str, unit: str) -> tuple[IndicatorKind, ...]:
    """The kinds that signs, unit or label speak for."""
    if any("%" in text for text in texts) or unit in ("%", "proc.", "procent"):
        return (IndicatorKind.PERCENT,)
    if any(map(_MONEY.search, texts)) or unit in _MONEY_UNITS or _MONEY_LABEL.search(label):
        return (IndicatorKind.MONEY,)
    return (IndicatorKind.PERCENT,) if _PERCENT_LABEL.search(label) else ()


def _commonest(texts: Sequence[str], hinted: Sequence[IndicatorKind], counted: bool) -> IndicatorKind:
    """The kind that most values fit if they are numbers, or should be; else text."""
    numbers = (*hinted, IndicatorKind.WHOLE, IndicatorKind.DECIMAL)
    told = [text for text in texts if _form(text, IndicatorKind.TEXT) not in (Form.MARK, Form.BLANK, None)]
    fitting = {
        kind: sum(_form(text, kind) in _COUNTED - {Form.MARK} for text in told)
        for kind in (*numbers, IndicatorKind.COMPOSITE)
    }
    best = max(fitting, key=lambda kind: fitting[kind])
    if counted or 2 * fitting[best] > len(texts):
        return best
    best = max(numbers, key=lambda kind: fitting[kind])
    others = [text for text in told if _form(text, best) not in _SINGLE]
    is_number = fitting[best] and (2 * fitting[best] >= len(told) or all(map(is_spoilt, others)))
    return best if is_number else IndicatorKind.TEXT


@lru_cache(maxsize=16384)
def _reading(text: str, kind: IndicatorKind) -> Reading:
    return read(text, kind)


def _form(text: str, kind: IndicatorKind) -> Form | None:
    content = _reading(text, kind).content
    return None if content is None else content.form


def found_value(draft: ValueDraft, kind: IndicatorKind) -> FoundValue | None:
    """A value as it is read; None where the cell is empty."""
    reading = _reading(_figure(draft), kind)
    content = reading.content
    if content is None:
        return None
    doubts = draft.uncertain
    if content.form is Form.UNREAD:
        doubts = (*doubts, Uncertainty.VALUE_UNREAD)
    if reading.alternatives and Uncertainty.VALUE_AMBIGUOUS not in doubts:
        doubts = (*doubts, Uncertainty.VALUE_AMBIGUOUS)
    return FoundValue(draft.period, draft.text, content, draft.spot, draft.raised, doubts)


def is_mixed(values: Sequence[ValueDraft]) -> bool:
    """Whether some of what is read as words is a number."""
    forms = [_form(_figure(value), IndicatorKind.DECIMAL) for value in values]
    return Form.NUMBER in forms


def found_target(draft: TargetDraft, kind: IndicatorKind) -> FoundTarget | None:
    """A planned amount; None unless a period and exactly one number are known."""
    content = _reading(one_line(draft.text), kind).content
    if content is None or draft.period is None or content.form is not Form.NUMBER or content.amount is None:
        return None
    return FoundTarget(draft.kind, draft.period, content.amount, draft.spot)


def has_note(draft: TargetDraft, kind: IndicatorKind) -> bool:
    """Whether a planned amount comes with words that it has no room for."""
    content = _reading(one_line(draft.text), kind).content
    return content is not None and bool(content.note or content.approximate)
