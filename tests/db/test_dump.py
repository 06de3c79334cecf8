"""The record as JSON and back, exactly."""

import itertools
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import kielce
from db import dump, store
from db.domain.entities import Indicator, Programme, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, Form, Origin
from db.domain.periods import year
from desktop.app.files import sample_text


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("dump") / "kielce.spr"
    kielce.build(path)
    with store.open_for_reading(path) as opened:
        return opened.read(dump.dump_text)


def test_a_dump_loads_into_a_file_that_dumps_the_same(tmp_path: Path, text: str) -> None:
    path = tmp_path / "z powrotem.spr"
    dump.load(text, path)
    with store.open_store(path) as opened:
        assert opened.read(dump.dump_text) == text


def test_the_text_is_that_of_the_json_values_one_field_a_line(tmp_path: Path, text: str) -> None:
    dump.load(text, tmp_path / "a.spr")
    with store.open_for_reading(tmp_path / "a.spr") as opened:
        assert json.dumps(opened.read(dump.dump), ensure_ascii=False, indent=1) + "\n" == text


def test_a_loaded_file_can_undo_what_the_dumped_one_could(tmp_path: Path, text: str) -> None:
    path = tmp_path / "z powrotem.spr"
    dump.load(text, path)
    with store.open_store(path) as opened:
        assert opened.undo().change_set.subject == "Kielce"
        assert not any(opened.read(dump.dump)["tables"].values())


def test_the_sample_loads_and_dumps_the_same_rows(tmp_path: Path) -> None:
    path = tmp_path / "przyklad.spr"
    dump.load(sample_text(), path)
    with store.open_for_reading(path) as opened:
        assert opened.read(dump.dump)["tables"] == json.loads(sample_text())["tables"]


def test_an_existing_file_is_never_loaded_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.spr"
    path.write_text("moje", encoding="utf-8")
    with pytest.raises(RecordError) as refused:
        dump.load(text, path)
    assert refused.value.refusal is Refusal.FILE_EXISTS
    assert path.read_text(encoding="utf-8") == "moje"


def spoiled(text: str, *steps: Any, value: Any) -> str:
    content = json.loads(text)
    place = content
    for step in steps[:-1]:
        place = place[step]
    if value is Ellipsis:
        del place[steps[-1]]
    else:
        place[steps[-1]] = value
    return json.dumps(content)


@pytest.mark.parametrize(
    ("steps", "value", "refusal"),
    [
        (("format",), "inny", Refusal.DUMP_UNREADABLE),
        (("version",), dump.VERSION + 1, Refusal.DUMP_NEWER),
        (("version",), "1", Refusal.DUMP_UNREADABLE),
        (("version",), True, Refusal.DUMP_UNREADABLE),
        (("version",), 0, Refusal.DUMP_UNREADABLE),
        (("tables",), [], Refusal.DUMP_UNREADABLE),
        (("tables", "node", 0, "level_id"), 999, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "text"), 5, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "id"), 0, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "id"), 2, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "text"), ..., Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "dodatkowe"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "dużo", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "NaN", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "1e5", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "١", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "1\n", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "1" * 41, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), None, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "form"), "range", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "form"), "composite", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "form"), "mark", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "form"), "inna", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [[1, "spotkań"]], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [["1", None]], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), ["1a"], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [["1", "a", "b"]], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [["1", "a", ", ", "b"]], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "counted_unit_id"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "indicator", 0, "decimals"), 7, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "id"), 2**63 - 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "id"), 2**64, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "position"), 2**63, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "position"), -1, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "valid_from"), 99999, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "parent_id"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "level", 0, "parent_id"), 2, Refusal.DUMP_INCONSISTENT),
        (("tables", "realizer", 0, "parent_id"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "indicator", 0, "parent_id"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "programme", 0, "first_year"), 10**30, Refusal.DUMP_INCONSISTENT),
        (("tables", "programme", 0, "first_year"), True, Refusal.DUMP_INCONSISTENT),
        (("tables", "\ud800"), [], Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [["1"]], Refusal.DUMP_INCONSISTENT),
        (("tables", "period", 0, "number"), 7, Refusal.DUMP_INCONSISTENT),
        (("tables", "nieznana"), [], Refusal.DUMP_INCONSISTENT),
        (("history", "change"), ..., Refusal.DUMP_INCONSISTENT),
        (("history", "change"), {}, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0), [], Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "state"), "inny", Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "state"), [], Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "act"), "inny", Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "at"), "wczoraj", Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "user"), "\ud800", Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "id"), 2**64, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "id"), 2, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "change_set_id"), 99, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "table_name"), "change", Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "table_name"), [], Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "row_id"), 2**63 - 1, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "before"), "{", Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "before"), {"id": 1}, Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "before"), '{"id": 1, "obce": 1}', Refusal.DUMP_INCONSISTENT),
        (("history", "change", 0, "after"), "[]", Refusal.DUMP_INCONSISTENT),
    ],
)
def test_a_spoiled_dump_is_refused_and_makes_no_file(
    tmp_path: Path, text: str, steps: tuple[Any, ...], value: Any, refusal: Refusal
) -> None:
    with pytest.raises(RecordError) as refused:
        dump.load(spoiled(text, *steps, value=value), tmp_path / "x.spr")
    assert refused.value.refusal is refusal
    assert not [path for path in tmp_path.iterdir() if not path.name.endswith(".lock")]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, '{"format": "sprawozdawca"}'])
def test_what_is_no_dump_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(RecordError) as refused:
        dump.load(text, tmp_path / "x.spr")
    assert refused.value.refusal is Refusal.DUMP_UNREADABLE
    assert not list(tmp_path.iterdir())


def two_programmes(text: str) -> Any:
    """A dump with a second programme that has a level and a goal of its own."""
    content = json.loads(text)
    for table, keys in (("programme", {}), ("level", {"programme_id": 2}), ("node", {"programme_id": 2})):
        rows = content["tables"][table]
        rows.append({**rows[0], **keys, "id": len(rows) + 1})
    tables = content["tables"]
    tables["node"][-1]["level_id"] = len(tables["level"])
    return content


def test_programmes_beside_each_other_load(tmp_path: Path, text: str) -> None:
    dump.load(json.dumps(two_programmes(text)), tmp_path / "x.spr")
    with store.open_store(tmp_path / "x.spr") as opened:
        assert len(opened.read(dump.dump)["tables"]["programme"]) == 2


@pytest.mark.parametrize(
    ("table", "key"), [("level", "parent_id"), ("node", "parent_id"), ("node", "level_id")]
)
def test_what_belongs_to_one_programme_is_not_hung_into_another(
    tmp_path: Path, text: str, table: str, key: str
) -> None:
    content = two_programmes(text)
    content["tables"][table][-1][key] = 1
    with pytest.raises(RecordError) as refused:
        dump.load(json.dumps(content), tmp_path / "x.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
    assert refused.value.subject == f"{table}[id={content['tables'][table][-1]['id']}]"


@pytest.mark.parametrize("formula", ["#999", "#2 +", "#1 * 2", "#2 / #3"])
def test_a_formula_that_no_program_stored_is_refused(tmp_path: Path, text: str, formula: str) -> None:
    content = json.loads(text)
    for row in content["tables"]["indicator"]:
        row["formula"] = {1: formula, 3: "#1"}.get(row["id"], "")
    with pytest.raises(RecordError) as refused:
        dump.load(json.dumps(content), tmp_path / "x.spr")
    assert refused.value.refusal is Refusal.DUMP_INCONSISTENT
    assert refused.value.subject in ("indicator[id=1]", "indicator[id=3]")


def test_words_are_not_computed(tmp_path: Path, text: str) -> None:
    content = json.loads(text)
    content["tables"]["indicator"][0] |= {"kind": "text", "formula": "#2"}
    with pytest.raises(RecordError) as refused:
        dump.load(json.dumps(content), tmp_path / "x.spr")
    assert refused.value.subject == "indicator[id=1]"


def test_a_formula_that_can_be_computed_loads(tmp_path: Path, text: str) -> None:
    content = json.loads(text)
    for row in content["tables"]["indicator"]:
        row["formula"] = {1: "procent(#2; #3)", 3: "#2"}.get(row["id"], "")
    dump.load(json.dumps(content), tmp_path / "x.spr")
    with store.open_for_reading(tmp_path / "x.spr") as opened:
        assert opened.read(dump.dump)["tables"]["indicator"] == content["tables"]["indicator"]


def test_words_that_no_file_can_hold_are_cleaned_in_composite_values_too(tmp_path: Path, text: str) -> None:
    measures = [["1", "spot\ud800kań"]]
    dump.load(spoiled(text, "tables", "value", 0, "measures", value=measures), tmp_path / "x.spr")
    with store.open_for_reading(tmp_path / "x.spr") as opened:
        assert opened.read(dump.dump)["tables"]["value"][0]["measures"] == [["1", "spot?kań", ", "]]


def test_ids_of_rows_removed_before_the_dump_are_not_given_out_again(tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            last = [edit.add(Programme(title, 2024, 2024)) for title in "abc"][-1]
        with opened.transaction(Act.REMOVE_PROGRAMME) as edit:
            edit.remove(Programme, last)
        text = opened.read(dump.dump_text)
    dump.load(text, tmp_path / "b.spr")
    with store.open_store(tmp_path / "b.spr") as again, again.transaction(Act.ADD_PROGRAMME) as edit:
        assert edit.add(Programme("d", 2024, 2024)) > last


@pytest.mark.parametrize("origin", Origin)
def test_only_the_sum_of_one_unit_counts_in_one(tmp_path: Path, origin: Origin) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.IMPORT) as edit:
            indicator_id, period_id = edit.add(Indicator("porady")), edit.add(year(2024))
            unit_id = edit.add(Unit("porada", "porady", "porad"))
            value = Value(indicator_id, period_id, Form.NUMBER, Decimal(5), origin=origin)
            edit.add(replace(value, counted_unit_id=unit_id))
        text = opened.read(dump.dump_text)
    if origin is Origin.SUM_OF_UNIT:
        dump.load(text, tmp_path / "b.spr")
        return
    with pytest.raises(RecordError) as refused:
        dump.load(text, tmp_path / "b.spr")
    assert (refused.value.refusal, refused.value.subject) == (Refusal.DUMP_INCONSISTENT, "value[id=1]")


def as_version_1(text: str) -> str:
    """A dump as the first release wrote it."""
    content = json.loads(text)
    content["version"] = 1
    tables = content["tables"]
    for table in ("realizer_name", "component", "contribution", "comment", "target"):
        del tables[table]
    for table, added in (
        ("indicator", ("parts_rule", "formula", "decimals")),
        ("value", ("origin", "counted_unit_id")),
    ):
        for row, name in itertools.product(tables[table], added):
            del row[name]
    tables["indicator"][0]["kind"] = "computed"
    return json.dumps(content)


def test_a_dump_of_the_first_release_loads(tmp_path: Path, text: str) -> None:
    dump.load(as_version_1(text), tmp_path / "x.spr")
    with store.open_store(tmp_path / "x.spr") as opened:
        again = opened.read(dump.dump)
        assert opened.next_undo() is None
    before = json.loads(text)
    before["tables"]["indicator"][0]["kind"] = "decimal"
    assert again["tables"] == before["tables"]
    assert {row["state"] for row in again["history"]["change_set"]} <= {"kept", "dropped"}


def test_what_was_undone_in_the_first_release_is_not_done_again(tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        for title in "ab":
            with opened.transaction(Act.ADD_PROGRAMME) as edit:
                edit.add(Programme(title, 2024, 2024))
                edit.add(Indicator(title))
        opened.undo()
        text = as_version_1(opened.read(dump.dump_text))
    dump.load(text, tmp_path / "b.spr")
    with store.open_store(tmp_path / "b.spr") as again:
        assert (again.next_undo(), again.next_redo()) == (None, None)
        states = {row["id"]: row["state"] for row in again.read(dump.dump)["history"]["change_set"]}
        assert sorted(states.values()) == ["dropped", "kept", "kept"]
        assert [row["title"] for row in again.read(dump.dump)["tables"]["programme"]] == ["a"]
