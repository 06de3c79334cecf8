"""What the words `sign` and `verify` do; loaded only for them, with all that reads keys and signatures."""

import getpass
import json
import sys
from argparse import Namespace
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from pathlib import Path

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import CertificateFlaw, SignatureReport, Statement, UnsignedShown
from desktop.app import signed_files, signing, signing_keys, verifying
from desktop.app.signing_keys import SERIOUS, CardKey, SigningKey
from desktop.cli_signing_words import carried, flaw, shown_unsigned, told, unsettled


def sign(options: Namespace) -> None:
    """Sign a file and say what the verifier finds of the result. Raises RecordError."""
    content = signed_files.read_bytes(options.file)
    before = signing.look_before(options.file.name, content)
    for place in before.shown:
        print(shown_unsigned(place), file=sys.stderr)
    if before.shown and not options.agreed:
        raise RecordError(Refusal.SHOWS_UNSIGNED, options.file.name)
    statement = Statement(options.role, options.place, options.comment)
    order = signing.Order(options.file.name, content, options.form, statement, agreed=options.agreed)
    target = options.output or _beside(options.file, options.form)
    if options.form is not SignatureForm.PACKAGE and target.exists() and target.samefile(options.file):
        raise RecordError(Refusal.FILE_EXISTS, str(target))
    signed = signing.sign_with(_opened(options), order, target)
    if signed.dropped:
        print("Usunięto podpisy, które po zmianach w dokumencie już nie obowiązywały.")
    print(f"Zapisano {target}")
    _tell(signed.reports, before.shown)


def _beside(file: Path, form: SignatureForm) -> Path:
    if form is SignatureForm.PACKAGE:
        return file.with_name(f"{file.stem}-podpisany{file.suffix}")
    return file.with_name(signed_files.result_name(file.name, form))


def _opened(options: Namespace) -> AbstractContextManager[SigningKey]:
    """The key, when its password or PIN was typed. Raises RecordError."""
    if options.module is not None:
        card = _card(options.module.absolute(), options.token, options.certificate)
        _warn(card.flaws)
        pin = "" if card.token.pad else _secret(f"PIN do „{card.token.label}”: ")
        return signing_keys.open_card(card, pin)
    if options.key is None:
        raise RecordError(Refusal.KEY_MISSING, "--key")
    opened = signing_keys.open_key_file(options.key, _secret(f"Hasło do „{options.key.name}”: "))
    _warn(opened.flaws)
    return nullcontext(opened.key)


def _card(module: Path, token: str, name: str) -> CardKey:
    """The certificate that is meant; of several the only one against which nothing is to be said."""
    found = [
        each
        for each in signing_keys.keys_on_cards(module)
        if token.casefold() in f"{each.token.label} {each.token.serial}".casefold()
        and name.casefold() in f"{each.signer.name} {each.certificate.label}".casefold()
    ]
    if not found:
        raise RecordError(Refusal.TOKEN_MISSING, token or module.name)
    sound = [each for each in found if not SERIOUS & set(each.flaws)] or found
    if len(sound) > 1:
        raise RecordError(Refusal.CHOICE_UNKNOWN, ", ".join(each.signer.name for each in sound))
    return sound[0]


def _warn(flaws: tuple[CertificateFlaw, ...]) -> None:
    for each in flaws:
        print(flaw(each), file=sys.stderr)


def _secret(prompt: str) -> str:
    """What is typed without an echo; the first line of a pipe."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def verify(options: Namespace) -> None:
    """Say what the signatures of a file are worth; unless they settle all that it shows, end with 1."""
    if options.of is None and verifying.needs_signed_file(options.file):
        raise RecordError(Refusal.FILE_MISSING, str(options.file.with_suffix("")))
    found = verifying.verify_file(options.file, options.of)
    if options.json:
        told = {
            "signatures": [asdict(each) for each in found.reports],
            "shown_unsigned": [asdict(each) for each in found.shown],
            "carried": None if found.carried is None else sha256(found.carried).hexdigest(),
        }
        print(json.dumps(told, ensure_ascii=False, indent=1, default=_as_iso))
    else:
        _tell(found.reports, found.shown)
        if found.carried is not None:
            print(carried(found.carried))
    if not found.reports:
        raise RecordError(Refusal.SIGNATURE_MISSING, options.file.name)
    if not found.settles_all:
        sys.exit(1)


def _as_iso(when: date) -> str:
    return when.isoformat()


def _tell(reports: tuple[SignatureReport, ...], shown: tuple[UnsignedShown, ...]) -> None:
    for report in reports:
        print("\n".join(told(report)))
    for line in unsettled(shown):
        print(line)
