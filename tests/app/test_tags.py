"""Tags on nodes and indicators."""

from collections.abc import Callable

from db.domain.entities import DocumentDefinition
from db.domain.kinds import Act, DocumentKind
from db.queries.tags import indicator_tags, node_tags, tagged
from db.queries.tags import tags as tags_of
from desktop.app import indicators, structure, tags
from desktop.app.workspace import Workspace

Grow = Callable[[str], dict[str, int]]


def names(workspace: Workspace) -> list[str]:
    return [tag.name for tag in workspace.read(tags_of)]


def test_a_tag_is_one_whatever_its_case_and_goes_when_nothing_bears_it(
    workspace: Workspace, grow: Grow
) -> None:
    nodes = grow("Cel\n  Zadanie")
    [indicator] = indicators.add_indicators(workspace, nodes["Zadanie"], ["Rodziny"])
    tags.tag_node(workspace, nodes["Cel"], ["Raport o stanie gminy", " rodzina ", ""])
    tags.tag_indicator(workspace, indicator, ["RODZINA"])
    assert names(workspace) == ["Raport o stanie gminy", "rodzina"]
    assert [tag.name for tag in workspace.read(indicator_tags, indicator)] == ["rodzina"]
    tags.tag_node(workspace, nodes["Cel"], ["rodzina"])
    assert names(workspace) == ["rodzina"]
    tags.tag_node(workspace, nodes["Cel"], [])
    tags.tag_indicator(workspace, indicator, [])
    assert names(workspace) == []
    workspace.undo()
    assert names(workspace) == ["rodzina"]
    assert workspace.read(node_tags, nodes["Cel"]) == ()


def test_a_tag_that_an_extract_asks_for_stays(workspace: Workspace, programme_id: int, grow: Grow) -> None:
    node = grow("Cel")["Cel"]
    tags.tag_node(workspace, node, ["rodzina"])
    [tag] = workspace.read(tags_of)
    with workspace.transaction(Act.EDIT_DOCUMENT) as edit:
        edit.add(DocumentDefinition(programme_id, DocumentKind.EXTRACT, tag_id=tag.id))
    tags.tag_node(workspace, node, [])
    assert names(workspace) == ["rodzina"]


def test_a_tag_picks_what_stands_below_and_indicators_by_themselves(
    workspace: Workspace, programme_id: int, grow: Grow
) -> None:
    nodes = grow("A\n  A1\nB\n  B1")
    [under], [apart] = (indicators.add_indicators(workspace, nodes[text], [text]) for text in ("A1", "B1"))
    part = indicators.add_indicator(workspace, nodes["B1"], "część", parent_id=apart)
    tags.tag_node(workspace, nodes["A"], ["x"])
    tags.tag_indicator(workspace, part, ["x"])
    [tag] = workspace.read(tags_of)
    picked = workspace.read(tagged, tag.id, programme_id)
    assert picked.nodes == {nodes["A"], nodes["A1"]}
    assert picked.indicators == {part}
    assert under not in picked.indicators
    assert workspace.read(tagged, tag.id, programme_id + 1) == (frozenset(), frozenset())
    structure.remove_nodes(workspace, [nodes["A"]])
    assert workspace.read(tagged, tag.id, programme_id).nodes == frozenset()


def test_a_comma_parts_names_of_tags(workspace: Workspace, grow: Grow) -> None:
    node = grow("Cel")["Cel"]
    tags.tag_node(workspace, node, ["młodzież, seniorzy", " , "])
    assert names(workspace) == ["młodzież", "seniorzy"]


def test_tags_stand_as_in_a_dictionary(workspace: Workspace, grow: Grow) -> None:
    node = grow("Cel")["Cel"]
    tags.tag_node(workspace, node, ["Zebra", "raport", "ćma", "Łąka", "ala", "Żłobek"])
    assert names(workspace) == ["ala", "ćma", "Łąka", "raport", "Zebra", "Żłobek"]
    assert [tag.name for tag in workspace.read(node_tags, node)] == names(workspace)
