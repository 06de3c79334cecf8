"""The list form: goals, tasks and figures of the Kalisz report, typed in lists without any table."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.foreign import ForeignDocument
from db.domain.kinds import IndicatorKind, Numbering, Presentation
from db.domain.numbers import read
from db.domain.periods import year
from db.domain.understanding import FoundIndicator, FoundNode, Understanding
from desktop.exchange.understanding import understand
from desktop.exchange.word import read_word
from exchange import kalisz
from exchange.drafts import Words, body, write_word
from exchange.kalisz import MAIN, Aim

LINE = 84  # characters


def lines() -> Iterator[str]:
    """The report's paragraphs."""
    yield "Sprawozdanie z realizacji Programu Ochrony Zdrowia Psychicznego dla Miasta Kalisza za 2024 rok"
    resolution = "NR IX/120/2024 Rady Miasta Kalisza z dnia 28 listopada 2024 r."
    yield f"„{kalisz.TITLE}” został przyjęty uchwałą {resolution}"
    for number, (text, aims) in enumerate(MAIN, 1):
        yield f"{number}. Cel główny:  {text}"
        yield "Cele szczegółowe:"
        for place, aim in enumerate(aims, 1):
            yield f"{place}) {aim.text}"
            yield from aim_lines(aim)
    yield from kalisz.ANALYSIS


def aim_lines(aim: Aim) -> Iterator[str]:
    if len(aim.tasks) == 1:
        yield f"{aim.task_word}: {aim.tasks[0]}"
        yield "Sposób realizacji:"
        yield from lettered(aim.ways)
    else:
        yield "Zadania:"
        yield from lettered(aim.tasks)
        yield f"Sposób realizacji: {aim.ways[0]},"
        yield from lettered(aim.ways[1:])
    yield from aim.prose
    yield "Wskaźniki monitoringu:"
    yield from lettered(list(figures(aim)))


def figures(aim: Aim) -> Iterator[str]:
    for place, (label, value) in enumerate(aim.indicators):
        if place == 2 and aim.whole:
            parts = ", ".join(f"{label}: {value}" for label, value in aim.whole[1])
            yield f"{aim.whole[0]}: {parts}"
        yield f"{label}: {value}" if value else label


def lettered(texts: list[str] | tuple[str, ...]) -> Iterator[str]:
    for place, text in enumerate(texts):
        yield f"{'abcdefghij'[place]}) {text}{'.' if place == len(texts) - 1 else ','}"


def broken(texts: Iterator[str]) -> Iterator[str]:
    """Each line a paragraph of its own, as in text that was copied out of a PDF."""
    for text in texts:
        yield from textwrap.wrap(text, LINE, break_long_words=False)


def documents(folder: Path) -> Iterator[tuple[str, ForeignDocument]]:
    for name, texts in (("whole", lines()), ("broken", broken(lines()))):
        path = write_word(folder / f"{name}.docx", body([Words(text) for text in texts]))
        yield name, read_word(path)


@pytest.fixture(scope="module", params=["whole", "broken"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    found = dict(documents(tmp_path_factory.mktemp("kalisz")))
    return understand(found[request.param])


def at(node: FoundNode, report: Understanding, level: str) -> list[str]:
    return [child.text for child in node.children if report.levels[child.level].name == level]


def figure(indicator: FoundIndicator) -> tuple[str, list[object]]:
    return indicator.label, [(value.period, value.content) for value in indicator.values]


def said(label: str, value: str | None) -> tuple[str, list[object]]:
    """What an indicator of the list should come to."""
    return label, [(year(2024), read(value, IndicatorKind.WHOLE).content)] if value else []


def bare(text: str) -> str:
    return " ".join(text.split()).rstrip(" .,")


def test_goals_of_both_levels_stand_in_their_order(report: Understanding) -> None:
    assert [node.text for node in report.nodes] == [text for text, _ in MAIN]
    for node, (_, aims) in zip(report.nodes, MAIN, strict=True):
        assert at(node, report, "Cel szczegółowy") == [aim.text for aim in aims]
        assert [child.mark for child in node.children] == [f"{n}" + ")" for n in range(1, len(aims) + 1)]


def test_tasks_and_ways_stand_under_their_goals_as_levels_side_by_side(report: Understanding) -> None:
    for node, (_, aims) in zip(report.nodes, MAIN, strict=True):
        for found, aim in zip(node.children, aims, strict=True):
            assert [bare(text) for text in at(found, report, "Zadanie")] == [bare(text) for text in aim.tasks]
            assert [bare(text) for text in at(found, report, "Sposób realizacji")] == list(
                map(bare, aim.ways)
            )


def test_every_figure_is_right(report: Understanding) -> None:
    for node, (_, aims) in zip(report.nodes, MAIN, strict=True):
        for found, aim in zip(node.children, aims, strict=True):
            single = [figure(each) for each in found.indicators if not each.parts]
            assert single == [said(*each) for each in aim.indicators]


def test_figures_of_one_line_are_parts_of_what_heads_it(report: Understanding) -> None:
    whole = report.nodes[2].children[1].indicators[2]
    assert whole.label == "liczba podopiecznych"
    assert [figure(part) for part in whole.parts] == [said(*each) for each in MAIN[2][1][1].whole[1]]  # type: ignore[index]


def test_prose_is_told_of_its_goal(report: Understanding) -> None:
    for node, (_, aims) in zip(report.nodes, MAIN, strict=True):
        for found, aim in zip(node.children, aims, strict=True):
            assert " ".join(found.introduction.split()) == " ".join(aim.prose)


def test_the_closing_analysis_is_about_the_whole_programme(report: Understanding) -> None:
    assert " ".join(report.analysis.split()) == " ".join(kalisz.ANALYSIS)


def test_the_front_names_programme_years_and_resolution(report: Understanding) -> None:
    assert report.title == kalisz.TITLE
    assert (report.first_year, report.last_year) == (2024, 2030)
    assert report.periods == (year(2024),)
    assert report.resolution
    assert report.resolution.number == "IX/120/2024"
    assert report.resolution.organ == "Rady Miasta Kalisza"
    assert report.resolution.date.startswith("28 listopada 2024")


def test_levels_are_numbered_and_shown_as_in_the_document(report: Understanding) -> None:
    looks = {level.name: (level.numbering, level.presentation) for level in report.levels}
    assert looks["Cel główny"] == (Numbering.ARABIC, Presentation.HEADING)
    assert looks["Cel szczegółowy"] == (Numbering.PARENTHESIS, Presentation.HEADING)
    assert looks["Sposób realizacji"] == (Numbering.LETTER, Presentation.LIST_ITEM)
    assert looks["Zadanie"][1] is Presentation.LIST_ITEM


def test_nothing_is_left_over(report: Understanding) -> None:
    assert report.leftovers == ()
