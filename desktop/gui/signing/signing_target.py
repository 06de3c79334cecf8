"""Where what is signed goes: proposed with the signer's name and never over a file that is there."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from desktop.app import file_names
from desktop.gui.ask import Ask
from desktop.gui.documents import places
from desktop.gui.signing.signing_subject import Subject


def choose_target(ask: Ask, subject: Subject, form: SignatureForm, signer: str) -> Path | None:
    """A file that is not there yet; None when the user changed his mind, and for an issued version."""
    signed = QCoreApplication.translate("SigningTarget", "{name}-signed").format(name=Path(subject.name).stem)
    proposal = subject.target(form, signed, signer)
    title = QCoreApplication.translate("SigningTarget", "Where is the signed file to go?")
    while proposal is not None:
        chosen = ask.choose_save_file(title, _filter(form), proposal)
        if chosen is None:
            return None
        # A signature beside a document keeps an ending of its own.
        chosen = places.ending_in(chosen, proposal.suffix)
        if not chosen.exists():
            return chosen
        ask.tell_refusal(RecordError(Refusal.FILE_EXISTS, chosen.name))
        proposal = file_names.free_name(chosen)
    return None


def _filter(form: SignatureForm) -> str:
    match form:
        case SignatureForm.PACKAGE:
            return QCoreApplication.translate("SigningTarget", "Word documents (*.docx)")
        case SignatureForm.XADES:
            return QCoreApplication.translate("SigningTarget", "Signatures (*.xades)")
        case SignatureForm.ASIC:
            return QCoreApplication.translate("SigningTarget", "Containers (*.asice)")
