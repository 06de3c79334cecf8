"""Whatever the levels are and whatever they carry, everything stands in the report, and stands once."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from random import Random

import pytest

from db.domain.blocks import CellStyle, Heading, ListBlock, ListItem, Paragraph, Table
from db.domain.entities import Office, Programme
from db.domain.kinds import Form, IndicatorKind, Presentation
from db.domain.periods import year
from db.domain.report import Goal, IndicatorLine, ReportData
from db.domain.values import Content
from documents.whole_document import composed as compose

PERIOD = year(2024)
PROGRAMME = Programme("Program", 2024, 2025)
Scheme = tuple[tuple[Presentation, bool, bool], ...]  # by depth: presentation, with indicators, with prose


def schemes(depth: int) -> Iterator[Scheme]:
    """Every scheme of so many levels, or, where they are too many to try, two thousand of them."""
    every = list(product(product(Presentation, (True, False), (True, False)), repeat=depth))
    yield from Random(depth).sample(every, min(len(every), 2000))


def chain(scheme: Scheme, depth: int = 0) -> Goal:
    """A goal for each level, one below another; every text names its depth."""
    presentation, measured, told = scheme[depth]
    content = Content(Form.NUMBER, Decimal(7000 + depth))
    line = IndicatorLine(f"wskaźnik {depth}.", IndicatorKind.WHOLE, (content,))
    return Goal(
        f"Poziom {depth}",
        str(depth),
        f"tekst {depth}.",
        presentation,
        introduction=f"wstęp {depth}." if told else "",
        analysis=f"analiza {depth}." if told else "",
        indicators=(line,) if measured else (),
        children=(chain(scheme, depth + 1),) if depth + 1 < len(scheme) else (),
    )


def texts(goals: tuple[Goal, ...]) -> Iterator[tuple[bool, str]]:
    """Every text in the report, and whether it is a title."""
    document = compose(ReportData(Office(), PROGRAMME, (), (PERIOD,), goals))
    for section in document.sections:
        for block in section.blocks:
            match block:
                case Heading(_, text):
                    yield True, text
                case Paragraph(runs):
                    yield False, "".join(run.text for run in runs)
                case ListBlock(items):
                    yield from ((False, text) for item in items for text in item_texts(item))
                case Table(rows=rows):
                    for cell in (cell for row in rows for cell in row.cells):
                        yield from ((cell.style is CellStyle.GOAL, line) for line in cell.lines)


def item_texts(item: ListItem) -> Iterator[str]:
    yield "".join(run.text for run in item.runs)
    for child in item.children:
        yield from item_texts(child)


@pytest.mark.parametrize("depth", [2, 3, 4])
def test_everything_stands_exactly_once_whatever_the_scheme(depth: int) -> None:
    for scheme in schemes(depth):
        found = list(texts((chain(scheme),)))
        body = "\n".join(text for is_title, text in found if not is_title)
        for place, (_, measured, told) in enumerate(scheme):
            assert body.count(f"wskaźnik {place}.") == measured, scheme
            assert body.count(f"7\u00a000{place}") == measured, scheme
            assert body.count(f"wstęp {place}.") == body.count(f"analiza {place}.") == told, scheme
            assert body.count(f"tekst {place}.") <= 1, scheme
            assert any(f"tekst {place}." in text for _, text in found), scheme


def test_prose_of_tasks_is_told_once_in_the_shipped_scheme_of_goals_and_tasks() -> None:
    scheme = tuple(
        (each, False, told)
        for each, told in (
            (Presentation.HEADING, False),
            (Presentation.HEADING, False),
            (Presentation.LIST_ITEM, True),
        )
    )
    assert [text for _, text in texts((chain(scheme),))].count("wstęp 2.") == 1
