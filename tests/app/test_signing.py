"""Signing a file: what is written has been verified, and whatever is refused leaves no trace."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from cryptography import x509
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from db.domain.blocks import Document
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import CertificateFlaw, Integrity, Shown, Statement
from desktop.app import signed_files, signing, signing_keys, verifying
from desktop.app.progress import Cancelled
from desktop.app.signing import Order, Signed
from desktop.app.signing_keys import OpenedKey
from desktop.documents.word import write_docx
from desktop.signing.beside import sign_beside
from desktop.signing.opc import REL_SIGNATURE, TYPE_SIGNATURE
from signing import pki
from signing.tampering import replaced, substituted, with_relationship, with_type
from signing.word_files import entries, zipped

PASSWORD = "zażółć Ż"

Sign = Callable[..., Signed]


@dataclass
class FaultyKey:
    """A key whose signature is another's, or a card that is taken out of the reader."""

    chain: tuple[x509.Certificate, ...]
    error: RecordError | None = None
    asked: list[bytes] = field(default_factory=list)

    def sign(self, data: bytes) -> bytes:
        """What cannot be right, or the refusal."""
        self.asked.append(data)
        if self.error is not None:
            raise self.error
        return bytes(256)


class StoppedAt:
    """A user who stops the work at a step."""

    def __init__(self, step: int) -> None:
        self._step = step

    def step(self, done: int, _total: int) -> None:
        """Stop there."""
        if done >= self._step:
            raise Cancelled


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list of issuers from elsewhere is loaded."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A document as the program writes them, in a folder of its own."""
    path = tmp_path / "out" / "sprawozdanie-zał. 1.docx"
    path.parent.mkdir()
    write_docx(Document("Sprawozdanie z żółtą tabelą", ()), path)
    return path


def opened(folder: Path, *flaws: CertificateFlaw, kind: pki.Kind = "p-256", **who: str) -> OpenedKey:
    """A key out of a file with such a certificate."""
    path = folder / "klucz.p12"
    path.write_bytes(pki.p12(pki.leaf(kind, *flaws, **who), PASSWORD))
    return signing_keys.open_key_file(path, PASSWORD)


@pytest.fixture
def sign(tmp_path: Path, report: Path) -> Sign:
    """Sign the report, or what is named; a signed document takes its place."""
    path = report

    def sign(*flaws: CertificateFlaw, key: object = None, of: Path = path, **order: object) -> Signed:
        made = Order(of.name, of.read_bytes(), **order)
        signed = signing.sign(made, key or opened(tmp_path, *flaws).key)
        of.with_name(signed.name).write_bytes(signed.content)
        return signed

    return sign


def retype(path: Path, words: str) -> None:
    """Edit the document elsewhere, where signatures stay in the file without holding any more."""
    edited = docx.Document(path)
    edited.add_paragraph(words)
    edited.save(path)


def add_field(path: Path, instruction: str) -> None:
    """Put a field into the document."""
    edited = docx.Document(path)
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), instruction)
    edited.add_paragraph()._p.append(simple)
    edited.save(path)


def test_a_signed_document_is_whole_and_says_who_signed_what_for(report: Path, sign: Sign) -> None:
    sign(statement=Statement("Wójt Gminy", "Modrogóra", "Zatwierdzam"))
    verified = verifying.verify_file(report)
    (found,) = verified.reports
    assert verified.all_whole
    assert (found.signer.name, found.role, found.comment) == (pki.SIGNER, "Wójt Gminy", "Zatwierdzam")


def test_a_second_signature_leaves_the_first_as_it_is(report: Path, tmp_path: Path, sign: Sign) -> None:
    sign()
    sign(key=opened(tmp_path, kind="rsa-2048", name="Ewa Łęcka").key)
    verified = verifying.verify_file(report)
    assert verified.all_whole
    assert [each.signer.name for each in verified.reports] == [pki.SIGNER, "Ewa Łęcka"]


def test_signatures_that_no_longer_hold_are_told_and_taken_out(report: Path, sign: Sign) -> None:
    sign()
    retype(report, "Dopisane w Wordzie.")
    before = signing.look_before(report.name, report.read_bytes())
    assert [each.integrity for each in before.stale] == [Integrity.BROKEN]
    signed = sign()
    assert [each.signer.name for each in signed.dropped] == [pki.SIGNER]
    verified = verifying.verify_file(report)
    assert verified.all_whole
    assert len(verified.reports) == 1
    assert docx.Document(report).paragraphs[-1].text == "Dopisane w Wordzie."


def signed_by_two(tmp_path: Path, sign: Sign) -> None:
    """Have two sign the document."""
    sign()
    sign(key=opened(tmp_path, kind="rsa-2048", name="Ewa Łęcka").key)


@pytest.mark.parametrize("junk", ["_xmlsignatures/sig1.xml", "_xmlsignatures/sig2.xml"])
def test_a_broken_signature_takes_no_other_with_it(
    report: Path, tmp_path: Path, sign: Sign, junk: str
) -> None:
    signed_by_two(tmp_path, sign)
    names = [pki.SIGNER, "Ewa Łęcka"]
    (stays,) = (name for name in names if names.index(name) != int(junk[-5]) - 1)
    report.write_bytes(
        replaced(report.read_bytes(), junk, substituted(b"<SignatureValue>", b"<SignatureValue>AAAA"))
    )
    signed = sign(key=opened(tmp_path, name="Jan Kot").key)
    assert [each.signer.name for each in signed.dropped] == [name for name in names if name != stays]
    verified = verifying.verify_file(report)
    assert verified.all_whole
    assert sorted(each.signer.name for each in verified.reports) == sorted([stays, "Jan Kot"])


def test_signatures_that_cannot_be_told_apart_are_not_thrown_away(
    report: Path, tmp_path: Path, sign: Sign
) -> None:
    signed_by_two(tmp_path, sign)
    files = entries(report.read_bytes())
    files["_xmlsignatures/junk.xml"] = b"<a/>"
    with_type(files, "_xmlsignatures/junk.xml", "application/xml")
    with_relationship(files, "_xmlsignatures/_rels/origin.sigs.rels", REL_SIGNATURE, "junk.xml")
    report.write_bytes(zipped(files))
    before = report.read_bytes()
    with pytest.raises(RecordError) as refused:
        sign()
    assert refused.value.refusal is Refusal.SIGNATURES_UNCLEAR
    assert refused.value.subject == report.name
    assert report.read_bytes() == before


def test_more_signatures_than_are_looked_at_are_not_thrown_away(report: Path, sign: Sign) -> None:
    sign()
    files = entries(report.read_bytes())
    for number in range(2, 40):
        name = f"_xmlsignatures/sig{number}.xml"
        files[name] = files["_xmlsignatures/sig1.xml"]
        with_type(files, name, TYPE_SIGNATURE)
        rels = "_xmlsignatures/_rels/origin.sigs.rels"
        one = f'<Relationship Id="n{number}" Type="{REL_SIGNATURE}" Target="sig{number}.xml"/>'
        files[rels] = files[rels].replace(b"</Relationships>", one.encode() + b"</Relationships>")
    report.write_bytes(zipped(files))
    with pytest.raises(RecordError) as refused:
        sign()
    assert refused.value.refusal is Refusal.SIGNATURES_UNCLEAR


@pytest.mark.parametrize("form", [SignatureForm.XADES, SignatureForm.ASIC])
def test_a_signature_beside_leaves_the_file_alone_and_finds_it_by_its_name(
    report: Path, sign: Sign, form: SignatureForm
) -> None:
    before = report.read_bytes()
    signed = sign(form=form)
    verified = verifying.verify_file(report.with_name(signed.name))
    assert report.read_bytes() == before
    assert verified.all_whole
    assert verified.of == (report if form is SignatureForm.XADES else None)


def test_a_signature_beside_holds_no_more_when_the_file_changes(report: Path, sign: Sign) -> None:
    signed = sign(form=SignatureForm.XADES)
    retype(report, "Dopisane w Wordzie.")
    assert not verifying.verify_file(report.with_name(signed.name)).all_whole


def test_a_signature_that_lies_alone_asks_for_its_file(report: Path, tmp_path: Path, sign: Sign) -> None:
    signed = sign(form=SignatureForm.XADES)
    alone = report.with_name(signed.name).rename(tmp_path / signed.name)
    assert verifying.needs_signed_file(alone)
    assert verifying.verify_file(alone, report).all_whole


def test_any_file_can_be_signed_beside_but_only_word_within(tmp_path: Path, sign: Sign) -> None:
    pdf = tmp_path / "uchwała.pdf"
    pdf.write_bytes(b"%PDF-1.7\n%%EOF\n")
    assert verifying.verify_file(pdf.with_name(sign(of=pdf, form=SignatureForm.XADES).name)).all_whole
    with pytest.raises(RecordError) as refused:
        sign(of=pdf)
    assert refused.value.refusal is Refusal.NO_WORD_DOCUMENT
    assert refused.value.subject == pdf.name


@pytest.mark.parametrize(
    ("flaw", "refusal"),
    [
        (CertificateFlaw.EXPIRED, Refusal.CERTIFICATE_NOT_VALID),
        (CertificateFlaw.NOT_YET_VALID, Refusal.CERTIFICATE_NOT_VALID),
        (CertificateFlaw.WRONG_USAGE, Refusal.KEY_NOT_FOR_SIGNING),
    ],
)
def test_a_doubtful_certificate_signs_only_when_agreed_to_and_is_told_of_afterwards(
    report: Path, sign: Sign, flaw: CertificateFlaw, refusal: Refusal
) -> None:
    before = report.read_bytes()
    with pytest.raises(RecordError) as refused:
        sign(flaw)
    assert refused.value.refusal is refusal
    assert report.read_bytes() == before
    assert flaw in sign(flaw, agreed=True).reports[0].flaws


def test_what_a_signature_would_not_settle_is_told_before(report: Path, sign: Sign) -> None:
    add_field(report, "DATE")
    before = signing.look_before(report.name, report.read_bytes())
    assert [each.shown for each in before.shown] == [Shown.FIELD]
    with pytest.raises(RecordError) as refused:
        sign()
    assert refused.value.refusal is Refusal.SHOWS_UNSIGNED
    assert sign(agreed=True).reports[0].integrity is Integrity.WHOLE


@pytest.mark.parametrize("form", SignatureForm)
def test_what_a_signature_does_not_settle_is_told_after_it_too(
    report: Path, sign: Sign, form: SignatureForm
) -> None:
    add_field(report, "TITLE")
    verified = verifying.verify_file(report.with_name(sign(form=form, agreed=True).name))
    assert [(each.shown, each.words) for each in verified.shown] == [(Shown.FIELD, "TITLE")]
    assert (verified.all_whole, verified.settles_all) == (True, False)


def test_a_title_that_somebody_changed_without_a_key_is_no_secret(report: Path, sign: Sign) -> None:
    add_field(report, "TITLE")
    sign(agreed=True)
    changed = replaced(report.read_bytes(), "docProps/core.xml", substituted(b"</dc:title>", b"0</dc:title>"))
    told = verifying.verify_kept(report.name, changed)
    assert told.all_whole
    assert [each.words for each in told.shown] == ["TITLE"]


@pytest.mark.parametrize("form", SignatureForm)
def test_of_a_document_of_ours_there_is_nothing_to_tell(
    report: Path, sign: Sign, form: SignatureForm
) -> None:
    verified = verifying.verify_file(report.with_name(sign(form=form).name))
    assert verified.settles_all
    assert verified.shown == ()


def test_a_document_that_cannot_be_read_may_show_anything(tmp_path: Path) -> None:
    odd = tmp_path / "odd.docx"
    odd.write_bytes(b"PK but no package")
    signature = sign_beside(odd.name, odd.read_bytes(), opened(tmp_path).key, at=datetime.now(UTC))
    told = verifying.verify_kept(odd.name, odd.read_bytes(), signature)
    assert told.all_whole
    assert [(each.shown, each.place) for each in told.shown] == [(Shown.ALTERNATIVE_CONTENT, "odd.docx")]


@pytest.mark.parametrize("form", SignatureForm)
def test_a_signature_that_does_not_verify_is_never_written(
    report: Path, sign: Sign, form: SignatureForm
) -> None:
    before = {each: each.read_bytes() for each in report.parent.iterdir()}
    with pytest.raises(RecordError) as refused:
        sign(key=FaultyKey(pki.leaf("rsa-2048").chain), form=form)
    assert refused.value.refusal is Refusal.SIGNED_NOT_VERIFIED
    assert {each: each.read_bytes() for each in report.parent.iterdir()} == before


def test_a_card_that_is_taken_out_leaves_the_file_as_it_was(report: Path, sign: Sign) -> None:
    before = {each: each.read_bytes() for each in report.parent.iterdir()}
    gone = RecordError(Refusal.TOKEN_MISSING, "Karta próbna")
    with pytest.raises(RecordError) as refused:
        sign(key=FaultyKey(pki.leaf("rsa-2048").chain, gone))
    assert refused.value is gone or refused.value.refusal is Refusal.TOKEN_MISSING
    assert {each: each.read_bytes() for each in report.parent.iterdir()} == before


@pytest.mark.parametrize("step", range(5))
def test_work_that_is_stopped_writes_nothing(report: Path, tmp_path: Path, step: int) -> None:
    order = Order(report.name, report.read_bytes())
    with pytest.raises(Cancelled):
        signing.sign_with(
            nullcontext(opened(tmp_path).key), order, report.with_name("nowy.docx"), StoppedAt(step)
        )
    assert [each.name for each in report.parent.iterdir()] == [report.name]


def test_a_folder_that_is_not_there_is_said(report: Path, tmp_path: Path) -> None:
    order = Order(report.name, report.read_bytes())
    with pytest.raises(RecordError) as refused:
        signing.sign_with(nullcontext(opened(tmp_path).key), order, tmp_path / "nie ma" / "x.docx")
    assert refused.value.refusal is Refusal.NO_FOLDER


def test_a_wrong_password_is_in_no_part_of_what_is_raised(tmp_path: Path) -> None:
    path = tmp_path / "klucz.p12"
    path.write_bytes(pki.p12(pki.leaf("p-256"), PASSWORD))
    with pytest.raises(RecordError) as refused:
        signing_keys.open_key_file(path, "tajne-hasło")
    error: BaseException | None = refused.value
    assert refused.value.refusal is Refusal.KEY_PASSWORD_WRONG
    while error is not None:
        assert "tajne" not in repr(error)
        error = error.__cause__ or error.__context__


def test_a_damaged_document_is_named(tmp_path: Path, sign: Sign) -> None:
    broken = tmp_path / "zepsuty.docx"
    broken.write_bytes(b"PK\x03\x04 nic")
    with pytest.raises(RecordError) as refused:
        sign(of=broken)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.NO_WORD_DOCUMENT, "zepsuty.docx")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(RecordError) as refused:
        verifying.verify_file(tmp_path / "nie ma.docx")
    assert refused.value.refusal is Refusal.FILE_MISSING


def test_a_file_too_large_to_be_a_document_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "duży.docx"
    with huge.open("wb") as file:
        file.truncate(signed_files.LARGEST + 1)
    with pytest.raises(RecordError) as refused:
        verifying.verify_file(huge)
    assert refused.value.refusal is Refusal.FOREIGN_TOO_LARGE
