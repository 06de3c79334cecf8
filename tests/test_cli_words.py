"""The command line has a Polish sentence for every refusal, and always something to put into it."""

import ast
from pathlib import Path

import pytest

from db.domain.accessibility import Barrier, Finding
from db.domain.errors import RecordError, Refusal
from desktop.app.document_files import Written
from desktop.cli_documents_words import remarks
from desktop.cli_words import sentence
from house.sources import ROOT, modules

SUBJECT = "przedmiot sprawy"


def raised_without_subject() -> set[Refusal]:
    """The refusals that some line of the program raises without saying what they are about."""
    calls = (call for module in modules(ROOT, "db", "desktop") for call in module.calls())
    return {
        Refusal[call.args[0].attr]
        for call in calls
        if ast.unparse(call.func) == "RecordError"
        and len(call.args) == 1
        and isinstance(call.args[0], ast.Attribute)
    }


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_is_a_whole_sentence(refusal: Refusal) -> None:
    said = sentence(RecordError(refusal, SUBJECT))
    assert said.endswith(".")
    assert "{" not in said


def test_a_refusal_names_the_file_it_is_about() -> None:
    assert sentence(RecordError(Refusal.FILE_MISSING, "raport.spr")).startswith("Nie ma pliku „raport.spr”")


def test_no_sentence_is_left_with_a_gap() -> None:
    without = raised_without_subject()
    assert without
    assert [each for each in without if SUBJECT in sentence(RecordError(each, SUBJECT))] == []


@pytest.mark.parametrize("barrier", Barrier)
def test_every_barrier_is_told_of_once_with_its_first_place(barrier: Barrier) -> None:
    findings = (Finding(barrier, "Wstęp"), Finding(barrier, "Finanse"))
    (said,) = remarks(Written(Path("x.docx"), findings=findings))
    assert said.startswith("Dostępność: ")
    assert said.endswith("– „Wstęp” (razem: 2).")


def test_what_a_document_leaves_open_is_named_once() -> None:
    (said,) = remarks(Written(Path("x.docx"), blanks=("[usunięta tabela]", "poz. …", "[usunięta tabela]")))
    assert said == "W dokumencie zostało do uzupełnienia: „[usunięta tabela]”, „poz. …”."


def test_styles_that_a_template_lacks_are_named() -> None:
    (said,) = remarks(Written(Path("x.docx"), ("Uchwała", "Źródło")))
    assert said == "Szablon nie ma stylów: Uchwała, Źródło. Ich miejsce zajęły standardowe."
