"""The worked sample: it loads whole, its figures add up, and it shows everything the record can hold."""

import json
import re
from decimal import Decimal

from db import dump
from db.domain.aggregation import SUMS
from db.domain.doubts import Doubt
from db.domain.entities import (
    Comment,
    Component,
    Contribution,
    Indicator,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    RealizerName,
    Target,
    Unit,
    Value,
)
from db.domain.formulas import Fault, Function, evaluate, operands, parse
from db.domain.kinds import (
    Form,
    IndicatorKind,
    Mark,
    Nature,
    Origin,
    PartsRule,
    TargetKind,
)
from db.domain.numbers import edit_text, read
from db.domain.periods import Period
from db.domain.plurals import plural
from db.queries.doubts import doubts
from db.store import Store
from sample_record import SAMPLE, rows


def components(sample: Store, value: Value) -> list[Unit]:
    found = sorted(rows(sample, Component).values(), key=lambda each: each.position)
    return [rows(sample, Unit)[each.unit_id] for each in found if each.indicator_id == value.indicator_id]


def test_a_dump_of_the_sample_is_the_sample_again(sample: Store) -> None:
    assert sample.read(dump.dump)["tables"] == json.loads(SAMPLE.read_text(encoding="utf-8"))["tables"]


def test_every_programme_is_marked_as_a_sample(sample: Store) -> None:
    assert [programme.sample for programme in rows(sample, Programme).values()] == [True, True]


def test_parts_keep_to_the_rule_of_their_whole(sample: Store) -> None:
    indicators = rows(sample, Indicator)
    amounts = {(v.indicator_id, v.period_id): v.amount or 0 for v in rows(sample, Value).values()}
    checked: dict[PartsRule, int] = dict.fromkeys(PartsRule, 0)
    for whole_id, period in amounts:
        parts = [each.id for each in indicators.values() if each.parent_id == whole_id]
        if parts:
            whole, rule = amounts[whole_id, period], indicators[whole_id].parts_rule
            together = sum(amounts[part, period] for part in parts)
            checked[rule] += 1
            assert together == whole if rule is PartsRule.EQUAL else together <= whole
    assert checked[PartsRule.EQUAL] > 10
    assert checked[PartsRule.AT_MOST] > 2


def test_sums_equal_the_contributions_that_they_count(sample: Store) -> None:
    given: dict[tuple[int, int], list[Contribution]] = {}
    for each in rows(sample, Contribution).values():
        given.setdefault((each.indicator_id, each.period_id), []).append(each)
    sums = [value for value in rows(sample, Value).values() if value.origin in SUMS]
    assert {value.origin for value in sums} == set(SUMS)
    for value in sums:
        counted = given[value.indicator_id, value.period_id]
        if value.origin is Origin.SUM_OF_UNIT:
            counted = [each for each in counted if each.unit_id == value.counted_unit_id]
        assert value.amount == sum(each.amount for each in counted)
        assert value.approximate == any(each.approximate for each in counted)


def test_contributions_show_what_is_not_simply_added(sample: Store) -> None:
    indicators, values = rows(sample, Indicator), rows(sample, Value).values()
    origins = {(value.indicator_id, value.period_id): value.origin for value in values}
    given = rows(sample, Contribution).values()
    people = {each.indicator_id for each in given if indicators[each.indicator_id].nature is Nature.PEOPLE}
    assert people
    assert all(
        origins[each.indicator_id, each.period_id] is Origin.TYPED
        for each in given
        if each.indicator_id in people
    )
    assert any(each.monthly for each in given)
    assert any(each.unit_id for each in given)
    assert any(each.date and each.document for each in given)


def test_computed_values_equal_their_formulas(sample: Store) -> None:
    values = rows(sample, Value).values()
    contents = {(value.indicator_id, value.period_id): value.content for value in values}
    called: set[str] = set()
    for indicator in rows(sample, Indicator).values():
        expression = parse(indicator.formula) if indicator.formula else None
        if expression is None:
            continue
        assert not isinstance(expression, Fault)
        called.add(indicator.formula.partition("(")[0])
        computed = [value for value in values if value.indicator_id == indicator.id]
        assert len(computed) == 2
        for value in computed:
            known = {each: contents.get((each, value.period_id)) for each in operands(expression)}
            assert value.origin is Origin.FORMULA
            assert evaluate(expression, known, indicator.decimals) == value.content
    assert called == {Function.PERCENT, Function.PER_THOUSAND}


def test_composites_name_the_units_that_they_count_in(sample: Store) -> None:
    units, components = rows(sample, Unit), rows(sample, Component).values()
    composite = [i.id for i in rows(sample, Indicator).values() if i.kind is IndicatorKind.COMPOSITE]
    for indicator_id in composite:
        counted = [units[each.unit_id] for each in components if each.indicator_id == indicator_id]
        for value in rows(sample, Value).values():
            if value.indicator_id == indicator_id:
                words = [measure.words for measure in value.measures]
                assert words == [
                    plural(measure.amount, unit)
                    for measure, unit in zip(value.measures, counted, strict=True)
                ]


def test_both_halves_of_a_year_agree_with_it(sample: Store) -> None:
    indicators, periods = rows(sample, Indicator), rows(sample, Period)
    found = {(v.indicator_id, periods[v.period_id].label): v.amount for v in rows(sample, Value).values()}
    natures: set[Nature] = set()
    for indicator in indicators.values():
        first, second, year = (
            found.get((indicator.id, label)) for label in ("I półrocze 2025", "II półrocze 2025", "2025")
        )
        if first is not None and second is not None and year is not None and not indicator.formula:
            natures.add(indicator.nature)
            assert {
                Nature.FLOW: year == first + second,
                Nature.STOCK: year == second,
                Nature.PEOPLE: max(first, second) <= year <= first + second,
            }[indicator.nature]
    assert natures == set(Nature)


def test_the_doubts_are_those_that_the_sample_means_to_show(sample: Store) -> None:
    indicators = rows(sample, Indicator)
    told = {
        (indicators[indicator_id].label, period.label, doubt)
        for period in rows(sample, Period).values()
        for indicator_id, doubts_found in sample.read(doubts, period.id).items()
        for doubt in doubts_found
        if doubt is not Doubt.SAME_TWICE
    }
    assert told == {
        ("liczba turnusów półkolonii", "2025", Doubt.CONTRIBUTIONS_DIFFER),
        ("liczba interwencji kryzysowych", "I półrocze 2026", Doubt.MORE_THAN_THREEFOLD),
        ("liczba osób, które ukończyły szkolenia", "2026", Doubt.UNREAD),
        ("liczba osób zatrudnionych przy robotach publicznych", "2026", Doubt.MORE_THAN_THREEFOLD),
        (
            "liczba skontrolowanych punktów sprzedaży napojów alkoholowych",
            "2026",
            Doubt.MORE_THAN_THREEFOLD,
        ),
    }


def test_a_threefold_change_is_explained_once_and_comments_are_flagged(sample: Store) -> None:
    comments = rows(sample, Comment).values()
    values = {(v.indicator_id, v.period_id): v for v in rows(sample, Value).values()}
    periods = {(p.kind, p.year, p.number): p.id for p in rows(sample, Period).values()}
    threefold = []
    for comment in comments:
        now = rows(sample, Period)[comment.period_id]
        before = values.get((comment.indicator_id, periods.get((now.kind, now.year - 1, now.number), 0)))
        value = values[comment.indicator_id, comment.period_id]
        if before and before.amount and value.amount and value.amount > 3 * before.amount:
            threefold.append(comment.text)
    assert len(threefold) == 1
    assert {comment.follow_up for comment in comments} == {True, False}
    assert any(values[c.indicator_id, c.period_id].form is Form.BLANK for c in comments)


def test_planned_amounts_reach_beyond_the_columns(sample: Store) -> None:
    periods, columns = rows(sample, Period), rows(sample, ProgrammePeriod).values()
    planned = rows(sample, Target).values()
    assert {target.kind for target in planned} == set(TargetKind)
    shown = {column.period_id for column in columns}
    assert {target.period_id in shown for target in planned} == {True, False}
    assert max(periods[target.period_id].year for target in planned) == 2030


def test_reports_on_old_years_have_a_former_name_to_show(sample: Store) -> None:
    (former,) = rows(sample, RealizerName).values()
    now = rows(sample, Realizer)[former.realizer_id]
    assert (former.valid_to, now.valid_to) == (2024, None)
    assert former.name != now.name


def test_a_per_cent_agrees_with_the_count_in_its_brackets(sample: Store) -> None:
    shares = [
        (Decimal(found[1]) * 100 / Decimal(found[2]), value.amount)
        for value in rows(sample, Value).values()
        if (found := re.match(r"(\d+) z (\d+) ", value.note))
    ]
    assert len(shares) > 5
    assert [(exact, told) for exact, told in shares if abs(exact - (told or 0)) > Decimal("0.05")] == []


def test_every_value_comes_back_from_the_editor_as_it_was(sample: Store) -> None:
    indicators = rows(sample, Indicator)
    for value in rows(sample, Value).values():
        kind = indicators[value.indicator_id].kind
        assert read(edit_text(value.content, kind), kind, components(sample, value)).content == value.content


def test_the_sample_shows_every_form_mark_kind_and_nature(sample: Store) -> None:
    indicators, values = rows(sample, Indicator).values(), rows(sample, Value).values()
    assert {value.form for value in values} == set(Form)
    assert {value.mark for value in values} == {None, *Mark}
    assert {indicator.kind for indicator in indicators} == set(IndicatorKind)
    assert {indicator.nature for indicator in indicators} == set(Nature)
    assert [value.text for value in values if value.form is Form.UNREAD] == ["38 + druga grupa w toku"]


def test_one_indicator_stands_in_both_programmes(sample: Store) -> None:
    nodes = rows(sample, Node)
    programmes: dict[int, set[int]] = {}
    for place in rows(sample, Placement).values():
        programmes.setdefault(place.indicator_id, set()).add(nodes[place.node_id].programme_id)
    assert sum(len(found) == 2 for found in programmes.values()) == 1


def test_nothing_is_counted_while_it_is_not_in_force(sample: Store) -> None:
    nodes, periods = rows(sample, Node), rows(sample, Period)
    years: dict[int, list[int]] = {}
    for value in rows(sample, Value).values():
        if value.mark is not Mark.NOT_APPLICABLE:
            years.setdefault(value.indicator_id, []).append(periods[value.period_id].year)
    limited = [
        (node, years[place.indicator_id])
        for place in rows(sample, Placement).values()
        if (node := nodes[place.node_id]).valid_from or node.valid_to
    ]
    assert {bool(node.valid_from) for node, _years in limited} == {True, False}
    for node, found in limited:
        assert (node.valid_from or 0) <= min(found) <= max(found) <= (node.valid_to or 9999)
