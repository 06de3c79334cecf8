"""What is proposed for merging in a real directory, and in the whole catalogue of units."""

from dataclasses import replace
from pathlib import Path

import kielce
from db import store
from db.domain.entities import Realizer, RealizerName, Unit
from db.queries.realizers import realizers
from desktop.app.duplicates import similar_realizers, similar_units
from desktop.app.unit_catalogue import catalogue


def test_the_slips_of_a_real_directory_are_found_among_all_its_parts(tmp_path: Path) -> None:
    kielce.build(tmp_path / "kielce.spr")
    with store.open_for_reading(tmp_path / "kielce.spr") as opened:
        known = opened.read(realizers)
    names = {each.id: each.name for each in known}
    pairs = {(names[one], names[other]) for one, other in similar_realizers(known, {})}
    services = "Dział Usług Miejskiego {} Pomocy Rodzinie w Kielcach"
    committee = "Gmina Komisja Rozwiązywania Problemów Alkoholowych w Kielcach"
    assert (services.format("Ośrodka"), services.format("Ośrodek")) in pairs
    assert (f"{committee} (GKRPA)", committee) in pairs
    assert len(pairs) < 10


def test_a_part_is_not_taken_for_its_whole() -> None:
    office = Realizer("Ośrodek Pomocy", id=1)
    part = Realizer("Dział Usług Ośrodka Pomocy", 1, id=2)
    assert similar_realizers([office, part], {}) == []
    assert similar_realizers([office, replace(part, parent_id=None)], {}) == [(1, 2)]


def test_a_former_name_is_compared_too() -> None:
    council, old = Realizer("Kielecka Rada Seniorów", id=1), Realizer("Rada Starszych", id=2)
    assert similar_realizers([council, old], {}) == []
    assert similar_realizers([council, old], {1: (RealizerName(1, "Rada starszych"),)}) == [(1, 2)]


def test_of_the_catalogue_only_words_and_their_abbreviations_are_proposed() -> None:
    units = [replace(unit, id=number) for number, unit in enumerate(catalogue(), 1)]
    words = {unit.id: unit.singular for unit in units}
    assert {(words[one], words[other]) for one, other in similar_units(units)} == {
        ("osoba", "os."),
        ("godzina", "godz."),
        ("egzemplarz", "egz."),
        ("złoty", "zł"),
        ("sztuka", "szt."),
    }


def test_a_unit_typed_in_the_plural_is_proposed() -> None:
    units = [
        Unit("spotkanie", "spotkania", "spotkań", id=1),
        Unit("spotkania", "spotkania", "spotkania", id=2),
    ]
    assert similar_units(units) == [(1, 2)]
