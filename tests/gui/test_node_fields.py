"""Years and tags of an element in narrow windows and in large letters."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.gui.context import Context
from desktop.gui.main_window import MainWindow
from desktop.gui.structure.node_fields import NodeFields
from desktop.gui.theme import Scheme, Theme
from gui.answers import Answers
from gui.hands import bring


@pytest.fixture
def fields(qtbot: QtBot, context: Context) -> NodeFields:
    made = NodeFields(context)
    qtbot.addWidget(made)
    bring(qtbot, made)
    return made


@pytest.fixture
def window(qtbot: QtBot, context: Context, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(context, Answers(), theme)
    bring(qtbot, made)
    yield made
    made.close()
    delete(made)


def test_tags_stand_beside_the_years_where_there_is_room_and_else_below(
    qtbot: QtBot, fields: NodeFields
) -> None:
    fields.resize(900, 200)
    qtbot.waitUntil(lambda: fields.tags.y() == fields.first.y())
    fields.resize(fields.minimumSizeHint().width(), 260)
    qtbot.waitUntil(lambda: fields.tags.y() > fields.first.y())
    assert fields.tags.geometry().right() <= fields.width()


def test_years_have_room_after_a_zoom(qtbot: QtBot, theme: Theme, fields: NodeFields) -> None:
    before = fields.first.width()
    theme.wear(Scheme.LIGHT, 2.0)
    qtbot.waitUntil(lambda: fields.first.width() > 1.8 * before)
    assert fields.minimumSizeHint().width() < 600
    theme.wear(Scheme.LIGHT, 1.0)


def test_the_structure_fits_a_small_screen_at_twice_the_usual_scale(qtbot: QtBot, window: MainWindow) -> None:
    window.open_screen("structure")
    inspector = window.screens["structure"].inspector
    qtbot.waitUntil(inspector.isVisible)
    screen, rail = window.screens["structure"], 44  # as wide as it is in a narrow window
    qtbot.waitUntil(lambda: 500 < screen.minimumSizeHint().width() <= 1366 // 2 - rail)
