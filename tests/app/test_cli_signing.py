"""`sign` and `verify` as a script calls them: a process of its own, the secret through a pipe."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from db.domain.blocks import Document
from db.domain.signatures import CertificateFlaw
from desktop.documents.word import write_docx
from signing import pki, softhsm
from signing.carrying_maker import carrying

ROOT = Path(__file__).parent.parent.parent
PASSWORD = "zażółć Ż"


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "raport.docx"
    write_docx(Document("Raport", ()), path)
    return path


def key(tmp_path: Path, *flaws: CertificateFlaw, name: str = pki.SIGNER) -> Path:
    path = tmp_path / "klucz.p12"
    path.write_bytes(pki.p12(pki.leaf("p-256", *flaws, name=name), PASSWORD))
    return path


def call(*arguments: object, typed: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        input=f"{typed}\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )


def test_a_signed_document_verifies(report: Path, tmp_path: Path) -> None:
    signing = call("sign", report, "--key", key(tmp_path), "--role", "Wójt Gminy", "--place", "Modrogóra")
    verifying = call("verify", tmp_path / "raport-podpisany.docx")
    assert (signing.returncode, verifying.returncode) == (0, 0)
    for said in (
        f"Podpis: {pki.SIGNER}",
        "podpis obejmuje cały plik",
        "nie wczytano listy zaufanych wystawców",
        "Unieważnienia certyfikatu nie sprawdzono",
        "według zegara komputera",
        "Wójt Gminy · Modrogóra",
    ):
        assert said in signing.stdout
        assert said in verifying.stdout


def test_a_machine_reads_each_thing_apart(report: Path, tmp_path: Path) -> None:
    call("sign", report, "--key", key(tmp_path), "--form", "xades")
    answer = call("verify", tmp_path / f"raport.docx – {pki.SIGNER}.xades", "--of", report, "--json")
    told = json.loads(answer.stdout)
    assert told["shown_unsigned"] == []
    (found,) = told["signatures"]
    assert (found["form"], found["integrity"], found["trusted"]["trust"]) == ("xades", "whole", "no_list")
    assert datetime.fromisoformat(found["signed_at"]) <= datetime.now(UTC)


def test_what_a_signature_does_not_settle_is_told_below_it(report: Path, tmp_path: Path) -> None:
    edited, made = docx.Document(report), tmp_path / "x.docx"
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "TITLE")
    edited.add_paragraph()._p.append(field)
    edited.save(report)
    signing = call("sign", report, "--key", key(tmp_path), "-o", made, "--mimo-to")
    said = "Dokument ma treści, których podpis nie ustala:\n  pole, które Word wypełnia na nowo – TITLE\n"
    assert signing.returncode == 0
    assert signing.stdout.endswith(said)
    verifying = call("verify", made)
    assert verifying.returncode == 1
    assert verifying.stdout.endswith(said)
    (shown,) = json.loads(call("verify", made, "--json").stdout)["shown_unsigned"]
    assert (shown["shown"], shown["words"]) == ("field", "TITLE")


def test_a_signature_that_carries_its_file_says_which_one(tmp_path: Path) -> None:
    signature = tmp_path / "uchwala.pdf.xml"
    signature.write_bytes(carrying(b"%PDF", pki.leaf("p-256")))
    answer = call("verify", signature)
    assert answer.returncode == 0
    assert f"jest w samym podpisie (4 B), SHA-256 {sha256(b'%PDF').hexdigest()}." in answer.stdout
    told = json.loads(call("verify", signature, "--json").stdout)
    assert told["carried"] == sha256(b"%PDF").hexdigest()


def test_a_wrong_password_fails_and_makes_no_file(report: Path, tmp_path: Path) -> None:
    answer = call("sign", report, "--key", key(tmp_path), "-o", tmp_path / "x.docx", typed="nie to hasło")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Hasło do „klucz.p12” jest nieprawidłowe.")
    assert not (tmp_path / "x.docx").exists()
    assert "nie to hasło" not in answer.stdout + answer.stderr


def test_an_expired_certificate_signs_only_if_told_to(report: Path, tmp_path: Path) -> None:
    made, old = tmp_path / "x.docx", key(tmp_path, CertificateFlaw.EXPIRED)
    refused = call("sign", report, "--key", old, "-o", made)
    assert refused.returncode == 1
    assert "Uwaga: certyfikat wygasł." in refused.stderr
    assert not made.exists()
    assert "Uwaga: certyfikat wygasł." in call("sign", report, "--key", old, "-o", made, "--mimo-to").stdout


def test_a_signature_beside_is_not_written_over_what_it_signs(report: Path, tmp_path: Path) -> None:
    before = report.read_bytes()
    answer = call("sign", report, "--key", key(tmp_path), "--form", "xades", "-o", report)
    assert answer.returncode == 1
    assert report.read_bytes() == before


def test_what_nobody_signed_or_somebody_changed_fails(report: Path, tmp_path: Path) -> None:
    unsigned = call("verify", report)
    assert unsigned.returncode == 1
    assert "nie ma podpisu" in unsigned.stderr
    call("sign", report, "--key", key(tmp_path), "--form", "xades")
    report.write_bytes(report.read_bytes() + b"\0")
    changed = call("verify", tmp_path / f"raport.docx – {pki.SIGNER}.xades")
    assert changed.returncode == 1
    assert "Podaje się za podpis" in changed.stdout or "dotyczy innego pliku" in changed.stderr


def test_a_card_signs_with_its_pin(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = softhsm.soft_card(tmp_path, monkeypatch, [softhsm.Put(pki.leaf("rsa-2048"), every_time=True)])
    signing = ("sign", report, "--module", module, "--token", "próbna", "-o", tmp_path / "x.docx")
    wrong = call(*signing, typed="000000")
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("PIN do „Karta próbna” jest nieprawidłowy.")
    assert not (tmp_path / "x.docx").exists()
    assert call(*signing, typed=softhsm.PIN).returncode == 0
    assert call("verify", tmp_path / "x.docx").returncode == 0


def test_a_card_that_is_not_there_is_said(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    softhsm.insert(tmp_path, monkeypatch)
    answer = call("sign", report, "--module", softhsm.MODULE, "--token", "moja karta")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Karty „moja karta” nie ma w czytniku")


@pytest.mark.parametrize("form", ["package", "xades", "asic"])
def test_the_signature_of_another_is_never_replaced(report: Path, tmp_path: Path, form: str) -> None:
    for name in (pki.SIGNER, "Ewa Łęcka", "Ewa Łęcka"):
        assert call("sign", report, "--key", key(tmp_path, name=name), "--form", form).returncode == 0
    made = [each for each in tmp_path.iterdir() if each.suffix in (".docx", ".xades", ".asice")]
    signers = [call("verify", each).stdout.splitlines()[:1] for each in made if each != report]
    assert sorted(line.split(", ")[0] for (line,) in signers) == [
        "Podpis: Ewa Łęcka",
        "Podpis: Ewa Łęcka",
        f"Podpis: {pki.SIGNER}",
    ]


@pytest.mark.parametrize("form", ["package", "xades", "asic"])
def test_nothing_is_written_over_a_file_that_is_there(report: Path, tmp_path: Path, form: str) -> None:
    taken = tmp_path / "czyjś podpis"
    taken.write_text("cenne", encoding="utf-8")
    for path in (taken, report):
        before = path.read_bytes()
        answer = call("sign", report, "--key", key(tmp_path), "--form", form, "-o", path)
        assert answer.returncode == 1
        assert "już istnieje" in answer.stderr
        assert path.read_bytes() == before


def test_a_second_signature_in_a_container_leaves_the_first(report: Path, tmp_path: Path) -> None:
    call("sign", report, "--key", key(tmp_path), "--form", "asic")
    second = call("sign", tmp_path / "raport.asice", "--key", key(tmp_path, name="Ewa Łęcka"))
    assert f"Są już podpisy: {pki.SIGNER}." in second.stderr
    verified = call("verify", tmp_path / "raport (2).asice")
    assert verified.returncode == 0
    assert verified.stdout.count("podpis obejmuje cały plik") == 2


def test_either_a_key_or_a_card_has_to_be_named(report: Path, tmp_path: Path) -> None:
    for also in ((), ("--key", key(tmp_path), "--module", softhsm.MODULE)):
        answer = call("sign", report, *also)
        assert answer.returncode == 2
        assert answer.stderr == "Podaj --key (plik z kluczem) albo --module (karta).\n"


def test_a_signature_that_lies_alone_asks_for_of(report: Path, tmp_path: Path) -> None:
    call("sign", report, "--key", key(tmp_path), "--form", "xades", "-o", tmp_path / "sam.xades")
    assert "--of" in call("verify", tmp_path / "sam.xades").stderr
    missing = call("verify", tmp_path / "nie ma.xades")
    assert "nie ma.xades" in missing.stderr


def test_of_two_persons_on_a_card_none_is_taken_for_the_other(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    puts = [softhsm.Put(pki.leaf("p-256")), softhsm.Put(pki.leaf("p-256", name="Ewa Łęcka"), b"\x02", "Ewa")]
    module = softhsm.soft_card(tmp_path, monkeypatch, puts)
    signing = ("sign", report, "--module", module, "-o", tmp_path / "x.docx")
    unclear = call(*signing, typed=softhsm.PIN)
    assert unclear.returncode == 1
    assert "Ewa Łęcka" in unclear.stderr
    assert call(*signing, "--certificate", "łęcka", typed=softhsm.PIN).stdout.count("Podpis: Ewa Łęcka") == 1


def test_a_key_in_a_file_makes_no_qualified_signature(report: Path, tmp_path: Path) -> None:
    made = call("sign", report, "--key", key(tmp_path), "-o", tmp_path / "x.docx").stdout
    assert "To nie jest podpis kwalifikowany: klucz leży w pliku" in made
    assert "To może być podpis kwalifikowany, ale" in call("verify", tmp_path / "x.docx").stdout


def test_a_damaged_signature_accuses_nobody(report: Path, tmp_path: Path) -> None:
    call("sign", report, "--key", key(tmp_path), "--form", "xades", "-o", tmp_path / "raport.docx.xades")
    path = tmp_path / "raport.docx.xades"
    content = bytearray(path.read_bytes())
    at = content.index(b"<X509Certificate>") + 200
    content[at] = ord("A") if content[at] != ord("A") else ord("B")
    path.write_bytes(content)
    said = call("verify", path).stdout
    assert "uszkodzony albo zmieniony" in said
    assert "listy zaufanych" not in said
    assert "podmieni" not in said
