"""What is digested of XML is what the standards say, not what lxml happens to write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from desktop.signing.canonical import canonical, relationship_transform
from desktop.signing.faults import FaultError
from desktop.signing.opc import NS_RELATIONSHIPS

_RELATIONS = st.lists(
    st.tuples(
        st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,6}", fullmatch=True),
        st.sampled_from(["styles", "image", "hyperlink"]),
        st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"]), max_size=8),
        st.booleans(),
    ),
    unique_by=lambda each: each[0],
    max_size=6,
)


def rels(relations: list[tuple[str, str, str, bool]], *, gap: str = "", mode: bool = False) -> bytes:
    """A .rels part, with the gap between the elements; `mode`: whether also the usual mode is written."""
    root = etree.Element(
        f"{{{NS_RELATIONSHIPS}}}Relationships", nsmap={"any" if gap else None: NS_RELATIONSHIPS}
    )
    root.text = gap
    for name, kind, target, external in relations:
        told = etree.SubElement(
            root, f"{{{NS_RELATIONSHIPS}}}Relationship", Id=name, Type=kind, Target=target
        )
        told.tail = gap
        if external or mode:
            told.set("TargetMode", "External" if external else "Internal")
    return etree.tostring(root, xml_declaration=bool(gap), encoding="UTF-8")


def test_an_element_inside_others_keeps_what_is_in_scope_and_gains_nothing() -> None:
    root = etree.fromstring(
        '<a xmlns="urn:a" xmlns:p="urn:p"><p:b z="2" a="1"><c  xmlns="urn:c"/><d>ż &gt;</d></p:b>tail</a>'
    )
    assert canonical(root[0]) == (
        '<p:b xmlns="urn:a" xmlns:p="urn:p" a="1" z="2"><c xmlns="urn:c"></c><d>ż &gt;</d></p:b>'.encode()
    )


def test_a_namespace_that_ends_within_stays_ended() -> None:
    root = etree.fromstring(b'<a xmlns="urn:a"><b xmlns=""><c/></b></a>')
    assert canonical(root[0]) == b"<b><c></c></b>"
    assert canonical(root[0][0]) == b"<c></c>"


def test_comments_are_not_signed_and_control_characters_are_told() -> None:
    assert canonical(etree.fromstring(b"<a><!-- x -->b&#13;&#9;</a>")) == b"<a>b&#xD;\t</a>"


def test_the_canonical_form_of_an_element_is_that_of_a_document_of_it_alone() -> None:
    whole = etree.fromstring(b'<s xmlns="urn:s"><o Id="1"><p:x xmlns:p="urn:p"><y/></p:x></o></s>')
    alone = etree.fromstring(b'<o xmlns="urn:s" Id="1"><p:x xmlns:p="urn:p"><y/></p:x></o>')
    assert canonical(whole[0]) == canonical(alone)


def test_relationships_are_reduced_as_the_standard_shows_it() -> None:
    content = rels(
        [("rId2", "image", "b.png", False), ("rId10", "hyperlink", "http://x/?a&b", True)], gap="\n"
    )
    assert (
        relationship_transform(content, ["rId2", "rId10"])
        == (
            f'<Relationships xmlns="{NS_RELATIONSHIPS}">'
            '<Relationship Id="rId10" Target="http://x/?a&amp;b" TargetMode="External" Type="hyperlink">'
            "</Relationship>"
            '<Relationship Id="rId2" Target="b.png" TargetMode="Internal" Type="image"></Relationship>'
            "</Relationships>"
        ).encode()
    )


def test_what_is_not_the_standards_is_not_signed_of_a_relationship() -> None:
    plain = rels([("rId1", "image", "a.png", False)])
    odd = plain.replace(b"Target=", b'xmlns:x="urn:x" x:y="z" Note="n" Target=')
    assert relationship_transform(odd, ["rId1"]) == relationship_transform(plain, ["rId1"])


@given(_RELATIONS, st.randoms())
def test_neither_order_nor_white_space_nor_prefix_nor_the_usual_mode_change_what_is_signed(
    relations, random
) -> None:
    other = list(relations)
    random.shuffle(other)
    ids = [each[0] for each in relations]
    assert relationship_transform(rels(relations), ids) == relationship_transform(
        rels(other, gap="\r\n  ", mode=True), ids[::-1]
    )


@given(_RELATIONS)
def test_every_chosen_relationship_is_there_and_no_other(relations) -> None:
    ids = [each[0] for each in relations[::2]]
    kept = etree.fromstring(relationship_transform(rels(relations), ids))
    assert sorted(ids) == [each.get("Id") for each in kept]
    by_type = etree.fromstring(relationship_transform(rels(relations), (), ["image"]))
    assert {each.get("Id") for each in by_type} == {name for name, kind, _, _ in relations if kind == "image"}


@pytest.mark.parametrize("content", [b"", b"<a", b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"])
def test_what_is_no_list_of_relationships_is_a_fault(content: bytes) -> None:
    with pytest.raises(FaultError):
        relationship_transform(content, ["rId1"])
