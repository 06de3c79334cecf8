"""Spelling: slips are found, what offices write is left alone, own words are learnt."""

import pytest

from db.queries.own_words import own_words
from desktop.app import own_words as learning
from desktop.app.spelling import Spelling, load
from desktop.app.workspace import Workspace


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return load()


def doubted(spelling: Spelling, text: str) -> list[str]:
    return [each.word for each in spelling.doubtful(text)]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Z porad skożystały 782 osoby.", ["skożystały"]),
        ("Skożystały z nich dzieci", ["Skożystały"]),
        ("Miejski Ośrodek Pomocu Społecznej", ["Pomocu"]),
        ("organizacje współpracowaly, szkoly i środkow", ["współpracowaly", "szkoly", "środkow"]),
        ("praca opiekuńczo-wyhowawcza", ["wyhowawcza"]),
    ],
)
def test_slips_are_found(spelling: Spelling, text: str, slips: list[str]) -> None:
    assert doubted(spelling, text) == slips


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Wskaźniki monitoringu dotyczące seniorów oraz osób z niepełnosprawnościami.",
        "MOPS, PFRON i GKRPA; w MOPS-ie i CUSie, rok XXI",
        "np. tys. osób, m.in. ul. Śląska, art. 4 ust. 1 pkt 2 lit. a, tj. Dz. U. z 2023 r. poz. 215 ze zm.",
        "uchwała nr XV/123/2024, COVID-19, 2a, sale A1 i b2",
        "e-mail: biuro_gminy@gmina.example, https://gmina.example/strona, www.gmina.example",
        "Wnioski złożył Tomasz Wrzeszczyński-Xylo z klubu Xquatro.",
        "opiekuńczo-wychowawcza, społeczno-zawodowa",
        "teleopieka, samoopieka i psychoedukacja",
        "привет 😀 שלום \u202e 日本",
    ],
)
def test_what_offices_write_is_left_alone(spelling: Spelling, text: str) -> None:
    assert doubted(spelling, text) == []


def test_a_doubtful_word_is_told_with_its_place(spelling: Spelling) -> None:
    text = "Razem \ufffc osób wspułpracowało."
    (found,) = spelling.doubtful(text)
    assert text[found.start :].startswith("wspułpracowało")


def test_what_was_meant_comes_first(spelling: Spelling) -> None:
    assert spelling.suggestions("skożystały")[0] == "skorzystały"
    assert spelling.suggestions("wskażnik")[0] == "wskaźnik"


@pytest.mark.parametrize("word", ["x" * 1000, "привет", "", "a\nb", "xyzzyq"])
def test_where_nothing_is_known_nothing_is_suggested(spelling: Spelling, word: str) -> None:
    assert spelling.suggestions(word) == ()


@pytest.mark.parametrize("text", ["{" * 300_000, "ż" * 300_000, "a@" * 150_000, "x/-" * 100_000])
def test_a_text_without_blanks_takes_no_longer_than_any_other(spelling: Spelling, text: str) -> None:
    assert len(doubted(spelling, text)) <= 1


def test_own_words_are_kept_and_can_be_taken_back(workspace: Workspace) -> None:
    spelling = load()
    text = "Hortiterapii uczono na kursach hortiterapii."
    assert len(doubted(spelling, text)) == 2
    learning.add_word(workspace, " hortiterapii ")
    learning.add_word(workspace, "hortiterapii")
    known = workspace.read(own_words)
    spelling.take_own(each.word for each in known)
    assert doubted(spelling, text) == []
    learning.remove_word(workspace, known[0].id)
    spelling.take_own(each.word for each in workspace.read(own_words))
    assert len(doubted(spelling, text)) == 2
    workspace.undo()
    assert [each.word for each in workspace.read(own_words)] == ["hortiterapii"]
