"""The worked sample: it loads whole, its figures add up, and it shows everything the record can hold."""

import json
import re
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from db import dump, store
from db.domain.entities import Indicator, Narrative, Node, Placement, Programme, Value
from db.domain.kinds import Form, IndicatorKind, Mark, NarrativeSection, Nature, PeriodKind
from db.domain.numbers import edit_text, read
from db.domain.periods import Period
from db.rows import Record, from_row, selection, table_name
from db.store import Store

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "sample.json"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("sample") / "sample.spr"
    dump.load(SAMPLE.read_text(encoding="utf-8"), path)
    with store.open_store(path) as opened:
        yield opened


def rows(sample: Store, record: type[Record]) -> dict[int, Record]:
    return {row.id: row for row in sample.read(every, record)}


def every(connection: sqlite3.Connection, record: type[Record]) -> list[Record]:
    found = connection.execute(f"SELECT {selection(record)} FROM {table_name(record)} ORDER BY id")
    return [from_row(record, row) for row in found]


def test_a_dump_of_the_sample_is_the_sample_again(sample: Store) -> None:
    assert sample.read(dump.dump)["tables"] == json.loads(SAMPLE.read_text(encoding="utf-8"))["tables"]


def test_every_programme_is_marked_as_a_sample(sample: Store) -> None:
    assert [programme.sample for programme in rows(sample, Programme).values()] == [True, True]


def test_parts_add_up_to_their_totals(sample: Store) -> None:
    indicators = rows(sample, Indicator)
    amounts = {(v.indicator_id, v.period_id): v.amount for v in rows(sample, Value).values()}
    parts: dict[int, list[int]] = {}
    for indicator in indicators.values():
        if indicator.parent_id and indicators[indicator.parent_id].kind is not IndicatorKind.HEADING:
            parts.setdefault(indicator.parent_id, []).append(indicator.id)
    checked = [
        (
            indicators[total].label,
            amounts[total, period],
            sum(amounts[part, period] or 0 for part in parts[total]),
        )
        for total, period in amounts
        if total in parts
    ]
    assert len(checked) > 10
    assert [each for each in checked if each[1] != each[2]] == []


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
        assert read(edit_text(value.content, kind), kind).content == value.content


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


def test_every_strategic_goal_has_its_prose_for_2025(sample: Store) -> None:
    year = next(p.id for p in rows(sample, Period).values() if p.kind is PeriodKind.YEAR and p.year == 2025)
    goals = [n for n in rows(sample, Node).values() if n.parent_id is None and n.programme_id == 1]
    written = {
        (text.node_id, text.section)
        for text in rows(sample, Narrative).values()
        if text.period_id == year and text.body
    }
    assert {(goal.id, section) for goal in goals for section in NarrativeSection} <= written
