"""Issued documents on the command line: issued, listed, exported again, compared."""

import hashlib
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from db.domain.entities import Value
from db.domain.kinds import Act, Form
from desktop.app import files

ROOT = Path(__file__).parent.parent.parent


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with a draft and a final report; between the two a value of 2025 was changed."""
    path = tmp_path_factory.mktemp("cli") / "a.spr"
    workspace = files.create_sample(path)
    workspace.close()
    assert issued(path, "--note", "do Komisji").returncode == 0
    workspace = files.open_file(path)
    with workspace.transaction(Act.SET_VALUE) as edit:
        value = next(each for each in edit.find(Value, indicator_id=1) if each.form is Form.NUMBER)
        edit.put(Value(1, value.period_id, Form.NUMBER, value.amount + 7, id=value.id))
    workspace.close()
    assert issued(path, "--final").returncode == 0
    return path


def issued(path: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return call("issue", "--db", path, "--programme", "1", "--period", "2025", *more)


def test_issued_documents_are_listed_with_what_tells_them_apart(record: Path) -> None:
    answer = call("issued", "--db", record)
    assert answer.returncode == 0
    second, first = answer.stdout.split("\n2. ")[0], answer.stdout
    assert "wersja 2.docx" in second
    assert "PROJEKT, wersja 1.docx" in first
    assert "uwaga: do Komisji" in first
    assert "USZKODZONY" not in first


def test_a_machine_reads_the_list_and_gets_the_very_bytes(record: Path, tmp_path: Path) -> None:
    final, draft = json.loads(call("issued", "--db", record, "--programme", "1", "--json").stdout)
    assert (draft["version"], draft["final"], draft["note"]) == (1, False, "do Komisji")
    assert (final["version"], final["final"], final["intact"]) == (2, True, True)
    for each in (draft, final):
        answer = call("export", "--issued", each["id"], "--db", record, "-o", tmp_path / "a.docx")
        assert answer.returncode == 0
        assert hashlib.sha256((tmp_path / "a.docx").read_bytes()).hexdigest() == each["sha256"]


def test_two_versions_are_compared_in_words_and_for_a_machine(record: Path) -> None:
    said = call("compare", 1, 2, "--db", record).stdout
    assert "- PROJEKT" in said
    found = json.loads(call("compare", 1, 2, "--db", record, "--json").stdout)
    assert f"Liczby, które się różnią: {len(found['figures'])}\n" in said
    figure = found["figures"][0]
    assert (figure["of"], figure["label"]) == ("value", "liczba udzielonych konsultacji specjalistycznych")
    assert int(figure["now"]) == int(figure["was"]) + 7
    assert f"[-{figure['was']}-]{{+{figure['now']}+}}" in said
    assert any(figure["now"] in (line["now"] or "") for line in found["lines"])


def test_a_version_is_compared_with_what_would_come_out_now(record: Path) -> None:
    assert call("compare", 2, "now", "--db", record).stdout == "Liczby i tekst są takie same.\n"
    assert json.loads(call("compare", 1, "now", "--db", record, "--json").stdout)["figures"]
    assert call("compare", 2, 2, "--db", record).stdout == "Pliki są identyczne co do bajtu.\n"


def test_two_different_documents_are_not_taken_for_versions_of_one(record: Path, tmp_path: Path) -> None:
    both = tmp_path / "c.spr"
    both.write_bytes(record.read_bytes())
    assert issued(both, "--document", "narrative-report").returncode == 0
    assert call("compare", 1, 3, "--db", both).stdout.startswith("Uwaga: to dwa różne dokumenty: ")
    assert not call("compare", 1, 2, "--db", both).stdout.startswith("Uwaga")


def test_what_was_not_issued_or_has_changed_is_said(record: Path, tmp_path: Path) -> None:
    answer = call("export", "--issued", 77, "--db", record, "-o", tmp_path / "a.docx")
    assert (answer.returncode, "„77”" in answer.stderr) == (1, True)
    damaged = tmp_path / "b.spr"
    damaged.write_bytes(record.read_bytes())
    with closing(sqlite3.connect(damaged)) as connection:
        connection.execute("UPDATE issued_document SET content = x'00' WHERE id = 1")
        connection.commit()
    assert "USZKODZONY" in call("issued", "--db", damaged).stdout
    answer = call("export", "--issued", 1, "--db", damaged, "-o", tmp_path / "a.docx")
    assert (answer.returncode, "kopii zapasowej" in answer.stderr) == (1, True)
    assert not (tmp_path / "a.docx").exists()


def test_what_a_foreign_file_calls_its_documents_does_not_steer_the_terminal(
    record: Path, tmp_path: Path
) -> None:
    foreign = tmp_path / "b.spr"
    foreign.write_bytes(record.read_bytes())
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute(
            "UPDATE issued_document SET name = 'a\n\x1b[2J.docx', note = 'b\x9b2J' WHERE id = 1"
        )
        connection.commit()
    listed = call("issued", "--db", foreign).stdout
    assert "1. a  [2J.docx" in listed
    assert "b 2J" in listed
    assert "\x1b" not in listed


def test_an_export_of_nothing_and_a_strange_number_are_not_understood(record: Path, tmp_path: Path) -> None:
    for arguments in (["export", "-o", tmp_path / "a.docx"], ["compare", "1", "wczoraj"]):
        answer = call(*arguments, "--db", record)
        assert (answer.returncode, "Nie rozumiem" in answer.stderr) == (2, True)
