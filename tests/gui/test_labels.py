"""Every entry of the domain's closed lists has its Polish words in the window."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from db.domain import kinds
from db.domain.errors import RecordError, Refusal
from desktop import paths
from desktop.gui import labels

LABELS: list[tuple[type[StrEnum], Callable[..., str]]] = [
    (kinds.Act, labels.act),
    (kinds.ProgrammeKind, labels.programme_kind),
    (kinds.IndicatorKind, labels.indicator_kind),
    (kinds.Nature, labels.nature),
    (kinds.Direction, labels.direction),
    (kinds.PeriodKind, labels.period_kind),
    (kinds.Mark, labels.mark),
    (kinds.Status, labels.status),
    (kinds.Numbering, labels.numbering),
    (kinds.Presentation, labels.presentation),
    (kinds.NarrativeSection, labels.narrative_section),
]


@pytest.mark.parametrize(("closed_list", "words"), LABELS, ids=lambda value: getattr(value, "__name__", ""))
def test_every_entry_is_called_differently(
    closed_list: type[StrEnum], words: Callable[[StrEnum], str]
) -> None:
    said = [words(entry) for entry in closed_list]
    assert all(said)
    assert len(set(said)) == len(closed_list)


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_is_a_whole_sentence_that_says_what_to_do(refusal: Refusal) -> None:
    said = labels.refusal(RecordError(refusal, "przedmiot"))
    assert said.endswith(".")
    assert "{" not in said


def test_a_refusal_names_what_it_is_about() -> None:
    said = labels.refusal(RecordError(Refusal.FILE_MISSING, "raport.spr"))
    assert said == "Nie ma pliku „raport.spr”. Mógł zostać przeniesiony: wskaż go jeszcze raz."


def test_a_name_with_braces_is_left_alone() -> None:
    assert "{nic}" in labels.refusal(RecordError(Refusal.FILE_MISSING, "{nic}"))


def test_undo_and_redo_say_what_they_would_do() -> None:
    assert labels.undo(kinds.Act.SET_VALUE) == "Cofnij: wpisanie wartości"
    assert labels.redo(kinds.Act.PASTE_VALUES) == "Ponów: wklejenie wartości"
    assert labels.undo(None) == "Cofnij"
    assert labels.redo(None) == "Ponów"


def test_the_help_calls_the_kinds_as_the_window_does() -> None:
    page = (paths.resources() / "help" / "pl" / "wskazniki.md").read_text(encoding="utf-8")
    assert [kind for kind in kinds.IndicatorKind if f"| {labels.indicator_kind(kind)} |" not in page] == []
