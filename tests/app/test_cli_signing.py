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


def key(tmp_path: Path, *flaws: CertificateFlaw) -> Path:
    path = tmp_path / "klucz.p12"
    path.write_bytes(pki.p12(pki.leaf("p-256", *flaws), PASSWORD))
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
    signing = call("sign", report, "--key", key(tmp_path), "--role", "Wójt Gminy")
    verifying = call("verify", tmp_path / "raport-podpisany.docx")
    assert (signing.returncode, verifying.returncode) == (0, 0)
    for said in (
        f"Podpis: {pki.SIGNER}",
        "podpis obejmuje cały plik",
        "nie wczytano listy zaufanych wystawców",
        "Unieważnienia certyfikatu nie sprawdzono",
        "według zegara komputera",
        "Wójt Gminy",
    ):
        assert said in signing.stdout
        assert said in verifying.stdout


def test_a_machine_reads_each_thing_apart(report: Path, tmp_path: Path) -> None:
    call("sign", report, "--key", key(tmp_path), "--form", "xades")
    answer = call("verify", tmp_path / "raport.docx.xades", "--of", report, "--json")
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
    changed = call("verify", tmp_path / "raport.docx.xades")
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
