"""Signatures inside documents, judged by LibreOffice, by xmlsec1, by the schemas and by our own verifier."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from db.domain.signatures import CertificateFlaw, Integrity, Trust
from desktop.signing.tokens import look, token_key
from desktop.signing.trust import read_list
from desktop.signing.verifying import verify
from exchange.libreoffice import saved_again
from signing import pki, xmlsec
from signing.judges import TAKEN, Judges, from_file, signed
from signing.libreoffice import LibreOffice
from signing.other_maker import signed_by_xmlsec
from signing.softhsm import PIN, Put, soft_card

KINDS: tuple[pki.Kind, ...] = ("rsa-2048", "rsa-3072", "p-256", "p-384")
SEALINGS: tuple[pki.Sealing, ...] = ("aes", "3des", "rc2")


@pytest.mark.parametrize("sealing", SEALINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_all_judges_take_a_signature_by_a_key_file(
    kind: pki.Kind, sealing: pki.Sealing, report: bytes, judges: Judges
) -> None:
    assert judges.of(signed(report, from_file(pki.leaf(kind), sealing))) == [TAKEN]


@pytest.mark.parametrize("every_time", [False, True], ids=["PIN once", "PIN each time"])
@pytest.mark.parametrize("kind", ["rsa-3072", "p-256", "p-384"])
def test_all_judges_take_a_signature_by_a_card(
    kind: pki.Kind,
    every_time: bool,
    report: bytes,
    judges: Judges,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    module = soft_card(tmp_path, monkeypatch, [Put(pki.leaf(kind), every_time=every_time)])
    (token,) = look(module)
    with token_key(module, token, token.certificates[0], PIN) as key:
        assert judges.of(signed(report, key)) == [TAKEN]


def test_two_sign_one_after_the_other_and_both_signatures_hold(report: bytes, judges: Judges) -> None:
    """At different seconds, in different words: LibreOffice reads all signatures into one tree."""
    first = signed(report, from_file(pki.leaf("rsa-3072", name="Anna Źrebięca")), "Skarbnik")
    both = signed(first, from_file(pki.leaf("p-384")), after=1)
    assert judges.of(both) == [TAKEN] * 2
    assert xmlsec.signatures_of(first)[0] in xmlsec.signatures_of(both)


def test_a_row_of_four_signatures_holds(report: bytes, judges: Judges) -> None:
    """LibreOffice reads all signatures into one tree; each says something else at another second."""
    docx = report
    for after, role in enumerate(("Inspektor", "Skarbnik", "Sekretarz", "Wójt")):
        docx = signed(docx, from_file(pki.leaf("p-256", name=f"Anna {role}")), role, after)
    assert judges.of(docx) == [TAKEN] * 4


def test_our_verifier_takes_what_none_of_our_lines_has_made(report: bytes, judges: Judges) -> None:
    assert judges.of(signed_by_xmlsec(report, pki.leaf("p-256"))) == [TAKEN]


def test_we_sign_beside_a_signature_of_another_maker(report: bytes, judges: Judges) -> None:
    assert (
        judges.of(signed(signed_by_xmlsec(report, pki.leaf("p-256")), from_file(pki.leaf("rsa-3072"))))
        == [TAKEN] * 2
    )


def test_a_document_saved_by_libreoffice_can_be_signed(report: bytes, judges: Judges, tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(report)
    saved = saved_again(tmp_path / "report.docx", "docx", tmp_path).read_bytes()
    assert judges.of(signed(saved, from_file(pki.leaf("p-256")))) == [TAKEN]


@pytest.mark.parametrize(
    "flaw", [CertificateFlaw.EXPIRED, CertificateFlaw.NOT_YET_VALID, CertificateFlaw.SELF_SIGNED]
)
def test_a_flawed_certificate_makes_a_sound_signature_that_nobody_trusts(
    flaw: CertificateFlaw, report: bytes, office: LibreOffice, tmp_path: Path
) -> None:
    docx = signed(report, from_file(pki.leaf("p-256", flaw)))
    (tmp_path / "a.docx").write_bytes(docx)
    assert [(one.valid, one.certificate_valid) for one in office.verify(tmp_path / "a.docx")] == [
        (True, False)
    ]
    assert [one.valid for one in xmlsec.verify_package(docx, None)] == [True]
    assert [one.ok for one in xmlsec.verify_package(docx, pki.authority())] == [False]
    (told,) = verify(docx, "a.docx", read_list(pki.authority().pem, "próbna.pem"))
    assert told.integrity is Integrity.WHOLE
    assert flaw in told.flaws


def test_a_signature_by_a_stranger_is_sound_and_not_on_the_list(
    report: bytes, office: LibreOffice, tmp_path: Path
) -> None:
    docx = signed(report, from_file(pki.leaf("rsa-2048", by=pki.authority("Obcy"))))
    (tmp_path / "a.docx").write_bytes(docx)
    assert [(one.valid, one.certificate_valid) for one in office.verify(tmp_path / "a.docx")] == [
        (True, False)
    ]
    assert [one.ok for one in xmlsec.verify_package(docx, pki.authority())] == [False]
    (told,) = verify(docx, "a.docx", read_list(pki.authority().pem, "próbna.pem"))
    assert (told.integrity, told.trusted.trust) == (Integrity.WHOLE, Trust.NOT_ON_LIST)


def test_everything_is_signed_but_the_properties_and_the_signature_itself(report: bytes) -> None:
    docx = signed(report, from_file(pki.leaf("p-256")))
    (signature,) = xmlsec.signatures_of(docx)
    listed = {uri.partition("?")[0][1:] for uri in xmlsec.outside(signature)}
    with zipfile.ZipFile(BytesIO(docx)) as package:
        names = set(package.namelist())
        relationships = [package.read(name) for name in names if name.endswith(".rels")]
    left_out = {name for name in names if name.startswith(("_xmlsignatures/", "docProps/"))}
    assert names - left_out - {"[Content_Types].xml"} == listed
    assert len(list(etree.fromstring(signature).iter(f"{xmlsec.XMLDSIG}X509Certificate"))) == 1
    assert not any("".join(etree.fromstring(one).itertext()) for one in relationships)
