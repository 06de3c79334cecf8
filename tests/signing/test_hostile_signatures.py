"""Signatures made to harm whoever looks at them: each is reported soon, though its digests may never end."""

from collections.abc import Callable
from datetime import UTC, datetime
from time import process_time

import pytest

from db.domain.signatures import Fault, Integrity, SignatureReport
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.verifying import verify
from signing import pki
from signing.tampering import (
    PACKAGE,
    SIGNATURE,
    below_signature,
    replaced,
    signature_name,
    with_relationship,
    with_type,
)
from signing.word_files import entries, word_file, zipped

SECONDS = 5


@pytest.fixture(scope="module")
def signed() -> bytes:
    holder = pki.leaf("p-256")
    return sign_package(word_file(), FileKey(holder.chain, holder.key), at=datetime.now(UTC))


def soon(docx: bytes) -> SignatureReport:
    """The report, within a few seconds of the processor's work."""
    start = process_time()
    (report,) = verify(docx, "x.docx")
    assert process_time() - start < SECONDS
    return report


def with_more(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    """A change of the first place."""
    return lambda content: content.replace(old, new, 1)


def test_namespaces_that_each_element_is_asked_for_are_refused(signed: bytes) -> None:
    spaces = b" ".join(b'xmlns:a%d="urn:%d"' % (number, number) for number in range(300))
    declared = replaced(
        signed, signature_name(signed), with_more(b"<SignedInfo>", b"<SignedInfo %s>" % spaces)
    )
    more = b"<Transforms><Transform>%s</Transform>" % (b"<a/>" * 20_000)
    report = soon(replaced(declared, signature_name(signed), with_more(b"<Transforms>", more)))
    assert report.integrity == Integrity.BROKEN


def test_attributes_that_it_takes_long_to_sort_are_refused(signed: bytes) -> None:
    more = b"<SignedInfo %s>" % b" ".join(b'a%06d=""' % number for number in range(100_000))
    report = soon(replaced(signed, signature_name(signed), with_more(b"<SignedInfo>", more)))
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.NOT_READABLE)


def test_a_namespace_that_each_canonical_form_repeats_is_refused(signed: bytes) -> None:
    space = b'<Signature xmlns:a="urn:%s" ' % (b"a" * 1_000_000)
    declared = replaced(signed, signature_name(signed), with_more(b"<Signature ", space))
    report = soon(declared)
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.STRUCTURE)


@pytest.mark.parametrize("number", [200_000, 3_000_000])
def test_a_signature_of_endless_elements_is_not_digested(number: int, signed: bytes) -> None:
    more = b"<SignedInfo>" + b"<a/>" * number
    report = soon(replaced(signed, signature_name(signed), with_more(b"<SignedInfo>", more)))
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.NOT_READABLE)


def test_an_endless_row_of_signatures_below_a_signature_is_told_of(signed: bytes) -> None:
    files = entries(signed)
    rels = below_signature(signature_name(signed))
    for number in range(1200):
        name = f"_xmlsignatures/more{number}.xml"
        with_type(files, name, SIGNATURE)
        kind = f"{PACKAGE}/relationships/digital-signature/signature"
        with_relationship(files, rels, kind, f"more{number}.xml")
        files[name], rels = b"<a/>", below_signature(name)
    report = soon(zipped(files))
    assert report.integrity == Integrity.PART
    assert len(report.uncovered) == 100
    assert {f"/_xmlsignatures/more{number}.xml" for number in range(10)} <= set(report.uncovered)
