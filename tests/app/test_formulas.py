"""Computed indicators: they follow what they are computed from, within the same step, and say why not."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from db.domain.entities import Indicator, Placement, Programme, Value
from db.domain.errors import RecordError, Refusal
from db.domain.formulas import LONGEST, Fault, Problem
from db.domain.kinds import Act, Form, IndicatorKind, Origin, Status
from db.domain.numbers import read, write
from db.domain.periods import year
from db.domain.values import Content
from db.queries import formulas as record
from desktop.app import formulas, indicators, programmes, structure, values
from desktop.app.derivations import derive
from desktop.app.schemes import schemes
from desktop.app.values import Place
from desktop.app.workspace import Workspace


class Sheet:
    """Indicators by their labels and what stands in their cells, as the clerk sees it."""

    def __init__(self, workspace: Workspace, programme_id: int) -> None:
        self.workspace = workspace
        self.node_id = structure.add_node(workspace, programme_id, "A")
        self.next_period = programmes.add_period(workspace, programme_id, year(2025))
        self.period = self.next_period - 1
        self.ids: dict[str, int] = {}

    def add(self, label: str, kind: IndicatorKind = IndicatorKind.WHOLE, formula: str = "") -> int:
        self.ids[label] = indicators.add_indicator(self.workspace, self.node_id, label, kind=kind)
        if formula:
            self.compute(label, formula)
        return self.ids[label]

    def compute(self, label: str, formula: str, decimals: int | None = None) -> None:
        formulas.set_formula(self.workspace, self.ids[label], formula, decimals)

    def place(self, label: str, period: int | None = None) -> Place:
        return Place(self.ids[label], period or self.period)

    def type(self, label: str, text: str, period: int | None = None) -> None:
        indicator = self.indicator(label)
        content = read(text, indicator.kind).content
        values.set_content(self.workspace, self.place(label, period), content)

    def indicator(self, label: str) -> Indicator:
        return self.workspace.read(record.indicators, [self.ids[label]])[self.ids[label]]

    def value(self, label: str, period: int | None = None) -> Value | None:
        place = self.place(label, period)
        return self.workspace.read(record.values, [place.indicator_id], [place.period_id]).get(place)

    def __getitem__(self, label: str) -> str:
        value = self.value(label)
        return (
            "" if value is None else write(value.content, self.indicator(label).kind).replace("\u00a0", " ")
        )


@pytest.fixture
def sheet(workspace: Workspace, programme_id: int) -> Sheet:
    made = Sheet(workspace, programme_id)
    made.add("rodziny")
    made.add("mieszkańcy")
    return made


def refused(act: Callable[[], object]) -> tuple[Refusal, str]:
    with pytest.raises(RecordError) as error:
        act()
    return error.value.refusal, error.value.subject


def test_a_formula_computes_what_is_there_and_follows_what_is_typed(sheet: Sheet) -> None:
    sheet.type("rodziny", "5")
    sheet.type("mieszkańcy", "40")
    sheet.add("odsetek", IndicatorKind.PERCENT, "procent([rodziny]; [mieszkańcy])")
    assert sheet["odsetek"] == "12,5 %"
    sheet.type("rodziny", "ok. 6")
    assert sheet["odsetek"] == "ok. 15,0 %"
    assert sheet.value("odsetek", sheet.next_period) is None
    value = sheet.value("odsetek")
    assert value is not None
    assert value.origin is Origin.FORMULA


def test_the_kind_says_how_many_decimals_there_are_else_the_formula(sheet: Sheet) -> None:
    sheet.type("rodziny", "2")
    sheet.type("mieszkańcy", "3")
    for kind, shown in (
        (IndicatorKind.WHOLE, "1"),
        (IndicatorKind.MONEY, "0,67 zł"),
        (IndicatorKind.DECIMAL, "0,667"),
        (IndicatorKind.PERCENT, "0,667 %"),
    ):
        sheet.add(str(kind), kind)
        sheet.compute(str(kind), "[rodziny] : [mieszkańcy]", 3)
        assert sheet[str(kind)] == shown


def test_undoing_what_was_typed_takes_the_computed_value_back_in_the_same_step(sheet: Sheet) -> None:
    sheet.add("razem", formula="suma([rodziny]; [mieszkańcy])")
    sheet.type("rodziny", "5")
    sheet.type("mieszkańcy", "40")
    assert sheet["razem"] == "45"
    sheet.workspace.undo()
    assert (sheet["mieszkańcy"], sheet["razem"]) == ("", "")
    sheet.workspace.redo()
    assert (sheet["mieszkańcy"], sheet["razem"]) == ("40", "45")


def test_formulas_of_formulas_follow_in_one_step(sheet: Sheet) -> None:
    sheet.add("razem", formula="[rodziny] + [mieszkańcy]")
    sheet.add("dwa razy", formula="2 * [razem]")
    sheet.add("z czego", IndicatorKind.PERCENT, "procent([rodziny]; [dwa razy])")
    values.paste(sheet.workspace, {sheet.place("rodziny"): "1", sheet.place("mieszkańcy"): "4"})
    assert [sheet[label] for label in ("razem", "dwa razy", "z czego")] == ["5", "10", "10,0 %"]
    sheet.workspace.undo()
    assert [sheet[label] for label in ("razem", "dwa razy", "z czego")] == ["", "", ""]


def test_what_can_no_longer_be_computed_is_taken_away_and_comes_back(sheet: Sheet) -> None:
    sheet.add("razem", formula="[rodziny] + [mieszkańcy]")
    sheet.add("dwa razy", formula="2 * [razem]")
    values.paste(sheet.workspace, {sheet.place("rodziny"): "1", sheet.place("mieszkańcy"): "4"})
    for text in ("bd", "1–3", "", "12 34 ??"):
        values.paste(sheet.workspace, {sheet.place("rodziny"): text})
        assert (sheet["razem"], sheet["dwa razy"]) == ("", "")
    sheet.type("rodziny", "-")
    assert (sheet["razem"], sheet["dwa razy"]) == ("4", "8")


def test_division_by_zero_leaves_the_cell_empty_and_is_explained(sheet: Sheet) -> None:
    sheet.add("odsetek", IndicatorKind.PERCENT, "procent([rodziny]; [mieszkańcy])")
    sheet.type("rodziny", "5")
    sheet.type("mieszkańcy", "0")
    assert sheet["odsetek"] == ""
    told = formulas.explain(sheet.workspace, sheet.place("odsetek"))
    assert told is not None
    assert told.result == Fault(Problem.DIVISION_BY_ZERO)


def test_an_explanation_has_the_formula_by_names_and_every_source_in_its_order(sheet: Sheet) -> None:
    sheet.add("odsetek", IndicatorKind.PERCENT, "procent( [Rodziny]; [mieszkancy] )")
    sheet.type("mieszkańcy", "ok. 40")
    told = formulas.explain(sheet.workspace, sheet.place("odsetek"))
    assert told is not None
    assert told.formula == "procent( [rodziny]; [mieszkańcy] )"
    assert [(source.indicator.label, source.content) for source in told.sources] == [
        ("rodziny", None),
        ("mieszkańcy", Content(Form.NUMBER, Decimal(40), approximate=True)),
    ]
    assert told.result == Fault(Problem.NOT_ENTERED, indicator_id=sheet.ids["rodziny"])
    sheet.type("rodziny", "10")
    told = formulas.explain(sheet.workspace, sheet.place("odsetek"))
    assert told is not None
    assert told.result == Content(Form.NUMBER, Decimal("25.0"), approximate=True)
    assert formulas.explain(sheet.workspace, sheet.place("rodziny")) is None


def test_namesakes_are_told_apart_in_an_explanation(sheet: Sheet) -> None:
    first, second = sheet.add("osoby"), sheet.add("osoby")
    sheet.add("razem", formula=f"#{first} + [osoby #{second}]")
    told = formulas.explain(sheet.workspace, sheet.place("razem"))
    assert told is not None
    assert told.formula == f"[osoby #{first}] + [osoby #{second}]"


def test_renaming_an_operand_changes_how_the_formula_is_shown_and_nothing_else(sheet: Sheet) -> None:
    sheet.add("razem", formula="[rodziny] + 1")
    sheet.type("rodziny", "5")
    indicators.edit_indicator(sheet.workspace, Indicator("rodziny zastępcze", id=sheet.ids["rodziny"]))
    told = formulas.explain(sheet.workspace, sheet.place("razem"))
    assert told is not None
    assert told.formula == "[rodziny zastępcze] + 1"
    assert sheet["razem"] == "6"


class TestSettingAndRemoving:
    def test_it_is_one_step_over_all_periods(self, sheet: Sheet) -> None:
        for period in (sheet.period, sheet.next_period):
            sheet.type("rodziny", "5", period)
        sheet.add("razem")
        sheet.type("razem", "99")
        sheet.compute("razem", "[rodziny] * 2")
        assert sheet["razem"] == "10"
        assert sheet.value("razem", sheet.next_period) is not None
        sheet.workspace.undo()
        assert sheet["razem"] == "99"
        assert sheet.value("razem", sheet.next_period) is None
        assert sheet.indicator("razem").formula == ""

    def test_what_was_typed_stays_where_nothing_can_be_computed(self, sheet: Sheet) -> None:
        sheet.add("razem")
        sheet.type("razem", "99")
        sheet.compute("razem", "[rodziny] * 2")
        assert sheet["razem"] == "99"
        sheet.add("dalej", formula="[razem] + 1")
        assert sheet["dalej"] == "100"
        sheet.type("rodziny", "7")
        assert (sheet["razem"], sheet["dalej"]) == ("14", "15")

    def test_without_a_formula_values_stay_as_if_typed(self, sheet: Sheet) -> None:
        sheet.add("razem", formula="[rodziny] * 2")
        sheet.type("rodziny", "5")
        sheet.compute("razem", "  ")
        value = sheet.value("razem")
        assert value is not None
        assert (sheet["razem"], value.origin) == ("10", Origin.TYPED)
        sheet.type("razem", "11")
        sheet.type("rodziny", "6")
        assert sheet["razem"] == "11"

    def test_more_decimals_show_more(self, sheet: Sheet) -> None:
        sheet.add("ułamek", IndicatorKind.DECIMAL, "[rodziny] / 3")
        sheet.type("rodziny", "2")
        assert sheet["ułamek"] == "0,7"
        sheet.compute("ułamek", "[rodziny] / 3", 3)
        assert sheet["ułamek"] == "0,667"
        sheet.compute("ułamek", "[rodziny] / 3", 99)
        assert sheet["ułamek"] == "0,666667"


class TestRefusals:
    @pytest.mark.parametrize(
        ("formula", "quoted"),
        [("[rodziny] + * 2", "* 2"), ("[rodziny] +", "[rodziny] +…"), ("[psy] + 1", "[psy] + 1"), ("7", "7")],
    )
    def test_what_is_not_understood_is_quoted_and_nothing_changes(
        self, sheet: Sheet, formula: str, quoted: str
    ) -> None:
        sheet.add("razem", formula="[rodziny]")
        assert refused(lambda: sheet.compute("razem", formula)) == (Refusal.FORMULA_UNREADABLE, quoted)
        assert sheet.indicator("razem").formula == f"#{sheet.ids['rodziny']}"

    def test_a_circle_of_one_is_told(self, sheet: Sheet) -> None:
        assert refused(lambda: sheet.compute("rodziny", "[rodziny] + 1")) == (
            Refusal.FORMULA_CIRCULAR,
            "rodziny → rodziny",
        )

    def test_a_circle_of_three_is_told(self, sheet: Sheet) -> None:
        sheet.add("b", formula="[rodziny] + 1")
        sheet.add("c", formula="[b] + [mieszkańcy]")
        refusal, circle = refused(lambda: sheet.compute("rodziny", "[c] / 2"))
        assert refusal is Refusal.FORMULA_CIRCULAR
        assert circle in {"rodziny → c → b → rodziny", "c → b → rodziny → c", "b → rodziny → c → b"}
        assert sheet.indicator("rodziny").formula == ""

    def test_an_indicator_that_is_gone_is_refused(self, sheet: Sheet) -> None:
        assert refused(lambda: sheet.compute("rodziny", "#999 + 1"))[0] is Refusal.GONE

    def test_a_megabyte_is_refused(self, sheet: Sheet) -> None:
        text = "[mieszkańcy]+" * 80_000
        assert refused(lambda: sheet.compute("rodziny", text))[0] is Refusal.TEXT_TOO_LONG

    def test_what_is_too_long_as_it_is_stored_is_refused_and_not_kept_uncomputed(self, sheet: Sheet) -> None:
        indicators.add_indicators(sheet.workspace, sheet.node_id, [f"w{number}" for number in range(100)])
        sheet.add("a")
        sheet.add("razem")
        text = "+".join(["[a]"] * 5000)
        assert len(text) < LONGEST
        assert refused(lambda: sheet.compute("razem", text))[0] is Refusal.TEXT_TOO_LONG
        assert sheet.indicator("razem").formula == ""

    @pytest.mark.parametrize("kind", [IndicatorKind.TEXT, IndicatorKind.COMPOSITE, IndicatorKind.HEADING])
    def test_what_is_not_one_number_is_not_computed(self, sheet: Sheet, kind: IndicatorKind) -> None:
        sheet.add("opis", kind)
        assert refused(lambda: sheet.compute("opis", "[rodziny]")) == (Refusal.FORMULA_NOT_FOR_KIND, "opis")

    def test_removing_what_a_formula_needs_is_refused_by_the_formulas_label(self, sheet: Sheet) -> None:
        sheet.add("razem", formula="[rodziny] + [mieszkańcy]")

        def remove(*labels: str) -> None:
            with sheet.workspace.transaction(Act.REMOVE_INDICATOR) as edit:
                for label in labels:
                    edit.remove(Indicator, sheet.ids[label])
                formulas.check_formulas(edit)

        assert refused(lambda: remove("rodziny")) == (Refusal.INDICATOR_IN_FORMULA, "razem")
        remove("rodziny", "razem")
        assert sheet.workspace.read(record.formulas) == {}

    def test_a_formula_that_lost_what_it_needs_long_ago_stops_no_removal(self, sheet: Sheet) -> None:
        sheet.add("razem", formula="[rodziny]")
        sheet.add("zgubione", formula="[mieszkańcy]")
        with sheet.workspace.transaction(Act.IMPORT) as edit:
            edit.put(replace(edit.get(Indicator, sheet.ids["zgubione"]), formula="#9999"))

        def remove(label: str) -> None:
            indicators.remove_indicator(sheet.workspace, sheet.node_id, sheet.ids[label])

        assert refused(lambda: remove("rodziny")) == (Refusal.INDICATOR_IN_FORMULA, "razem")
        remove("mieszkańcy")
        remove("zgubione")


class TestTypingOverWhatIsComputed:
    @pytest.fixture
    def sheet(self, sheet: Sheet) -> Sheet:
        sheet.add("razem", formula="[rodziny] * 2")
        sheet.type("rodziny", "5")
        return sheet

    def test_one_cell_is_refused(self, sheet: Sheet) -> None:
        computed = (Refusal.VALUE_COMPUTED, "razem")
        cell = sheet.place("razem")
        assert refused(lambda: sheet.type("razem", "9")) == computed
        assert refused(lambda: values.set_content(sheet.workspace, cell, None)) == computed
        assert refused(lambda: values.clear(sheet.workspace, [cell])) == computed
        assert refused(lambda: values.paste(sheet.workspace, {cell: "9"})) == computed
        assert refused(lambda: values.leave_blank(sheet.workspace, [cell])) == computed
        assert sheet["razem"] == "10"

    def test_blocks_pass_over_it_and_say_how_many(self, sheet: Sheet) -> None:
        cells = [sheet.place(label) for label in ("rodziny", "mieszkańcy", "razem")]
        assert values.paste(sheet.workspace, dict.fromkeys(cells, "7")) == 1
        assert (sheet["mieszkańcy"], sheet["razem"]) == ("7", "14")
        assert values.leave_blank(sheet.workspace, cells) == 1
        assert sheet["razem"] == ""
        assert values.clear(sheet.workspace, cells) == 1
        assert values.cut(sheet.workspace, cells) == 1

    def test_what_would_need_itself_is_not_computed_however_that_came_about(self, sheet: Sheet) -> None:
        with sheet.workspace.transaction(Act.IMPORT) as edit:
            edit.put(replace(sheet.indicator("razem"), formula=f"#{sheet.ids['razem']} + 1"))
        with sheet.workspace.transaction(Act.IMPORT) as edit:
            derive(edit, [sheet.place("razem")])
        assert sheet["razem"] == ""

    def test_whatever_else_puts_a_value_there_the_formula_has_the_last_word(self, sheet: Sheet) -> None:
        with sheet.workspace.transaction(Act.IMPORT) as edit:
            values.put(edit, {sheet.place("razem"): Content(Form.NUMBER, Decimal(1))})
        value = sheet.value("razem")
        assert value is not None
        assert (sheet["razem"], value.origin) == ("10", Origin.FORMULA)


class TestStates:
    def test_left_blank_is_an_answer_of_its_own(self, sheet: Sheet) -> None:
        values.leave_blank(sheet.workspace, [sheet.place("rodziny"), sheet.place("mieszkańcy")])
        value = sheet.value("mieszkańcy")
        assert value is not None
        assert value.content == Content(Form.BLANK)
        sheet.workspace.undo()
        assert sheet.value("mieszkańcy") is None

    def test_confirming_marks_what_is_entered_and_typing_over_unmarks_it(self, sheet: Sheet) -> None:
        sheet.add("razem", formula="[rodziny] * 2")
        sheet.type("rodziny", "5")
        cells = [sheet.place(label) for label in ("rodziny", "mieszkańcy", "razem")]
        values.confirm(sheet.workspace, cells, True)
        assert [value and value.status for value in map(sheet.value, ("rodziny", "mieszkańcy", "razem"))] == [
            Status.CONFIRMED,
            None,
            Status.CONFIRMED,
        ]
        sheet.type("rodziny", "6")
        assert [value and value.status for value in map(sheet.value, ("rodziny", "razem"))] == [
            Status.DRAFT,
            Status.DRAFT,
        ]
        sheet.workspace.undo()
        values.confirm(sheet.workspace, cells, False)
        value = sheet.value("rodziny")
        assert value is not None
        assert value.status is Status.DRAFT

    def test_what_was_summed_and_is_typed_over_is_typed(self, sheet: Sheet) -> None:
        with sheet.workspace.transaction(Act.EDIT_CONTRIBUTIONS) as edit:
            values.put(edit, {sheet.place("rodziny"): Content(Form.NUMBER, Decimal(1))}, Origin.SUM)
        sheet.type("rodziny", "2")
        value = sheet.value("rodziny")
        assert value is not None
        assert value.origin is Origin.TYPED


def test_formulas_that_went_in_a_circle_by_other_ways_break_nothing(sheet: Sheet) -> None:
    """A file put together by hand may hold them."""
    sheet.add("a")
    sheet.add("b")
    with sheet.workspace.transaction(Act.IMPORT) as edit:
        for label, other in (("a", "b"), ("b", "a")):
            indicator = edit.get(Indicator, sheet.ids[label])
            edit.put(
                Indicator(
                    indicator.label,
                    position=indicator.position,
                    formula=f"#{sheet.ids[other]} + #{sheet.ids['rodziny']}",
                    id=indicator.id,
                )
            )
    sheet.type("rodziny", "5")
    assert (sheet["a"], sheet["b"]) == ("", "")


def test_the_choice_has_this_programmes_indicators_first_each_once_and_no_headings(
    workspace: Workspace, programme_id: int, sheet: Sheet
) -> None:
    sheet.add("w tym:", IndicatorKind.HEADING)
    other = programmes.add_programme(
        workspace, Programme("Program osłonowy", 2024, 2026), schemes()[0], year(2024)
    )
    node = structure.add_node(workspace, other, "B")
    indicators.add_indicator(workspace, node, "porady")
    with workspace.transaction(Act.SHARE_INDICATOR) as edit:
        edit.add(Placement(node, sheet.ids["rodziny"], 1))
    for asking, found in (
        (programme_id, ["rodziny", "mieszkańcy", "porady"]),
        (other, ["porady", "rodziny", "mieszkańcy"]),
    ):
        assert [choice.label for choice in workspace.read(record.choices, asking)] == found
    assert workspace.read(record.choices, programme_id)[-1].programme == "Program osłonowy"
