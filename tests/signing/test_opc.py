"""Packages are read by their names, types and relationships, and refused where these are not clear."""

from collections.abc import Callable
from functools import partial

import pytest

from db.domain.signatures import Fault
from desktop.signing import opc
from desktop.signing.faults import FaultError
from signing.tampering import DOCUMENT, RELATION, TYPES, with_relationship, with_type
from signing.word_files import entries, word_file, zipped

RELS = "word/_rels/document.xml.rels"

Files = dict[str, bytes]


def package(change: Callable[[Files], object] = lambda _: None) -> opc.Package:
    """The package of a document after a change of its entries."""
    files = entries(word_file())
    change(files)
    return opc.read_package(zipped(files))


def test_a_package_is_read_by_names_types_and_relationships() -> None:
    read = package()
    assert read.main_document() == f"/{DOCUMENT}"
    assert read.content_type(f"/{DOCUMENT}") == opc.TYPE_MAIN
    assert read.content_type("/word/media/image1.png") == "image/png"
    assert read.related(f"/{DOCUMENT}", f"{RELATION}/styles") == ("/word/styles.xml",)
    assert opc.CONTENT_TYPES not in read.parts
    assert set(read.sources()) == {"/", f"/{DOCUMENT}", "/customXml/item1.xml"}


def test_what_lies_outside_and_what_is_missing_is_no_target() -> None:
    def link(files: Files) -> None:
        with_relationship(files, "word/_rels/styles.xml.rels", f"{RELATION}/x", "nowhere.xml")

    read = package(link)
    (outside,) = (each for each in read.relationships(f"/{DOCUMENT}") if each.external)
    assert read.target(f"/{DOCUMENT}", outside) is None
    assert read.related("/word/styles.xml", f"{RELATION}/x") == ()


@pytest.mark.parametrize(
    ("source", "target", "part"),
    [
        ("/", "word/document.xml", "/word/document.xml"),
        ("/word/document.xml", "media/a.png", "/word/media/a.png"),
        ("/word/document.xml", "../customXml/a.xml#b", "/customXml/a.xml"),
        ("/word/document.xml", "/word/a.xml", "/word/a.xml"),
    ],
)
def test_targets_are_resolved_from_their_source(source: str, target: str, part: str) -> None:
    assert opc.resolved(source, target) == part


@pytest.mark.parametrize("source", ["/", "/word/document.xml", "/a.b/c"])
def test_the_part_of_relationships_is_found_from_its_source_and_back(source: str) -> None:
    assert opc.source_of(opc.relationships_part(source)) == source
    assert opc.source_of(source) is None


def edit(files: Files, name: str, old: bytes, new: bytes) -> None:
    """Replace bytes in one of the entries."""
    assert old in files[name]
    files[name] = files[name].replace(old, new)


ODD_TYPES = (
    '<Override PartName="/word/document%2Exml" ContentType="a"/>',
    '<Override PartName="/word/./document.xml" ContentType="a"/>',
    '<Override PartName="word/document.xml" ContentType="a"/>',
    '<Override PartName="/a.xml" ContentType="a"><Override PartName="/b.xml" ContentType="a"/></Override>',
    '<Override PartName="/a.xml" Extension="b" ContentType="a"/>',
    '<Override PartName="/a.xml" ContentType="a" Note="b"/>',
    '<Default Extension="a" PartName="/word/document.xml" ContentType="a"/>',
    '<Default Extension=".a" ContentType="a"/>',
    '<Default Extension="word/document.xml" ContentType="a"/>',
    '<Default Extension="a" ContentType=""/>',
)


def told_among_types(files: Files, told: str) -> None:
    """Add an element to the list of types."""
    edit(files, TYPES, b"</Types>", f"{told}</Types>".encode())


AMBIGUOUS: dict[str, Callable[[Files], object]] = {
    "no type": lambda files: files.update({"word/a.odd": b"a"}),
    "no type for a name without a dot": lambda files: files.update({"word/xml": b"a"}),
    "a type told twice": lambda files: with_type(files, "word/STYLES.xml", "application/xml"),
    "another list than one of types": lambda files: edit(files, TYPES, b"Types", b"Kinds"),
    "an attribute on the list of types": lambda files: edit(
        files, TYPES, b"<Types ", b'<Types xml:base="/a/" '
    ),
    "something else among the types": lambda files: edit(files, TYPES, b"</Types>", b"<Other/></Types>"),
    "a type without a name": lambda files: edit(
        files, TYPES, b"</Types>", b'<Default ContentType="a"/></Types>'
    ),
    **{f"told among the types: {told}": partial(told_among_types, told=told) for told in ODD_TYPES},
    "a space in a name": lambda files: files.update({"word/a b.xml": b"a"}),
    "a dot at the end": lambda files: files.update({"word/a.xml.": b"a"}),
    "an escaped slash": lambda files: files.update({"word%2Fa.xml": b"a"}),
    "a piece of a part": lambda files: files.update({"word/a.xml/[0].piece": b"a"}),
    "a part under a part": lambda files: files.update({"word/styles.xml/a.xml": b"a"}),
}


@pytest.mark.parametrize("name", AMBIGUOUS)
def test_names_and_types_that_are_not_clear_are_refused(name: str) -> None:
    with pytest.raises(FaultError) as refused:
        package(AMBIGUOUS[name])
    assert refused.value.fault == Fault.PACKAGE_AMBIGUOUS


@pytest.mark.parametrize(
    "added",
    [
        b'<Relationship Id="rId1" Type="a" Target="b"/>',
        b'<Relationship Type="a" Target="b"/>',
        b'<Relationship Id="x" Type="a" Target="b" TargetMode="internal"/>',
        b'<Relationship Id="x" Type="a" Target="b" xml:base="/c/"/>',
        b'<Relationship Id="x" Type="a" Target="b"><a/></Relationship>',
        b"<Other/>",
        b"text",
        b"<!-- -->",
        b"<?a?>",
    ],
)
def test_relationships_that_are_not_clear_are_refused(added: bytes) -> None:
    def add(files: Files) -> None:
        files[RELS] = files[RELS].replace(b"</Relationships>", added + b"</Relationships>")

    with pytest.raises(FaultError):
        package(add).relationships(f"/{DOCUMENT}")


@pytest.mark.parametrize("encoding", ["iso-8859-2", "windows-1250", "ucs-4"])
def test_encodings_that_readers_may_not_share_are_refused(encoding: str) -> None:
    def encode(files: Files) -> None:
        told = files[RELS].partition(b"?>")[2].decode()
        files[RELS] = f'<?xml version="1.0" encoding="{encoding}"?>{told}'.encode("ascii")

    with pytest.raises(FaultError) as refused:
        package(encode).relationships(f"/{DOCUMENT}")
    assert refused.value.fault == Fault.NOT_READABLE


@pytest.mark.parametrize("added", [b"<a/>" * 1_000_000, b" " * 3_000_000])
def test_an_endless_list_of_types_is_refused_before_it_is_read(added: bytes) -> None:
    with pytest.raises(FaultError) as refused:
        package(lambda files: edit(files, TYPES, b"</Types>", added + b"</Types>"))
    assert refused.value.fault == Fault.NOT_READABLE


def test_endless_relationships_are_refused() -> None:
    more = b'<Relationship Id="x%d" Type="a" Target="b"/>'
    endless = b"".join(more % number for number in range(400_000))
    with pytest.raises(FaultError) as refused:
        package(
            lambda files: edit(files, RELS, b"</Relationships>", endless + b"</Relationships>")
        ).relationships()
    assert refused.value.fault == Fault.NOT_READABLE


def test_a_package_without_one_document_is_refused() -> None:
    def remove(files: Files) -> None:
        files["_rels/.rels"] = files["_rels/.rels"].replace(b'/officeDocument"', b'/other"')

    with pytest.raises(FaultError):
        package(remove).main_document()


def test_what_has_no_list_of_types_is_no_package() -> None:
    with pytest.raises(FaultError) as refused:
        package(lambda files: files.pop(TYPES))
    assert refused.value.fault == Fault.NOT_READABLE
