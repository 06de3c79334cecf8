"""Signatures that carry their file, as „podpis zaufany” does: their file is signed, and the one meant."""

from base64 import b64encode

import pytest

from db.domain.errors import RecordError
from db.domain.signatures import Fault, Integrity
from desktop.signing.verifying import carried_file, verify_beside
from signing import pki, xmlsec
from signing.carrying_maker import C14N, Carrying, carrying
from signing.word_files import word_file

FILE = b"uchwala nr 1 " * 50
HOW = (Carrying(), Carrying(says_so=False), Carrying(transform=""), Carrying(transform=C14N))


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("kind", ["rsa-2048", "p-384"])
def test_the_file_in_a_signature_is_whole_and_is_given_out(kind: pki.Kind, how: Carrying) -> None:
    signature = carrying(FILE, pki.leaf(kind), how)
    assert xmlsec.verify_beside(signature, {}, pki.authority()).valid
    (report,) = verify_beside(signature, "u.xml", FILE)
    assert report.integrity is Integrity.WHOLE
    assert report.role == "Kot Jan"
    assert carried_file(signature) == FILE


def test_a_document_comes_out_as_it_went_in() -> None:
    assert carried_file(carrying(word_file(), pki.leaf("p-256"))) == word_file()


@pytest.mark.parametrize("how", HOW)
def test_another_file_than_the_one_in_it_was_not_signed(how: Carrying) -> None:
    (report,) = verify_beside(carrying(FILE, pki.leaf("p-256"), how), "u.xml", FILE + b" ")
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.CONTENT_CHANGED)


@pytest.mark.parametrize("how", HOW)
def test_an_exchanged_file_breaks_it_though_it_is_the_one_at_hand(how: Carrying) -> None:
    signature = carrying(FILE, pki.leaf("p-256"), how)
    changed = signature.replace(b64encode(FILE)[:20], b64encode(b"9" + FILE[1:])[:20])
    assert changed != signature
    (report,) = verify_beside(changed, "u.xml", b"9" + FILE[1:])
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.CONTENT_CHANGED)


@pytest.mark.parametrize(
    "more",
    [
        '<ds:Object Id="more" Encoding="http://www.w3.org/2000/09/xmldsig#base64">QQ==</ds:Object>',
        '<ds:Object Encoding="http://www.w3.org/2000/09/xmldsig#base64">QQ==</ds:Object>',
        '<ds:Object Id="more">QQ==</ds:Object>',
        "<ds:Object>QQ==</ds:Object>",
    ],
)
def test_nothing_else_lies_in_it(more: str) -> None:
    (report,) = verify_beside(carrying(FILE, pki.leaf("p-256"), Carrying(more=more)), "u.xml", FILE)
    assert (report.integrity, report.fault) == (Integrity.BROKEN, Fault.STRUCTURE)


@pytest.mark.parametrize(
    "change",
    [
        lambda xml: xml.replace(b'URI="#file"', b'URI="#nothing"'),
        lambda xml: xml.replace(b'<ds:Object Id="file"', b"<ds:Object"),
        lambda xml: xml.replace(b"</ds:Object>", b"<a/></ds:Object>", 1),
        lambda xml: xml.replace(b"</ds:Object>", b"!</ds:Object>", 1),
        lambda xml: xml[:-20],
    ],
)
def test_a_signature_out_of_shape_is_never_whole(change: object) -> None:
    signature = change(carrying(FILE, pki.leaf("p-256")))
    try:
        (report,) = verify_beside(signature, "u.xml", FILE)
    except RecordError:
        return
    assert report.integrity is Integrity.BROKEN
