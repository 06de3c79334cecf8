"""The record as JSON and back, exactly."""

import json
from pathlib import Path
from typing import Any

import pytest

import kielce
from db import dump, store
from db.domain.errors import RecordError, Refusal
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
        (("tables",), [], Refusal.DUMP_UNREADABLE),
        (("tables", "node", 0, "level_id"), 999, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "text"), 5, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "id"), 0, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "id"), 2, Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "text"), ..., Refusal.DUMP_INCONSISTENT),
        (("tables", "node", 0, "dodatkowe"), 1, Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "dużo", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "amount"), "NaN", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "form"), "inna", Refusal.DUMP_INCONSISTENT),
        (("tables", "value", 0, "measures"), [["1"]], Refusal.DUMP_INCONSISTENT),
        (("tables", "period", 0, "number"), 7, Refusal.DUMP_INCONSISTENT),
        (("tables", "nieznana"), [], Refusal.DUMP_INCONSISTENT),
        (("history", "change"), ..., Refusal.DUMP_INCONSISTENT),
        (("history", "change_set", 0, "state"), "inny", Refusal.DUMP_INCONSISTENT),
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
