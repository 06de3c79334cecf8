"""What the grid asks about a period: which values are there, which were understood, whose they are."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db import store
from db.domain.entities import Indicator, Value
from db.domain.kinds import Act, Form, IndicatorKind
from db.domain.periods import year
from db.queries import completeness
from db.store import Store


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """Three indicators and a heading; of 2024 one value, and one that was not understood."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.IMPORT, "") as edit:
            edit.add_all([year(2023), year(2024)])
            edit.add_all([Indicator("pierwszy"), Indicator("drugi"), Indicator("trzeci")])
            edit.add(Indicator("nagłówek", IndicatorKind.HEADING))
            edit.add(Value(1, 1, Form.TEXT, text="dawniej"))
            edit.add(Value(1, 2, Form.TEXT, text="teraz"))
            edit.add(Value(2, 2, Form.UNREAD, text="??"))
        yield made


def test_only_the_indicators_asked_for_are_looked_at_and_only_in_this_period(opened: Store) -> None:
    assert opened.read(completeness.entries, 2, {2, 3}) == ({2, 3}, {3}, {2}, set())
    assert opened.read(completeness.entries, 1, {1, 2, 4}) == ({1, 2}, {2}, set(), set())
    assert opened.read(completeness.entries, 2, set()) == (set(), set(), set(), set())


def test_headings_are_those_that_take_no_value(opened: Store) -> None:
    assert opened.read(completeness.headings) == {4}


def test_rows_lead_to_their_indicators_while_they_exist(opened: Store) -> None:
    assert opened.read(completeness.owners, {1, 3, 99}) == {1: 1, 3: 2}


def test_labels_come_by_indicator(opened: Store) -> None:
    assert opened.read(completeness.all_labels) == {1: "pierwszy", 2: "drugi", 3: "trzeci", 4: "nagłówek"}
