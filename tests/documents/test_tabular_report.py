"""The tabular report: every figure in its place, and a sensible document from any scheme of levels."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest

from db.domain import periods
from db.domain.blocks import (
    Block,
    Caption,
    Cell,
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListKind,
    Orientation,
    Paragraph,
    ParagraphStyle,
    Table,
    headings,
)
from db.domain.entities import Office, Programme, Resolution
from db.domain.kinds import IndicatorKind, Presentation, ProgrammeKind
from db.domain.numbers import read, write
from db.domain.periods import Period
from db.domain.report import Goal, IndicatorLine, RealizerLine, ReportData
from documents.kielce_report import realizers, report, structure
from documents.whole_document import composed as compose

PROGRAMME = Programme("Program Przeciwdziałania Narkomanii", 2021, 2025)
YEARS = tuple(map(periods.year, (2022, 2023)))


def data(*goals: Goal, **changes: object) -> ReportData:
    """A small report's data."""
    return replace(ReportData(Office("Urząd Gminy"), PROGRAMME, (), YEARS, goals), **changes)


def heading(text: str, *children: Goal, level: str = "Cel", **more: object) -> Goal:
    return replace(Goal(level, "1", text, Presentation.HEADING, children=children), **more)


def action(text: str, *lines: IndicatorLine, mark: str = "1", **more: object) -> Goal:
    return replace(Goal("Działanie", mark, text, Presentation.TABLE_ROW, indicators=lines), **more)


def listed(mark: str, text: str, *children: Goal, **more: object) -> Goal:
    return replace(Goal("Sposób", mark, text, Presentation.LIST_ITEM, children=children), **more)


def line(
    label: str, *values: str, kind: IndicatorKind = IndicatorKind.WHOLE, depth: int = 0
) -> IndicatorLine:
    contents = tuple(read(value, kind).content if value else None for value in values or ("", ""))
    return IndicatorLine(label, kind, contents, depth)


def blocks(document: Document) -> list[Block]:
    return [block for section in document.sections for block in section.blocks]


def tables(document: Document) -> list[Table]:
    return [block for block in blocks(document) if isinstance(block, Table)]


def paragraphs(document: Document, style: ParagraphStyle) -> list[str]:
    found = (block for block in blocks(document) if isinstance(block, Paragraph))
    return ["".join(run.text for run in block.runs) for block in found if block.style is style]


def outline(document: Document) -> list[tuple[int, str]]:
    return [(found.level, found.text) for found in headings(document)]


def grid(table: Table) -> list[list[str]]:
    """The table as its reader sees it: the text of merged cells in every place they cover."""
    width = len(table.widths)
    places: dict[tuple[int, int], str] = {}
    for down, row in enumerate(table.rows):
        at = 0
        for cell in row.cells:
            while (down, at) in places:
                at += 1
            covered = product(range(down, down + cell.rows), range(at, at + cell.columns))
            places |= dict.fromkeys(covered, "\n".join(cell.lines))
    assert places.keys() == set(product(range(len(table.rows)), range(width)))
    return [[places[down, at] for at in range(width)] for down in range(len(table.rows))]


def cells(table: Table, style: CellStyle) -> list[Cell]:
    return [cell for row in table.rows for cell in row.cells if cell.style is style]


def published() -> Iterator[tuple[str, str, list[str]]]:
    """What the published report says: action, indicator, values."""
    for goal in structure():
        for aim in goal["operational"]:
            for task in aim["actions"]:
                for label, *values in task["indicators"]:
                    yield task["title"], label, [value or "" for value in values]


def plainly(text: str) -> str:
    """A value without what only its looks need: kinds of spaces, and the capital of „Ok.”"""
    return text.replace("\u00a0", "").replace(" ", "").lower()


def test_every_label_and_value_of_kielce_stands_in_order_under_its_action() -> None:
    rows = [row for table in tables(compose(report())) for row in grid(table)]
    indicators = [(row[1], row[2], row[3:6]) for row in rows if row[0].rstrip(".").isdigit()]
    values = [
        (task, label, [""] * 3 if row[0] == label else list(map(plainly, row)))
        for task, label, row in indicators
    ]
    assert len(values) == 213
    assert values == [(task, label, list(map(plainly, row))) for task, label, row in published()]
    assert sum(bool(value) for _, _, row in values for value in row) == 636


def test_every_realizer_of_kielce_stands_beside_its_action() -> None:
    rows = [row for table in tables(compose(report())) for row in grid(table)]
    shown = dict.fromkeys((row[1], row[6]) for row in rows if row[0].rstrip(".").isdigit())
    tasks = [task for goal in structure() for aim in goal["operational"] for task in aim["actions"]]
    assert list(shown) == [(task["title"], "\n".join(realizers(task))) for task in tasks]


def test_the_outline_of_kielce_has_its_goals_and_aims() -> None:
    found = outline(compose(report()))
    assert found[:4] == [
        (1, "Wprowadzenie"),
        (1, "Cel strategiczny I: Doskonalenie systemu wsparcia i opieki nad dzieckiem i rodziną"),
        (2, "Analiza danych"),
        (2, f"Cel operacyjny 1: {structure()[0]['operational'][0]['title']}"),
    ]
    assert sum(text.startswith("Cel operacyjny") for _, text in found) == 18


def test_the_title_page_says_what_for_whom_and_when() -> None:
    document = compose(report())
    page = document.sections[0]
    texts = [block.runs[0].text for block in page.blocks if isinstance(block, Paragraph)]
    assert page.title_page
    assert texts == [
        "Urząd Miasta Kielce",
        "Sprawozdanie z realizacji strategii",
        "„Strategia Rozwiązywania Problemów Społecznych dla Miasta Kielce na lata 2021–2030”",
        "za 2023 rok",
        "Kielce, 2024",
    ]
    assert document.title.endswith("na lata 2021–2030” – za 2023 rok")
    assert document.author == "Urząd Miasta Kielce"


@pytest.mark.parametrize(
    ("period", "words", "year"),
    [
        (Period(periods.PeriodKind.YEAR, 2023), "za 2023 rok", "2024"),
        (Period(periods.PeriodKind.HALF, 2024, 1), "za I półrocze 2024 r.", "2024"),
        (Period(periods.PeriodKind.HALF, 2024, 2), "za II półrocze 2024 r.", "2025"),
        (Period(periods.PeriodKind.QUARTER, 2024, 3), "za III kwartał 2024 r.", "2024"),
    ],
)
def test_the_title_names_the_reported_period(period: Period, words: str, year: str) -> None:
    document = compose(data(periods=(period,)))
    assert words in paragraphs(document, ParagraphStyle.SUBTITLE)
    assert paragraphs(document, ParagraphStyle.PLACE_AND_DATE) == [year]


def test_the_introduction_tells_what_adopted_and_amended_the_programme() -> None:
    office = Office(council="Rada Gminy", council_genitive="Rady Gminy")
    resolutions = (
        Resolution(1, "X/1/21", "2021-03-05", "Rada Gminy"),
        Resolution(1, "XX/2/22", "5 maja 2022 r."),
        Resolution(1, "XXV/3/23", "2023-01-31", "Wojewoda"),
    )
    first = compose(data(office=office, resolutions=resolutions))
    assert paragraphs(first, ParagraphStyle.BODY)[0].replace("\u00a0", " ") == (
        "Program Przeciwdziałania Narkomanii został przyjęty uchwałą nr X/1/21 Rady Gminy z dnia "
        "5 marca 2021 r., zmienioną uchwałami: nr XX/2/22 Rady Gminy z dnia 5 maja 2022 r. oraz "
        "nr XXV/3/23 (Wojewoda) z dnia 31 stycznia 2023 r."
    )
    strategy = replace(PROGRAMME, kind=ProgrammeKind.STRATEGY, legal_basis="art. 16b ustawy")
    second = compose(data(office=office, resolutions=resolutions[:2], programme=strategy))
    adoption, basis, *_ = paragraphs(second, ParagraphStyle.BODY)
    assert "została przyjęta uchwałą" in adoption
    assert ", zmienioną uchwałą nr" in adoption
    assert basis == "Podstawa prawna: art. 16b ustawy"


def test_realizers_of_a_goal_are_a_numbered_list_with_their_units_below() -> None:
    lines = (
        RealizerLine("Urząd", (RealizerLine("Wydział A"), RealizerLine("Wydział B"))),
        RealizerLine("Szkoła"),
    )
    document = compose(data(heading("Pomoc", all_realizers=lines)))
    found = next(block for block in blocks(document) if isinstance(block, ListBlock))
    assert (found.kind, found.items[0].nested) == (ListKind.NUMBERED, ListKind.BULLETED)
    assert [item.runs[0].text for item in found.items] == ["Urząd:", "Szkoła"]
    assert [item.runs[0].text for item in found.items[0].children] == ["Wydział A", "Wydział B"]


def test_a_table_begins_with_its_header_and_keeps_goals_with_what_follows() -> None:
    (table,) = tables(compose(data(heading("A", heading("B", action("C", line("d", "1", "2")))))))
    header, goal, aim, first = table.rows
    assert (header.header, goal.header, first.header) == (True, False, False)
    assert [cell.lines[0] for cell in header.cells] == ["Lp.", "Działanie", "Wskaźniki", "2022", "2023"]
    assert (goal.cells[0].style, aim.cells[0].style) == (CellStyle.GOAL, CellStyle.SUBGOAL)
    assert goal.cells[0].columns == aim.cells[0].columns == len(table.widths)
    assert goal.keep_with_next
    assert aim.keep_with_next
    assert aim.cells[0].outline == 2
    assert table.title
    assert "Wskaźniki" in table.description


def test_a_long_action_may_part_over_pages_but_not_after_its_first_row_or_before_its_last() -> None:
    lines = [line(str(number), "1", "2") for number in range(9)]
    short = [action(str(number), line("x", "1", "2")) for number in range(8)]
    (table,) = tables(compose(data(heading("A", action("long", *lines), *short))))
    kept = [row.keep_with_next for row in table.rows[2:11]]
    assert kept == [True, False, False, False, False, False, False, True, False]


def test_the_last_rows_of_a_table_stay_together_with_its_note() -> None:
    actions = [action(str(number), line("x", "1", "2")) for number in range(9)]
    (table,) = tables(compose(data(heading("A", *actions))))
    assert [row.keep_with_next for row in table.rows[2:]] == [False] * 3 + [True] * 6


def test_an_action_without_indicators_still_has_its_row() -> None:
    (table,) = tables(compose(data(heading("A", action("Bez wskaźników", mark="7")))))
    assert grid(table)[-1] == ["7.", "Bez wskaźników", "", "", ""]


def test_a_value_not_entered_leaves_its_cell_empty_and_the_note_says_so() -> None:
    goal = heading("A", action("B", line("c", "5", ""), line("d", "–", "x")))
    document = compose(data(goal))
    (table,) = tables(document)
    assert [row[-2:] for row in grid(table)[-2:]] == [["5", ""], ["–", "x"]]
    (note,) = paragraphs(document, ParagraphStyle.NOTE)
    assert note.endswith(
        "Objaśnienia: kreska (–) – zjawisko nie wystąpiło; x – nie dotyczy; puste pole – wartości nie podano."
    )
    (blank,) = paragraphs(
        compose(data(heading("A", action("B", line("c", "5", "celowo puste"))))), ParagraphStyle.NOTE
    )
    assert blank.endswith("Objaśnienia: puste pole – wartości nie podano.")
    (plain,) = paragraphs(compose(data(heading("A", action("B", line("c", "5", "6"))))), ParagraphStyle.NOTE)
    assert "Objaśnienia" not in plain


def test_headings_and_parts_among_indicators_are_told_apart() -> None:
    lines = (
        line("instrumenty:", kind=IndicatorKind.HEADING),
        line("staże", "1", "2", depth=1),
        line("razem", "3", "4"),
    )
    (table,) = tables(compose(data(heading("A", action("B", *lines)))))
    assert [cell.columns for cell in cells(table, CellStyle.HEADING_ROW)] == [3]
    assert [cell.lines for cell in cells(table, CellStyle.SUB_INDICATOR)] == [("staże",)]
    assert [cell.lines for cell in cells(table, CellStyle.INDICATOR)] == [("razem",)]


def test_figures_are_written_as_documents_have_them_and_never_break() -> None:
    lines = (
        line("kwota", "173731,80", "12,5", kind=IndicatorKind.MONEY),
        line("godziny", "806 spotkań, 1 384 godziny", "ok. 3 000"),
    )
    (table,) = tables(compose(data(heading("A", action("B", *lines)))))
    texts = [cell.lines[0] for cell in cells(table, CellStyle.NUMBER)]
    assert texts[0] == write(lines[0].contents[0], IndicatorKind.MONEY)
    assert "1\u00a0384 godziny" in texts[2]
    assert texts[3] == "ok.\u00a03\u00a0000"


def test_goals_nested_deeper_become_headings_down_to_those_whose_rows_fit_one_table() -> None:
    lowest = heading("Zadanie", action("a", line("b", "1", "2")), level="Zadanie")
    document = compose(data(heading("Główny", heading("Szczegółowy", lowest, level="Cel szczegółowy"))))
    assert outline(document) == [
        (1, "Cel 1: Główny"),
        (2, "Cel szczegółowy 1: Szczegółowy"),
        (3, "Zadanie 1: Zadanie"),
    ]
    (table,) = tables(document)
    assert [row[0] for row in grid(table)[1:3]] == ["Cel szczegółowy 1: Szczegółowy", "Zadanie 1: Zadanie"]


def test_prose_about_a_goal_that_divides_a_table_stands_in_the_analysis_above_it() -> None:
    told = action("c", line("d", "1", "2"), analysis="Odbyło się w marcu.")
    aims = (heading("B", told, introduction="Wstęp."), heading("E", action("f")))
    document = compose(data(heading("A", *aims)))
    assert outline(document) == [
        (1, "Cel 1: A"),
        (2, "Analiza danych"),
        (3, "Cel 1: B"),
        (4, "Działanie 1: c"),
        (2, "Cel 1: B"),
        (2, "Cel 1: E"),
    ]
    assert paragraphs(document, ParagraphStyle.BODY) == ["Wstęp.", "Odbyło się w marcu."]
    assert len(tables(document)) == 1


def with_prose(goal: Goal) -> Goal:
    """The goal and everything below it with something told about it."""
    children = tuple(map(with_prose, goal.children))
    return replace(goal, introduction="Wstęp.", analysis="Analiza.", children=children)


@pytest.mark.parametrize(
    ("goal", "titles"),
    [
        (heading("A", heading("B", action("c", line("d", "1", "2")), level="Cel operacyjny")), ["Cel 1"]),
        (
            heading(
                "A",
                heading("B", listed("a)", "c"), indicators=(line("d", "1", "2"),), level="Cel szczegółowy"),
                heading("E", indicators=(line("f", "3", "4"),), level="Cel szczegółowy", mark="2"),
            ),
            ["Cel 1, cel szczegółowy 1", "Cel 1, cel szczegółowy 2"],
        ),
    ],
)
def test_years_with_and_without_prose_have_the_same_tables(goal: Goal, titles: list[str]) -> None:
    silent, told = compose(data(goal)), compose(data(with_prose(goal)))
    assert [table.title.partition(" –")[0] for table in tables(silent)] == titles
    assert list(map(grid, tables(silent))) == list(map(grid, tables(told)))
    assert set(outline(silent)) <= set(outline(told))


def test_tasks_that_are_lists_stand_beside_the_table_of_their_goal() -> None:
    aim = heading("B", listed("a)", "zadanie", level_plural="Zadania"), indicators=(line("d", "1", "2"),))
    document = compose(data(heading("A", aim)))
    assert outline(document) == [(1, "Cel 1: A"), (2, "Cel 1: B")]
    assert paragraphs(document, ParagraphStyle.LEAD) == ["Zadania:"]
    (table,) = tables(document)
    assert "zadanie" not in str(grid(table))


def test_realizers_are_listed_once_where_the_table_is_or_where_they_are_meant() -> None:
    lines = (RealizerLine("Szkoła"),)
    aim = heading("B", indicators=(line("d", "1", "2"),), all_realizers=lines, realizers=("Szkoła",))
    above = heading("A", aim, all_realizers=lines)
    lists = [block for block in blocks(compose(data(above))) if isinstance(block, ListBlock)]
    assert len(lists) == 1
    meant = replace(above, realizers=("Szkoła",))
    assert len([block for block in blocks(compose(data(meant))) if isinstance(block, ListBlock)]) == 2


def test_prose_about_an_action_stands_in_the_analysis() -> None:
    document = compose(data(heading("A", action("B", analysis="Odbyło się w marcu."))))
    assert outline(document) == [(1, "Cel 1: A"), (2, "Analiza danych"), (3, "Działanie 1: B")]
    assert "Odbyło się w marcu." in paragraphs(document, ParagraphStyle.BODY)


def test_items_of_lists_are_lists_and_those_with_indicators_are_rows() -> None:
    plain = (
        listed("a)", "warsztaty", listed("–", "w szkołach")),
        listed("b)", "spektakle", realizers=("Dom Kultury",)),
    )
    measured = listed("c)", "porady", indicators=(line("liczba porad", "3", "4"),))
    document = compose(data(heading("A", *plain, measured)))
    found = next(block for block in blocks(document) if isinstance(block, ListBlock))
    assert (found.kind, found.items[0].nested) == (ListKind.LETTERED, ListKind.BULLETED)
    assert [item.runs[0].text for item in found.items] == ["warsztaty", "spektakle (realizacja: Dom Kultury)"]
    assert found.items[0].children[0].runs[0].text == "w szkołach"
    (table,) = tables(document)
    assert grid(table)[-1][:4] == ["c)", "porady", "liczba porad", "3"]


def test_texts_are_paragraphs() -> None:
    goal = Goal("Uwaga", "", "Zadanie ciągłe.", Presentation.TEXT)
    assert "Zadanie ciągłe." in paragraphs(compose(data(heading("A", goal))), ParagraphStyle.BODY)


def test_what_stands_below_an_action_follows_it() -> None:
    below = (action("Podzadanie", line("x", "1", "2"), mark="1.1"), listed("a)", "sposób"))
    (table,) = tables(compose(data(heading("A", action("Zadanie", line("y", "3", "4"), children=below)))))
    assert [row[:3] for row in grid(table)[2:]] == [
        ["1.", "Zadanie\na) sposób", "y"],
        ["1.1.", "Podzadanie", "x"],
    ]


def test_indicators_of_a_goal_itself_are_not_lost() -> None:
    aim = heading("B", action("c"), level="Cel operacyjny", indicators=(line("wszystkich", "9", "8"),))
    (table,) = tables(compose(data(heading("A", aim))))
    assert ["", "Cel operacyjny 1", "wszystkich", "9", "8"] in grid(table)


def test_a_table_in_which_no_realizer_would_stand_has_no_column_for_them() -> None:
    carried_out = heading("A", action("B", line("c", "1", "2"), realizers=("Szkoła",)))
    first, second = tables(compose(data(carried_out, heading("D", action("E", line("f", "3", "4"))))))
    assert [cell.lines for cell in first.rows[0].cells][-1] == ("Realizatorzy",)
    assert [cell.lines for cell in second.rows[0].cells][-1] == ("2023",)
    assert grid(second)[-1] == ["1.", "E", "f", "3", "4"]
    assert first.widths[:2] == second.widths[:2]
    assert first.widths[3:5] == second.widths[3:5]
    assert sum(first.widths) == sum(second.widths)
    assert "Realizatorzy" not in second.description


def test_a_programme_of_one_level_is_one_table() -> None:
    document = compose(data(action("A", line("b", "1", "2")), action("C", mark="2")))
    (table,) = tables(document)
    assert [row[:2] for row in grid(table)] == [["Lp.", "Działanie"], ["1.", "A"], ["2.", "C"]]
    assert outline(document) == [(1, "Działania i wskaźniki")]


def test_a_programme_of_goals_only_needs_no_column_for_actions() -> None:
    (table,) = tables(compose(data(heading("A", indicators=(line("b", "1", "2"),)))))
    assert grid(table)[0] == ["Wskaźniki", "2022", "2023"]
    assert grid(table)[-1] == ["b", "1", "2"]


def test_goals_without_anything_to_show_have_no_table_but_stay_in_the_outline() -> None:
    document = compose(data(heading("A", heading("B"), heading("C"))))
    assert tables(document) == []
    assert outline(document) == [(1, "Cel 1: A"), (2, "Cel 1: B"), (2, "Cel 1: C")]


def test_an_empty_programme_says_that_it_is_empty() -> None:
    document = compose(data(periods=()))
    assert paragraphs(document, ParagraphStyle.BODY) == ["Brak elementów struktury."]
    assert not any(isinstance(block, Contents | Table | Caption) for block in blocks(document))


def test_a_report_without_periods_has_no_columns_for_them() -> None:
    (table,) = tables(
        compose(data(heading("A", action("B", IndicatorLine("c", IndicatorKind.WHOLE, ()))), periods=()))
    )
    assert grid(table)[-1] == ["1.", "B", "c"]


def test_many_periods_turn_the_sheet_and_a_short_text_turns_with_its_table() -> None:
    years = tuple(map(periods.year, range(2019, 2024)))
    goal = heading("A", action("B", line("c", *"12345"), realizers=("Szkoła",)))
    _, lying = compose(data(goal, periods=years)).sections
    assert lying.orientation is Orientation.LANDSCAPE
    _, upright = compose(data(goal, periods=years[:1])).sections
    assert upright.orientation is Orientation.PORTRAIT
    long = heading("A", *goal.children, introduction="Bardzo długi opis. " * 200)
    _, prose, table, *_ = compose(data(long, periods=years)).sections
    assert (prose.orientation, table.orientation) == (Orientation.PORTRAIT, Orientation.LANDSCAPE)
    assert isinstance(prose.blocks[0], Heading)
    assert isinstance(table.blocks[0], Caption)


def lies(document: Document, kind: type[Block]) -> list[Orientation]:
    """The orientation of each block of a kind, after the contents and what opens the report."""
    return [
        section.orientation
        for section in document.sections
        for block in section.blocks
        if isinstance(block, kind)
    ]


def test_the_text_of_all_chapters_lies_one_way_however_long_each_is() -> None:
    years = tuple(map(periods.year, range(2019, 2024)))
    goals = [
        heading(
            text,
            action("B", line("c", *"12345"), realizers=("Szkoła",)),
            all_realizers=tuple(RealizerLine(f"Szkoła {number}") for number in range(count)),
        )
        for text, count in (("pierwszy", 17), ("drugi", 20), ("trzeci", 5))
    ]
    document = compose(data(*goals, periods=years))
    assert lies(document, ListBlock) == lies(document, Table) == [Orientation.LANDSCAPE] * 3
    told = [replace(goal, introduction="Długi opis. " * 400) for goal in goals]
    document = compose(data(*told, periods=years))
    assert lies(document, ListBlock) == [Orientation.PORTRAIT] * 3
    assert lies(document, Table) == [Orientation.LANDSCAPE] * 3


def test_a_heading_directly_above_a_table_lies_on_its_sheet() -> None:
    years = tuple(map(periods.year, range(2019, 2024)))
    measured = action("C", line("d", *"12345"), realizers=("Szkoła",))
    goals = (
        heading("A", measured, introduction="Długi opis. " * 600),
        heading("E", measured),
    )
    document = compose(data(*goals, periods=years))
    found = {
        block.text: section.orientation
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Heading)
    }
    assert found == {"Cel 1: A": Orientation.PORTRAIT, "Cel 1: E": Orientation.LANDSCAPE}


def test_a_long_opening_stands_on_upright_sheets_before_lying_chapters() -> None:
    years = tuple(map(periods.year, range(2019, 2024)))
    goal = heading("A", action("B", line("c", *"12345"), realizers=("Szkoła",)))
    document = compose(data(goal, periods=years, introduction="Bardzo długi opis. " * 100))
    _, opening, chapter = document.sections
    assert (opening.orientation, chapter.orientation) == (Orientation.PORTRAIT, Orientation.LANDSCAPE)
    assert isinstance(opening.blocks[0], Contents)
    assert isinstance(chapter.blocks[0], Heading)


def test_composing_needs_no_word_library() -> None:
    code = "import sys, desktop.documents.tabular_report; print('docx' in sys.modules, 'lxml' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.split() == ["False", "False"]
