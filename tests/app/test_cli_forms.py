"""Forms on the command line: they go out, come back, and every file is accounted for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from exchange.form_desk import COST, MEETINGS, Desk, desk, fill

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def office(tmp_path: Path) -> Desk:
    made = desk(tmp_path)
    made.workspace.close()
    return made


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def issued(office: Desk) -> list[Path]:
    folder = office.folder / "formularze"
    answer = call(
        "forms", "--db", office.folder / "a.spr", "--programme", "wsparcia", "--period", "2024",
        "--due", "31.01.2025", "-o", folder,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    return [Path(line) for line in answer.stdout.splitlines()]


def collected(office: Desk, *arguments: object) -> subprocess.CompletedProcess[str]:
    return call("collect", "--db", office.folder / "a.spr", *arguments)


def test_forms_go_out_and_come_back(office: Desk) -> None:
    paths = issued(office)
    assert [path.name for path in paths] == [
        "Formularz 2024 Ośrodek Pomocy.xlsx",
        "Formularz 2024 Szkoła nr 1.xlsx",
    ]
    answer = collected(office, fill(paths[0], {MEETINGS: 12}), fill(paths[1], {MEETINGS: 5}))
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.count("Wzięto wierszy: 1.") == 2
    assert collected(office, "--dry-run", *paths).stdout.count("bez zmian: 1") == 2


def test_what_is_doubtful_is_taken_only_when_asked_for(office: Desk) -> None:
    path = fill(issued(office)[0], {MEETINGS: -1, COST: "dużo"})
    answer = collected(office, path)
    assert f"„{MEETINGS}”: -1 – liczba ujemna" in answer.stdout
    assert f"„{COST}”: dużo – to nie jest liczba" in answer.stdout
    assert "Wzięto wierszy: 0." in answer.stdout
    assert "Wzięto wierszy: 1." in collected(office, "--doubtful", path).stdout


def test_a_file_that_is_no_form_fails_the_command_but_not_the_others(office: Desk) -> None:
    other = office.folder / "pismo.csv"
    other.write_text("a;b\n", encoding="utf-8")
    answer = collected(office, fill(issued(office)[0], {MEETINGS: 12}), other)
    assert answer.returncode == 1
    assert "pismo.csv: To nie jest formularz tego programu." in answer.stderr
    assert "Wzięto wierszy: 1." in answer.stdout


def test_a_machine_can_read_the_account(office: Desk) -> None:
    path = fill(issued(office)[0], {MEETINGS: 12})
    (form,) = json.loads(collected(office, "--json", path).stdout)
    row = next(row for row in form["rows"] if row["label"] == MEETINGS)
    assert (form["realizer"], form["period"], form["fault"]) == ("Ośrodek Pomocy", "2024", None)
    assert (row["state"], row["typed"], row["before"], row["taken"]) == ("new", "12", "10", True)


def test_a_date_that_is_none_is_refused_before_anything_is_written(office: Desk) -> None:
    folder = office.folder / "nowe"
    chosen = ("--programme", "1", "--period", "2024", "--due", "zima")
    answer = call("forms", "--db", office.folder / "a.spr", *chosen, "-o", folder)
    assert (answer.returncode, folder.exists()) == (1, False)
    assert "„zima” to nie data" in answer.stderr
