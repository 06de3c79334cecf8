"""Indicators that stand in lists: „a) liczba szkoleń: 93”, „– liczba porad – 5 (2022), 7 (2023)”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind
from db.domain.periods import Period, year
from db.domain.understanding import FoundIndicator, Uncertainty
from desktop.exchange.understanding.drafts import ValueDraft
from desktop.exchange.understanding.found_values import found_value, kind_of
from desktop.exchange.understanding.label_words import asks_for_number
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.value_words import is_value

_BRACKETS = re.compile(r"\([^()]*\)")
_SIGN = re.compile(r"\s*(?::|\s[–—-]\s|\t+|\.{3,}|…+)\s*")
_BETWEEN = re.compile(r"[,;]\s+")
_YEARLY = re.compile(r"(?:w\s+)?((?:19|20)\d\d)\s*(?:r\.|rok\w*)?\s*[–—:-]\s*(.+)")
_YEAR_AFTER = re.compile(r"(.+?)\s*\((?:w\s+)?((?:19|20)\d\d)\s*(?:r\.|rok\w*)?\)")
_HIDDEN = "\x00"
_MARKED = re.compile(r"(?P<figure>.*\S)\s(?P<mark>\d{1,2}\))", re.DOTALL)
_NOT_GIVEN = re.compile(r"(?P<label>.*\S)\s*:\s*nie podano", re.DOTALL | re.IGNORECASE)
_WORDS = re.compile(r"(?P<label>[^:]*\S)\s*:\s*(?P<value>[^:]*\S)", re.DOTALL)


def indicators_in(
    line: TextLine, period: Period | None, uncertain: tuple[Uncertainty, ...] = ()
) -> list[FoundIndicator]:
    """The indicators of a line: one, several parted by commas, or one with its parts, each with its value."""
    text = line.text.strip().rstrip(";,. ") if not line.text.strip().endswith("r.") else line.text.strip()
    several = _several(text)
    if not several:
        return [_indicator(text, line.spot, period, uncertain)]
    head, entries = several
    spots = _below(line.spot)
    found = [
        _indicator(entry, next(spots) if head else spot, period, uncertain)
        for spot, entry in _at(line, entries)
    ]
    return [FoundIndicator(head, IndicatorKind.HEADING, line.spot, parts=tuple(found))] if head else found


def has_value(line: TextLine) -> bool:
    """Whether a line ends in a value as an indicator's does."""
    text = line.text.strip().rstrip(";,. ")
    return _several(text) is not None or bool(_cut(text)[1])


def with_part(whole: FoundIndicator, part: FoundIndicator) -> FoundIndicator:
    """The indicator with one more part."""
    return replace(whole, parts=(*whole.parts, part))


def _at(line: TextLine, entries: list[str]) -> Iterator[tuple[Spot, str]]:
    for number, entry in enumerate(entries):
        yield line.spot._replace(column=number), entry


def _below(spot: Spot) -> Iterator[Spot]:
    number = 0
    while True:
        number += 1
        yield spot._replace(column=number)


def _indicator(
    text: str, spot: Spot, period: Period | None, uncertain: tuple[Uncertainty, ...]
) -> FoundIndicator:
    if missing := _NOT_GIVEN.fullmatch(text):
        return FoundIndicator(missing["label"], kind_of((), missing["label"], ""), spot)
    text, raised = _apart_from_mark(text)
    label, value = _cut(text)
    if period and not value:
        label, value = _told_in_words(text)
    if label.endswith(":") and not value:
        return FoundIndicator(label.rstrip(": "), IndicatorKind.HEADING, spot)
    drafts = [
        ValueDraft(each, amount, spot, raised=raised, uncertain=doubts)
        for each, amount, doubts in yearly(value, period, uncertain)
    ]
    kind = kind_of(drafts, label, "") if drafts else IndicatorKind.TEXT
    values = tuple(found for draft in drafts if (found := found_value(draft, kind)))
    return FoundIndicator(
        label, kind, spot, values=values, uncertain=() if values else (Uncertainty.VALUE_UNREAD,)
    )


def yearly(
    value: str, period: Period | None, uncertain: tuple[Uncertainty, ...]
) -> Iterator[tuple[Period, str, tuple[Uncertainty, ...]]]:
    """The amounts of a value by period: „2022 r. – 5, 2023 r. – 7”, „5 (2022), 7 (2023)”, or just one."""
    parts = _BETWEEN.split(value)
    after = [match for part in parts if (match := _YEARLY.fullmatch(part))]
    before = [match for part in parts if (match := _YEAR_AFTER.fullmatch(part))]
    if len(after) == len(parts):
        yield from ((year(int(match[1])), match[2], ()) for match in after)
    elif len(before) == len(parts):
        yield from ((year(int(match[2])), match[1], ()) for match in before)
    elif value and period:
        yield period, value, uncertain


def _cut(text: str) -> tuple[str, str]:
    """Label and value; the value is empty where nothing like one ends the text."""
    hidden = _hidden(text)
    for sign in _SIGN.finditer(hidden):
        if sign.start() and _is_amount(text[sign.end() :]):
            return text[: sign.start()], text[sign.end() :].strip()
    return text, ""


def _apart_from_mark(text: str) -> tuple[str, str]:
    """A text, and the mark of the note that a value behind it ends with: „porady: brak danych 1)”."""
    match = _MARKED.fullmatch(_hidden(text))
    bare = text[: match.end("figure")] if match else text
    return (bare, match["mark"]) if match and _cut(bare)[1] else (text, "")


def _told_in_words(text: str) -> tuple[str, str]:
    """Label and value of „wykonane prace: winda w bibliotece”; no value where the label asks for a number."""
    match = _WORDS.fullmatch(text)
    return (match["label"], match["value"]) if match and not asks_for_number(match["label"]) else (text, "")


def _hidden(text: str) -> str:
    """The text with what stands in brackets unreadable."""
    return _BRACKETS.sub(lambda match: _HIDDEN * len(match[0]), text)


def _is_amount(text: str) -> bool:
    bare = _BRACKETS.sub("", text).strip()
    return is_value(bare) or all(
        _YEARLY.fullmatch(part) or _YEAR_AFTER.fullmatch(part) for part in _BETWEEN.split(text.strip())
    )


def _several(text: str) -> tuple[str, list[str]] | None:
    """What heads several labels with values in one line, and each of them; None of a line with one."""
    hidden = _hidden(text)
    cuts = [0, *(match.end() for match in _BETWEEN.finditer(hidden))]
    entries = [text[start:end].strip(" ,;") for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    if len(entries) < 2 or not all(":" in entry and _cut(entry)[1] for entry in entries):
        return None
    head, parted, first = entries[0].partition(":")
    return (head.strip(), [first.strip(), *entries[1:]]) if parted and ":" in first else ("", entries)
