"""The clerk's own words about a cell, and the flag to come back to it; neither is ever printed."""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import Comment, Indicator
from db.domain.kinds import Act
from db.domain.periods import Period
from db.store import Edit
from desktop.app.texts import limited
from desktop.app.values import Place
from desktop.app.workspace import Workspace


def set_comment(workspace: Workspace, place: Place, text: str) -> str:
    """Write the comment of a cell, entered or not, and give it as it is kept.

    Blank text takes it away, a flag stays. Raises RecordError when the text is too long, or the indicator
    or the period is gone.
    """
    text = limited(text.rstrip())
    with workspace.transaction(Act.EDIT_COMMENT) as edit:
        keep_comment(edit, replace(_comment(edit, place), text=text))
    return text


def flag(workspace: Workspace, places: Iterable[Place], follow_up: bool) -> None:
    """Mark cells to come back to, or take the marks off, as one gesture; comments stay.

    Raises RecordError when an indicator or a period is gone.
    """
    with workspace.transaction(Act.FLAG_VALUES) as edit:
        for place in places:
            keep_comment(edit, replace(_comment(edit, place), follow_up=follow_up))


def keep_comment(edit: Edit, comment: Comment) -> None:
    """Store a comment that says anything; one that no longer does is taken away."""
    if comment.text or comment.follow_up:
        if comment.id:
            edit.put(comment)
        else:
            edit.add(comment)
    elif comment.id:
        edit.remove(Comment, comment.id)


def _comment(edit: Edit, place: Place) -> Comment:
    """The row of the cell, or a new one for a cell that there is."""
    found = edit.find(Comment, **place._asdict())
    if found:
        return found[0]
    edit.get(Indicator, place.indicator_id)
    edit.get(Period, place.period_id)
    return Comment(*place)
