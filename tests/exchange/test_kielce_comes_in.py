"""The Kielce report, in whatever form and format it was typed, comes in whole and without a question.

`pytest -s` prints precision and recall over all of its facts: elements, realizers, labels, kinds, values.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.understanding import FoundIndicator, Understanding, indicators, nodes
from desktop.exchange.reading import read_document
from desktop.exchange.understanding import understand
from exchange.kielce_forms import FORMS, SHEET_FORMS, by_hand, by_openpyxl, by_python_docx
from exchange.libreoffice import all_saved_again
from exchange.measure import found_facts, kielce_facts, measured, report

AS_TYPED = tuple(name for name in FORMS if name != "automatic numbers")  # python-docx makes no such lists


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every form as LibreOffice writes it, by name and ending."""
    folder, found = tmp_path_factory.mktemp("resaved"), {}
    documents = {name: by_hand(name, folder / f"{name}.docx") for name in FORMS}
    sheets = {name: by_openpyxl(name, folder / f"{name}.xlsx") for name in SHEET_FORMS}
    for ending, made in (("docx", documents), ("ods", sheets), ("xls", sheets)):
        paths = all_saved_again(list(made.values()), ending, folder)
        found |= {f"{name}.{ending}": path for name, path in zip(made, paths, strict=True)}
    return found


@pytest.mark.parametrize("name", FORMS)
def test_typed_in_word(name: str, tmp_path: Path) -> None:
    comes_in(name, by_hand(name, tmp_path / "report.docx"))


@pytest.mark.parametrize("name", AS_TYPED)
def test_made_by_a_program(name: str, tmp_path: Path) -> None:
    comes_in(name, by_python_docx(name, tmp_path / "report.docx"))


@pytest.mark.parametrize("name", FORMS)
def test_saved_by_libreoffice(name: str, resaved: dict[str, Path]) -> None:
    comes_in(name, resaved[f"{name}.docx"])


@pytest.mark.parametrize("name", SHEET_FORMS)
def test_typed_in_a_workbook(name: str, tmp_path: Path) -> None:
    comes_in(name, by_openpyxl(name, tmp_path / "report.xlsx"))


@pytest.mark.parametrize("ending", ["ods", "xls"])
@pytest.mark.parametrize("name", SHEET_FORMS)
def test_saved_as_another_workbook(name: str, ending: str, resaved: dict[str, Path]) -> None:
    comes_in(name, resaved[f"{name}.{ending}"])


def comes_in(name: str, path: Path) -> None:
    """All facts, and nothing but them; also counted, so that the measure itself is held to something."""
    understood = understand(read_document(path))
    found = measured(kielce_facts(name), found_facts(understood))
    print(report(f"{name} {path.suffix}", found))
    assert (found.missed, found.invented) == ((), ())
    assert counted(understood) == (5, 18, 67, 213, 636)
    assert [period.label for period in understood.periods] == ["2021", "2022", "2023"]
    assert [level.name for level in understood.levels][:2] == ["Cel strategiczny", "Cel operacyjny"]
    assert (understood.first_year, understood.last_year) == (2021, 2030)


def counted(understood: Understanding) -> tuple[int, ...]:
    """How many strategic goals, operational goals, actions, rows and values there are."""
    levels = [node.level for node in nodes(understood)]
    rows = list(all_indicators(understood))
    return *(levels.count(level) for level in range(3)), len(rows), sum(len(row.values) for row in rows)


def all_indicators(understood: Understanding) -> Iterator[FoundIndicator]:
    for node in nodes(understood):
        yield from indicators(node)
