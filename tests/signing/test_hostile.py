"""Files made to harm whoever reads them: each is reported or refused, soon, and fetches nothing."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from db.domain.errors import RecordError
from db.domain.signatures import Fault, Integrity, Shown
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.shown_unsigned import shown_unsigned
from desktop.signing.signature_lines import line_places
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify, verify_beside
from signing import pki
from signing.other_maker_beside import signed_beside
from signing.tampering import signature_name
from signing.word_files import entries, word_file

DSIG = "http://www.w3.org/2000/09/xmldsig#"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SECONDS = 5


def laughs() -> bytes:
    """Entities of entities, a thousand million of letters in all."""
    told = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
    return f'<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{told}]><a>&a8;</a>'.encode()


HOSTILE = {
    "entities of entities": laughs(),
    "an entity from a file": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "a definition from outside": b'<!DOCTYPE a SYSTEM "http://attack.test.invalid/x.dtd"><a/>',
    "elements in elements": b"<a>" * 100_000 + b"</a>" * 100_000,
    "elements beside elements": f'<a xmlns="{DSIG}">'.encode() + b"<Object/>" * 300_000 + b"</a>",
    "an endless text": f'<Signature xmlns="{DSIG}">'.encode() + b"A" * 12_000_000 + b"</Signature>",
    "endless attributes": b"<a " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b"/>",
    "an odd encoding": "<?xml version='1.0' encoding='utf-7'?><a/>".encode("ascii"),
    "an encoding of two bytes": "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16"),
    "nothing": b"",
}
ENTRIES = ("_xmlsignatures/sig1.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels")


@pytest.fixture(scope="module")
def signed() -> bytes:
    holder = pki.leaf("p-256")
    return sign_package(word_file(), FileKey(holder.chain, holder.key), at=datetime.now(UTC))


def with_entry(docx: bytes, name: str, content: bytes) -> bytes:
    """The document with another content of an entry, compressed."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for each, told in (entries(docx) | {name: content}).items():
            archive.writestr(each, told)
    return written.getvalue()


def soon(act: Callable[[], object]) -> None:
    """Do it within a few seconds of the processor's work, refusals being an answer."""
    start = process_time()
    with suppress(RecordError):
        act()
    assert process_time() - start < SECONDS


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("entry", ENTRIES)
def test_a_hostile_entry_is_never_whole(name: str, entry: str, signed: bytes) -> None:
    assert signature_name(signed) in ENTRIES
    content = with_entry(signed, entry, HOSTILE[name])

    def check() -> None:
        for report in verify(content, "x.docx"):
            assert report.integrity == Integrity.BROKEN

    soon(check)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_signatures_and_lists_are_answered(name: str) -> None:
    content = HOSTILE[name]
    document = with_entry(word_file(), "word/document.xml", content)
    soon(lambda: shown_unsigned(document))
    soon(lambda: verify_beside(content, "x.xades", b""))
    soon(lambda: read_list(content, "x.xml"))


def test_a_document_of_endless_elements_is_refused() -> None:
    endless = f'<w:document xmlns:w="{WORD}">'.encode() + b"<w:r/>" * 12_000_000 + b"</w:document>"
    document = with_entry(word_file(), "word/document.xml", endless)
    start = process_time()
    with pytest.raises(RecordError):
        shown_unsigned(document)
    with pytest.raises(RecordError):
        line_places(document)
    assert process_time() - start < SECONDS


def test_endless_changes_are_told_in_part() -> None:
    changes = b"".join(b"<w:ins><w:r><w:t>%d</w:t></w:r></w:ins>" % n for n in range(20_000))
    body = f'<w:document xmlns:w="{WORD}">'.encode() + changes + b"</w:document>"
    assert 0 < len(shown_unsigned(with_entry(word_file(), "word/document.xml", body))) < 1000


def test_a_file_is_digested_once_however_often_a_signature_refers_to_it() -> None:
    signature = signed_beside({f"a{number}": b"" for number in range(900)}, pki.leaf("p-256"))
    content = bytes(40 * 2**20)
    start = process_time()
    (report,) = verify_beside(signature, "x.xades", content)
    assert report.fault is Fault.CONTENT_CHANGED
    assert process_time() - start < SECONDS


def test_a_signature_of_endless_references_is_not_read() -> None:
    signature = signed_beside({"a": b"x"}, pki.leaf("p-256"))
    start, end = signature.index(b"<ds:Reference"), signature.index(b"</ds:Reference>") + 15
    one = signature[start:end]
    many = b"".join(one.replace(b'URI="a"', b'URI="a%d"' % number) for number in range(20_000))
    (report,) = verify_beside(signature[:start] + many + signature[end:], "x.xades", b"x")
    assert report.fault is Fault.NOT_READABLE


def begun(*body: bytes) -> bytes:
    """A document's main part that begins so."""
    return f'<w:document xmlns:w="{WORD}"><w:body>'.encode() + b"".join(body) + b"</w:body></w:document>"


@pytest.mark.parametrize("endless", [b"<w:ins/>", b'<w:fldSimple w:instr="DATE"/>'])
def test_of_endless_changes_and_fields_only_the_first_are_looked_at(endless: bytes) -> None:
    document = with_entry(word_file(), "word/document.xml", begun(endless * 3_000_000))
    start = process_time()
    assert len(shown_unsigned(document)) == 1
    assert process_time() - start < 3


def test_styles_based_on_each_other_without_end_are_followed_at_once() -> None:
    chain = b"".join(
        b'<w:style w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>' % (n, n - 1)
        for n in range(20_000, 0, -1)
    )
    hides = b'<w:style w:styleId="s0"><w:rPr><w:vanish/></w:rPr></w:style>'
    styles = f'<w:styles xmlns:w="{WORD}">'.encode() + chain + hides + b"</w:styles>"
    used = b'<w:p><w:r><w:rPr><w:rStyle w:val="s20000"/></w:rPr></w:r></w:p>'
    document = with_entry(word_file(), "word/document.xml", begun(used))
    start = process_time()
    (found,) = shown_unsigned(with_entry(document, "word/styles.xml", styles))
    assert (found.shown, found.words) == (Shown.HIDDEN_TEXT, "s20000")
    assert process_time() - start < SECONDS


def test_a_document_of_more_styles_than_word_bears_is_refused() -> None:
    styles = f'<w:styles xmlns:w="{WORD}">'.encode() + b"<w:style/>" * 60_000 + b"</w:styles>"
    with pytest.raises(RecordError):
        shown_unsigned(with_entry(word_file(), "word/styles.xml", styles))


def test_of_endless_signature_lines_only_the_first_are_found() -> None:
    line = (
        b'<o:signatureline xmlns:o="urn:schemas-microsoft-com:office:office" issignatureline="t" id="{1}"/>'
    )
    document = with_entry(word_file(), "word/document.xml", begun(line * 100_000))
    assert 0 < len(line_places(document)) <= 1000
