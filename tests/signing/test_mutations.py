"""Signed files with bytes changed anywhere: nothing raises, and what is called whole is what was signed."""

from datetime import UTC, datetime
from random import Random

import pytest
from lxml import etree

from db.domain.errors import RecordError
from db.domain.signatures import Integrity, SignatureReport, Statement
from desktop.signing.beside import sign_beside
from desktop.signing.container import asic
from desktop.signing.keys import FileKey
from desktop.signing.package_signature import sign_package
from desktop.signing.shown_unsigned import shown_unsigned
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify, verify_beside
from signing import pki
from signing.mutations import bytes_mutated, mutated
from signing.trusted_lists import service, trusted_list
from signing.word_files import entries, word_file, zipped

SEEDS = range(2000)  # 20 000 were run when the verifier was made
FEWER = range(500)
NO_STYLES = b'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
SAID = Statement("Wójt Gminy", "Kielce", "Zatwierdzam")
TRUST = read_list(pki.authority().pem, "lista.pem")


@pytest.fixture(scope="module")
def key() -> FileKey:
    holder = pki.leaf("p-256")
    return FileKey(holder.chain, holder.key)


@pytest.fixture(scope="module")
def signed(key: FileKey) -> bytes:
    return sign_package(small_file(), key, at=datetime.now(UTC), statement=SAID)


def small_file() -> bytes:
    """A document whose styles, the most of its bytes, are few."""
    files = entries(word_file())
    return zipped(files | dict.fromkeys(("word/styles.xml", "word/stylesWithEffects.xml"), NO_STYLES))


def reports(docx: bytes) -> tuple[SignatureReport, ...]:
    """The reports, none where the file is refused."""
    try:
        return verify(docx, "x.docx", TRUST)
    except RecordError:
        return ()


def shown(docx: bytes) -> dict[str, bytes]:
    """What of a document is shown: its parts, relationships as XML says them; not what nobody signs."""
    unsigned = ("docProps/", "_xmlsignatures/", "_rels/.rels", "[")
    parts = {name: content for name, content in entries(docx).items() if not name.startswith(unsigned)}
    for name in parts:
        if name.endswith(".rels"):
            parts[name] = etree.tostring(etree.fromstring(parts[name]), method="c14n")
    return parts


def test_a_mutated_document_is_whole_only_if_it_shows_the_same(signed: bytes) -> None:
    (honest,) = reports(signed)
    whole = 0
    for seed in SEEDS:
        changed = mutated(signed, Random(seed))
        for report in reports(changed):
            if report.integrity == Integrity.WHOLE:
                assert shown(changed) == shown(signed), seed
                assert (report.signer, report.signed_at) == (honest.signer, honest.signed_at), seed
                assert (report.role, report.comment) == (honest.role, honest.comment), seed
                whole += 1
    assert 0 < whole < len(SEEDS) / 10


def test_a_mutated_document_is_searched_without_harm(signed: bytes) -> None:
    refused = 0
    for seed in FEWER:
        try:
            shown_unsigned(mutated(signed, Random(seed)))
        except RecordError:
            refused += 1
    assert refused > 0


def test_a_mutated_signature_beside_a_file_says_nothing_else(key: FileKey) -> None:
    beside = sign_beside("x.docx", b"x", key, at=datetime.now(UTC), statement=SAID)
    (honest,) = verify_beside(beside, "x.xades", b"x")
    for seed in FEWER:
        try:
            told = verify_beside(bytes_mutated(beside, Random(seed)), "x.xades", b"x", TRUST)
        except RecordError:
            continue
        for report in told:
            if report.integrity == Integrity.WHOLE:
                assert (report.signer, report.role) == (honest.signer, honest.role), seed


def test_a_mutated_container_covers_what_was_put_into_it(key: FileKey) -> None:
    beside = sign_beside("x.docx", b"x", key, at=datetime.now(UTC), statement=SAID)
    container = asic("x.docx", b"x", beside)
    for seed in FEWER:
        changed = mutated(container, Random(seed))
        if any(report.integrity == Integrity.WHOLE for report in reports(changed)):
            assert entries(changed)["x.docx"] == b"x", seed


def test_a_mutated_list_is_read_or_refused() -> None:
    listed = trusted_list([service(pki.authority().issuing.certificate)])
    refused = 0
    for seed in FEWER:
        try:
            read_list(bytes_mutated(listed, Random(seed)), "lista.xml").trusted(
                pki.leaf("p-256").chain, pki.TODAY
            )
        except RecordError:
            refused += 1
    assert 0 < refused < len(FEWER)
