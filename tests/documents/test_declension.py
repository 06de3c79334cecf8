"""Titles and offices in the cases that resolutions need; what is not known is worded around."""

import pytest

from db.domain.entities import Office, Programme
from db.domain.kinds import ProgrammeKind
from desktop.documents.declension import being, execution, in_accusative, in_genitive


def programme(title: str, kind: ProgrammeKind = ProgrammeKind.PROGRAMME) -> Programme:
    return Programme(title, 2025, 2027, kind)


@pytest.mark.parametrize(
    ("title", "genitive", "accusative", "participle"),
    [
        ("Program Wspierania Rodziny", "Programu Wspierania Rodziny", "Program Wspierania Rodziny", "y"),
        ("Gminny Program Ochrony", "Gminnego Programu Ochrony", "Gminny Program Ochrony", "y"),
        ("Program Osłonowy", "programu „Program Osłonowy”", "program „Program Osłonowy”", "y"),
        ("Miejski Program Zdrowia", "Miejskiego Programu Zdrowia", "Miejski Program Zdrowia", "y"),
        ("Strategia Rozwoju", "Strategii Rozwoju", "Strategię Rozwoju", "ą"),
        ("Gminna Strategia Rozwoju", "Gminnej Strategii Rozwoju", "Gminną Strategię Rozwoju", "ą"),
        ("Miejska Polityka Zdrowia", "Miejskiej Polityki Zdrowia", "Miejską Politykę Zdrowia", "ą"),
        ("PROGRAM RODZINA", "PROGRAMU RODZINA", "PROGRAM RODZINA", "y"),
        ("Razem łatwiej!", "programu „Razem łatwiej!”", "program „Razem łatwiej!”", "y"),
        ("„Rodzina” 2025", "programu „Rodzina” 2025", "program „Rodzina” 2025", "y"),
    ],
)  # fmt: skip
def test_a_title_is_declined_up_to_its_noun(
    title: str, genitive: str, accusative: str, participle: str
) -> None:
    named = programme(title)
    assert in_genitive(named) == genitive
    assert in_accusative(named) == accusative
    assert being(named) == ("stanowiącą" if participle == "ą" else "stanowiący")


def test_a_strategy_with_a_name_of_its_own_stays_feminine() -> None:
    named = programme("Kalisz 2030", ProgrammeKind.STRATEGY)
    assert in_genitive(named) == "strategii „Kalisz 2030”"
    assert (in_accusative(named), being(named)) == ("strategię „Kalisz 2030”", "stanowiącą")


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("Wójt Gminy Modrogóra", "Wykonanie uchwały powierza się Wójtowi Gminy Modrogóra."),
        ("Prezydent Miasta Kalisza", "Wykonanie uchwały powierza się Prezydentowi Miasta Kalisza."),
        ("Burmistrz", "Wykonanie uchwały powierza się Burmistrzowi."),
        ("Starosta Kaliski", "Za wykonanie uchwały odpowiada Starosta Kaliski."),
        ("Naczelnik Gminy", "Za wykonanie uchwały odpowiada Naczelnik Gminy."),
        ("", "Wykonanie uchwały powierza się organowi wykonawczemu."),
    ],
)
def test_the_head_is_charged_in_the_dative_or_in_other_words(head: str, sentence: str) -> None:
    assert execution(Office(head_title=head)) == sentence
