"""The programme as a document: chapters, goals in tiers, the table of goals, the title page."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from db.domain.blocks import (
    CellStyle,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListKind,
    Orientation,
    Paragraph,
    Picture,
    Table,
)
from db.domain.entities import Office, Programme
from db.domain.kinds import DocumentKind, DocumentPart, IndicatorKind, Presentation
from db.domain.periods import year
from db.domain.report import Goal, IndicatorLine, ReportData
from desktop.documents import composers
from desktop.documents.chapter_numbers import numbered
from desktop.documents.outline import walk
from documents.spoken import every, items, lines, text
from documents.whole_document import whole

PIXEL = b"\x89PNG\r\n\x1a\n"
OFFICE = Office("Urząd Gminy Modrogóra", locality="Modrogóra")
PROGRAMME = Programme("Program Rodzina", 2025, 2027)


def goal(level: str, mark: str, said: str, *children: Goal, **more: object) -> Goal:
    plural = {"Cel główny": "Cele główne", "Cel szczegółowy": "Cele szczegółowe", "Zadanie": "Zadania"}[level]
    presentation = Presentation.LIST_ITEM if level == "Zadanie" else Presentation.HEADING
    made = Goal(level, mark, said, presentation, children=children, level_plural=plural)
    return replace(made, **more)  # type: ignore[arg-type]


def task(said: str, **more: object) -> Goal:
    return goal("Zadanie", "–", said, **more)


def report(*goals: Goal, office: Office = OFFICE) -> ReportData:
    return ReportData(office, PROGRAMME, (), (year(2024),), goals)


def composed(data: ReportData, **bodies: str) -> Document:
    """The programme as it begins, with prose in sections by their titles."""
    made = whole(data, DocumentKind.PROGRAMME)
    sections = (replace(each, body=bodies.get(each.title.split(" ")[0], each.body)) for each in made.sections)
    return composers.compose(replace(made, sections=tuple(sections)))


def headings(document: Document) -> list[str]:
    return [f"{each.level} {each.text}" for each in every(document, Heading)]


def test_chapters_that_say_nothing_are_left_out_and_take_no_number() -> None:
    document = composed(report(), Wstęp="Tekst.", Adresaci="Rodziny.")
    assert headings(document) == ["1 I. Wstęp", "1 II. Adresaci programu"]


def test_a_chapter_stays_where_only_its_parts_say_something() -> None:
    line = IndicatorLine("Liczba rodzin", IndicatorKind.WHOLE, (None,), id=1)
    document = composed(report(goal("Cel główny", "I", "Dobro rodzin", indicators=(line,))))
    found = headings(document)
    assert found.index("1 II. Monitorowanie i ewaluacja programu") + 1 == found.index(
        "2 2.1. Wskaźniki monitorowania"
    )


def test_contents_come_only_where_there_is_something_to_choose_from() -> None:
    assert every(composed(report(), Wstęp="Tekst."), Contents) == []
    assert len(every(composed(report(), Wstęp="Tekst.", Adresaci="Rodziny."), Contents)) == 1


def test_a_single_goal_is_a_paragraph_and_several_are_a_list() -> None:
    aims = (goal("Cel szczegółowy", "1", "Wsparcie"), goal("Cel szczegółowy", "2", "Profilaktyka"))
    document = composed(report(goal("Cel główny", "I", "Dobro rodzin", *aims)))
    assert headings(document) == ["1 I. Cel główny", "1 II. Cele szczegółowe"]
    assert "Dobro rodzin" in [text(each.runs) for each in every(document, Paragraph)]
    (listed,) = every(document, ListBlock)
    assert (listed.kind, items(listed)) == (ListKind.ORDINAL, ["Wsparcie", "Profilaktyka"])


def test_goals_below_several_goals_stand_under_the_one_they_belong_to() -> None:
    document = composed(
        report(
            goal("Cel główny", "I", "Rodzina", goal("Cel szczegółowy", "1", "Wsparcie")),
            goal("Cel główny", "II", "Zdrowie", goal("Cel szczegółowy", "1", "Profilaktyka")),
        )
    )
    said = lines(document)
    start = said.index("II. Cele szczegółowe")
    assert said[start + 1 : start + 5] == [
        "Cel główny I: Rodzina:",
        "Wsparcie",
        "Cel główny II: Zdrowie:",
        "Profilaktyka",
    ]


def test_the_table_of_goals_names_tasks_realizers_and_indicators_where_there_are_any() -> None:
    line = IndicatorLine("Liczba porad", IndicatorKind.WHOLE, (None,), id=1)
    aim = goal(
        "Cel szczegółowy",
        "1",
        "Wsparcie",
        task("Porady", realizers=("GOPS",), indicators=(line,)),
        task("Kursy"),
    )
    bare = goal("Cel szczegółowy", "2", "Profilaktyka")
    document = composed(report(goal("Cel główny", "I", "Rodzina", aim, bare)))
    (table,) = [each for each in every(document, Table) if each.title.startswith("Cele, zadania")]
    told = [[cell.lines for cell in row.cells] for row in table.rows]
    assert told == [
        [("Lp.",), ("Cel szczegółowy",), ("Zadanie",), ("Realizatorzy",), ("Wskaźniki",)],
        [("1.",), ("Wsparcie",), ("Porady", "Kursy"), ("GOPS",), ("Liczba porad",)],
        [("2.",), ("Profilaktyka",), ("–",), ("–",), ("–",)],
    ]
    assert table.rows[1].cells[2].style is CellStyle.LIST
    (across,) = (each for each in document.sections if table in each.blocks)
    assert across.orientation is Orientation.LANDSCAPE


def test_each_goal_at_the_top_has_a_table_of_its_own_and_no_cell_is_merged() -> None:
    aims = [
        goal("Cel główny", mark, name, goal("Cel szczegółowy", "1", "Cel", task("Zadanie")))
        for mark, name in (("I", "Rodzina"), ("II", "Zdrowie"))
    ]
    tables = every(composed(report(*aims)), Table)
    assert [each.title for each in tables] == [
        "Cele, zadania i sposób realizacji Programu Rodzina: Rodzina",
        "Cele, zadania i sposób realizacji Programu Rodzina: Zdrowie",
    ]
    assert all(cell.columns == cell.rows == 1 for each in tables for row in each.rows for cell in row.cells)


def test_a_heading_typed_with_a_number_keeps_it_and_is_counted() -> None:
    typed = [Heading(1, "Wstęp"), Heading(1, "II. Cele"), Heading(2, "2024 w liczbach"), Heading(1, "Środki")]
    assert [each.text for each in numbered(typed) if isinstance(each, Heading)] == [
        "I. Wstęp",
        "II. Cele",
        "2.1. 2024 w liczbach",
        "III. Środki",
    ]


def test_the_coat_of_arms_stands_above_the_office_and_says_whose_it_is() -> None:
    first = composed(report(office=replace(OFFICE, logo=PIXEL)), Wstęp="Tekst.").sections[0]
    assert first.title_page
    picture, office, title, *_ = first.blocks
    assert picture == Picture(PIXEL, "Herb: Urząd Gminy Modrogóra", 28)
    assert isinstance(office, Paragraph)
    assert isinstance(title, Paragraph)
    assert (text(office.runs), text(title.runs)) == ("Urząd Gminy Modrogóra", "Program Rodzina")


def test_without_a_title_page_the_title_stands_over_the_text() -> None:
    made = whole(report(), DocumentKind.PROGRAMME)
    sections = tuple(
        replace(each, included=False)
        if each.part is DocumentPart.TITLE_PAGE
        else replace(each, body="Tekst.")
        for each in made.sections
    )
    (only,) = composers.compose(replace(made, sections=sections)).sections
    assert isinstance(only.blocks[0], Paragraph)
    assert text(only.blocks[0].runs) == "Program Rodzina"


LEVELS = ("Cel główny", "Cel szczegółowy", "Zadanie", "Sposób")


def trees(depth: int = 0) -> st.SearchStrategy[Goal]:
    """Goals of any shape that a scheme allows: ragged, with sibling levels, as deep as documents go."""
    children = st.just(()) if depth == 3 else st.lists(st.deferred(lambda: trees(depth + 1)), max_size=3)
    levels = st.sampled_from(LEVELS[depth : depth + 2])
    return st.builds(
        lambda level, shown, below: Goal(level, "", "", shown, children=tuple(below), level_plural=level),
        levels,
        st.sampled_from(Presentation),
        children,
    )


def named(goals: Sequence[Goal], above: str = "") -> tuple[Goal, ...]:
    """The goals with a text of their own each."""
    texts = [f"{above}{place}." for place in range(1, len(goals) + 1)]
    pairs = zip(goals, texts, strict=True)
    return tuple(replace(goal, text=text, children=named(goal.children, text)) for goal, text in pairs)


@given(st.lists(trees(), min_size=1, max_size=3))
def test_no_goal_of_any_structure_is_lost(goals: list[Goal]) -> None:
    whole_tree = named(goals)
    said = " ".join(lines(composed(report(*whole_tree))))
    assert [goal.text for goal in walk(whole_tree) if goal.text not in said.split(" ")] == []
