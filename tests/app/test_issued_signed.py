"""Issued documents and signatures: signed one after another, beside, edited after; every byte as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind, IssueOrigin, SignatureForm
from db.domain.periods import year
from db.domain.signatures import Integrity
from db.queries import programmes
from db.queries.issued import Version
from desktop.app import documents, files, issued_comparing, issued_files, issuing, verifying
from desktop.app.issued_comparing import Since
from desktop.app.signing import Order, Signed, sign
from desktop.app.workspace import Workspace
from desktop.cli_issued_words import compared_lines
from desktop.signing.keys import FileKey, key_file
from documents.word_parts import repacked
from signing import pki
from signing.tampering import in_signature
from signing.test_resigned import BROKEN, HOLDER, signed_anew

CLERK, MAYOR = "Anna Zażółć", "Jan Gęś"


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = files.create_sample(tmp_path / "sample.spr")
    yield opened
    opened.close()


@pytest.fixture
def issued(workspace: Workspace) -> Version:
    programme = workspace.read(programmes.programmes)[1]
    data = documents.document(workspace, programme.id, DocumentKind.TABULAR_REPORT, year(2025))
    return issuing.issue(workspace, data, final=True)


def signed(workspace: Workspace, version: Version, name: str, form: SignatureForm) -> Signed:
    kept = issuing.kept(workspace, version.id)
    key = key_file(pki.p12(pki.leaf("p-256", name=name), "hasło"), "hasło", "klucz.p12")
    return sign(Order(kept.name, kept.content, form), key)


def attach(workspace: Workspace, version: Version, path: Path) -> None:
    attached = issued_files.attached(issuing.kept(workspace, version.id), path)
    issuing.keep_signature(workspace, version.id, attached.name, attached.content, attached.reports)


def test_two_sign_a_version_one_after_the_other(
    workspace: Workspace, issued: Version, tmp_path: Path
) -> None:
    first = signed(workspace, issued, CLERK, SignatureForm.PACKAGE)
    by_clerk = issuing.keep_signed(workspace, issued.id, first.content, first.reports)
    second = signed(workspace, by_clerk, MAYOR, SignatureForm.PACKAGE)
    by_both = issuing.keep_signed(workspace, by_clerk.id, second.content, second.reports)
    assert (by_clerk.signers, by_both.signers) == ((CLERK,), (CLERK, MAYOR))
    assert (by_both.version, by_both.source_id, by_both.origin) == (3, by_clerk.id, IssueOrigin.SIGNED)
    issuing.export_again(workspace, by_both.id, tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == second.content
    reports = verifying.verify_file(tmp_path / "a.docx").reports
    assert [report.integrity for report in reports] == [Integrity.WHOLE] * 2
    found = issued_comparing.compare(workspace, issued.id, by_both.id)
    assert (found.figures, found.lines, found.same_file) == ((), (), False)


def test_what_was_edited_after_signing_is_nobodys(
    workspace: Workspace, issued: Version, tmp_path: Path
) -> None:
    made = signed(workspace, issued, CLERK, SignatureForm.PACKAGE)
    by_clerk = issuing.keep_signed(workspace, issued.id, made.content, made.reports)
    path = tmp_path / "a.docx"
    path.write_bytes(repacked(made.content, "Sprawozdanie", "Oświadczenie"))
    edited = issued_files.edited(path)
    brought = issuing.bring_in(workspace, by_clerk.id, edited.content, final=True, reports=edited.reports)
    assert (brought.signers, brought.origin, edited.broken) == ((), IssueOrigin.BROUGHT_IN, 1)
    assert issued_comparing.compare(workspace, by_clerk.id, brought.id).lines


def test_the_program_says_that_it_does_not_know_figures_changed_in_word(
    workspace: Workspace, issued: Version
) -> None:
    edited = repacked(issuing.kept(workspace, issued.id).content, ">318<", ">999<")
    brought = issuing.bring_in(workspace, issued.id, edited, final=True)
    made = signed(workspace, brought, MAYOR, SignatureForm.PACKAGE)
    latest = issuing.keep_signed(workspace, brought.id, made.content, made.reports)
    for pair in ((issued.id, brought.id), (brought.id, None), (issued.id, latest.id), (latest.id, None)):
        found = issued_comparing.compare(workspace, *pair)
        assert (found.figures, found.figures_known, bool(found.lines)) == ((), False, True)
        said = "\n".join(compared_lines(found))
        assert "program nie zna jego liczb" in said
        assert "318" in said
        assert "999" in said
    assert issued_comparing.changed_since(workspace, latest.id) == Since(0, other=False, edited=True)
    assert issued_comparing.changed_since(workspace, issued.id) == Since(0, other=False)
    assert issued_comparing.compare(workspace, brought.id, latest.id).figures_known
    assert issued_comparing.compare(workspace, issued.id).figures_known


@pytest.mark.parametrize("form", [SignatureForm.XADES, SignatureForm.ASIC])
def test_a_signature_beside_stays_with_the_version_that_it_signs(
    workspace: Workspace, issued: Version, tmp_path: Path, form: SignatureForm
) -> None:
    made = signed(workspace, issued, MAYOR, form)
    signature_id = issuing.keep_signature(workspace, issued.id, made.name, made.content, made.reports)
    (beside,) = issuing.version(workspace, issued.id).beside
    assert (beside.id, beside.form, beside.name, beside.signer) == (signature_id, form, made.name, MAYOR)
    path = tmp_path / made.name
    issuing.export_signature(workspace, signature_id, path)
    issuing.export_again(workspace, issued.id, tmp_path / issued.name)
    (report,) = verifying.verify_file(
        path, tmp_path / issued.name if form is SignatureForm.XADES else None
    ).reports
    assert report.integrity is Integrity.WHOLE


@pytest.mark.parametrize("form", [SignatureForm.XADES, SignatureForm.ASIC])
def test_a_signature_of_another_version_is_refused(
    workspace: Workspace, issued: Version, tmp_path: Path, form: SignatureForm
) -> None:
    made = signed(workspace, issued, MAYOR, form)
    (tmp_path / made.name).write_bytes(made.content)
    other = issuing.bring_in(
        workspace,
        issued.id,
        repacked(issuing.kept(workspace, issued.id).content, "Cel ", "Cel: "),
        final=True,
    )
    with pytest.raises(RecordError) as refused:
        attach(workspace, other, tmp_path / made.name)
    assert refused.value.refusal is Refusal.SIGNATURE_OF_ANOTHER


def test_a_version_with_a_signature_that_is_bad_by_our_rules_can_be_signed(
    workspace: Workspace, issued: Version, tmp_path: Path
) -> None:
    kept = issuing.kept(workspace, issued.id)
    first = sign(Order(kept.name, kept.content), FileKey(HOLDER.chain, HOLDER.key))
    weak, _ = BROKEN["a weak digest"]
    path = tmp_path / "a.docx"
    path.write_bytes(in_signature(first.content, signed_anew(weak)))
    edited = issued_files.edited(path)
    brought = issuing.bring_in(workspace, issued.id, edited.content, final=True, reports=edited.reports)
    made = signed(workspace, brought, MAYOR, SignatureForm.PACKAGE)
    assert made.dropped == ()
    by_mayor = issuing.keep_signed(workspace, brought.id, made.content, made.reports)
    assert MAYOR in by_mayor.signers
