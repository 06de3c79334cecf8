"""What is refused of closed periods, issued documents, signatures and the keys that make them."""

from PySide6.QtCore import QCoreApplication

from db.domain.errors import Refusal


def sentences() -> dict[Refusal, str]:
    """The sentence of each, its blank not yet filled in."""
    return _issuing() | _keys() | _signatures() | _modules() | _cards()


def _issuing() -> dict[Refusal, str]:
    return {
        Refusal.PERIOD_CLOSED: QCoreApplication.translate(
            "Refusal",
            "The period is closed: “{subject}”. To correct it, choose Programme ▸ Open the period again…"
            " and say why.",
        ),
        Refusal.PERIOD_NOT_CLOSED: QCoreApplication.translate(
            "Refusal",
            "The period “{subject}” is not closed.",
        ),
        Refusal.PROGRAMME_HAS_ISSUED: QCoreApplication.translate(
            "Refusal",
            "Documents of “{subject}” were issued or its periods closed, so it is kept. Open its periods"
            " again to remove a programme without issued documents.",
        ),
        Refusal.ISSUED_DAMAGED: QCoreApplication.translate(
            "Refusal",
            "The issued document “{subject}” is no longer as it was issued: its fingerprint differs. Take"
            " it from a backup.",
        ),
        Refusal.ISSUED_UNKNOWN: QCoreApplication.translate(
            "Refusal",
            "There is no issued document “{subject}”.",
        ),
        Refusal.NO_WORD_DOCUMENT: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no Word document (.docx) that can be used here. Choose another file.",
        ),
    }


def _keys() -> dict[Refusal, str]:
    return {
        Refusal.KEY_FILE_UNREADABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no file with a key and a certificate (.p12, .pfx), or it is damaged.",
        ),
        Refusal.KEY_PASSWORD_WRONG: QCoreApplication.translate(
            "Refusal",
            "The password of “{subject}” is not right. Mind capital letters and the keyboard's language.",
        ),
        Refusal.KEY_MISSING: QCoreApplication.translate(
            "Refusal",
            "“{subject}” holds no private key with its certificate, so nothing can be signed with it.",
        ),
        Refusal.KEY_NOT_SUPPORTED: QCoreApplication.translate(
            "Refusal",
            "Keys of this kind cannot sign here: {subject}. RSA from 2048 bits and the curves P-256 and"
            " P-384 can.",
        ),
        Refusal.KEY_NOT_FOR_SIGNING: QCoreApplication.translate(
            "Refusal",
            "The certificate “{subject}” is not for signing documents. Choose another one.",
        ),
        Refusal.CERTIFICATE_NOT_VALID: QCoreApplication.translate(
            "Refusal",
            "The certificate “{subject}” is not valid today. Choose another one, or agree to sign"
            " nevertheless.",
        ),
        Refusal.SIGNING_NOT_POSSIBLE: QCoreApplication.translate(
            "Refusal",
            "The key did not sign: {subject}. Nothing was written; try again.",
        ),
        Refusal.TRUST_LIST_UNREADABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no list of trusted issuers: neither a trusted list (TSL, .xml) nor"
            " certificates (.pem, .crt, .cer).",
        ),
    }


def _signatures() -> dict[Refusal, str]:
    return {
        Refusal.SIGNED_NOT_VERIFIED: QCoreApplication.translate(
            "Refusal",
            "The signature did not pass the check made after signing, so no file was written: “{subject}”."
            " Report this to the makers of the program.",
        ),
        Refusal.SHOWS_UNSIGNED: QCoreApplication.translate(
            "Refusal",
            "“{subject}” has content that a signature does not settle. Remove it, or look at the list and"
            " agree to sign nevertheless.",
        ),
        Refusal.SIGNATURE_UNREADABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no signature that is known here. Choose a .docx, .xades or .asice file.",
        ),
        Refusal.SIGNATURE_OF_ANOTHER: QCoreApplication.translate(
            "Refusal",
            "The signature “{subject}” belongs to another file, or the file was changed after signing.",
        ),
        Refusal.SIGNATURE_MISSING: QCoreApplication.translate(
            "Refusal",
            "There is no signature in “{subject}”.",
        ),
        Refusal.SIGNATURES_UNCLEAR: QCoreApplication.translate(
            "Refusal",
            "“{subject}” carries signatures that cannot be told apart, and one that holds could get lost."
            " Sign beside the file, or save the document in Word, which takes out all of them.",
        ),
    }


def _modules() -> dict[Refusal, str]:
    return {
        Refusal.MODULE_MISSING: QCoreApplication.translate(
            "Refusal",
            "There is no driver of a card at “{subject}”. Install the card's program, or show where its"
            " module lies.",
        ),
        Refusal.MODULE_UNUSABLE: QCoreApplication.translate(
            "Refusal",
            "“{subject}” is no driver of a card (a PKCS#11 module) that works on this computer. Choose"
            " another file.",
        ),
        Refusal.MODULE_CRASHED: QCoreApplication.translate(
            "Refusal",
            "The driver of the card “{subject}” ended unexpectedly. Nothing was signed. Take the card out,"
            " put it in and try again.",
        ),
        Refusal.MODULE_TOO_SLOW: QCoreApplication.translate(
            "Refusal",
            "The driver of the card “{subject}” did not answer and was stopped. Nothing was signed. Check"
            " the reader and try again.",
        ),
    }


def _cards() -> dict[Refusal, str]:
    return {
        Refusal.TOKEN_MISSING: QCoreApplication.translate(
            "Refusal",
            "The card “{subject}” is not in the reader, or was taken out. Put it in and try again.",
        ),
        Refusal.TOKEN_REFUSED: QCoreApplication.translate(
            "Refusal",
            "The card did not sign: {subject}. Nothing was written.",
        ),
        Refusal.PIN_WRONG: QCoreApplication.translate(
            "Refusal",
            "The PIN of “{subject}” is not right. After a few wrong ones the card locks itself.",
        ),
        Refusal.PIN_WRONG_FINAL: QCoreApplication.translate(
            "Refusal",
            "The PIN of “{subject}” is not right, and one try is left: one more wrong PIN locks the card.",
        ),
        Refusal.PIN_LOCKED: QCoreApplication.translate(
            "Refusal",
            "The PIN of “{subject}” is locked. Unlock it with the PUK in the card's own program.",
        ),
    }
