"""What this program wrote comes back: the same structure, figures, notes, realizers and prose."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from db import load, store
from db.domain.kinds import DocumentKind
from db.domain.report import ReportData
from db.domain.understanding import Understanding, nodes
from db.queries import programmes
from desktop.app import documents, files
from desktop.app.workspace import Workspace
from documents.kielce_report import report
from exchange.random_reports import reports
from exchange.round_trip import found, imported, parts_of, spaced, spoken, written


def sample(place: int) -> ReportData:
    """One of the two worked samples."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.spr"
        load.load(files.sample_text(), path)
        with store.open_store(path) as opened:
            programme = opened.read(programmes.programmes)[place]
            known = opened.read(programmes.periods, programme.id)
            kind = DocumentKind.TABULAR_REPORT
            return documents.document(Workspace(opened), programme.id, kind, known[-1], years=9).report


REPORTS: dict[str, Callable[[], ReportData]] = {
    "Kielce": report,
    "strategy": lambda: sample(0),
    "programme": lambda: sample(1),
}


@pytest.fixture(scope="module", params=list(REPORTS))
def pair(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[ReportData, Understanding]:
    data = REPORTS[request.param]()
    return data, imported(data, tmp_path_factory.mktemp("report") / "report.docx")


def test_structure_figures_and_prose_come_back(pair: tuple[ReportData, Understanding]) -> None:
    data, understanding = pair
    assert found(understanding) == written(data)


def test_the_programme_comes_back(pair: tuple[ReportData, Understanding]) -> None:
    data, understanding = pair
    programme = data.programme
    assert (understanding.title, understanding.kind) == (programme.title, programme.kind)
    assert (understanding.first_year, understanding.last_year) == (programme.first_year, programme.last_year)
    assert set(understanding.periods) <= {
        period for each in data.periods for period in (each.previous(), _bare(each))
    }
    assert spaced(understanding.introduction) == spaced(spoken(data.introduction, data))
    assert (understanding.legal_basis, understanding.coordinator) == (
        programme.legal_basis,
        programme.coordinator,
    )
    assert spaced(understanding.analysis) == spaced(spoken(data.analysis, data))
    assert understanding.resolution
    numbers = [each.number for each in (understanding.resolution, *understanding.amendments)]
    assert numbers == [each.number for each in data.resolutions]


def test_levels_come_back_with_names_numbering_and_presentation(
    pair: tuple[ReportData, Understanding],
) -> None:
    data, understanding = pair
    looks = {level.name: level.presentation for level in understanding.levels}
    goals = list(data.goals)
    while goals:
        goal = goals.pop()
        goals += goal.children
        assert looks[goal.level] is goal.presentation


def test_institutions_come_back_with_their_parts(pair: tuple[ReportData, Understanding]) -> None:
    data, understanding = pair
    came = {each for node in nodes(understanding) for each in node.institutions}
    assert came == {each for goal in data.goals for line in goal.all_realizers for each in parts_of(line)}


def test_only_the_office_is_left_over(pair: tuple[ReportData, Understanding]) -> None:
    data, understanding = pair
    for leftover in understanding.leftovers:
        assert data.office.name in leftover.text or data.office.locality in leftover.text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports())
def test_any_report_comes_back(data: ReportData) -> None:
    with TemporaryDirectory() as folder:
        understanding = imported(data, Path(folder) / "report.docx")
    assert found(understanding) == written(data)
    assert understanding.title == data.programme.title
    assert spaced(understanding.introduction) == spaced(spoken(data.introduction, data))


def _bare(period):  # type: ignore[no-untyped-def]
    return type(period)(period.kind, period.year, period.number)
