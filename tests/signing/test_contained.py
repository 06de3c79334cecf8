"""Containers that somebody made to be read in two ways: nothing in them is passed over."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache

import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import Fault, Integrity
from desktop.signing.beside import sign_beside, sign_files
from desktop.signing.contained import read_asic
from desktop.signing.container import asic, asic_again, what_to_sign
from desktop.signing.keys import FileKey
from desktop.signing.verifying import verify
from signing import pki
from signing.word_files import entries, zipped

NAME = "uchwała.docx"
KIND = "application/vnd.etsi.asic-e+zip"


@cache
def container() -> Mapping[str, bytes]:
    """The entries of a container that is whole."""
    holder = pki.leaf("p-256")
    signature = sign_beside(NAME, b"abc", FileKey(holder.chain, holder.key), at=datetime.now(UTC))
    return entries(asic(NAME, b"abc", signature))


@pytest.mark.parametrize(
    "name",
    ["META-INF/uchwała.docx", "meta-inf/x.docx", "META-INF/document.xml", "META-INF/ASiCManifest.docx", "x"],
)
def test_a_file_that_nobody_signed_is_told_wherever_it_lies(name: str) -> None:
    (report,) = verify(zipped({**container(), name: b"9 999 999"}), "a.asice")
    assert (report.integrity, report.uncovered) == (Integrity.PART, (name,))


def test_folders_are_no_files() -> None:
    (report,) = verify(zipped({**container(), "META-INF/": b"", "x/": b""}), "a.asice")
    assert report.integrity is Integrity.WHOLE


@pytest.mark.parametrize("name", ["[Content_Types].xml", "[content_types].XML"])
def test_a_container_that_office_would_take_for_a_document_is_broken(name: str) -> None:
    content = zipped({**container(), name: b"<Types/>"})
    (report,) = verify(content, "a.docx")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.PACKAGE_AMBIGUOUS)
    assert is_refused(content)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param({"a": b"", **container()}, id="not first"),
        pytest.param({**container(), "mimetype": f"{KIND}\n".encode()}, id="a line more"),
        pytest.param({**container(), "mimetype": f"{KIND}x".encode()}, id="another kind"),
    ],
)
def test_what_does_not_say_first_and_plainly_what_it_is_is_broken(content: Mapping[str, bytes]) -> None:
    (report,) = verify(zipped(content), "a.asice")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.STRUCTURE)
    assert is_refused(zipped(content))


def test_what_is_found_is_what_is_judged() -> None:
    files = dict(container())
    files["META-INF/Signatures2.XML"] = files.pop("META-INF/signatures.xml")
    assert list(read_asic(zipped(files)).signatures) == ["META-INF/Signatures2.XML"]
    (report,) = verify(zipped(files), "a.asice")
    assert report.integrity is Integrity.WHOLE


def test_a_container_of_countless_signatures_is_not_read() -> None:
    signature = container()["META-INF/signatures.xml"]
    many = {f"META-INF/signatures{number}.xml": signature for number in range(33)}
    (report,) = verify(zipped({**container(), **many}), "a.asice")
    assert report.fault is Fault.NOT_READABLE


def is_refused(content: bytes) -> bool:
    """Whether whoever looks for the files in it is told that there are none to be found."""
    with pytest.raises(RecordError) as refused:
        read_asic(content)
    return refused.value.refusal is Refusal.SIGNATURE_UNREADABLE


def test_a_second_signature_lies_beside_the_first_and_covers_all_files() -> None:
    first = zipped({**container(), "META-INF/ASiCManifest.xml": b"<x/>"})
    (before,) = verify(zipped(container()), "a.asice")
    both = signed_again(first)
    assert list(read_asic(both).signatures) == ["META-INF/signatures.xml", "META-INF/signatures002.xml"]
    former, own = verify(both, "a.asice")
    assert (former.integrity, own.integrity) == (Integrity.PART, Integrity.WHOLE)
    again = verify(signed_again(signed_again(zipped(container()))), "a.asice")
    assert [each.integrity for each in again] == [Integrity.WHOLE] * 3
    assert again[0] == before


def test_containers_that_take_no_second_signature_are_refused() -> None:
    simple = {**container(), "mimetype": b"application/vnd.etsi.asic-s+zip"}
    empty = {name: each for name, each in container().items() if name != NAME}
    for entries_of in (simple, empty):
        with pytest.raises(RecordError) as refused:
            what_to_sign(zipped(entries_of))
        assert refused.value.refusal is Refusal.SIGNATURE_UNREADABLE


def signed_again(content: bytes) -> bytes:
    """The container with another's signature more."""
    holder = pki.leaf("p-384", name="Ewa Łęcka")
    key = FileKey(holder.chain, holder.key)
    return asic_again(content, sign_files(what_to_sign(content), key, at=datetime.now(UTC)))
