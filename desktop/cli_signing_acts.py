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
from typing import NamedTuple

from db.domain.errors import RecordError, Refusal
from db.domain.kinds import SignatureForm
from db.domain.signatures import CertificateFlaw, SignatureReport, Statement, UnsignedShown
from desktop.app import file_names, signed_files, signing, signing_keys, verifying
from desktop.app.signing_keys import SERIOUS, CardKey, SigningKey
from desktop.cli_signing_words import carried, flaw, names, shown_unsigned, signed_before, told, unsettled

_SIGNED = "-podpisany"


class Opened(NamedTuple):
    """A key to sign with, and whose it is."""

    key: AbstractContextManager[SigningKey]
    signer: str


def sign(options: Namespace) -> None:
    """Sign a file and say what the verifier finds of the result. Raises RecordError."""
    _check_choices(options)
    content = signed_files.read_bytes(options.file)
    before = signing.look_at_file(options.file, content)
    for line in signed_before(before.holding, before.doubtful):
        print(line, file=sys.stderr)
    for place in before.shown:
        print(shown_unsigned(place), file=sys.stderr)
    if before.shown and not options.agreed:
        raise RecordError(Refusal.SHOWS_UNSIGNED, options.file.name)
    statement = Statement(options.role, options.place, options.comment)
    form = options.form or _usual_form(options.file)
    order = signing.Order(options.file.name, content, form, statement, agreed=options.agreed)
    opened = _opened(options)
    target = options.output or _beside(options.file, form, opened.signer)
    signed = signing.sign_with(opened.key, order, target)
    if signed.dropped:
        print(f"Usunięto podpisy, które już nie obowiązywały: {names(signed.dropped)}.")
    print(f"Zapisano {target}")
    _tell(signed.reports, before.shown, by_file=options.key is not None)


def _check_choices(options: Namespace) -> None:
    """End, or raise RecordError, before anything is typed in vain."""
    if (options.key is None) == (options.module is None):
        print("Podaj --key (plik z kluczem) albo --module (karta).", file=sys.stderr)
        sys.exit(2)
    if options.output is not None and options.output.exists():
        raise RecordError(Refusal.FILE_EXISTS, str(options.output))


def _usual_form(file: Path) -> SignatureForm:
    return SignatureForm.ASIC if signed_files.is_container(file.name) else SignatureForm.PACKAGE


def _beside(file: Path, form: SignatureForm, signer: str) -> Path:
    """A file beside that is not there yet: it could be somebody's signature."""
    name = signed_files.result_name(file.name, form)
    if form is SignatureForm.PACKAGE:
        name = f"{file.stem.removesuffix(_SIGNED)}{_SIGNED}{file.suffix}"
    elif form is SignatureForm.XADES:
        name = file_names.named_by(name, signer)
    return file_names.untaken(file.with_name(name))


def _opened(options: Namespace) -> Opened:
    """The key, when its password or PIN was typed. Raises RecordError."""
    if options.module is not None:
        card = _card(options.module.absolute(), options.token, options.certificate)
        _warn(card.flaws)
        pin = "" if card.token.pad else _secret(f"PIN do „{card.token.label}”: ")
        return Opened(signing_keys.open_card(card, pin), card.signer.name)
    opened = signing_keys.open_key_file(options.key, _secret(f"Hasło do „{options.key.name}”: "))
    _warn(opened.flaws)
    return Opened(nullcontext(opened.key), opened.signer.name)


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
        signed_files.read_bytes(options.file)
        sys.exit("Nie wiadomo, który plik podpisano: obok go nie ma. Podaj go przez --of.")
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


def _tell(
    reports: tuple[SignatureReport, ...], shown: tuple[UnsignedShown, ...], by_file: bool = False
) -> None:
    """Say all of it; `by_file`: the last signature was made just now with a key in a file."""
    for report in reports:
        print("\n".join(told(report, by_file and report is reports[-1])))
    for line in unsettled(shown):
        print(line)
