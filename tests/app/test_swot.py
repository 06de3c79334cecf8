"""The four lists of a SWOT analysis."""

import pytest

from db.domain.errors import RecordError
from db.domain.kinds import SwotSide
from db.queries.exhibits import swot as entries_of
from desktop.app import swot
from desktop.app.workspace import Workspace


def told(workspace: Workspace, programme_id: int, side: SwotSide) -> list[str]:
    return [entry.text for entry in workspace.read(entries_of, programme_id) if entry.side is side]


def test_a_pasted_list_comes_without_its_bullets(workspace: Workspace, programme_id: int) -> None:
    texts = ["- Sieć  poradni,", "", "– Kadra", "• 3 świetlice", "-", "2 kluby seniora"]
    swot.add_entries(workspace, programme_id, SwotSide.STRENGTH, texts)
    assert told(workspace, programme_id, SwotSide.STRENGTH) == [
        "Sieć poradni,", "Kadra", "3 świetlice", "2 kluby seniora",
    ]  # fmt: skip
    with pytest.raises(RecordError):
        swot.add_entries(workspace, programme_id, SwotSide.THREAT, ["", "-"])
    workspace.undo()
    assert workspace.read(entries_of, programme_id) == ()


def test_numbers_go_only_from_a_list_that_they_number(workspace: Workspace, programme_id: int) -> None:
    own = ["12. edycja festiwalu", "1. miejsce w rankingu gmin"]
    for text in own:
        swot.add_entries(workspace, programme_id, SwotSide.STRENGTH, [text])
    swot.add_entries(workspace, programme_id, SwotSide.STRENGTH, own)
    assert told(workspace, programme_id, SwotSide.STRENGTH) == own + own
    swot.add_entries(workspace, programme_id, SwotSide.THREAT, ["1) Kluby", "", "2) 3. miejsce"])
    assert told(workspace, programme_id, SwotSide.THREAT) == ["Kluby", "3. miejsce"]


def test_lists_that_entries_left_have_no_gaps(workspace: Workspace, programme_id: int) -> None:
    a, _b, _c = swot.add_entries(workspace, programme_id, SwotSide.STRENGTH, ["a", "b", "c"])
    swot.move_entries(workspace, [a], SwotSide.WEAKNESS, 0)
    entries = workspace.read(entries_of, programme_id)
    places = [(entry.side, entry.text, entry.position) for entry in entries]
    assert sorted(places) == [
        (SwotSide.STRENGTH, "b", 0), (SwotSide.STRENGTH, "c", 1), (SwotSide.WEAKNESS, "a", 0),
    ]  # fmt: skip


def test_entries_are_worded_moved_between_lists_and_removed(workspace: Workspace, programme_id: int) -> None:
    a, b, c = swot.add_entries(workspace, programme_id, SwotSide.STRENGTH, ["a", "b", "c"])
    swot.add_entries(workspace, programme_id, SwotSide.WEAKNESS, ["x", "y"])
    swot.move_entries(workspace, [c, a], SwotSide.WEAKNESS, 1)
    swot.edit_entry(workspace, b, "beta")
    assert told(workspace, programme_id, SwotSide.STRENGTH) == ["beta"]
    assert told(workspace, programme_id, SwotSide.WEAKNESS) == ["x", "c", "a", "y"]
    swot.remove_entries(workspace, [c])
    entries = workspace.read(entries_of, programme_id)
    weak = [(entry.text, entry.position) for entry in entries if entry.side is SwotSide.WEAKNESS]
    assert weak == [("x", 0), ("a", 1), ("y", 2)]
    swot.add_entries(workspace, programme_id, SwotSide.WEAKNESS, ["między"], 1)
    assert told(workspace, programme_id, SwotSide.WEAKNESS) == ["x", "między", "a", "y"]
