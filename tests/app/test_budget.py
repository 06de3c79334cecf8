"""Money by budget classification: typed, pasted, carried over and added up."""

from decimal import Decimal

import pytest

from db.domain.budget import chapter_of, grouped, money, source_of
from db.domain.entities import BudgetLine
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import FundingSource
from db.domain.periods import year
from db.queries.exhibits import budget as lines_of
from db.queries.programmes import periods
from desktop.app import budget, programmes
from desktop.app.budget import Part
from desktop.app.workspace import Workspace


@pytest.fixture
def period_id(workspace: Workspace, programme_id: int) -> int:
    return workspace.read(periods, programme_id)[0].id


def added(workspace: Workspace, programme_id: int, period_id: int, **texts: str) -> int:
    """A line below the others; its id."""
    below = len(workspace.read(lines_of, programme_id, period_id))
    cells = [texts.get(part.value, "") for part in Part]
    budget.paste(workspace, programme_id, period_id, [cells], below, Part.DIVISION)
    return workspace.read(lines_of, programme_id, period_id)[-1].id


def typed(workspace: Workspace, line_id: int, **texts: str) -> None:
    budget.set_cells(workspace, {(line_id, Part(name)): text for name, text in texts.items()})


def test_a_chapter_brings_its_division_and_usual_name(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    line_id = added(workspace, programme_id, period_id, name=" ", spent="1")
    typed(
        workspace,
        line_id,
        chapter="rozdz. 85153",
        paragraph="§ 4300",
        spent="173.731,80 zł",
        planned="180 tys.",
    )
    [line] = workspace.read(lines_of, programme_id, period_id)
    assert (line.division, line.chapter, line.paragraph) == ("851", "85153", "4300")
    assert line.name == "Zwalczanie narkomanii"
    assert (line.planned, line.spent) == (Decimal(180000), Decimal("173731.80"))
    typed(workspace, line_id, chapter="85504")
    assert workspace.read(lines_of, programme_id, period_id)[0].name == "Wspieranie rodziny"
    typed(workspace, line_id, name="asystenci", spent="")
    typed(workspace, line_id, chapter="85508")
    [line] = workspace.read(lines_of, programme_id, period_id)
    assert (line.division, line.name, line.spent) == ("855", "asystenci", None)


@pytest.mark.parametrize(
    ("texts", "refusal", "subject"),
    [
        ({"chapter": "8515"}, Refusal.BUDGET_CODE_UNREAD, "8515"),
        ({"division": "85a"}, Refusal.BUDGET_CODE_UNREAD, "85a"),
        ({"division": "852", "chapter": "85153"}, Refusal.BUDGET_CODE_UNREAD, "85153"),
        ({"paragraph": "430"}, Refusal.BUDGET_CODE_UNREAD, "430"),
        ({"planned": "dużo"}, Refusal.AMOUNT_UNREAD, "dużo"),
        ({"spent": "ok. 5"}, Refusal.AMOUNT_UNREAD, "ok. 5"),
    ],
)
def test_what_is_no_code_or_amount_is_refused(
    workspace: Workspace,
    programme_id: int,
    period_id: int,
    texts: dict[str, str],
    refusal: Refusal,
    subject: str,
) -> None:
    line_id = added(workspace, programme_id, period_id, name="x")
    with pytest.raises(RecordError) as refused:
        typed(workspace, line_id, **texts)
    assert (refused.value.refusal, refused.value.subject) == (refusal, subject)
    assert workspace.read(lines_of, programme_id, period_id)[0].name == "x"


def test_a_block_from_a_spreadsheet_makes_the_lines_that_lack(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    block = [
        ["85153", "4300", "szkolenia", "własne", "", "100", "90,50"],
        ["", "", "", "", "", "", ""],
        ["85154", "", "", "Razem bezpieczniej", "", "", "48.880 zł"],
    ]
    budget.paste(workspace, programme_id, period_id, block, 0, Part.CHAPTER)
    first, second = workspace.read(lines_of, programme_id, period_id)
    assert (first.source, first.planned, first.spent) == (FundingSource.OWN, Decimal(100), Decimal("90.50"))
    assert (second.source, second.source_name) == (FundingSource.EXTERNAL, "Razem bezpieczniej")
    assert second.name == "Przeciwdziałanie alkoholizmowi"
    budget.paste(workspace, programme_id, period_id, [["95"], ["1"], ["2"]], 0, Part.SPENT)
    assert [line.spent for line in workspace.read(lines_of, programme_id, period_id)] == [95, 1, 2]
    workspace.undo()
    workspace.undo()
    assert workspace.read(lines_of, programme_id, period_id) == ()
    with pytest.raises(RecordError):
        budget.paste(workspace, programme_id, period_id, [["1", "2"]], 0, Part.SPENT)


def test_lines_are_carried_to_another_year_once_and_without_amounts(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    later = programmes.add_period(workspace, programme_id, year(2025))
    for chapter in ("85153", "85154"):
        added(workspace, programme_id, period_id, chapter=chapter, spent="5")
    added(workspace, programme_id, later, chapter="85154", planned="9")
    assert budget.carry_over(workspace, programme_id, period_id, later) == 1
    lines = workspace.read(lines_of, programme_id, later)
    assert [(line.chapter, line.planned, line.spent, line.position) for line in lines] == [
        ("85154", 9, None, 0), ("85153", None, None, 1),
    ]  # fmt: skip
    assert budget.carry_over(workspace, programme_id, period_id, later) == 0


def test_lines_of_one_year_move_and_go_by_themselves(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    later = programmes.add_period(workspace, programme_id, year(2025))
    ids = [added(workspace, programme_id, period_id, name=name) for name in "abc"]
    other = added(workspace, programme_id, later, name="x")
    budget.move_lines(workspace, [ids[2]], 0)
    budget.remove_lines(workspace, [ids[0]])
    lines = workspace.read(lines_of, programme_id, period_id)
    assert [(line.name, line.position) for line in lines] == [("c", 0), ("b", 1)]
    assert workspace.read(lines_of, programme_id, later)[0].id == other


def test_sums_by_chapter_and_source_and_the_share_of_the_plan() -> None:
    lines = [
        BudgetLine(1, 1, chapter="85153", planned=Decimal(200), spent=Decimal("150.55")),
        BudgetLine(1, 1, chapter="85154", planned=Decimal(100)),
        BudgetLine(1, 1, chapter="85153", source=FundingSource.EXTERNAL, source_name="P", spent=Decimal(40)),
    ]
    whole = money(lines)
    assert (whole.planned, whole.spent, whole.share) == (Decimal(300), Decimal("190.55"), None)
    assert money(lines[:2]).share == Decimal("50.2")
    assert money(lines[1:2]).share is None
    chapters = grouped(lines, chapter_of)
    assert [(code, money(group).spent) for code, group in chapters.items()] == [
        ("85153", Decimal("190.55")), ("85154", None),
    ]  # fmt: skip
    assert list(grouped(lines, source_of)) == [(FundingSource.OWN, ""), (FundingSource.EXTERNAL, "P")]
    assert money([]).share is None


def _shown(workspace: Workspace, programme_id: int, period_id: int, *parts: str) -> list[tuple[object, ...]]:
    lines = workspace.read(lines_of, programme_id, period_id)
    return [tuple(getattr(line, part) for part in parts) for line in lines]


def test_a_gap_in_a_block_clears_its_own_line_and_moves_no_amount(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    budget.paste(workspace, programme_id, period_id, [["A", "", "", "1"], ["B", "", "", "2"]], 0, Part.NAME)
    budget.paste(workspace, programme_id, period_id, [["100"], [""], [" "], ["300"]], 0, Part.PLANNED)
    assert _shown(workspace, programme_id, period_id, "name", "planned") == [
        ("A", 100), ("B", None), ("", 300),
    ]  # fmt: skip


def test_no_more_lines_are_pasted_than_a_programme_has(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    block = [[str(number)] for number in range(budget.MOST_LINES + 1)]
    with pytest.raises(RecordError) as refused:
        budget.paste(workspace, programme_id, period_id, block, 0, Part.NAME)
    assert refused.value.refusal is Refusal.PASTE_DOES_NOT_FIT
    budget.paste(workspace, programme_id, period_id, block[1:], 0, Part.NAME)
    assert len(workspace.read(lines_of, programme_id, period_id)) == budget.MOST_LINES


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("", FundingSource.OWN, ""),
        ("własne", FundingSource.OWN, ""),
        ("Środki własne", FundingSource.OWN, ""),
        ("wł.", FundingSource.OWN, ""),
        ("gmina", FundingSource.OWN, ""),
        ("zewn.", FundingSource.EXTERNAL, ""),
        ("zewnętrzne", FundingSource.EXTERNAL, ""),
        ("Gmina Daleszyce (dotacja)", FundingSource.EXTERNAL, "Gmina Daleszyce (dotacja)"),
        ("Gminna Komisja RPA", FundingSource.EXTERNAL, "Gminna Komisja RPA"),
        ("Obcokrajowcy", FundingSource.EXTERNAL, "Obcokrajowcy"),
    ],
)
def test_whose_money_it_is_is_an_answer_or_a_name(
    workspace: Workspace, programme_id: int, period_id: int, text: str, source: FundingSource, name: str
) -> None:
    budget.paste(workspace, programme_id, period_id, [["druk", text]], 0, Part.NAME)
    assert _shown(workspace, programme_id, period_id, "source", "source_name") == [(source, name)]


def test_a_name_typed_for_the_source_replaces_the_one_before(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    budget.paste(workspace, programme_id, period_id, [["druk", "Wojewoda"]], 0, Part.NAME)
    [line] = workspace.read(lines_of, programme_id, period_id)
    typed(workspace, line.id, source="PARPA")
    assert _shown(workspace, programme_id, period_id, "source_name") == [("PARPA",)]
    typed(workspace, line.id, source="Fundusz", source_name="Fundusz Solidarnościowy")
    assert _shown(workspace, programme_id, period_id, "source_name") == [("Fundusz Solidarnościowy",)]
    typed(workspace, line.id, source="zewnętrzne")
    assert _shown(workspace, programme_id, period_id, "source_name") == [("Fundusz Solidarnościowy",)]


def test_a_cleared_chapter_leaves_its_division(
    workspace: Workspace, programme_id: int, period_id: int
) -> None:
    budget.paste(workspace, programme_id, period_id, [["852", "85214"]], 0, Part.DIVISION)
    [line] = workspace.read(lines_of, programme_id, period_id)
    typed(workspace, line.id, chapter="")
    assert _shown(workspace, programme_id, period_id, "division", "chapter") == [("852", "")]
    typed(workspace, line.id, chapter="85504")
    assert _shown(workspace, programme_id, period_id, "division", "chapter") == [("855", "85504")]
