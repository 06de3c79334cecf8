"""A document made ready to be signed: old signatures gone, everything else as it was."""

from datetime import UTC, datetime

import pytest
from lxml import etree

from db.domain.errors import RecordError, Refusal
from desktop.signing.keys import key_file
from desktop.signing.package_signature import sign_package
from desktop.signing.unsigned import unsigned, with_only
from desktop.signing.verifying import verify
from signing import pki
from signing.word_files import entries, spaced, word_file, zipped

_RELATIONSHIPS = entries(word_file())["_rels/.rels"]


def signed(docx: bytes) -> bytes:
    """The document with a signature."""
    key = key_file(pki.p12(pki.leaf("p-256"), "x"), "x", "k.p12")
    return sign_package(docx, key, at=datetime(2026, 3, 2, 10, tzinfo=UTC))


def test_what_is_ready_comes_back_the_same() -> None:
    once = unsigned(word_file())
    assert unsigned(once) is once


def test_signatures_leave_nothing_behind() -> None:
    assert entries(unsigned(signed(signed(word_file())))) == entries(unsigned(word_file()))
    assert verify(unsigned(signed(word_file())), "a.docx") == ()


def test_only_those_signatures_go_that_do_not_hold() -> None:
    once = signed(word_file())
    twice = signed(once)
    assert with_only(twice, [True, True]) is twice
    assert entries(with_only(twice, [True, False])) == entries(once)
    assert len(verify(with_only(twice, [False, True]), "a.docx")) == 1
    assert entries(with_only(twice, [False, False])) == entries(unsigned(twice))


@pytest.mark.parametrize("holding", [[], [True], [False], [False] * 3])
def test_signatures_of_which_it_is_not_known_whether_they_hold_stay(holding: list[bool]) -> None:
    with pytest.raises(RecordError) as refused:
        with_only(signed(signed(word_file())), holding)
    assert refused.value.refusal is Refusal.SIGNATURES_UNCLEAR


def test_a_signature_that_no_longer_holds_goes_too() -> None:
    stale = entries(signed(word_file()))
    stale["word/document.xml"] = stale["word/document.xml"].replace(b"1 234", b"9 234")
    left = entries(unsigned(zipped(stale)))
    assert b"9 234" in left["word/document.xml"]
    assert not [name for name in left if "_xmlsignatures" in name]


def test_signature_parts_that_nothing_leads_to_go_too() -> None:
    astray = entries(signed(word_file()))
    astray["_rels/.rels"] = entries(word_file())["_rels/.rels"]
    assert entries(unsigned(zipped(astray))) == entries(unsigned(word_file()))


def test_the_thumbnail_goes_and_nothing_points_to_it() -> None:
    before, after = entries(word_file()), entries(unsigned(word_file()))
    assert set(before) - set(after) == {"docProps/thumbnail.jpeg"}
    assert b"thumbnail" not in after["_rels/.rels"]


def test_a_picture_of_the_text_stays_though_it_serves_as_the_thumbnail_too() -> None:
    files = entries(word_file())
    (picture,) = [name for name in files if name.endswith(".png")]
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"docProps/thumbnail.jpeg", picture.encode())
    left = entries(unsigned(zipped(files)))
    assert left[picture] == files[picture]
    assert b"thumbnail" not in left["_rels/.rels"]


def test_parts_stay_byte_for_byte_and_of_their_types() -> None:
    before, after = entries(spaced(word_file())), entries(unsigned(spaced(word_file())))
    same = {name for name in after if before[name] == after[name]}
    assert {name for name in after if not name.endswith(".rels")} - same == {"[Content_Types].xml"}


def test_relationships_lose_their_white_space_and_say_the_same() -> None:
    before, after = entries(spaced(word_file())), entries(unsigned(spaced(word_file())))
    for name in (name for name in after if name.endswith(".rels")):
        told = etree.fromstring(after[name])
        assert not list(told.itertext())
        were = {tuple(sorted(one.items())) for one in etree.fromstring(before[name])}
        assert {tuple(sorted(one.items())) for one in told} <= were
    assert b'TargetMode="External"' in after["word/_rels/document.xml.rels"]


def test_a_list_of_no_relationships_goes() -> None:
    files = entries(word_file())
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    left = entries(unsigned(zipped(files | {"word/_rels/styles.xml.rels": empty})))
    assert "word/_rels/styles.xml.rels" not in left


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"abc", word_file()[:-100]])
def test_what_is_no_word_document_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        unsigned(content)
    assert refused.value.refusal is Refusal.NO_WORD_DOCUMENT


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/_rels/document.xml.rels", b"<Relationships/>"),
        ("_rels/.rels", b"<a"),
        (
            "_rels/.rels",
            entries(word_file())["_rels/.rels"].replace(b"<Relationship ", b"<Relationship x='y' "),
        ),
        ("[Content_Types].xml", b"<Types/>"),
        ("word/unknown.zzz", b""),
    ],
)
def test_a_package_that_is_not_sound_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(RecordError) as refused:
        unsigned(zipped(entries(word_file()) | {name: content}))
    assert refused.value.refusal is Refusal.NO_WORD_DOCUMENT
