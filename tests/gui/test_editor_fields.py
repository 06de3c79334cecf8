"""Living numbers in the text: what chips show, how they come in, and what the editor says of typed ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from db.domain.kinds import Act, FieldKind
from desktop.app.values import Place, set_content
from desktop.gui.editor.picker import FieldPicker
from desktop.gui.editor.saying import Standing
from desktop.gui.editor.sentence_picker import SentencePicker
from gui.prose_desk import ADVICE, CTRL, END, ENTER, ESC, INTRODUCTION, KEY, MEETINGS, SHIFT, UNDO, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty text about the first node, with the keyboard in it."""
    made = Desk(tmp_path / "proza.spr")
    yield made
    made.close()


def picker(desk: Desk) -> FieldPicker:
    found = QApplication.activePopupWidget()
    assert isinstance(found, FieldPicker)
    assert found.parentWidget() is desk.area
    return found


def standing(desk: Desk) -> list[Standing]:
    """How it is with each chip of the text."""
    chips = (desk.area.chip_at(place) for place in range(desk.area.document().characterCount()))
    return [desk.editor.saying.say(chip).standing for chip in chips if chip is not None]


def test_a_field_shows_the_number_of_the_moment_in_the_right_form(desk: Desk) -> None:
    desk.show("Pomogliśmy {value 1}, {trend 1}; {previous 3}, potem {value 3 unit=no}.")
    assert desk.shown() == (
        "Pomogliśmy 812\u00a0osobom, ".replace("osobom", "osób")
        + "wzrost o\u00a030\u00a0osób, tj. o\u00a03,8\u00a0%; 40\u00a0spotkań, potem 44."
    )


def test_a_field_follows_its_indicator_and_the_period(desk: Desk) -> None:
    desk.show("Spotkań: {value 3}.")
    desk.enter(MEETINGS, 45)
    assert desk.shown() == "Spotkań: 45\u00a0spotkań."
    desk.context.choose_period(1)
    assert desk.shown() == "Spotkań: 40\u00a0spotkań."


def test_what_shows_no_number_stands_out(desk: Desk) -> None:
    desk.show("{value 1} {value 3 back=9} {value 77} {see table 1} {see table 9}")
    known, missing, gone = Standing.KNOWN, Standing.MISSING, Standing.GONE
    assert standing(desk) == [known, missing, gone, known, gone]


def test_a_picked_field_takes_the_place_of_the_sign(desk: Desk) -> None:
    desk.press("Było @")
    assert picker(desk).choices.rowCount() == 3
    desk.press("SPOTKAN")
    desk.press(ENTER)
    assert desk.editor.text() == "Było {value 3}"
    desk.press(" razem")
    assert desk.editor.text() == "Było {value 3} razem"


def test_indicators_of_the_node_come_first_and_words_are_found_without_diacritics(desk: Desk) -> None:
    desk.editor.near = 2
    desk.press("@")
    assert picker(desk).choices.data(picker(desk).choices.index(0, 0)) == "liczba spotkań"
    desk.press("korzystajacych")
    labels = picker(desk).choices
    assert [labels.data(labels.index(row, 0)).strip() for row in range(labels.rowCount())] == [
        "liczba osób korzystających z poradnictwa",
        "w tym dzieci",
    ]


def test_all_that_can_be_said_of_an_indicator_is_shown_before_it_is_taken(desk: Desk) -> None:
    desk.press("@")
    shown = {each.shown for each in picker(desk).results.offers}
    assert {"2024", "812\u00a0osób", "812", "782\u00a0osoby", "30\u00a0osób", "3,8\u00a0%"} <= shown
    desk.press("dzieci", KEY.Key_Down)
    offers = picker(desk).results.offers
    share = next(row for row, each in enumerate(offers) if each.shown == "61,6\u00a0%")
    picker(desk).what.setCurrentIndex(picker(desk).results.index(share, 0))
    desk.press(ENTER)
    assert desk.editor.text() == "{share 2 of=1}"


def test_esc_leaves_the_sign_as_it_was_typed(desk: Desk) -> None:
    desk.press("@", ESC)
    assert desk.editor.text() == "@"
    assert desk.area.hasFocus()


def test_the_sign_in_an_address_asks_for_nothing(desk: Desk) -> None:
    desk.press("biuro@gmina.pl")
    assert QApplication.activePopupWidget() is None
    assert desk.editor.text() == "biuro@gmina.pl"


def test_a_chip_is_changed_by_enter_and_keeps_its_look(desk: Desk) -> None:
    desk.show("A *{value 1}* b")
    desk.press((KEY.Key_Home, CTRL), KEY.Key_Right, KEY.Key_Right, (KEY.Key_Right, SHIFT), ENTER)
    chooser = picker(desk)
    assert chooser.list.currentIndex().row() == 0
    chooser.what.setCurrentIndex(chooser.results.index(2, 0))
    desk.press(ENTER)
    assert desk.editor.text() == "A *{previous 1}* b"


def test_a_word_comes_in_the_form_that_fits(desk: Desk) -> None:
    desk.press("@")
    chooser = picker(desk)
    chooser.mode.setCurrentIndex(2)
    chooser.mode.activated.emit(2)
    chooser.forms.setText("przyszła|przyszły|przyszło")
    chooser.forms.textEdited.emit(chooser.forms.text())
    assert chooser.results.offers[0].shown == "przyszło"
    desk.press(ENTER)
    assert desk.editor.text() == "{word 1 przyszła|przyszły|przyszło}"


def test_copied_chips_live_on_within_the_program_and_are_numbers_elsewhere(desk: Desk) -> None:
    desk.show("- Było *{value 1}*")
    desk.area.selectAll()
    desk.area.copy()
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "- Było 812\u00a0osób"
    assert "<li>Było <b>812&nbsp;osób</b></li>" in held.html()
    desk.show("")
    desk.area.paste()
    assert desk.editor.text() == "- Było *{value 1}*"


def test_a_sentence_is_proposed_and_can_be_changed(desk: Desk) -> None:
    desk.press("Pisano.", (KEY.Key_Space, CTRL))
    chooser = QApplication.activePopupWidget()
    assert isinstance(chooser, SentencePicker)
    first = chooser.sentences.found[0].shown
    assert first.startswith("Liczba osób korzystających z poradnictwa: 812")
    desk.press(ENTER)
    assert desk.shown() == f"Pisano. {first}"
    desk.enter(ADVICE, 813)
    assert "813" in desk.shown()


def test_sentences_about_other_nodes_are_found_by_letters(desk: Desk) -> None:
    desk.press((KEY.Key_Space, CTRL), "spotkan")
    chooser = QApplication.activePopupWidget()
    assert isinstance(chooser, SentencePicker)
    chooser.search.searched.emit("spotkan")
    assert "spotkań" in chooser.sentences.found[0].shown


def test_tables_and_charts_are_put_in_and_referred_to(desk: Desk) -> None:
    desk.press("Zob. ")
    menu = desk.editor._inserting.menu()
    whole, reference = menu.actions()[0].menu().actions()
    reference.trigger()
    desk.press(END)
    whole.trigger()
    desk.press("dalej")
    assert desk.editor.text() == "Zob. {see table 1}\n{table 1}\ndalej"
    assert "Liczba porad w latach" in desk.shown()


def test_a_table_chosen_in_a_cell_is_put_below_the_table_around_it(desk: Desk) -> None:
    desk.show("| A |\n| 1 |")
    desk.select("1")
    whole, _reference = desk.editor._inserting.menu().actions()[0].menu().actions()
    whole.trigger()
    assert desk.editor.text() == "| A |\n| 1 |\n{table 1}"


def test_an_unknown_word_is_put_right_or_learnt(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Pomoc dla dzicci i Kowalexu.")
    qtbot.waitUntil(lambda: "dzicci" in desk.underlined(), timeout=15_000)
    assert "dzieci" in desk.menu(12)
    desk.choose("dzieci")
    assert desk.editor.text().startswith("Pomoc dla dzieci i ")


def test_an_own_word_is_not_doubted_any_more(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Pomoc w fufałówce.")
    qtbot.waitUntil(lambda: bool(desk.underlined()), timeout=15_000)
    desk.menu(10)
    desk.choose("Dodaj „fufałówce”")
    assert desk.context.workspace.next_undo().act is Act.EDIT_OWN_WORDS
    qtbot.waitUntil(lambda: desk.editor.review.remarks("Pomoc w fufałówce.") is not None, timeout=5000)
    assert desk.underlined() == []


def test_a_typed_number_that_an_indicator_knows_becomes_its_field(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Z poradnictwa korzystało 812 osób.")
    qtbot.waitUntil(lambda: bool(desk.underlined()), timeout=15_000)
    desk.menu(27)
    desk.choose("Zamień na pole: 812")
    assert desk.editor.text() == "Z poradnictwa korzystało {value 1}."
    desk.press(UNDO)
    assert desk.editor.text() == "Z poradnictwa korzystało 812 osób."


def test_the_foot_counts_what_is_underlined_and_leads_to_it(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Z poradnictwa korzystało 812 osób, w tym 500 dzicci.")
    qtbot.waitUntil(desk.editor.foot.isVisible, timeout=15_000)
    desk.press((KEY.Key_Home, CTRL), KEY.Key_F7)
    assert desk.area.textCursor().selectedText() == "812 osób"
    assert desk.open_menu().actions()[0].text().startswith("To liczba wskaźnika")


def test_enter_takes_the_first_correction_and_f7_opens_no_menu_over_another(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Z poradnictwa korzystało 812 osób, w tym 500 dzicci.")
    qtbot.waitUntil(lambda: len(desk.underlined()) == 3, timeout=15_000)
    desk.press((KEY.Key_Home, CTRL))
    for _ in range(3):
        desk.editor.foot.next.trigger()
    assert (
        len([each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()])
        == 1
    )
    assert desk.area.textCursor().selectedText() == "dzicci"
    desk.press(ENTER)
    assert QApplication.activePopupWidget() is None
    assert "dzicci" not in desk.editor.text()
    assert desk.window.focusWidget() is desk.area


def test_an_unknown_word_is_not_added_to_the_dictionary_by_enter_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.show("Xqwzxqwzxqw.")
    qtbot.waitUntil(lambda: bool(desk.underlined()), timeout=15_000)
    desk.press(KEY.Key_F7)
    assert desk.open_menu().activeAction() is None
    desk.press(ESC)


def test_the_value_of_the_period_is_offered_first_even_when_it_is_missing(desk: Desk) -> None:
    desk.context.perform(set_content, Place(MEETINGS, 2), None)
    desk.press("@", "spotkan")
    assert picker(desk).results.offers[0].field.what is FieldKind.VALUE
    assert not picker(desk).results.offers[0].known
    desk.press(ENTER)
    assert desk.editor.text() == "{value 3}"


def test_a_number_of_another_year_looks_different(desk: Desk) -> None:
    desk.show("{value 1} {previous 1} {value 1 back=1} {period back=1} {change 1}")
    known, earlier = Standing.KNOWN, Standing.EARLIER
    assert standing(desk) == [known, earlier, earlier, known, known]


def test_numbers_and_what_they_are_can_be_read_whole_in_the_picker(desk: Desk) -> None:
    desk.press("@")
    shown = picker(desk)
    for view, column in ((shown.list, 1), (shown.what, 0), (shown.what, 1)):
        assert view.columnWidth(column) >= view.sizeHintForColumn(column)
    desk.press(ESC)


def test_prose_too_long_to_be_pasted_is_refused_in_words(desk: Desk) -> None:
    desk.paste(text="ala " * 300_000)
    assert desk.refusals
    assert desk.editor.text() == ""
    assert desk.stored().get(INTRODUCTION) is None
