"""Where the lines of titles break: never within „2025–2028”, after whose dash Word would end a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from db.domain.blocks import ParagraphStyle, Run

TITLES = {ParagraphStyle.TITLE, ParagraphStyle.SUBTITLE, ParagraphStyle.RESOLUTION}

_BEFORE_YEARS = re.compile(r" (?=na lata \d{4}\u2013\d{4})")


def with_years_apart(runs: Iterable[Run]) -> Iterator[Run]:
    """The title, in which „na lata 2025–2028” begins a line.

    Word has no dash that holds a line together, and a joiner beside it would stand in what is searched for.
    """
    return (replace(run, text=_BEFORE_YEARS.sub("\n", run.text)) for run in runs)
