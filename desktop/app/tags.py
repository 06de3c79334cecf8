"""Tags (etykiety) on nodes and indicators, by which extracts pick what they show.

A tag that nothing bears any more goes by itself, unless an extract asks for it.
"""

from collections.abc import Iterable

from desktop.app.workspace import Workspace


def tag_node(workspace: Workspace, node_id: int, names: Iterable[str]) -> None:
    """Let a node, with all below it, bear just these tags; ones not known yet are made.

    Names are told apart without regard to case.
    """
    raise NotImplementedError


def tag_indicator(workspace: Workspace, indicator_id: int, names: Iterable[str]) -> None:
    """Let an indicator bear just these tags."""
    raise NotImplementedError


def rename_tag(workspace: Workspace, tag_id: int, name: str) -> None:
    """Name a tag anew. Raises RecordError (TAG_EXISTS) if another one is named so."""
    raise NotImplementedError


def remove_tag(workspace: Workspace, tag_id: int) -> None:
    """Remove a tag from everything that bears it."""
    raise NotImplementedError
