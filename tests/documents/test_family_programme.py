"""The family support programme of Kalisz with its resolution: everything that the seed has stands in it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import seed_exhibits
import seed_programmes
from db.domain.blocks import (
    CellStyle,
    ChartBlock,
    Contents,
    Document,
    Heading,
    ListBlock,
    ListKind,
    Paragraph,
    ParagraphStyle,
    Signatures,
    Table,
)
from db.domain.kinds import DocumentKind
from db.queries import programmes
from desktop.app.values import Place, paste
from desktop.app.workspace import Workspace
from desktop.documents import composers
from desktop.documents.accessibility import check
from desktop.documents.word import write_docx
from documents.spoken import every, items, lines, text
from documents.test_word_schema import faults

FAMILY = seed_programmes.FAMILY
EXHIBITS = seed_exhibits.SEEDS["family"]
CHAPTERS = [
    (1, "I. Wstęp"),
    (1, "II. Diagnoza społeczna"),
    (2, "2.1. Charakterystyka badanych rodzin"),
    (1, "III. Asystent rodziny"),
    (2, "3.1. Zadania asystenta rodziny zgodnie z ustawą o wspieraniu rodziny i systemie pieczy zastępczej"),
    (2, "3.2. Wsparcie kobiet w ciąży i rodzin „Za życiem”"),
    (1, "IV. Wydatki miasta Kalisza na współfinansowanie kosztów utrzymania dziecka w pieczy zastępczej"),
    (1, "V. Rodzina wspierająca"),
    (1, "VI. Analiza SWOT"),
    (1, "VII. Cel główny programu"),
    (1, "VIII. Cele szczegółowe"),
    (1, "IX. Adresaci programu"),
    (1, "X. Realizator programu"),
    (1, "XI. Przewidywane rezultaty"),
    (1, "XII. Źródło finansowania"),
    (1, "XIII. Monitorowanie programu"),
]
ADOPTED = f"Przyjmuje się {FAMILY['title']}, stanowiący załącznik do niniejszej uchwały."
GOAL_TABLE = (
    "Cele, zadania i sposób realizacji Programu Wspierania Rodziny w Mieście Kaliszu na lata 2025–2027"
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    opened = seed_programmes.family(tmp_path_factory.mktemp("family") / "kalisz.spr")
    yield opened
    opened.close()


def made(workspace: Workspace, kind: DocumentKind = DocumentKind.PROGRAMME, **options: object) -> Document:
    return composers.compose(seed_programmes.data(workspace, kind, **options))


@pytest.fixture(scope="module")
def programme(workspace: Workspace) -> Document:
    return made(workspace)


@pytest.fixture(scope="module")
def resolution(workspace: Workspace) -> Document:
    return made(workspace, DocumentKind.ADOPTING_RESOLUTION)


def test_the_chapters_follow_one_another_numbered(programme: Document) -> None:
    assert [(each.level, each.text) for each in every(programme, Heading)] == CHAPTERS
    assert [each.title for each in every(programme, Contents)] == ["Spis treści"]


def test_every_table_stands_in_order_with_every_row_and_figure(programme: Document) -> None:
    tables = {each.title: each for each in every(programme, Table)}
    told = [each for each in EXHIBITS["tables"] if each["key"].startswith("T")]
    titles = [each["title"] for each in told]
    assert [title for title in tables if title in titles] == titles
    for each in told:
        rows = {_bare(line): row for row in tables[each["title"]].rows for line in row.cells[0].lines}
        rows |= {_bare(line): row for row in tables[each["title"]].rows for line in row.cells[-2].lines}
        heads = {
            _bare(line)
            for row in tables[each["title"]].rows
            if row.header
            for cell in row.cells
            for line in cell.lines
        }
        assert {_bare(column["title"]) for column in each["columns"]} <= heads
        for row in each["rows"]:
            cells = rows[_bare(row["label"])].cells[-len(each["columns"]) :]
            shown = [_bare("".join(cell.lines)) for cell in cells]
            assert [text for text in shown if text] == [_bare(cell) for cell in row["cells"] if cell]


def _bare(told: str) -> str:
    """A label or figure without what only lays it out: spaces, signs of lists, dots of thousands, „zł”."""
    money = told.replace(".", "") if told.endswith("zł") else told
    return re.sub(r"[\s\u00a0:;–-]|zł$", "", money)


def test_every_chart_shows_the_figures_of_the_seed(programme: Document) -> None:
    charts = {each.title: each for each in every(programme, ChartBlock)}
    assert list(charts) == [each["title"] for each in EXHIBITS["charts"]]
    tables = {each["key"]: each for each in EXHIBITS["tables"]}
    for told in EXHIBITS["charts"]:
        rows = tables[told["table"]]["rows"]
        cells = [
            cell for row in rows if row["label"] in told.get("rows", [row["label"]]) for cell in row["cells"]
        ]
        shown = [amount for line in charts[told["title"]].series for amount in line.amounts]
        assert sorted(filter(None, shown)) == sorted(filter(None, map(_amount, cells)))


def _amount(cell: str) -> Decimal:
    return Decimal(cell.removesuffix("%").replace(",", "."))


def test_every_entry_of_the_four_lists_is_there(programme: Document) -> None:
    said = lines(programme)
    for entries in EXHIBITS["swot"].values():
        assert [entry for entry in entries if entry not in said] == []


def test_the_goals_are_stated_then_laid_out_in_a_table_with_their_tasks(programme: Document) -> None:
    said = lines(programme)
    assert FAMILY["main_goal"] in said
    goals = [goal["text"] for goal in FAMILY["goals"]]
    assert goals in [items(each) for each in every(programme, ListBlock)]
    (table,) = [each for each in every(programme, Table) if each.title == GOAL_TABLE]
    header, *rows = table.rows
    assert [cell.lines for cell in header.cells] == [
        ("Lp.",),
        ("Cel szczegółowy",),
        ("Zadanie",),
        ("Sposób realizacji",),
    ]
    assert header.header
    for place, (row, goal) in enumerate(zip(rows, FAMILY["goals"], strict=True), 1):
        ordinal, name, tasks, ways = row.cells
        assert (ordinal.lines, name.lines) == ((f"{place}.",), (goal["text"],))
        assert (tasks.lines, ways.lines) == (tuple(goal["tasks"]), tuple(goal["ways"]))
        assert tasks.style is ways.style is CellStyle.LIST


def test_lists_of_the_prose_are_lists_of_their_kind(programme: Document) -> None:
    lists = [(each.kind, len(each.items)) for each in every(programme, ListBlock)]
    assert lists == [
        (ListKind.DASHED, 6),  # when a family is dysfunctional
        (ListKind.DASHED, 7),  # what support is
        (ListKind.NUMBERED, 9),  # what an assistant does
        (ListKind.BULLETED, 3),  # what the town pays
        (ListKind.ORDINAL, 3),  # what a supporting family helps with
        (ListKind.ORDINAL, 5),  # goals
        (ListKind.ORDINAL, 8),  # expected results
    ]


def test_the_resolution_has_its_lines_paragraphs_attachment_justification_and_signature(
    resolution: Document,
) -> None:
    first, *_, last = resolution.sections
    assert [
        (block.style, text(block.runs).replace("\u00a0", " "))
        for block in first.blocks
        if isinstance(block, Paragraph)
    ] == [
        (ParagraphStyle.RESOLUTION, "Uchwała nr ……………"),
        (ParagraphStyle.RESOLUTION, "Rady Miasta Kalisza"),
        (ParagraphStyle.RESOLUTION, "z dnia 31 października 2024 r."),
        (
            ParagraphStyle.RESOLUTION,
            "w sprawie przyjęcia Programu Wspierania Rodziny w Mieście Kaliszu na lata 2025–2027",
        ),
        (ParagraphStyle.BODY, FAMILY["resolution"]["sections"][0]["body"]),
        (
            ParagraphStyle.PROVISION,
            f"§ 1. {ADOPTED}",
        ),
        (ParagraphStyle.PROVISION, "§ 2. Wykonanie uchwały powierza się Prezydentowi Miasta Kalisza."),
        (ParagraphStyle.PROVISION, "§ 3. Uchwała wchodzi w życie z dniem podjęcia."),
    ]
    label = [
        text(block.runs).replace("\u00a0", " ")
        for block in resolution.sections[1].blocks
        if isinstance(block, Paragraph) and block.style is ParagraphStyle.ATTACHMENT
    ]
    assert label == [
        "Załącznik do uchwały nr ……………",
        "Rady Miasta Kalisza",
        "z dnia 31 października 2024 r.",
    ]
    assert last.blocks[0] == Heading(1, "Uzasadnienie")
    (signed,) = every(resolution, Signatures)[-1].entries
    assert (signed.acting_for, signed.title) == ("Prezydenta Miasta Kalisza", "Wiceprezydent Miasta Kalisza")


def test_the_whole_programme_is_attached_as_it_is(programme: Document, resolution: Document) -> None:
    attached = lines(resolution)
    start = attached.index(lines(programme)[0])
    assert attached[start : start + len(lines(programme))] == lines(programme)


def test_one_value_changes_wherever_it_is_told_and_nothing_else_does(tmp_path: Path) -> None:
    workspace = seed_programmes.family(tmp_path / "kalisz.spr")
    before = lines(made(workspace, DocumentKind.ADOPTING_RESOLUTION))
    (programme,) = workspace.read(programmes.programmes)
    period = workspace.read(programmes.periods, programme.id)[-1]
    paste(workspace, {Place(1, period.id): "103"})
    after = lines(made(workspace, DocumentKind.ADOPTING_RESOLUTION))
    workspace.close()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [
        (old, old.replace("102", "103"))
        for old in before
        if old == "102" or "wsparciem objęto 102 rodzin" in old
    ]
    assert len(changed) == 2


def test_the_flat_programme_has_no_merged_cell_and_says_the_same_of_the_goals(workspace: Workspace) -> None:
    flat = made(workspace, flat=True)
    assert all(
        cell.columns == cell.rows == 1
        for table in every(flat, Table)
        for row in table.rows
        for cell in row.cells
    )
    assert any(table.title == GOAL_TABLE for table in every(flat, Table))


@pytest.mark.parametrize("kind", [DocumentKind.PROGRAMME, DocumentKind.ADOPTING_RESOLUTION])
def test_the_written_file_obeys_the_schemas_and_reads_well_with_a_screen_reader(
    workspace: Workspace, tmp_path: Path, kind: DocumentKind
) -> None:
    path = tmp_path / "a.docx"
    write_docx(made(workspace, kind), path)
    assert faults(path) == []
    assert [finding for finding in check(path) if not finding.is_advice] == []


def test_a_draft_says_so_until_it_is_final(workspace: Workspace) -> None:
    assert made(workspace, DocumentKind.ADOPTING_RESOLUTION, final=False).draft
    assert not made(workspace, DocumentKind.ADOPTING_RESOLUTION).draft


def test_the_number_and_date_of_the_resolution_stand_in_its_title_and_attachment(
    workspace: Workspace,
) -> None:
    data = seed_programmes.data(workspace, DocumentKind.ADOPTING_RESOLUTION, number="nr X/12/2024")
    said = lines(composers.compose(data))
    assert "Uchwała nr X/12/2024" in said
    assert "Załącznik do uchwały nr X/12/2024" in said
