"""The command line as a script or an inspector calls it: a process of its own."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

import kielce
from db import store
from db.domain.entities import Placement, Tag, Tagging
from db.domain.kinds import Act, DocumentKind
from desktop.app.workspace import Workspace

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
def strategy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "kielce.spr"
    kielce.build(path)
    return path


def test_list_names_programmes_and_periods(strategy: Path) -> None:
    answer = call("list", "--db", strategy)
    assert answer.returncode == 0
    assert "Strategia Rozwiązywania Problemów Społecznych dla Miasta Kielce" in answer.stdout
    assert "okresy: 2021, 2022, 2023" in answer.stdout


def test_list_can_be_read_by_a_machine(strategy: Path) -> None:
    (programme,) = json.loads(call("list", "--db", strategy, "--json").stdout)
    assert programme["id"] == 1
    assert programme["kind"] == "strategy"
    assert programme["periods"] == ["2021", "2022", "2023"]


def test_a_dump_loads_into_a_file_that_dumps_the_same(strategy: Path, tmp_path: Path) -> None:
    text = tmp_path / "kielce.json"
    assert call("dump", "--db", strategy, "-o", text).returncode == 0
    assert call("load", text, "--db", tmp_path / "nowy.spr").returncode == 0
    assert call("dump", "--db", tmp_path / "nowy.spr").stdout == text.read_text(encoding="utf-8")


@pytest.mark.parametrize("programme", ["1", "miasta kielce"])
def test_export_writes_a_word_document(strategy: Path, tmp_path: Path, programme: str) -> None:
    target = tmp_path / "raport.docx"
    answer = call("export", "--db", strategy, "--programme", programme, "--period", "2023", "-o", target)
    assert answer.returncode == 0, answer.stderr
    with zipfile.ZipFile(target) as archive:
        assert "27\u00a0727" in archive.read("word/document.xml").decode()


def test_export_lists_the_documents_there_are() -> None:
    answer = call("export", "--list")
    assert answer.returncode == 0
    assert [line.split()[0] for line in answer.stdout.splitlines()] == list(DocumentKind)


@pytest.mark.parametrize("kind", DocumentKind)
def test_every_document_is_written(strategy: Path, tmp_path: Path, kind: DocumentKind) -> None:
    target = tmp_path / f"{kind}.docx"
    asked = ("export", "--db", strategy, "--programme", "1", "--period", "2023", "--document", kind)
    assert call(*asked, "--final", "--flat", "-o", target).returncode == 0
    with zipfile.ZipFile(target) as archive:
        body = archive.read("word/document.xml").decode()
        headers = [archive.read(name).decode() for name in archive.namelist() if "/header" in name]
    assert "Strategi" in body
    assert "w:gridSpan" not in body
    assert "w:vMerge" not in body
    assert not any("PROJEKT" in header for header in headers)


def test_an_extract_is_written_as_a_workbook(strategy: Path, tmp_path: Path) -> None:
    target = tmp_path / "wyciag.xlsx"
    asked = ("export", "--db", strategy, "--programme", "1", "--period", "2023", "--document", "extract")
    assert call(*asked, "-o", target).returncode == 0
    sheet = load_workbook(target).active
    assert sheet.max_row > 190
    assert 27727 in [cell.value for cell in sheet["F"]]


@pytest.fixture(scope="module")
def tagged(strategy: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategy with a tag on its last indicator."""
    path = tmp_path_factory.mktemp("tagged") / "kielce.spr"
    shutil.copy(strategy, path)
    with store.open_store(path) as opened:
        workspace = Workspace(opened)
        with workspace.transaction(Act.EDIT_TAGS) as edit:
            last = edit.find(Placement)[-1]
            edit.add(Tagging(edit.add(Tag("Seniorzy")), indicator_id=last.indicator_id))
    return path


def figures(path: Path) -> int:
    return load_workbook(path).active.max_row


def extracted(record: Path, *choice: str, to: Path) -> subprocess.CompletedProcess[str]:
    asked = ("export", "--db", record, "--programme", "1", "--period", "2023", "--document", "extract")
    return call(*asked, *choice, "-o", to)


def test_an_extract_can_be_of_one_tag_or_realizer(tagged: Path, tmp_path: Path) -> None:
    whole, seniors, centre = (tmp_path / f"{name}.xlsx" for name in ("whole", "seniors", "centre"))
    assert extracted(tagged, to=whole).returncode == 0
    assert extracted(tagged, "--tag", "senior", to=seniors).returncode == 0
    assert extracted(tagged, "--realizer", "Kluby Seniora", to=centre).returncode == 0
    assert figures(seniors) < figures(centre) < figures(whole)


@pytest.mark.parametrize(
    ("choice", "name", "says"),
    [
        (("--tag", "Młodzież"), "x.docx", "Nie ma etykiety albo realizatora „Młodzież”"),
        (("--tag", "Seniorzy", "--document", "programme"), "x.docx", "tylko do wyciągu"),
        (("--document", "narrative-report"), "x.xlsx", "nie można zapisać jako „x.xlsx”"),
        ((), "x.txt", "nie można zapisać jako „x.txt”"),
        ((), "x", "nie można zapisać jako „x”"),
    ],
)
def test_a_document_that_would_be_another_is_not_written(
    tagged: Path, tmp_path: Path, choice: tuple[str, ...], name: str, says: str
) -> None:
    answer = extracted(tagged, *choice, to=tmp_path / name)
    assert answer.returncode == 1
    assert says in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_what_a_screen_reader_meets_is_told(strategy: Path, tmp_path: Path) -> None:
    asked = ("export", "--db", strategy, "--programme", "1", "--period", "2023", "--with-contributions")
    spanned = call(*asked, "-o", tmp_path / "spanned.docx")
    assert "Dostępność: tabela ma scalone komórki" in spanned.stdout
    assert "Dostępność" not in call(*asked, "--flat", "-o", tmp_path / "flat.docx").stdout


def test_demo_makes_the_sample_and_its_documents(tmp_path: Path) -> None:
    answer = call("demo", tmp_path / "demo")
    assert answer.returncode == 0, answer.stderr
    made = [Path(line) for line in answer.stdout.splitlines()]
    kinds = len(DocumentKind)
    assert [path.suffix for path in made] == [".spr", *[".docx"] * kinds * 2]
    assert len(set(made)) == len(made)
    assert all(path.stat().st_size > 5000 for path in made)
    assert call("demo", tmp_path / "demo").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("list", "--db", "nie ma.spr"), "Nie ma pliku „nie ma.spr”"),
        (("list", "--db", "README.md"), "nie jest plikiem tego programu"),
        (
            ("export", "--db", "@", "--programme", "9", "--period", "2023", "-o", "x.docx"),
            "Nie ma programu „9”",
        ),
        (
            ("export", "--db", "@", "--programme", "1", "--period", "1999", "-o", "x.docx"),
            "nie ma okresu „1999”",
        ),
        (
            ("export", "--db", "@", "--programme", "1", "--period", "2023", "-o", "nie ma/x.docx"),
            "Nie ma folderu",
        ),
        (
            (
                "export",
                "--db",
                "@",
                "--programme",
                "1",
                "--period",
                "2023",
                "--document",
                "x",
                "-o",
                "x.docx",
            ),
            "Nie ma dokumentu",
        ),
        (("load", "README.md", "--db", "nie powstanie.spr"), "To nie jest zapis JSON"),
    ],
)
def test_a_refusal_is_a_polish_sentence_and_makes_no_file(
    strategy: Path, arguments: tuple[str, ...], says: str
) -> None:
    answer = call(*(strategy if each == "@" else each for each in arguments))
    assert answer.returncode == 1
    assert says in answer.stderr
    assert not answer.stdout
    assert not (ROOT / "x.docx").exists()
    assert not (ROOT / "nie powstanie.spr").exists()


@pytest.mark.parametrize("arguments", [("export",), ("nieznane",), ("export", "--years", "0")])
def test_a_call_that_is_not_understood_is_answered_in_polish(arguments: tuple[str, ...]) -> None:
    answer = call(*arguments)
    assert answer.returncode == 2
    assert "Nie rozumiem tego polecenia" in answer.stderr


def test_help_has_no_english_word() -> None:
    for arguments in (("--help",), ("export", "--help")):
        text = call(*arguments).stdout
        assert "użycie: sprawozdawca" in text
        assert "usage" not in text
        assert "options" not in text
