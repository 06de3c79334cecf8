"""Closing periods and opening them again on the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kielce
from db import store
from db.queries.closings import closings
from desktop.app import values
from desktop.app.cells import Place
from desktop.app.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent


def call(word: str, path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", word, "--db", str(path), *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def strategy(tmp_path: Path) -> Path:
    kielce.build(tmp_path / "kielce.spr")
    return tmp_path / "kielce.spr"


def test_a_period_is_closed_and_opened_again(strategy: Path) -> None:
    period = ("--programme", "1", "--period", "2023")
    answer = call("close", strategy, *period)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines()[0] == (
        "Zamknięto: 2023, Strategia Rozwiązywania Problemów Społecznych dla Miasta Kielce na lata 2021–2030"
    )
    assert "  nie wydano ostatecznego dokumentu" in answer.stdout.splitlines()
    assert "2022, 2023 (zamknięty)" in call("list", strategy).stdout
    (listed,) = json.loads(call("list", strategy, "--json").stdout)
    assert listed["closed"] == ["2023"]
    again = call("close", strategy, *period)
    assert again.returncode == 1
    assert again.stderr.startswith("Okres jest zamknięty: „2023, Strategia")
    opened = call("reopen", strategy, *period, "--reason", "pomyłka w sumie")
    assert opened.returncode == 0, opened.stderr
    assert json.loads(call("list", strategy, "--json").stdout)[0]["closed"] == []
    with store.open_for_reading(strategy) as read:
        assert [each.reason for each in read.read(closings, 1)] == ["pomyłka w sumie"]
    assert call("reopen", strategy, *period, "--reason", "x").returncode == 1


def test_what_a_command_lacks_is_named(tmp_path: Path) -> None:
    answer = call("reopen", tmp_path / "a.spr", "--programme", "1", "--period", "2023")
    assert (answer.returncode, "Brakuje: --reason." in answer.stderr) == (2, True)


def test_closing_says_what_was_left_open(strategy: Path) -> None:
    workspace = Workspace(store.open_store(strategy))
    period_id = workspace.read(
        lambda one: one.execute("SELECT id FROM period WHERE year = 2022").fetchone()[0]
    )
    indicator_id = workspace.read(
        lambda one: one.execute(
            "SELECT indicator_id FROM value WHERE period_id = ?", (period_id,)
        ).fetchone()[0]
    )
    values.clear(workspace, [Place(indicator_id, period_id)])
    workspace.close()
    said = call("close", strategy, "--programme", "1", "--period", "2022").stdout
    assert "  bez wartości: " in said
