"""Every kind of value that the five documents print comes out of the tabular report as it stood."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import seed_values
from db.domain.blocks import Document
from db.domain.kinds import Form, IndicatorKind
from db.domain.numbers import read
from db.queries import programmes
from db.queries.indicator_sheet import indicator_sheet
from db.queries.report_data import report_data
from desktop.app import files, values
from desktop.app.values import Place
from desktop.app.workspace import Workspace
from desktop.documents.word import write_docx
from documents.kielce_report import report
from documents.whole_document import composed as compose
from documents.word_parts import all_of, root, text_of
from seed_values import NBSP, TABLE, House, Printed

SEEDS = ["000", "001", "002", "003", "004"]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The file of the table, every value put in as it is printed."""
    path = tmp_path_factory.mktemp("seeds") / "wartosci.spr"
    seed_values.build(path)
    opened = files.open_file(path)
    lines = [line for line in opened.read(indicator_sheet, 1).lines if line.indicator_id]
    values.paste(
        opened,
        {Place(line.indicator_id, 1): found.text for line, found in zip(lines, TABLE, strict=True)},
    )
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def document(workspace: Workspace) -> Document:
    """The report on them."""
    return compose(workspace.read(report_data, 1, workspace.read(programmes.periods, 1)))


@pytest.fixture(scope="module")
def written(document: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the cells of the .docx file say, by the label beside them."""
    path = tmp_path_factory.mktemp("seeds") / "wartosci.docx"
    write_docx(document, path)
    rows = [[text_of(cell) for cell in all_of(row, "w:tc")] for row in all_of(root(path), "w:tr")]
    return {row[-2]: row[-1] for row in rows if len(row) > 1}


def named(place: int) -> str:
    return f"{seed_values.label(place)} {TABLE[place].text[:40]}"


@pytest.mark.parametrize("place", range(len(TABLE)), ids=named)
def test_a_printed_value_stands_in_the_report_as_it_stood(
    place: int, document: Document, written: dict[str, str]
) -> None:
    cell = seed_values.values(document)[seed_values.label(place)]
    assert "\n".join(cell.lines).replace(NBSP, " ") == TABLE[place].report
    assert written[seed_values.label(place)].replace(NBSP, " ") == TABLE[place].report


@pytest.mark.parametrize("place", range(len(TABLE)), ids=named)
def test_a_value_that_comes_out_otherwise_says_why(place: int) -> None:
    found = TABLE[place]
    assert (found.house is House.AS_PRINTED) == (found.report == found.text)


def test_each_document_and_each_kind_of_indicator_has_its_rows() -> None:
    assert {found.seed for found in TABLE} >= set(SEEDS)
    assert {found.kind for found in TABLE} == set(IndicatorKind) - {IndicatorKind.HEADING}
    assert len(TABLE) > 100


def test_what_is_not_understood_is_kept_and_only_that() -> None:
    def form(found: Printed) -> Form:
        content = read(found.text, found.kind, found.units).content
        assert content is not None
        return content.form

    assert [found.text for found in TABLE if (form(found) is Form.UNREAD) is not found.kept] == []


def test_no_space_within_a_number_may_break(document: Document) -> None:
    for cell in seed_values.values(document).values():
        assert not any(re.search(r"\d \d", line) for line in cell.lines)


def test_every_figure_of_the_strategy_stands_in_its_report_in_the_house_style() -> None:
    stand = seed_values.figures(compose(report()))
    assert stand == [list(map(seed_values.house_style, texts)) for texts in seed_values.strategy()]
    assert sum(map(len, stand)) == 636


def test_years_and_half_years_groups_and_parts_stand_side_by_side(tmp_path: Path) -> None:
    seed_values.build_halves(tmp_path / "polrocza.spr")
    opened = files.open_file(tmp_path / "polrocza.spr")
    lines = [line for line in opened.read(indicator_sheet, 1).lines if line.indicator_id]
    for line, (_kind, _label, *texts) in zip(lines, seed_values.HALVES, strict=True):
        values.paste(opened, {Place(line.indicator_id, at): text for at, text in enumerate(texts, 1)})
    composed = compose(opened.read(report_data, 1, opened.read(programmes.periods, 1)))
    opened.close()
    assert seed_values.rows(composed) == seed_values.HALVES_IN_REPORT
