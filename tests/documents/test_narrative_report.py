"""The narrative report of the Kalisz programme has every goal, task, way and figure of the real one."""

import re
from pathlib import Path

import pytest

import kalisz_health
from db.domain.blocks import Document, ListBlock, ListKind, Signatures
from db.domain.entities import Office, Programme
from db.domain.kinds import DocumentKind, IndicatorKind, Presentation
from db.domain.numbering import letter
from db.domain.numbers import read, write
from db.domain.periods import year
from db.domain.report import Goal, ReportData
from documents import whole_document
from documents.blocks_read import blocks, chapters, composed, everything
from exchange import kalisz
from exchange.kalisz import Aim

KIND = DocumentKind.NARRATIVE_REPORT
ADOPTED = (
    "został przyjęty uchwałą nr\u00a0IX/120/2024 Rady Miasta Kalisza z dnia 28\u00a0listopada 2024\u00a0r."
)
# Figures that the real report tells in its prose; those of indicators are looked for where they are listed.
TOLD = (
    "446 397 7 63 88 782 509 7 5 90 2721 12484 34 34 68 1357 80 6924 1277 9666 1607 1279 2255 426 820 26 88"
    " 298 881 8794 7973 575 467 184 1520 6871 3729 3142 1597 710 2307 3464 930 4357 4139 1045 905 115 280"
    " 250 110 250 78 1693 50 216 50 1 28 99 95 1 783 1580 428"
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kalisz") / "kalisz.spr"
    kalisz_health.build(path)
    return path


@pytest.fixture(scope="module")
def report(path: Path) -> Document:
    return composed(path, KIND, year(2024), final=True)


def test_the_title_and_the_resolution_open_the_report(report: Document) -> None:
    (_, opening), *_ = chapters(report)
    assert opening == [
        "Sprawozdanie z realizacji programu",
        f"„{kalisz.TITLE}”",
        "za 2024 rok",
        f"{kalisz.TITLE} {ADOPTED}",
    ]


def test_every_goal_heads_what_was_told_of_it(report: Document) -> None:
    headings = [heading for heading, _ in chapters(report)]
    wanted = []
    for number, (goal, aims) in enumerate(kalisz.MAIN, 1):
        wanted.append(f"1 Cel główny {number}: {goal}")
        wanted += [f"2 Cel szczegółowy {place}: {aim.text}" for place, aim in enumerate(aims, 1)]
    assert headings[1 : 1 + len(wanted)] == wanted
    assert headings[1 + len(wanted) :] == [
        "1 Analiza zmian w porównaniu z rokiem poprzednim",
        "1 Podsumowanie i wnioski",
    ]


def aims() -> list[Aim]:
    return [aim for _, below in kalisz.MAIN for aim in below]


@pytest.mark.parametrize("aim", aims(), ids=lambda aim: aim.text[:30])
def test_the_tasks_ways_and_indicators_of_an_aim_stand_below_it(report: Document, aim: Aim) -> None:
    (below,) = (below for heading, below in chapters(report) if heading.endswith(f": {aim.text}"))
    assert below[: len(tasks_of(aim))] == tasks_of(aim)
    ways = ["Sposób realizacji:", *(f"\t{way}" for way in aim.ways)]
    assert below[len(tasks_of(aim)) : len(tasks_of(aim)) + len(ways)] == ways
    place = below.index("Wskaźniki monitoringu:")
    assert below[place + 1 :] == figures_of(aim)


def tasks_of(aim: Aim) -> list[str]:
    """A single task stands in a line of its own, several in a list."""
    if len(aim.tasks) == 1:
        return [f"Zadanie: {aim.tasks[0]}"]
    return ["Zadania:", *(f"\t{task}" for task in aim.tasks)]


def figures_of(aim: Aim) -> list[str]:
    lines = [[f"\t{label}: {written(value)}" if value else f"\t{label}"] for label, value in aim.indicators]
    if aim.whole:
        label, parts = aim.whole
        below = (f"\t\t{part}: {written(value or '')}" for part, value in parts)
        lines.insert(2, [f"\t{label}:", *below])
    return [line for group in lines for line in group]


def written(value: str) -> str:
    return write(read(value, IndicatorKind.WHOLE).content, IndicatorKind.WHOLE)


def test_the_indicators_are_lettered(report: Document) -> None:
    lettered = [
        block for block in blocks(report) if isinstance(block, ListBlock) and block.kind is ListKind.LETTERED
    ]
    longest = max(len(block.items) for block in lettered)
    assert letter(longest) == "h"  # the eight ways of the psychological support


def test_every_figure_of_the_real_reports_prose_is_told(report: Document) -> None:
    said = " ".join(everything(report)).replace("\u00a0", " ")
    numbers = [digits.replace(" ", "") for digits in re.findall(r"\d{1,3}(?: \d{3})+|\d+", said)]
    for figure in TOLD.split():
        assert figure in numbers


def test_words_take_the_form_that_goes_with_their_figure(report: Document) -> None:
    said = everything(report)
    assert "Z porady zawodowej skorzystała 1\u00a0osoba." in said
    assert any("ukończyło 7\u00a0osób" in line for line in said)


def test_what_has_grown_since_the_year_before_is_computed(report: Document) -> None:
    (summary,) = (below for heading, below in chapters(report) if heading.startswith("1 Analiza zmian"))
    assert "Porównano 3\u00a0wskaźniki z\u00a02023\u00a0r. (wzrost: 3, spadek: 0, bez zmian: 0)." in summary
    label = kalisz.MAIN[1][1][0].indicators[1][0]
    assert f"\t{label}: o\u00a01\u00a0580 (18,1\u00a0%), z\u00a08\u00a0734 do\u00a010\u00a0314" in summary
    assert f"{label} | 8\u00a0734 | 10\u00a0314 | +1\u00a0580 | +18,1\u00a0%" in summary


@pytest.mark.parametrize(
    ("kind", "flat"),
    [(KIND, False), (DocumentKind.TABULAR_REPORT, False), (DocumentKind.TABULAR_REPORT, True)],
)
def test_those_who_delivered_stand_below_a_figure_where_that_is_wanted(
    path: Path, kind: DocumentKind, flat: bool
) -> None:
    told = composed(path, kind, year(2024), with_contributions=True, flat=flat)
    for found in kalisz_health.SUMS:
        for name, amount, *_ in found["contributions"]:
            figure = amount.removesuffix("/mies.").replace(" ", "\u00a0")
            assert any(line.startswith(f"\t\t{name}: {grouped(figure)}") for line in everything(told)), (
                name,
                amount,
            )
    assert any("osób miesięcznie" in line or "28 miesięcznie" in line for line in everything(told))


def grouped(figure: str) -> str:
    """„1357” as documents write it."""
    return f"{int(figure):,}".replace(",", "\u00a0") if figure.isdigit() else figure


def test_places_to_sign_close_the_report(report: Document) -> None:
    assert isinstance(list(blocks(report))[-1], Signatures)


def test_a_report_is_a_draft_until_it_is_final(path: Path, report: Document) -> None:
    assert composed(path, KIND, year(2024)).draft
    assert not report.draft


def test_what_is_told_of_items_of_a_list_says_which_it_is_about() -> None:
    items = (
        Goal("Zadanie", "1)", "Porady.", Presentation.LIST_ITEM, implementation="Udzielano ich co dzień."),
        Goal("Zadanie", "2)", "Warsztaty.", Presentation.LIST_ITEM),
        Goal("Zadanie", "3)", "Turnus.", Presentation.LIST_ITEM, conclusions="Warto powtórzyć."),
    )
    action = Goal("Działanie", "", "Kampania.", Presentation.TEXT, analysis="Objęła szkoły.")
    goal = Goal("Cel", "1", "Zdrowie", Presentation.HEADING, children=(*items, action))
    told = whole_document.composed(
        ReportData(Office(), Programme("P", 2024, 2024), (), (year(2024),), (goal,)), KIND
    )
    (below,) = (below for heading, below in chapters(told) if heading == "1 Cel 1: Zdrowie")
    assert below == [
        "\tPorady.",
        "\tWarsztaty.",
        "\tTurnus.",
        "Zadanie 1: Porady:",
        "Udzielano ich co dzień.",
        "Zadanie 3: Turnus:",
        "Warto powtórzyć.",
        "Działanie: Kampania.",
        "Objęła szkoły.",
    ]
