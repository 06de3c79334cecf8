"""From the file to the report: the published figures, the prose and realizers of the reported year alone."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from lxml import etree

import kielce
from db import store
from db.domain.entities import (
    Level,
    Narrative,
    Node,
    NodeRealizer,
    Programme,
    ProgrammePeriod,
    Realizer,
)
from db.domain.kinds import Act, NarrativeSection
from db.domain.periods import year
from db.domain.report import Goal, ReportData
from db.queries import programmes
from db.queries.report_data import report_data
from documents.kielce_report import realizers, report, structure
from documents.word_parts import all_of, root, values

ROOT = Path(__file__).parents[2]
PARTS = ("szkoleń", "egzaminów", "studiów", "walidacji", "certyfikacji", "zajęcia doradcze")
INSTRUMENTS = ("liczba zorganizowanych staży", "liczba prac interwencyjnych", "liczba prac społecznie")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Word file that the command line makes of the strategy."""
    folder = tmp_path_factory.mktemp("exported")
    kielce.build(folder / "kielce.spr")
    command = ["export", "--db", "kielce.spr", "--programme", "1", "--period", "2023", "-o", "raport.docx"]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(folder)}
    subprocess.run([sys.executable, "-m", "desktop", *command], cwd=folder, env=environment, check=True)
    return folder / "raport.docx"


def written_rows(path: Path) -> Iterator[list[str]]:
    """The rows of the tables as a reader sees them: merged cells are repeated in every row they cover."""
    for table in all_of(root(path), "w:tbl"):
        above: list[str] = []
        for row in all_of(table, "w:tr"):
            cells: list[str] = []
            for cell in all_of(row, "w:tc"):
                cells.append(above[len(cells)] if continued(cell) else "\n".join(lines(cell)))
                cells += [""] * (sum(map(int, values(cell, "w:gridSpan"))) - 1)
            yield cells
            above = cells


def continued(cell: etree._Element) -> bool:
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) is None


def lines(cell: etree._Element) -> Iterator[str]:
    for paragraph in all_of(cell, "w:p"):
        yield "".join(text.text or "" for text in all_of(paragraph, "w:t"))


def plainly(text: str) -> str:
    return text.replace("\u00a0", "").replace(" ", "").lower()


def published() -> Iterator[tuple[str, str, list[str], str]]:
    """What the published report says: action, indicator, values, realizers."""
    for goal in structure():
        for aim in goal["operational"]:
            for task in aim["actions"]:
                for label, *texts in task["indicators"]:
                    told = [plainly(text) for text in texts if text]
                    yield task["title"], label, told, "\n".join(realizers(task))


def test_the_command_line_writes_every_published_figure_beside_its_label_action_and_realizers(
    exported: Path,
) -> None:
    rows = [row for row in written_rows(exported) if row[0].rstrip(".").isdigit()]
    said = [(row[1], row[2], [plainly(text) for text in row[3:-1] if text], row[-1]) for row in rows]
    assert len(said) == 213
    assert sum(len(figures) for _, _, figures, _ in said) == 636
    assert said == list(published())


def test_parts_of_an_indicator_are_told_from_the_whole() -> None:
    lines = [line for goal in walk(report().goals) for line in goal.indicators]
    parts = [line.label for line in lines if line.depth]
    assert parts == [line.label for line in lines if line.label.startswith(PARTS + INSTRUMENTS)]
    assert len(parts) == 13


def walk(goals: tuple[Goal, ...]) -> Iterator[Goal]:
    for goal in goals:
        yield goal
        yield from walk(goal.children)


def test_units_stand_under_their_institutions_and_alone_beside_an_action() -> None:
    first = report().goals[0]
    centre = next(line for line in first.all_realizers if line.name.startswith("Miejski Ośrodek Pomocy"))
    assert "Zespół Profilaktyki Rodzinnej Miejskiego Ośrodka Pomocy Rodzinie w Kielcach" in [
        part.name for part in centre.parts
    ]
    assert len(first.all_realizers) == 5
    assert next(walk(first.children[0].children)).realizers[0].startswith("Zespół Profilaktyki")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[store.Store]:
    """A node with prose of three years, whose realizers stand in another order than they were stored."""
    with store.create(tmp_path / "small.spr") as made:
        with made.transaction(Act.IMPORT, "small") as edit:
            programme_id = edit.add(Programme("Program", 2021, 2025))
            level_id = edit.add(Level(programme_id, "Cel", "Cele"))
            node_id = edit.add(Node(programme_id, level_id, "Pomoc"))
            for number in (2023, 2021, 2022):
                period_id = edit.add(year(number))
                edit.add(ProgrammePeriod(programme_id, period_id))
                for told in (None, node_id):
                    for section in NarrativeSection:
                        edit.add(Narrative(programme_id, period_id, section, f"{section} {number}", told))
            names = (
                Realizer("Trzeci"),
                Realizer("Drugi"),
                Realizer("Pierwszy"),
                Realizer("Dawna nazwa", valid_to=2021),
                Realizer("Nowa nazwa", valid_from=2022),
            )
            for place, realizer in zip((2, 1, 0, 3, 4), names, strict=True):
                edit.add(NodeRealizer(node_id, edit.add(realizer), place))
        yield made


def read(opened: store.Store, reported: int) -> ReportData:
    periods = [each for each in opened.read(programmes.periods, 1) if each.year <= reported]
    return opened.read(report_data, 1, periods)


@pytest.mark.parametrize("reported", [2021, 2022, 2023])
def test_only_prose_of_the_reported_year_is_told(small: store.Store, reported: int) -> None:
    data = read(small, reported)
    (goal,) = data.goals
    for told in (data, goal):
        assert (told.introduction, told.analysis) == (f"introduction {reported}", f"analysis {reported}")


def test_prose_of_another_year_is_not_told_where_the_reported_year_has_none(small: store.Store) -> None:
    with small.transaction(Act.ADD_PERIOD, "2020") as edit:
        edit.add(ProgrammePeriod(1, edit.add(year(2020))))
        edit.add(ProgrammePeriod(1, edit.add(year(2024))))
    for reported in (2020, 2024):
        data = read(small, reported)
        assert (data.introduction, data.analysis, data.goals[0].introduction) == ("", "", "")


def test_realizers_stand_in_their_order_and_only_in_the_years_of_their_names(small: store.Store) -> None:
    before, after = (read(small, reported).goals[0] for reported in (2021, 2022))
    assert before.realizers == ("Pierwszy", "Drugi", "Trzeci", "Dawna nazwa")
    assert after.realizers == ("Pierwszy", "Drugi", "Trzeci", "Nowa nazwa")
    assert tuple(line.name for line in after.all_realizers) == after.realizers


def test_a_level_is_known_by_its_plural_too(small: store.Store) -> None:
    assert read(small, 2023).goals[0].level_plural == "Cele"
