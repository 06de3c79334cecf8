from pathlib import Path

import pytest

from db.domain.understanding import Reason, Understanding
from desktop.exchange.reading import read_document
from desktop.exchange.understanding import understand
from exchange import measure
from exchange.drafts import body, write_word
from exchange.libreoffice import saved_again
from exchange.seed_documents import GOALS, MAKERS, WORKSHOPS, goals, measured, words
from exchange.seed_tables import tables

_SAVED_AGAIN = [("Word", "docx"), *((name, ending) for name in list(MAKERS)[1:] for ending in ("ods", "xls"))]


@pytest.mark.parametrize("name", MAKERS)
def test_all_tables_of_a_diagnosis_come_in(name: str, tmp_path: Path) -> None:
    assert_all_came_in(made(name, tmp_path))


@pytest.mark.parametrize(("name", "ending"), _SAVED_AGAIN)
def test_they_come_in_as_well_when_libreoffice_saved_them(name: str, ending: str, tmp_path: Path) -> None:
    assert_all_came_in(saved_again(made(name, tmp_path), ending, tmp_path))


@pytest.mark.parametrize("name", MAKERS)
def test_every_word_of_a_diagnosis_is_somewhere(name: str, tmp_path: Path) -> None:
    understanding = understand(read_document(made(name, tmp_path)))
    labels = [one.label for table in tables() for one in table.says]
    assert measure.missing_words(understanding, labels) == []
    if name == "Word":
        others = [each.text for each in understanding.leftovers if each.text.startswith("Źródło")]
        assert set(others) == {"Źródło: dane sądu."}
        assert len(others) == words().count("Źródło: dane sądu.")


@pytest.mark.parametrize("name", MAKERS)
def test_each_table_without_a_goal_stands_under_its_caption(name: str, tmp_path: Path) -> None:
    understanding = understand(read_document(made(name, tmp_path)))
    found = {node.text: [one.label.rstrip(":") for one in node.indicators] for node in understanding.nodes}
    said = {table.caption: [one.label for one in table.says if not one.whole] for table in tables()}
    assert found == said


def test_goals_tasks_and_methods_of_a_table_become_the_structure(programme: Understanding) -> None:
    assert programme.title == "Program Wspierania Rodziny na lata 2025-2027"
    assert [level.name for level in programme.levels] == ["Cel", "Zadanie", "Sposób realizacji"]
    assert [node.text.lower() for node in programme.nodes] == [goal.lower() for goal in GOALS]
    for goal, lists in zip(programme.nodes, GOALS.values(), strict=True):
        below = {level: [node.text for node in goal.children if node.level == level] for level in (1, 2)}
        assert tuple(below.values()) == tuple(map(list, lists))


def test_a_table_of_texts_is_left_over_whole(programme: Understanding) -> None:
    (left,) = [each for each in programme.leftovers if each.reason is Reason.TABLE_WITHOUT_INDICATORS]
    for row in WORKSHOPS:
        for text in row:
            assert measure.plain(text.replace("\n", " ")) in measure.plain(left.text)


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Understanding:
    path = tmp_path_factory.mktemp("goals") / "program.docx"
    return understand(read_document(write_word(path, body(goals()))))


def made(name: str, folder: Path) -> Path:
    """The document by the maker of the name."""
    file, make = MAKERS[name]
    return make(folder / file)


def assert_all_came_in(path: Path) -> None:
    """Precision and recall, printed, are 1."""
    one = measured(read_document(path))
    print(measure.report(path.name, one))
    assert (one.missed, one.invented) == ((), ())
    assert one.right > 200
