"""How the report names lists, notes, resolutions and columns, and which columns it has."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.domain import periods
from db.domain.blocks import (
    Block,
    Cell,
    CellStyle,
    Document,
    ListBlock,
    Paragraph,
    ParagraphStyle,
    Table,
)
from db.domain.entities import Office, Programme, Resolution
from db.domain.errors import RecordError
from db.domain.kinds import IndicatorKind, PeriodKind, Presentation
from db.domain.numbers import read
from db.domain.periods import Period
from db.domain.report import Goal, IndicatorLine, ReportData
from desktop.app.documents import reported_periods
from desktop.documents.preview import preview
from desktop.documents.wording import span
from documents.whole_document import composed as compose
from documents.word_parts import all_of, values, written

YEARS = tuple(map(periods.year, (2022, 2023)))
PROGRAMME = Programme("Program", 2021, 2025)
OFFICE = Office(council="Rada Gminy", council_genitive="Rady Gminy")


def report(*goals: Goal, **changes: object) -> Document:
    """The report on small goals, all under one heading."""
    top = Goal("Cel", "1", "Pomoc", Presentation.HEADING, children=goals)
    return compose(replace(ReportData(OFFICE, PROGRAMME, (), YEARS, (top,)), **changes))


def item(level: str, plural: str, mark: str, text: str) -> Goal:
    return Goal(level, mark, text, Presentation.LIST_ITEM, level_plural=plural)


def action(*lines: IndicatorLine, **more: object) -> Goal:
    return replace(Goal("Działanie", "1", "Warsztaty", Presentation.TABLE_ROW, indicators=lines), **more)


def line(label: str, *texts: str, depth: int = 0, footnotes: tuple[str, ...] = ()) -> IndicatorLine:
    contents = tuple(read(text, IndicatorKind.WHOLE).content for text in texts)
    return IndicatorLine(label, IndicatorKind.WHOLE, contents, depth, footnotes)


def blocks(document: Document) -> list[Block]:
    return [block for section in document.sections for block in section.blocks]


def paragraphs(document: Document, style: ParagraphStyle) -> list[str]:
    found = (block for block in blocks(document) if isinstance(block, Paragraph))
    return ["".join(run.text for run in block.runs) for block in found if block.style is style]


def cells(document: Document, *styles: CellStyle) -> list[Cell]:
    tables = (block for block in blocks(document) if isinstance(block, Table))
    return [cell for table in tables for row in table.rows for cell in row.cells if cell.style in styles]


TASKS = (
    item("Zadanie", "Zadania", "a)", "szkolenia"),
    item("Sposób realizacji", "Sposoby realizacji", "a)", "konkurs"),
    item("Zadanie", "Zadania", "b)", "porady"),
)


def test_every_list_stands_under_the_name_of_its_level() -> None:
    found = [block for block in blocks(report(*TASKS)) if not isinstance(block, Table)]
    lists = [place for place, block in enumerate(found) if isinstance(block, ListBlock)]
    leads = [found[place - 1] for place in lists]
    assert [lead.runs[0].text for lead in leads if isinstance(lead, Paragraph)] == [
        "Zadania:",
        "Sposoby realizacji:",
    ]
    told = [[each.runs[0].text for each in block.items] for block in found if isinstance(block, ListBlock)]
    assert told == [["szkolenia", "porady"], ["konkurs"]]


def test_lists_within_a_cell_stand_under_the_names_of_their_levels_too() -> None:
    (cell,) = cells(report(action(line("osoby", "1", "2"), children=TASKS)), CellStyle.TEXT)
    assert cell.lines == (
        "Warsztaty",
        "Zadania:",
        "a) szkolenia",
        "b) porady",
        "Sposoby realizacji:",
        "a) konkurs",
    )


NOTED = (
    line("osoby", "7", "812", footnotes=("", "Dane szacunkowe.")),
    line("porady", "5", "6", footnotes=("Bez filii.", "Dane szacunkowe.")),
)


def test_footnotes_of_values_stand_numbered_under_their_table_and_their_marks_in_the_cells() -> None:
    document = report(action(*NOTED))
    figures = [(cell.lines[0], cell.reference) for cell in cells(document, CellStyle.NUMBER)]
    assert figures == [("7", ""), ("812", "1)"), ("5", "2)"), ("6", "1)")]
    *footnotes, source = paragraphs(document, ParagraphStyle.NOTE)
    assert footnotes == ["1) Dane szacunkowe.", "2) Bez filii."]
    assert source.startswith("Źródło")


def test_the_mark_of_a_footnote_is_raised_and_parted_from_its_number(tmp_path: Path) -> None:
    document = report(action(*NOTED))
    body = written(document, tmp_path / "noted.docx")
    said = ["".join(t.text or "" for t in all_of(cell, "w:t")) for cell in all_of(body, "w:tc")]
    assert "812\u00a01)" in said
    assert values(body, "w:vertAlign") == ["superscript"] * 3
    assert "812<sup>\u00a01)</sup>" in preview(document)


def test_each_table_numbers_its_footnotes_anew() -> None:
    goals = [
        Goal("Cel", str(number), "x", Presentation.HEADING, children=(action(NOTED[number]),))
        for number in (0, 1)
    ]
    document = report(goals=tuple(goals))
    marks = [note[:2] for note in paragraphs(document, ParagraphStyle.NOTE) if note[0].isdigit()]
    assert marks == ["1)", "1)", "2)"]


def test_parts_of_parts_are_moved_in_once_more(tmp_path: Path) -> None:
    lines = [line(f"część {depth}", "1", "2", depth=depth) for depth in range(4)]
    document = report(action(*lines))
    labels = cells(document, CellStyle.INDICATOR, CellStyle.SUB_INDICATOR)
    assert [cell.indent for cell in labels] == [0, 0, 1, 2]
    assert values(written(document, tmp_path / "parts.docx"), "w:ind", "w:left") == ["454", "681"]
    indents = [preview(document).split(f"część {depth}")[0].count("\u00a0") for depth in (1, 2, 3)]
    assert indents[0] < indents[1] < indents[2]


def adoption(*resolutions: Resolution) -> list[str]:
    found = paragraphs(report(resolutions=resolutions), ParagraphStyle.BODY)
    return [text.replace("\u00a0", " ") for text in found if "uchwał" in text]


@pytest.mark.parametrize(
    "typed", ["XII/5/24", "Nr XII/5/24", "nr XII/5/24", " NR. XII/5/24", "uchwała nr XII/5/24"]
)
def test_a_number_is_called_a_number_once(typed: str) -> None:
    assert adoption(Resolution(1, typed, "")) == ["Program został przyjęty uchwałą nr XII/5/24 Rady Gminy."]


def test_what_is_not_known_of_a_resolution_is_left_out() -> None:
    empty, known = Resolution(1, "", ""), Resolution(1, "II/2/22", "2022-05-05")
    named = "nr II/2/22 z dnia 5 maja 2022 r."
    nameless = Office("Urząd Gminy")

    def told(*resolutions: Resolution) -> list[str]:
        found = report(resolutions=resolutions, office=nameless)
        return [text.replace("\u00a0", " ") for text in paragraphs(found, ParagraphStyle.BODY)]

    assert told(empty) == []
    assert told(known, empty) == [f"Program został przyjęty uchwałą {named}"]
    assert told(empty, known) == [f"Program został zmieniony uchwałą {named}"]
    assert told(known, empty, known) == [
        f"Program został przyjęty uchwałą {named}, zmienioną uchwałą {named}"
    ]


def half(year: int, number: int) -> Period:
    return Period(PeriodKind.HALF, year, number)


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ((), ""),
        ((periods.year(2023),), "2023"),
        ((periods.year(2021), periods.year(2022), periods.year(2023)), "2021–2023"),
        ((periods.year(2021), periods.year(2023)), "2021, 2023"),
        ((half(2025, 1), half(2026, 1)), "I półrocze 2025, I półrocze 2026"),
    ],
)
def test_a_caption_names_no_year_that_is_no_column(columns: tuple[Period, ...], words: str) -> None:
    assert span(columns) == words


def test_a_part_of_a_year_is_compared_with_the_same_part_of_earlier_years() -> None:
    known = [half(2024, 1), half(2024, 2), periods.year(2024), half(2025, 1), half(2025, 2), half(2026, 1)]
    assert reported_periods(known, half(2026, 1), 3) == [half(2024, 1), half(2025, 1), half(2026, 1)]
    assert reported_periods(known, half(2025, 2), 3) == [half(2024, 2), half(2025, 2)]
    assert reported_periods(known, half(2026, 1), 2) == [half(2025, 1), half(2026, 1)]
    with pytest.raises(RecordError):
        reported_periods(known, half(2026, 2), 3)
