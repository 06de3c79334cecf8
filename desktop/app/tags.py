"""Tags (etykiety) on nodes and indicators, by which extracts pick what they show.

A tag that nothing bears any more goes with the next gesture, unless an extract asks for it.
"""

from collections.abc import Iterable
from dataclasses import replace

from db.domain.entities import DocumentDefinition, Indicator, Node, Tag, Tagging
from db.domain.kinds import Act
from db.store import Edit
from desktop.app.texts import one_line
from desktop.app.workspace import Workspace


def tag_node(workspace: Workspace, node_id: int, names: Iterable[str]) -> None:
    """Let a node, with all below it, bear just these tags; ones not known yet are made.

    Names are told apart without regard to case.
    """
    with workspace.transaction(Act.EDIT_TAGS, _subject(names := list(names))) as edit:
        edit.get(Node, node_id)
        _bear(edit, edit.find(Tagging, node_id=node_id), Tagging(0, node_id=node_id), names)


def tag_indicator(workspace: Workspace, indicator_id: int, names: Iterable[str]) -> None:
    """Let an indicator bear just these tags."""
    with workspace.transaction(Act.EDIT_TAGS, _subject(names := list(names))) as edit:
        edit.get(Indicator, indicator_id)
        borne = edit.find(Tagging, indicator_id=indicator_id)
        _bear(edit, borne, Tagging(0, indicator_id=indicator_id), names)


def _subject(names: list[str]) -> str:
    return ", ".join(names)


def _bear(edit: Edit, borne: Iterable[Tagging], bearer: Tagging, names: Iterable[str]) -> None:
    """Make the taggings those of the names: what is missing is added, what is not named goes.

    A comma parts names, as it does where they are typed.
    """
    known = _known(edit)
    wanted: set[int] = set()
    each_alone = (name for named in names for name in named.split(","))
    for name in (one_line(name) for name in each_alone if name.strip()):
        tag = known.get(name.casefold()) or Tag(name)
        known[name.casefold()] = tag = tag if tag.id else replace(tag, id=edit.add(tag))
        wanted.add(tag.id)
    there = {tagging.tag_id: tagging for tagging in borne}
    for tag_id in there.keys() - wanted:
        edit.remove(Tagging, there[tag_id].id)
    edit.add_all(replace(bearer, tag_id=tag_id) for tag_id in sorted(wanted - there.keys()))
    _drop_unused(edit)


def _drop_unused(edit: Edit) -> None:
    used = {tagging.tag_id for tagging in edit.find(Tagging)}
    used |= {
        definition.tag_id for definition in edit.find(DocumentDefinition) if definition.tag_id is not None
    }
    for tag in edit.find(Tag):
        if tag.id not in used:
            edit.remove(Tag, tag.id)


def _known(edit: Edit) -> dict[str, Tag]:
    return {tag.name.casefold(): tag for tag in edit.find(Tag)}
