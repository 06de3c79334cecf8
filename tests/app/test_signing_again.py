"""Signing what somebody has signed before: nothing of it is lost, and no file is written over."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509

from app.test_signing import FaultyKey, opened, retype
from db.domain.blocks import Document
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import CertificateFlaw, Fault, Integrity
from desktop.app import signing, verifying
from desktop.app.signing import Order, Signed
from desktop.documents.word import write_docx
from desktop.signing.keys import FileKey
from signing import pki
from signing.tampering import in_signature
from signing.test_resigned import BROKEN, HOLDER, signed_anew

Sign = Callable[..., Signed]


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No list of issuers from elsewhere is loaded."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "out" / "raport.docx"
    path.parent.mkdir()
    write_docx(Document("Raport", ()), path)
    return path


@pytest.fixture
def sign(tmp_path: Path, report: Path) -> Sign:
    """Sign the report, or what is named; a signed document takes its place."""
    path = report

    def sign(key: object = None, of: Path = path, **order: object) -> Signed:
        signed = signing.sign(Order(of.name, of.read_bytes(), **order), key or opened(tmp_path).key)
        of.with_name(signed.name).write_bytes(signed.content)
        return signed

    return sign


def test_a_signature_that_others_may_take_for_good_stays_with_the_one_that_holds(
    report: Path, tmp_path: Path, sign: Sign
) -> None:
    weak_digest, _ = BROKEN["a weak digest"]
    sign(key=FileKey(HOLDER.chain, HOLDER.key))
    report.write_bytes(in_signature(report.read_bytes(), signed_anew(weak_digest)))
    sign(key=opened(tmp_path, name="Jan Kot").key)
    before = signing.look_before(report.name, report.read_bytes())
    assert [each.fault for each in before.doubtful] == [Fault.ALGORITHM_NOT_ALLOWED]
    assert (before.stale, [each.signer.name for each in before.holding]) == ((), ["Jan Kot"])
    signed = sign(key=opened(tmp_path, name="Anna Lis").key)
    assert signed.dropped == ()
    found = [(each.signer.name, each.integrity) for each in signed.reports]
    assert found == [
        (pki.SIGNER, Integrity.BROKEN),
        ("Jan Kot", Integrity.WHOLE),
        ("Anna Lis", Integrity.WHOLE),
    ]


@pytest.mark.parametrize("name", ["raport.docx.xades", "raport.asice", "raport.docx"])
def test_no_file_is_ever_replaced_and_no_pin_spent_on_it(report: Path, tmp_path: Path, name: str) -> None:
    taken = tmp_path / name
    taken.write_text("czyjś podpis", encoding="utf-8")
    key = FaultyKey(pki.leaf("rsa-2048").chain)
    with pytest.raises(RecordError) as refused:
        signing.sign_with(nullcontext(key), Order(report.name, report.read_bytes()), taken)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.FILE_EXISTS, str(taken))
    assert taken.read_text(encoding="utf-8") == "czyjś podpis"
    assert not key.asked


def test_a_second_person_signs_a_container_beside_the_first(report: Path, tmp_path: Path, sign: Sign) -> None:
    first = sign(form=SignatureForm.ASIC)
    container = report.with_name(first.name)
    assert signing.look_before(container.name, container.read_bytes()).reports == first.reports
    signed = sign(key=opened(tmp_path, name="Ewa Łęcka").key, of=container, form=SignatureForm.ASIC)
    assert signed.name == first.name
    assert signed.reports[0] == first.reports[0]
    verified = verifying.verify_file(container)
    assert verified.all_whole
    assert [each.signer.name for each in verified.reports] == [pki.SIGNER, "Ewa Łęcka"]


def test_signatures_beside_are_told_of_and_find_their_file(report: Path, tmp_path: Path, sign: Sign) -> None:
    made = [
        report.with_name(sign(key=opened(tmp_path, name=name).key, form=SignatureForm.XADES).name)
        for name in ("Jan – Kot", "Ewa/Łęcka: II")
    ]
    assert [each.name for each in made] == [
        f"{report.name} – Jan – Kot.xades",
        f"{report.name} – Ewa Łęcka II.xades",
    ]
    assert [verifying.verify_file(each).of for each in made] == [report, report]
    before = signing.look_at_file(report, report.read_bytes())
    assert sorted(each.signer.name for each in before.holding) == ["Ewa/Łęcka: II", "Jan – Kot"]
    retype(report, "Dopisane.")
    assert not signing.look_at_file(report, report.read_bytes()).holding


def test_a_weak_key_never_signs(sign: Sign) -> None:
    holder = pki.leaf("rsa-1024", CertificateFlaw.WEAK_KEY)
    with pytest.raises(RecordError) as refused:
        sign(key=FaultyKey(holder.chain), agreed=True)
    assert refused.value.refusal is Refusal.KEY_NOT_SUPPORTED


@dataclass
class ExchangedCard:
    """A card in whose place another lies as soon as it has signed."""

    first: FileKey
    other: FileKey
    signed: bool = False

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """Whose card is in the reader now."""
        return (self.other if self.signed else self.first).chain

    def sign(self, data: bytes) -> bytes:
        """The first one's signature."""
        self.signed = True
        return self.first.sign(data)


def test_what_another_has_signed_than_the_one_asked_for_is_not_written(
    report: Path, tmp_path: Path, sign: Sign
) -> None:
    before = report.read_bytes()
    card = ExchangedCard(opened(tmp_path).key, opened(tmp_path, name="Ewa Łęcka").key)
    with pytest.raises(RecordError) as refused:
        sign(key=card)
    assert refused.value.refusal is Refusal.SIGNED_NOT_VERIFIED
    assert report.read_bytes() == before


def test_a_file_that_no_signature_can_lie_in_is_not_called_a_bad_word_document(tmp_path: Path) -> None:
    pdf = tmp_path / "raport.pdf"
    pdf.write_bytes(b"%PDF-1.7")
    with pytest.raises(RecordError) as refused:
        verifying.verify_file(pdf)
    assert (refused.value.refusal, refused.value.subject) == (Refusal.SIGNATURE_UNREADABLE, "raport.pdf")
