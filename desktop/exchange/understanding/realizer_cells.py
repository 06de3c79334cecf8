"""Realizers as cells list them, after dashes, numbers or on lines, also cut by the end of a page."""

import re
from collections.abc import Sequence
from functools import lru_cache

from desktop.exchange.understanding.cell_lines import Item, goes_on, items, joined
from desktop.exchange.understanding.drafts import ElementDraft, Given, IndicatorDraft
from desktop.exchange.understanding.typed_marks import is_dash

_AFTER_DASH = re.compile(r"\s+[–—]\s+(?=[^\W\d_])|;\s*")
_EDGES = " ,;"
_DASH = "–"


def given(before: Given | None, text: str, *, broken: bool) -> Given:
    """What a cell gives; the beginning that goes on from the last name before a page's end is added to that.

    `broken`: the cell is the first one after the end of a page.
    """
    entries = _items(text)
    if before and broken and before.names and _is_rest(entries, before.listed):
        rest, *others = _AFTER_DASH.split(entries[0].text) if before.listed else [entries[0].text]
        before.names[-1] = joined((before.names[-1], rest)).strip(_EDGES)
        entries = (*(Item(name, _DASH, 0) for name in others), *entries[1:])
    return Given(list(_names(entries)), any(entry.mark for entry in entries))


@lru_cache(maxsize=1024)
def _items(text: str) -> tuple[Item, ...]:
    return tuple(items(text))


def _is_rest(entries: Sequence[Item], listed: bool) -> bool:
    first = entries[0]
    return not first.mark and (listed or any(entry.mark for entry in entries) or goes_on(first.text))


@lru_cache(maxsize=1024)
def _names(entries: tuple[Item, ...]) -> tuple[str, ...]:
    texts: list[str] = []
    dashed = any(is_dash(entry.mark) for entry in entries)
    for entry in entries:
        if texts and not entry.mark and goes_on(entry.text):
            texts[-1] = joined((texts[-1], entry.text))
        else:
            texts += _AFTER_DASH.split(entry.text) if dashed else entry.text.split(";")
    names = (" ".join(text.split()).strip(_EDGES) for text in texts)
    return tuple(dict.fromkeys(name for name in names if name))


def share_out(element: ElementDraft) -> None:
    """Give the realizers to the element; to its indicators where each row names others."""
    rows = [gift for gift in element.given if gift.names]
    if not element.text and element.column is None:
        for gift in rows:
            _add(gift.indicator or next(reversed(element.indicators), None), gift.names)
        return
    owners = {id(gift.indicator) for gift in rows if gift.indicator}
    several = len({tuple(gift.names) for gift in rows}) > 1
    if several and len(owners) == len(rows) == len(element.indicators) and not any(g.merged for g in rows):
        for gift in rows:
            _add(gift.indicator, gift.names)
        return
    element.realizers = list(dict.fromkeys(name for gift in rows for name in gift.names))


def _add(indicator: IndicatorDraft | None, names: Sequence[str]) -> None:
    if indicator:
        indicator.realizers = list(dict.fromkeys((*indicator.realizers, *names)))
