"""Names that may mean the same are proposed; those that only look alike are not."""

from itertools import combinations, permutations

import pytest

from db.domain.similar_names import similar_pairs


def similar(one: str, other: str) -> bool:
    """Whether two names are proposed, whichever comes first."""
    found = similar_pairs({1: [one], 2: [other]})
    assert bool(found) == bool(similar_pairs({1: [other], 2: [one]}))
    return found == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rada Seniora", "Kielecka Rada Seniorów"),
        ("Stowarzyszenie „Razem”", "RAZEM – Stowarzyszenie"),
        ("Szkoła Podstawowa nr 5", "Szkoła  podstawowa Nr 5"),
        ("Miejski Ośrodek Pomocy Rodzinie", "Miejski Osrodek Pomocy Rodzinie w Kielcach"),
        ("Komisja Rozwiązywania Problemów", "Komisja Rozwiązywania Problmów"),
        ("Powiatowy Urząd Pracy", "Powiatowy Urząd Parcy"),
        ("Centrum Edukacji (ŚCPIE)", "Centrum Edukacji"),
        ("osoba", "os."),
        ("godzina", "godz."),
        ("złoty", "zł"),
        ("Osoby", "osoba"),
    ],
)
def test_names_that_may_mean_the_same_are_proposed(one: str, other: str) -> None:
    assert similar(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Szkoła Podstawowa nr 1", "Szkoła Podstawowa nr 2"),
        ("Przedszkole nr 12", "Przedszkole"),
        ("Wydział Edukacji", "Wydział Kultury"),
        ("Policja", "Powiatowa Komenda Policji"),
        ("Klub Seniora", "Klub Sportowy"),
        ("rodzina", "godzina"),
        ("Klub Garose", "Klub Gasore"),
        ("kurs", "kursy i staże"),
        ("m", "miejsce"),
        ("w", "z"),
        ("…", "–"),
    ],
)
def test_names_that_only_look_alike_are_not(one: str, other: str) -> None:
    assert not similar(one, other)


def test_a_former_name_tells_as_much_as_the_present_one() -> None:
    names = {7: ["Kielecka Rada Seniorów", "Rada Starszych"], 3: ["Policja"], 5: ["rada starszych"]}
    assert similar_pairs(names) == [(7, 5)]


def test_names_are_compared_like_one_by_one_however_many_there_are() -> None:
    words = ("rada", "rady", "radca", "rd.", "seniora", "seniorów", "snr", "nr 5", "5", "klub", "kulb", "…")
    names = {place: [" ".join(pair)] for place, pair in enumerate(permutations(words, 2))}
    expected = [
        pair for pair in combinations(names, 2) if similar_pairs({each: names[each] for each in pair})
    ]
    assert similar_pairs(names) == expected
