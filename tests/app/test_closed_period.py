"""Every use case that writes, tried on a closed period of the worked sample: none writes its frozen rows."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import desktop.app
from app.sayings import said
from db.domain.entities import (
    BudgetLine,
    Contribution,
    Indicator,
    Narrative,
    Node,
    Programme,
    Realizer,
    Target,
    Unit,
    Value,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, IndicatorKind, NarrativeSection, Nature, Origin, TargetKind
from db.domain.periods import year
from db.domain.values import Content
from db.rows import columns, from_row, selection, table_name
from desktop.app import (
    budget,
    closing,
    comments,
    contributions,
    files,
    formulas,
    history,
    imports,
    indicator_lists,
    indicators,
    narratives,
    placements,
    programmes,
    realizer_names,
    realizers,
    structure,
    targets,
    units,
    values,
)
from desktop.app.budget import Part
from desktop.app.cells import Place
from desktop.app.contribution_entry import Changes
from desktop.app.schemes import schemes
from desktop.app.workspace import Workspace

CLOSED, OPEN = 3, 5  # the years 2025 and 2026
CONSULTATIONS, OF_PSYCHOLOGISTS, OF_LAWYERS, MEETINGS, COMPUTED, STAFF = 1, 2, 4, 88, 97, 7
HERE = Place(OF_PSYCHOLOGISTS, CLOSED)
ANALYSIS = NarrativeSection.ANALYSIS
_FROZEN: tuple[Any, ...] = (Value, Contribution, Target, Narrative, BudgetLine)
Use = Callable[[Workspace], object]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The sample as if it were the office's own, with 2025 closed in both programmes."""
    opened = files.create_sample(tmp_path / "a.spr")
    with opened.transaction(Act.EDIT_PROGRAMME) as edit:
        edit.put_all(replace(each, sample=False) for each in edit.find(Programme))
    for programme_id in (1, 2):
        closing.close_period(opened, programme_id, CLOSED)
    yield opened
    opened.close()


def rows(workspace: Workspace, record: Any, **where: int) -> list[Any]:
    condition = " AND ".join(f"{name} = {value}" for name, value in where.items())
    statement = f"SELECT {selection(record)} FROM {table_name(record)} WHERE {condition} ORDER BY id"
    found = workspace.read(lambda connection: connection.execute(statement).fetchall())
    return [from_row(record, row) for row in found]


def frozen(workspace: Workspace) -> dict[str, list[Any]]:
    """All that a closed period freezes."""
    free = {"origin", "counted_unit_id", "realizer_id", "unit_id"}

    def read(connection: Any) -> dict[str, list[Any]]:
        found = {}
        for record in _FROZEN:
            names = ", ".join(name for name in columns(record) if name not in free)
            statement = f"SELECT {names} FROM {table_name(record)} WHERE period_id = ? ORDER BY id"
            found[table_name(record)] = connection.execute(statement, (CLOSED,)).fetchall()
        return found

    return workspace.read(read)


def indicator(workspace: Workspace, indicator_id: int) -> Indicator:
    (found,) = rows(workspace, Indicator, id=indicator_id)
    assert isinstance(found, Indicator)
    return found


def bring_in(workspace: Workspace) -> None:
    title = rows(workspace, Programme, id=1)[0].title
    (node,) = rows(workspace, Node, id=3)
    outline = f"# A\n## {node.text}\n- konsultacje psychologiczne: 1 | 2\n- całkiem nowy: 3 | 4"
    plan = imports.plan(workspace, said(outline, 2025, 2026, title=title), 1)
    imports.carry_out(workspace, plan)


def carry_money(workspace: Workspace) -> None:
    budget.paste(workspace, 1, OPEN, [["900", "90001"]], 0, Part.DIVISION)
    budget.carry_over(workspace, 1, OPEN, CLOSED)


def carry_prose(workspace: Workspace) -> None:
    narratives.set_prose(workspace, 1, OPEN, NarrativeSection.CONCLUSIONS, "nowy", node_id=2)
    narratives.carry_over(workspace, 1, OPEN, CLOSED)


REFUSED: dict[str, Use] = {
    "budget.set_cells": lambda w: budget.set_cells(w, {(7, Part.SPENT): "1"}),
    "budget.paste": lambda w: budget.paste(w, 1, CLOSED, [["inaczej"]], 0, Part.NAME),
    "budget.move_lines": lambda w: budget.move_lines(w, [7], 3),
    "budget.remove_lines": lambda w: budget.remove_lines(w, [7]),
    "budget.carry_over": lambda w: carry_money(w),
    "contributions.add": lambda w: contributions.add(w, Place(MEETINGS, CLOSED), "Ktoś", "3"),
    "contributions.edit": lambda w: contributions.edit(w, 1, Changes(amount="30")),
    "contributions.remove": lambda w: contributions.remove(w, [1]),
    "contributions.move": lambda w: contributions.move(w, 1, 1),
    "contributions.paste": lambda w: contributions.paste(w, Place(MEETINGS, CLOSED), [["Ktoś", "3"]]),
    "history.restore": lambda w: history.restore(w, HERE, None),
    "indicators.remove_indicator": lambda w: indicators.remove_indicator(w, 3, CONSULTATIONS),
    "narratives.set_prose": lambda w: narratives.set_prose(w, 1, CLOSED, ANALYSIS, "inny opis"),
    "narratives.carry_over": lambda w: carry_prose(w),
    "programmes.remove_programme": lambda w: programmes.remove_programme(w, 1),
    "programmes.remove_period": lambda w: programmes.remove_period(w, 1, CLOSED),
    "structure.remove_nodes": lambda w: structure.remove_nodes(w, [3]),
    "targets.set_target": lambda w: targets.set_target(w, CONSULTATIONS, year(2025), TargetKind.TARGET, "9"),
    "values.set_content": lambda w: values.set_content(w, HERE, Content(Form.NUMBER, Decimal(9))),
    "values.paste": lambda w: values.paste(w, {HERE: "9", Place(OF_PSYCHOLOGISTS, OPEN): "8"}),
    "values.clear": lambda w: values.clear(w, [HERE, Place(OF_PSYCHOLOGISTS, OPEN)]),
    "values.cut": lambda w: values.cut(w, [HERE]),
    "values.leave_blank": lambda w: values.leave_blank(w, [HERE]),
    "values.confirm": lambda w: values.confirm(w, [HERE, Place(OF_LAWYERS, CLOSED)], confirmed=False),
}
"""What would change the closed period, or what it stands on."""

ALLOWED: dict[str, Use] = {
    "closing.close_period": lambda w: closing.close_period(w, 1, OPEN),
    "comments.set_comment": lambda w: comments.set_comment(w, HERE, "sprawdzić"),
    "comments.flag": lambda w: comments.flag(w, [HERE], follow_up=True),
    "contributions.count": lambda w: contributions.count(w, Place(MEETINGS, CLOSED), Origin.SUM_OF_ALL),
    "formulas.set_formula": lambda w: formulas.set_formula(w, OF_PSYCHOLOGISTS, "#3 + #4"),
    "imports.carry_out": bring_in,
    "indicator_lists.set_components": lambda w: indicator_lists.set_components(w, 13, []),
    "indicator_lists.deliver": lambda w: indicator_lists.deliver(w, CONSULTATIONS, [4]),
    "indicator_lists.deliver_named": lambda w: indicator_lists.deliver_named(w, CONSULTATIONS, "Ktoś"),
    "indicators.add_indicators": lambda w: indicators.add_indicators(w, 3, ["nowy"]),
    "indicators.edit_indicator": lambda w: indicators.edit_indicator(
        w, replace(indicator(w, MEETINGS), nature=Nature.PEOPLE, label="inaczej")
    ),
    "indicators.set_unit": lambda w: indicators.set_unit(w, MEETINGS, Unit("osoba", "osoby", "osób", id=1)),
    "narratives.looked_through": lambda w: narratives.looked_through(w, 1, CLOSED, ANALYSIS),
    "narratives.make_fields": lambda w: narratives.make_fields(w, 1, replace(year(2026), id=OPEN)),
    "placements.share_indicators": lambda w: placements.share_indicators(w, 4, [CONSULTATIONS]),
    "placements.move_indicator": lambda w: placements.move_indicator(w, 3, CONSULTATIONS, 1),
    "placements.set_part_of": lambda w: placements.set_part_of(w, 3, 5, CONSULTATIONS),
    "programmes.add_programme": lambda w: programmes.add_programme(
        w, Programme("Nowy", 2025, 2030), schemes()[0], year(2025)
    ),
    "programmes.edit_programme": lambda w: programmes.edit_programme(
        w, replace(rows(w, Programme, id=1)[0], title="Inaczej"), ()
    ),
    "programmes.edit_levels": lambda w: programmes.edit_levels(w, []),
    "programmes.add_period": lambda w: programmes.add_period(w, 1, year(2027)),
    "realizer_names.add_name": lambda w: realizer_names.add_name(w, 4, "Dawna nazwa", None, 2020),
    "realizer_names.edit_name": lambda w: realizer_names.edit_name(w, 1, "Inna nazwa", None, 2020),
    "realizer_names.remove_name": lambda w: realizer_names.remove_name(w, 1),
    "realizers.add_realizer": lambda w: realizers.add_realizer(w, "Ktoś"),
    "realizers.edit_realizer": lambda w: realizers.edit_realizer(
        w, replace(rows(w, Realizer, id=4)[0], name="Inaczej")
    ),
    "realizers.merge_realizers": lambda w: realizers.merge_realizers(w, 12, [13, 14]),
    "realizers.assign": lambda w: realizers.assign(w, 3, []),
    "realizers.assign_named": lambda w: realizers.assign_named(w, 3, "Ktoś"),
    "structure.add_node": lambda w: structure.add_node(w, 1, "Nowy"),
    "structure.add_nodes": lambda w: structure.add_nodes(w, 1, ["Nowy"]),
    "structure.rename_node": lambda w: structure.rename_node(w, 3, "Inaczej"),
    "structure.set_years": lambda w: structure.set_years(w, 3, None, 2025),
    "structure.move_node": lambda w: structure.move_node(w, 3, 6),
    "units.add_unit": lambda w: units.add_unit(w, Unit("rower", "rowery", "rowerów")),
    "units.edit_unit": lambda w: units.edit_unit(w, Unit("osoba!", "osoby", "osób", id=1)),
    "units.merge_units": lambda w: units.merge_units(w, 1, [2, 3, 4, 5]),
}
"""What is done beside it, or for the periods to come."""

# They write no row that a period could freeze: the programme's exhibits, layouts, dictionaries, copies.
BESIDE = {
    *("charts", "data_cells", "data_lines", "data_tables", "data_transposing", "table_values", "swot"),
    *("documents", "templates", "signatories", "offices", "own_words", "tags", "issuing"),
    "collection_making",
}
# Tried elsewhere: taking forms among the tests of forms, opening in those of closing; the others are refused
# for reasons of their own.
ELSEWHERE = {
    *("collection_taking.take", "closing.reopen_period"),
    *("realizers.remove_realizer", "units.remove_unit"),
}


@pytest.mark.parametrize("use", REFUSED.values(), ids=REFUSED.keys())
def test_what_would_change_a_closed_period_is_refused(workspace: Workspace, use: Use) -> None:
    before = frozen(workspace)
    with pytest.raises(RecordError) as told:
        use(workspace)
    assert told.value.refusal in (
        Refusal.PERIOD_CLOSED,
        Refusal.PROGRAMME_HAS_ISSUED,
        Refusal.PERIOD_HAS_VALUES,
    )
    assert frozen(workspace) == before
    assert workspace.next_undo() is not None  # the gesture that prepared this test


@pytest.mark.parametrize("use", ALLOWED.values(), ids=ALLOWED.keys())
def test_what_is_done_beside_a_closed_period_leaves_it_as_it_is(workspace: Workspace, use: Use) -> None:
    before = frozen(workspace)
    use(workspace)
    assert frozen(workspace) == before
    step = workspace.next_undo()
    assert step is not None
    if step.act is not Act.EDIT_PROGRAMME:
        workspace.undo()
        assert frozen(workspace) == before
        workspace.redo()
        assert frozen(workspace) == before


def test_every_use_case_that_writes_was_tried_on_a_closed_period() -> None:
    writing = set(_writing())
    known = {name for name in writing if name.partition(".")[0] in BESIDE}
    assert writing - known == REFUSED.keys() | ALLOWED.keys() | ELSEWHERE


def test_the_kind_of_an_indicator_stays_where_a_closed_period_would_say_something_else(
    workspace: Workspace,
) -> None:
    changed = replace(indicator(workspace, STAFF), kind=IndicatorKind.TEXT)
    with pytest.raises(RecordError) as told:
        indicators.edit_indicator(workspace, changed)
    assert told.value.refusal is Refusal.PERIOD_CLOSED


def _writing() -> Iterator[str]:
    """The public functions that open a transaction, themselves or through a private one beside them."""
    (folder,) = desktop.app.__path__
    for path in sorted(Path(folder).glob("*.py")):
        functions = [
            each for each in ast.parse(path.read_text("utf-8")).body if isinstance(each, ast.FunctionDef)
        ]
        called = {each.name: _called(each) for each in functions}
        private = {name for name, names in called.items() if name.startswith("_") and "transaction" in names}
        for name, names in called.items():
            if not name.startswith("_") and names & {"transaction", *private}:
                yield f"{path.stem}.{name}"


def _called(function: ast.FunctionDef) -> set[str]:
    calls = (each.func for each in ast.walk(function) if isinstance(each, ast.Call))
    return {
        each.attr if isinstance(each, ast.Attribute) else each.id
        for each in calls
        if isinstance(each, ast.Attribute | ast.Name)
    }
