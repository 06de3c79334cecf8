"""The largest report tampered with: whoever is fooled, it is not our verifier."""

import pytest

from db.domain.signatures import Integrity
from desktop.signing.verifying import verify
from signing import pki, tampering
from signing.judges import TAKEN, Judgement, Judges, from_file, signed
from signing.tampering import Tampering


@pytest.fixture(scope="module")
def whole(report: bytes) -> bytes:
    """The report with a signature that holds."""
    return signed(report, from_file(pki.leaf("p-256")))


@pytest.mark.parametrize("change", tampering.CHANGES, ids=lambda one: one.name)
def test_no_judge_takes_a_changed_document(change: Tampering, whole: bytes, judges: Judges) -> None:
    (said,) = judges.of(change.apply(whole))
    assert (said.libreoffice, said.xmlsec, said.ours) == (False, False, False)


@pytest.mark.parametrize("forgery", tampering.FORGERIES, ids=lambda one: one.name)
def test_we_never_call_a_forgery_whole(forgery: Tampering, whole: bytes) -> None:
    reports = verify(forgery.apply(whole), "a.docx")
    assert reports
    assert Integrity.WHOLE not in {one.integrity for one in reports}


@pytest.mark.parametrize("harmless", tampering.HARMLESS, ids=lambda one: one.name)
def test_all_judges_take_what_changes_nothing_shown(
    harmless: Tampering, whole: bytes, judges: Judges
) -> None:
    assert judges.of(harmless.apply(whole)) == [TAKEN]


def test_the_others_see_no_more_than_what_a_signature_lists(whole: bytes, judges: Judges) -> None:
    """Why there is a verifier of our own: they take a document to which another main document was added."""
    assert judges.of(tampering.second_main_document(whole)) == [
        Judgement(libreoffice=True, xmlsec=True, schemas=True, ours=False)
    ]
