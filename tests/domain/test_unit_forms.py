"""The forms of units are checked as a teacher of Polish would, and only ever warned of."""

import pytest

from db.domain.entities import Unit
from db.domain.unit_forms import Flaw, FormProblem, UnitForm, is_abbreviation, problems
from desktop.app.unit_catalogue import catalogue

FEW, MANY, FRACTION = UnitForm.FEW, UnitForm.MANY, UnitForm.FRACTION


def found(*forms: str) -> list[tuple[UnitForm, Flaw]]:
    """What is found about a unit of these forms."""
    return [(each.form, each.flaw) for each in problems(Unit(*forms))]


@pytest.mark.parametrize("unit", catalogue(), ids=lambda unit: unit.singular)
def test_every_unit_of_the_catalogue_declines_as_it_should(unit: Unit) -> None:
    assert problems(unit) == ()


@pytest.mark.parametrize("word", ["szt.", "godz.", "zł", "km", "%", "m²", "tys. zł", "mln zł", "PLN", "euro"])
def test_abbreviations_have_one_form(word: str) -> None:
    assert all(is_abbreviation(each) for each in word.split())
    assert found(word, word, word) == found(word, word, word, word) == []


@pytest.mark.parametrize("word", ["spotkanie", "osoba", "wniosek", "rodzina zastępcza"])
def test_a_whole_word_in_one_form_is_not_declined(word: str) -> None:
    assert found(word, word, word) == [(FEW, Flaw.UNDECLINED)]


@pytest.mark.parametrize("forms", [("", "osoby", "osób"), ("osoba", " ", "osób"), ("osoba", "osoby", "")])
def test_a_form_that_is_empty_is_named(forms: tuple[str, str, str]) -> None:
    empty = (UnitForm.SINGULAR, FEW, MANY)[[bool(form.strip()) for form in forms].index(False)]
    assert problems(Unit(*forms)) == (FormProblem(empty, Flaw.EMPTY),)


def test_a_form_without_which_a_fraction_does_well_may_be_empty() -> None:
    assert found("spotkanie", "spotkania", "spotkań") == found("osoba", "osoby", "osób") == []
    assert (
        found("osoba z niepełnosprawnością", "osoby z niepełnosprawnością", "osób z niepełnosprawnością")
        == []
    )


@pytest.mark.parametrize(
    "forms",
    [
        ("wniosek", "wnioski", "wniosków"),
        ("konsultacja", "konsultacje", "konsultacji"),
        ("osoba starsza", "osoby starsze", "osób starszych"),
        ("dziecko", "dzieci", "dzieci"),
    ],
)
def test_a_fraction_that_needs_a_form_of_its_own_asks_for_it(forms: tuple[str, str, str]) -> None:
    assert found(*forms) == [(FRACTION, Flaw.FRACTION_NEEDED)]


@pytest.mark.parametrize(
    ("forms", "form"),
    [
        (("spotkanie", "szkolenia", "spotkań"), FEW),
        (("porada", "porady", "spotkań"), MANY),
        (("umowa", "umowy", "umów", "wniosku"), FRACTION),
        (("punkt procentowy", "punkty", "punktów procentowych", "punktu procentowego"), FEW),
    ],
)
def test_forms_of_different_words_do_not_belong_together(forms: tuple[str, ...], form: UnitForm) -> None:
    assert found(*forms) == [(form, Flaw.UNRELATED)]


@pytest.mark.parametrize(
    "forms",
    [("spotkanie", "spotkań", "spotkań"), ("umowa", "umowy", "umowy"), ("etat", "etatów", "etatów", "etatu")],
)
def test_one_form_after_two_and_after_five_is_a_slip(forms: tuple[str, ...]) -> None:
    assert found(*forms) == [(FEW, Flaw.SAME_AFTER_TWO_AND_FIVE)]


@pytest.mark.parametrize(
    "forms",
    [
        ("psycholog", "psychologów", "psychologów", "psychologa"),
        ("bezrobotny zarejestrowany", "bezrobotnych zarejestrowanych", "bezrobotnych zarejestrowanych",
         "bezrobotnego zarejestrowanego"),
    ],
)  # fmt: skip
def test_nouns_for_men_have_one_form_after_two_and_after_five(forms: tuple[str, ...]) -> None:
    assert found(*forms) == []


def test_the_singular_after_a_plural_number_is_a_slip() -> None:
    assert found("spotkanie", "spotkanie", "spotkań") == [(FEW, Flaw.SAME_AS_SINGULAR)]
    assert found("osoba", "osoby", "osoba") == [(MANY, Flaw.SAME_AS_SINGULAR)]
    assert found("wniosek", "wnioski", "wniosków", "wniosek") == [(FRACTION, Flaw.SAME_AS_SINGULAR)]


def test_the_plural_after_a_fraction_is_a_slip() -> None:
    assert found("wniosek", "wnioski", "wniosków", "wniosków") == [(FRACTION, Flaw.PLURAL_AFTER_FRACTION)]


def test_digits_and_stray_spaces_are_slips_of_the_hand() -> None:
    assert found("spotkanie", "2 spotkania", "spotkań")[0] == (FEW, Flaw.DIGITS)
    assert found("osoba", "osoby", "osób  ") == [(MANY, Flaw.SPACES)]
    assert found("osoba", "osoby", "osób", " ") == [(FRACTION, Flaw.SPACES)]
