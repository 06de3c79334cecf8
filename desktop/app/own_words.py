"""Own words of the office: names and terms that the dictionary does not know."""

from db.domain.entities import OwnWord
from db.domain.kinds import Act
from desktop.app.texts import one_line
from desktop.app.workspace import Workspace


def add_word(workspace: Workspace, word: str) -> None:
    """Take a word for right from now on. Raises RecordError if there is none."""
    tidy = one_line(word)
    with workspace.transaction(Act.EDIT_OWN_WORDS, tidy) as edit:
        if not edit.find(OwnWord, word=tidy):
            edit.add(OwnWord(tidy))


def remove_word(workspace: Workspace, word_id: int) -> None:
    """Doubt a word again."""
    with workspace.transaction(Act.EDIT_OWN_WORDS) as edit:
        edit.remove(OwnWord, word_id)
