"""Realizers are named by labels; a sentence that begins with the same word tells something."""

import pytest

from db.domain.foreign import ForeignDocument, ForeignKind, Paragraph
from db.domain.understanding import FoundNode
from desktop.exchange.understanding import understand

_TITLE = Paragraph("Sprawozdanie z realizacji Programu Wsparcia Rodziny za 2023 rok", bold=True)
_GOAL = Paragraph("Cel strategiczny I: Rodzina", 1)


def goal_with(*texts: str) -> FoundNode:
    """The goal below which these paragraphs stand."""
    blocks = (_TITLE, _GOAL, *map(Paragraph, texts))
    return understand(ForeignDocument("sprawozdanie.docx", ForeignKind.WORD, blocks)).nodes[0]


@pytest.mark.parametrize(
    "label",
    [
        "Realizator",
        "Realizatorzy",
        "Realizatorzy działań",
        "Realizatorzy zadań programu",
        "Realizatorzy działań w ramach Celu strategicznego IV",
        "Realizatorzy Gminnego Programu Profilaktyki i Rozwiązywania Problemów na lata 2021–2025",
        "Realizatorzy i partnerzy",
        "Wykonawcy zadania 1.2",
        "Podmioty odpowiedzialne za realizację działań",
        "Jednostki realizujące",
        "Odpowiedzialni za wykonanie",
        "Realizacja",
        "Realizacja działania",
        "Realizuje",
    ],
)
def test_a_label_names_realizers(label: str) -> None:
    found = goal_with(f"{label}: Poradnia Rodzinna, Koło Gospodyń Wiejskich, Policja")
    assert found.realizers == ("Poradnia Rodzinna", "Koło Gospodyń Wiejskich", "Policja")
    assert found.introduction == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Realizatorzy na bieżąco wymieniają się informacjami: rodzina, która się zgłosi, dostaje pomoc.",
        "Realizatorzy programu spotykają się co kwartał: w marcu, czerwcu i wrześniu",
        "Realizatorzy wskazali trudności: brak kadry, brak lokali",
        "Wykonawcy zadań zgłosili uwagi: Policja, Poradnia Rodzinna",
        "Odpowiedzialność ponoszą wszyscy: Policja, Poradnia Rodzinna",
        "Realizują się marzenia: Policja, Poradnia Rodzinna",
        "Realizacja: przeprowadzono 12 warsztatów",
        "Realizacja: Poradnia Rodzinna przeprowadziła warsztaty dla rodziców.",
    ],
)
def test_a_sentence_is_prose(sentence: str) -> None:
    found = goal_with(sentence)
    assert (found.realizers, found.introduction) == ((), sentence)
