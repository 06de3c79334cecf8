"""Money as the report tells it: a sentence, a comparison and a table."""

from dataclasses import replace
from decimal import Decimal

from db.domain.blocks import ListBlock, Paragraph, Table
from db.domain.entities import BudgetLine
from db.domain.kinds import FundingSource, PeriodKind
from db.domain.periods import Period, year
from desktop.documents.finance import finance_blocks, finance_sentence
from documents.blocks_read import lines as read


def line(chapter: str = "", spent: str | None = None, planned: str | None = None, **rest: str) -> BudgetLine:
    return BudgetLine(
        1,
        1,
        chapter[:3],
        chapter,
        name=rest.get("name", ""),
        source=FundingSource.EXTERNAL if "external" in rest else FundingSource.OWN,
        source_name=rest.get("external", ""),
        planned=None if planned is None else Decimal(planned),
        spent=None if spent is None else Decimal(spent),
    )


def sentence(*lines: BudgetLine, period: Period | None = None) -> str:
    return finance_sentence(lines, period or year(2024)).replace("\u00a0", " ")


def told(*lines: BudgetLine, earlier: tuple[BudgetLine, ...] = ()) -> str:
    first = finance_blocks(lines, year(2024), earlier)[0]
    assert isinstance(first, Paragraph)
    return first.runs[0].text.replace("\u00a0", " ")


def cells(table: Table) -> list[list[str]]:
    return [[" ".join(cell.lines).replace("\u00a0", " ") for cell in row.cells] for row in table.rows]


def table(*lines: BudgetLine, flat: bool = False) -> Table:
    return next(block for block in finance_blocks(lines, year(2024), flat=flat) if isinstance(block, Table))


def test_chapters_are_told_one_after_the_other() -> None:
    lines = (
        line("85153", "100", name="Zwalczanie narkomanii"),
        line("85154", "200.50", name="Przeciwdziałanie alkoholizmowi"),
        line("85503", "1", name="Karta Dużej Rodziny"),
    )
    assert sentence(*lines) == (
        "W 2024 r. wydatkowano z rozdz. 85153 (zwalczanie narkomanii) kwotę 100 zł, z rozdz. 85154"
        " (przeciwdziałanie alkoholizmowi) kwotę 200,50 zł oraz z rozdz. 85503 (Karta Dużej Rodziny)"
        " kwotę 1 zł, łącznie 301,50 zł."
    )


def test_money_without_a_chapter_and_periods_shorter_than_a_year() -> None:
    half, quarter = Period(PeriodKind.HALF, 2024, 1), Period(PeriodKind.QUARTER, 2024, 3)
    assert (
        sentence(line(spent="5"), period=half)
        == "W I półroczu 2024 r. wydatkowano ze środków własnych kwotę 5 zł."
    )
    assert sentence(line(spent="5"), period=quarter).startswith("W III kwartale 2024 r. ")
    division = BudgetLine(1, 1, "851", spent=Decimal(7))
    assert sentence(division) == "W 2024 r. wydatkowano z działu 851 kwotę 7 zł."


def test_the_plan_and_the_year_before_are_compared() -> None:
    now = line("85504", "900", "1000")
    assert told(now).endswith("kwotę 900 zł, tj. 90 % planu.")
    assert told(now, earlier=(line("85504", "1000"),)).endswith("To o 100 zł mniej niż rok wcześniej.")
    assert told(now, earlier=(line("85504", "850"),)).endswith("To o 50 zł więcej niż rok wcześniej.")
    assert told(now, earlier=(line("85504", "900"),)).endswith("To tyle samo co rok wcześniej.")
    unplanned = line("85504", "50", external="P")
    assert told(now, unplanned).endswith("łącznie 950 zł.")
    assert "rok wcześniej" not in told(now, earlier=(line("85504", planned="5"),))


def test_a_chapter_that_is_new_or_gone_is_no_growth() -> None:
    now = (line("85504", "900"), line("85228", "5000"))
    both = "W podziałkach klasyfikacji wykazanych w obu okresach wydatkowano"
    more = told(*now, earlier=(line("85504", "850"),))
    assert more.endswith(f"łącznie 5 900 zł. {both} o 50 zł więcej niż rok wcześniej.")
    same = told(*now, earlier=(line("85504", "900"), line("85153", "7")))
    assert same.endswith(f"{both} tyle samo co rok wcześniej.")
    assert "rok wcześniej" not in told(*now, earlier=(line("85153", "850"),))


def test_more_than_three_parts_are_a_list() -> None:
    lines = (
        *(line(f"8515{place}", "100", "200", name=f"zadanie {place}") for place in range(3)),
        line("85153", "0.50", "1", external="dotacja z budżetu państwa"),
    )
    earlier = tuple(replace(each, spent=Decimal(1)) for each in lines)
    first, parts, change, *_ = finance_blocks(lines, year(2024), earlier)
    assert isinstance(parts, ListBlock)
    said = [" ".join(text.split()) for block in (first, parts, change) for text in read(block)]
    assert said == [
        "W 2024 r. wydatkowano łącznie 300,50 zł, tj. 50 % planu, w tym:",
        "z rozdz. 85150 (zadanie 0) kwotę 100 zł",
        "z rozdz. 85151 (zadanie 1) kwotę 100 zł",
        "z rozdz. 85152 (zadanie 2) kwotę 100 zł",
        "0,50 zł ze środków zewnętrznych (dotacja z budżetu państwa)",
        "To o 296,50 zł więcej niż rok wcześniej.",
    ]


def test_what_is_only_planned_is_shown_but_not_told() -> None:
    assert sentence(line("85504", planned="5")) == ""
    assert finance_blocks((), year(2024)) == ()
    assert cells(table(line("85504", planned="5", name="Wspieranie rodziny"))) == [
        ["Dział", "Rozdział", "Nazwa", "Źródło środków", "Plan"],
        ["855", "85504", "Wspieranie rodziny", "środki własne", "5,00 zł"],
    ]


def test_chapters_of_several_lines_sources_and_all_are_added() -> None:
    lines = (
        line("85153", "100", "200", name="szkolenia"),
        line("85153", "50", "50", name="druk"),
        line("85154", "10", external="Razem bezpieczniej"),
    )
    sums = {row[0]: row[1:] for row in cells(table(*lines)) if len(row) == 4}
    assert sums["Razem rozdz. 85153"] == ["250,00 zł", "150,00 zł", "60 %"]
    assert sums["Razem"] == ["250,00 zł", "160,00 zł", ""]  # of the 160 zł 10 zł had no plan
    assert sums["w tym środki własne"] == ["250,00 zł", "150,00 zł", "60 %"]
    assert sums["w tym środki zewnętrzne"] == ["", "10,00 zł", ""]
    flat = table(*lines, flat=True)
    assert [row[2] for row in cells(flat) if row[2].startswith(("Razem", "w tym"))] == [
        "Razem rozdz. 85153",
        "Razem",
        "w tym środki własne",
        "w tym środki zewnętrzne",
    ]
    assert {len(row.cells) for row in flat.rows} == {7}
    assert all(cell.columns == 1 for row in flat.rows for cell in row.cells)


def test_lines_of_one_chapter_are_added_up_once() -> None:
    rows = cells(table(line("85153", "100", name="szkolenia"), line("85153", "50", name="druk")))
    assert [row[0] for row in rows if row[-1] == "150,00 zł"] == ["Razem"]
