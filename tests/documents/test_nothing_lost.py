"""Whatever the levels are and whatever they carry, everything stands in every document that tells it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product
from random import Random

import pytest

from db.domain.blocks import Caption, CellStyle, Document, Heading, ListBlock, ListItem, Paragraph, Table
from db.domain.entities import Chart, DataColumn, DataRow, DataTable, Office, Programme
from db.domain.exhibits import ChartLine, ChartSheet, DataSheet
from db.domain.kinds import ChartKind, DocumentKind, DocumentPart, Form, IndicatorKind, Presentation
from db.domain.periods import year
from db.domain.report import DocumentData, Goal, IndicatorLine, RealizerLine, ReportData
from db.domain.values import Content
from desktop.documents import composers
from documents.blocks_read import blocks
from documents.whole_document import composed as compose
from documents.whole_document import whole

PERIOD = year(2024)
PROGRAMME = Programme("Program", 2024, 2025)
LEAF = 50  # what the number of a goal without anything below it is above its depth
WHO_TELL = (
    DocumentKind.TABULAR_REPORT,
    DocumentKind.NARRATIVE_REPORT,
    DocumentKind.SECTION_REPORT,
    DocumentKind.EXTRACT,
)
WITH_EXHIBITS = (*WHO_TELL[:3], DocumentKind.PROGRAMME)
PROSE = ("introduction", "implementation", "analysis", "conclusions")
Scheme = tuple[tuple[Presentation, bool, bool], ...]  # by depth: presentation, with indicators, with prose


@cache
def schemes(depth: int, most: int = 2000) -> tuple[Scheme, ...]:
    """Every scheme of so many levels, or, where they are too many to try, some of them."""
    levels = tuple(product(Presentation, (True, False), (True, False)))
    if len(levels) ** depth <= most:
        return tuple(product(levels, repeat=depth))
    random = Random(depth)
    return tuple(tuple(random.choices(levels, k=depth)) for _ in range(most))


def goal(scheme: Scheme, depth: int, number: int) -> Goal:
    """A goal without anything below it; every text names its number."""
    presentation, measured, told = scheme[depth]
    content = Content(Form.NUMBER, Decimal(7000 + number))
    line = IndicatorLine(f"wskaźnik {number}.", IndicatorKind.WHOLE, (content,), id=number + 1)
    prose = {name: f"{name} {number}." for name in PROSE} if told else {}
    return Goal(
        f"Poziom {depth}",
        str(number),
        f"tekst {number}.",
        presentation,
        realizers=(f"realizator {number}.",),
        all_realizers=(RealizerLine(f"realizator {number}."),),
        indicators=(line,) if measured else (),
        **prose,
    )


def tree(scheme: Scheme, depth: int = 0) -> tuple[Goal, ...]:
    """Two goals for each level, the lower ones below the first of them."""
    if depth == len(scheme):
        return ()
    below = tree(scheme, depth + 1)
    first, leaf = goal(scheme, depth, depth), goal(scheme, depth, depth + LEAF)
    every = (*first.all_realizers, *(line for each in below for line in each.all_realizers))
    return replace(first, children=below, all_realizers=every), leaf


def chain(scheme: Scheme, depth: int = 0) -> tuple[Goal, ...]:
    """A goal for each level, one below another."""
    if depth == len(scheme):
        return ()
    alone = goal(scheme, depth, depth)
    return (replace(alone, realizers=(), all_realizers=(), children=chain(scheme, depth + 1)),)


def report(goals: tuple[Goal, ...]) -> ReportData:
    return ReportData(Office(), PROGRAMME, (), (PERIOD,), goals)


def texts(document: Document) -> Iterator[tuple[bool, str]]:
    """Every text in the document, and whether it is a title."""
    for block in blocks(document):
        match block:
            case Heading(_, text) | Caption(_, text):
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
        found = list(texts(compose(report(chain(scheme)))))
        body = "\n".join(text for is_title, text in found if not is_title)
        for place, (_, measured, told) in enumerate(scheme):
            assert body.count(f"wskaźnik {place}.") == measured, scheme
            assert body.count(f"7\u00a00{place:02}") == measured, scheme
            assert [body.count(f"{name} {place}.") for name in PROSE] == [told] * 4, scheme
            assert body.count(f"tekst {place}.") <= 1, scheme
            assert any(f"tekst {place}." in text for _, text in found), scheme


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("kind", WHO_TELL)
def test_every_kind_tells_all_of_every_goal(kind: DocumentKind, flat: bool, depth: int) -> None:
    for scheme in schemes(depth, 250):
        document = compose(report(tree(scheme)), kind, flat=flat)
        said = "\n".join(text for _, text in texts(document))
        for place, leaf in product(range(depth), (0, LEAF)):
            _, measured, told = scheme[place]
            number = place + leaf
            assert f"tekst {number}." in said, scheme
            assert f"realizator {number}." in said, scheme
            assert said.count(f"wskaźnik {number}.") == said.count(f"7\u00a00{number:02}") == measured, scheme
            assert [said.count(f"{name} {number}.") for name in PROSE] == [told] * 4, scheme


@pytest.mark.parametrize("depth", range(1, 7))
def test_a_programme_names_every_goal_realizer_and_indicator(depth: int) -> None:
    for scheme in schemes(depth, 250):
        document = compose(report(tree(scheme)), DocumentKind.PROGRAMME)
        said = "\n".join(text for _, text in texts(document))
        for place, leaf in product(range(depth), (0, LEAF)):
            number = place + leaf
            assert f"tekst {number}." in said, scheme
            assert f"realizator {number}." in said, scheme
            assert (f"wskaźnik {number}." in said) == scheme[place][1], scheme


@pytest.mark.parametrize("depth", range(1, 8))
def test_a_programme_names_every_goal_of_a_deep_chain(depth: int) -> None:
    scheme: Scheme = ((Presentation.HEADING, False, False),) * depth
    said = "\n".join(text for _, text in texts(compose(report(chain(scheme)), DocumentKind.PROGRAMME)))
    assert all(f"tekst {place}." in said for place in range(depth))


def test_prose_of_tasks_is_told_once_in_the_shipped_scheme_of_goals_and_tasks() -> None:
    scheme = tuple(
        (each, False, told)
        for each, told in (
            (Presentation.HEADING, False),
            (Presentation.HEADING, False),
            (Presentation.LIST_ITEM, True),
        )
    )
    found = [text for _, text in texts(compose(report(chain(scheme))))]
    assert found.count("introduction 2.") == 1


def sheet(number: int) -> DataSheet:
    column, row = DataColumn(number, "Osoby", id=number), DataRow(number, "2024", id=number)
    cells = {(number, number): Content(Form.NUMBER, Decimal(number))}
    return DataSheet(DataTable(1, f"Tabela {number}", id=number), (column,), (row,), cells)


def chart(number: int) -> ChartSheet:
    """The chart of the table of that number."""
    line = ChartLine("Osoby", (Content(Form.NUMBER, Decimal(number)),))
    shown = Chart(1, f"Wykres {number}", ChartKind.COLUMN, number, id=number)
    return ChartSheet(shown, ("2024",), (line,), IndicatorKind.WHOLE)


def with_exhibits(kind: DocumentKind, *, flat: bool = False) -> DocumentData:
    """A document that shows all its sections, a table in each prose of theirs, its goal's and its own.

    Table 1 … 4 stand in prose about the programme, 5 … 8 about the goal, 9 in a section, 10 nowhere; each has
    a chart that stands nowhere.
    """
    about, of_goal = (
        {name: f"{{table {number}}}" for number, name in enumerate(PROSE, first)} for first in (1, 5)
    )
    one = Goal("Cel", "1", "Zdrowie.", Presentation.HEADING, **of_goal)  # type: ignore[arg-type]
    data = whole(replace(report((one,)), **about), kind, flat=flat)  # type: ignore[arg-type]
    sections = [replace(each, included=True) for each in data.sections]
    place = next(at for at, each in enumerate(sections) if each.part is DocumentPart.FINANCE)
    sections[place] = replace(sections[place], body="{table 9}")
    numbers = range(1, 11)
    return replace(
        data,
        sections=tuple(sections),
        tables={number: sheet(number) for number in numbers},
        charts={number: chart(number) for number in numbers},
    )


@pytest.mark.parametrize("flat", [False, True])
@pytest.mark.parametrize("kind", WITH_EXHIBITS)
def test_every_table_and_chart_stands_once_whichever_sections_are_left_out(
    kind: DocumentKind, flat: bool
) -> None:
    data = with_exhibits(kind, flat=flat)
    for place, section in enumerate(data.sections):
        if section.part is not DocumentPart.EXHIBITS:
            sections = list(data.sections)
            sections[place] = replace(section, included=False)
            found = list(blocks(composers.compose(replace(data, sections=tuple(sections)))))
            captions = [f"{each.label}: {each.text}" for each in found if isinstance(each, Caption)]
            titles = [each.title for each in found if isinstance(each, Table)]
            for number in data.tables:
                assert captions.count(f"Tabela: Tabela {number}") == 1, section.part
                assert captions.count(f"Wykres: Wykres {number}") == 1, section.part
                assert titles.count(f"Tabela {number}") == 1, section.part
            assert not any(title.startswith("Dane wykresu") for title in titles), section.part


def test_a_chart_whose_table_is_left_out_brings_its_figures() -> None:
    data = with_exhibits(DocumentKind.NARRATIVE_REPORT)
    conclusions = replace(data.report, conclusions="{table 4}\n{chart 4}", introduction="{chart 10}")
    sections = tuple(each for each in data.sections if each.part is not DocumentPart.EXHIBITS)
    document = composers.compose(replace(data, report=conclusions, sections=sections))
    titles = [each.title for each in blocks(document) if isinstance(each, Table)]
    assert "Dane wykresu: Wykres 10" in titles
    assert "Dane wykresu: Wykres 4" not in titles
