"""Tags of elements and indicators, typed as names with commas between them."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from db.queries.tags import node_tags, tags
from desktop.app.tags import tag_node
from desktop.gui.context import Context
from desktop.gui.structure.tags_field import TagsField


@pytest.fixture
def field(context: Context) -> Iterator[TagsField]:
    """The field of the sample's first element."""
    made = TagsField(context, "Etykiety", node_tags, tag_node)
    made.show()
    made.show_owner(1)
    yield made
    made.forget()


def test_names_are_stored_when_the_field_is_left(field: TagsField, context: Context) -> None:
    QTest.keyClicks(field, "RSG, rodzina,, ")
    field.editingFinished.emit()
    assert {tag.name for tag in context.workspace.read(node_tags, 1)} == {"RSG", "rodzina"}
    assert field.text() == "rodzina, RSG"


def test_a_name_in_other_letters_is_the_one_there_was(field: TagsField, context: Context) -> None:
    tag_node(context.workspace, 2, ["Świetlice"])
    known = context.workspace.read(tags)
    field.setText("ŚWIETLICE")
    field.editingFinished.emit()
    assert context.workspace.read(tags) == known
    assert field.text() == "Świetlice"


def test_only_the_last_name_is_completed(field: TagsField, context: Context) -> None:
    tag_node(context.workspace, 2, ["raport o stanie gminy"])
    field.show_owner(1)
    QTest.keyClicks(field, "rodzina, stanie")
    completer = field.completer()
    assert completer.completionCount() == 1
    assert completer.pathFromIndex(completer.completionModel().index(0, 0)) == (
        "rodzina, raport o stanie gminy"
    )


def test_undo_takes_the_tags_away_in_the_field_too(field: TagsField, context: Context) -> None:
    known = context.workspace.read(tags)
    QTest.keyClicks(field, "tylko tu")
    field.editingFinished.emit()
    assert len(context.workspace.read(tags)) == len(known) + 1
    context.perform(lambda workspace: workspace.undo())
    assert field.text() == ""
    assert context.workspace.read(tags) == known


def test_emptying_the_field_takes_all_tags_away(field: TagsField, context: Context) -> None:
    tag_node(context.workspace, 1, ["RSG"])
    field.clear()
    field.editingFinished.emit()
    assert context.workspace.read(node_tags, 1) == ()
