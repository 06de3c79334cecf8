"""`sprawozdawca import` as a script calls it: documents go in, and an account of them comes out."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exchange.drafts import STYLES, C, Grid, Words, body, write_word

ROOT = Path(__file__).parent.parent.parent
TABLE = """Cel;Działanie;Wskaźnik;Jednostka;2022;2023;Realizatorzy
Zdrowie mieszkańców;Szczepienia;liczba zaszczepionych dzieci;osoba;12;15;Przychodnia
;;odsetek zaszczepionych;;40%;50%;
;Badania;liczba badań;badanie;100;120;Szpital
"""


def call(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", "import", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def dumped(db: Path) -> dict[str, list[dict[str, Any]]]:
    """The tables of a file."""
    answer = subprocess.run(
        [sys.executable, "-m", "desktop", "dump", "--db", str(db)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    tables: dict[str, list[dict[str, Any]]] = json.loads(answer.stdout)["tables"]
    return tables


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "zdrowie.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "programy.spr"


def test_a_sheet_becomes_a_programme_in_a_new_file(sheet: Path, db: Path) -> None:
    answer = call(sheet, "--db", db, "--kind", "strategia")
    assert answer.returncode == 0, answer.stderr
    assert "wskaźniki 3, wartości 6" in answer.stdout
    assert "– liczba zaszczepionych dzieci (osoba): 2022: 12; 2023: 15" in answer.stdout
    assert "Wczytano do programu nr 1." in answer.stdout
    tables = dumped(db)
    assert [each["kind"] for each in tables["programme"]] == ["strategy"]
    assert [each["label"] for each in tables["indicator"]] == [
        "liczba zaszczepionych dzieci",
        "odsetek zaszczepionych",
        "liczba badań",
    ]
    assert [each["name"] for each in tables["realizer"]] == ["Przychodnia", "Szpital"]


def test_what_is_doubtful_is_told_with_its_reason(sheet: Path, db: Path) -> None:
    sheet.write_text("Cel;Wskaźnik;2021;2022;2023\nZdrowie;liczba badań;100;120;1o2\n", encoding="utf-8")
    answer = call(sheet, "--db", db, "--dry-run")
    assert "liczba badań, 2023: 1o2 – wartość niezrozumiana" in answer.stdout
    assert answer.stdout.endswith("Niczego nie zapisano.\n")
    assert not db.exists()


def test_another_year_goes_into_a_programme_and_what_differs_stays(
    sheet: Path, db: Path, tmp_path: Path
) -> None:
    call(sheet, "--db", db)
    newer = tmp_path / "nowe.csv"
    newer.write_text(TABLE.replace("2023", "2024").replace("100", "111"), encoding="utf-8")
    answer = call(newer, "--db", db, "--programme", "1")
    assert answer.returncode == 0, answer.stderr
    assert "Nowe okresy: 2024" in answer.stdout
    assert "liczba badań, 2022: 100 → 111 (wartość, wpisane w pliku, zostaje, jak było)" in answer.stdout
    assert "111" not in {each["amount"] for each in dumped(db)["value"]}
    assert "zastąpione" in call(newer, "--db", db, "--programme", "1", "--overwrite").stdout
    assert "111" in {each["amount"] for each in dumped(db)["value"]}


def test_a_machine_reads_the_same_understanding(sheet: Path, db: Path) -> None:
    (told,) = json.loads(call(sheet, "--db", db, "--json").stdout)
    assert (told["file"], told["programme"]) == (str(sheet), 1)
    assert told["counts"]["values"] == 6
    assert told["understanding"]["periods"] == ["2022", "2023"]
    (goal,) = told["understanding"]["nodes"]
    assert goal["text"] == "Zdrowie mieszkańców"
    value = goal["children"][0]["indicators"][0]["values"][1]
    assert (value["period"], value["content"]["amount"]) == ("2023", "15")


def test_a_word_report_becomes_a_programme(tmp_path: Path, db: Path) -> None:
    header = [C(text, bold=True) for text in ("Działanie", "Wskaźnik", "2022", "2023")]
    rows = [header, [C("Szczepienia"), C("liczba dzieci"), C("12"), C("15")]]
    draft = [
        Words("Program „Zdrowie” na lata 2022–2026"),
        Words("Cel strategiczny 1. Zdrowie", "Heading1"),
        Grid(rows),
    ]
    document = write_word(tmp_path / "sprawozdanie.docx", body(draft), styles=STYLES)
    assert call(document, "--db", db).returncode == 0
    assert [each["amount"] for each in dumped(db)["value"]] == ["12", "15"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("pusty.csv", b"", "pusty"),
        ("skan.docx", b"%PDF-1.7\n1 0 obj\n", "PDF"),
        ("uwagi.csv", "Dzień dobry\n".encode(), "nie znaleziono ani wskaźników, ani celów"),
    ],
)
def test_what_gives_nothing_is_refused_in_a_sentence(
    tmp_path: Path, db: Path, sheet: Path, name: str, content: bytes, sentence: str
) -> None:
    document = tmp_path / name
    document.write_bytes(content)
    answer = call(sheet, document, "--db", db)
    assert answer.returncode == 1
    assert sentence in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert not db.exists()


def test_no_file_is_made_where_its_programme_is_asked_for(sheet: Path, db: Path) -> None:
    answer = call(sheet, "--db", db, "--programme", "1")
    assert answer.returncode == 1
    assert str(db) in answer.stderr
    assert not db.exists()


def test_headings_are_counted_apart_from_indicators(sheet: Path, db: Path) -> None:
    sheet.write_text("Cel;Wskaźnik;2022;2023\nZdrowie;działania:;;\n;liczba osób;1;2\n", encoding="utf-8")
    assert "wskaźniki 1, nagłówki 1, wartości 2" in call(sheet, "--db", db).stdout


def test_a_machine_is_told_what_is_taken_for_persons(sheet: Path, db: Path) -> None:
    (told,) = json.loads(call(sheet, "--db", db, "--json", "--dry-run").stdout)
    assert [nature for _, nature in told["natures"]] == ["people", "flow", "flow"]
    call(sheet, "--db", db)
    assert [each["nature"] for each in dumped(db)["indicator"]] == ["people", "flow", "flow"]


def test_all_documents_are_stored_also_where_nobody_reads_the_account(sheet: Path, db: Path) -> None:
    other = sheet.with_name("inne.csv")
    other.write_text(TABLE, encoding="utf-8")
    command = [sys.executable, "-m", "desktop", "import", str(sheet), str(other), "--db", str(db)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert len(dumped(db)["programme"]) == 2


def test_a_dump_that_nobody_reads_ends_quietly(sheet: Path, db: Path) -> None:
    call(sheet, "--db", db)
    command = [sys.executable, "-m", "desktop", "dump", "--db", str(db)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1
