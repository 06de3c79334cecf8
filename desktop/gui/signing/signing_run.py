"""One signing from the question for the PIN to the verified file: in steps that can each be given up."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.domain.errors import RecordError, Refusal
from db.domain.signatures import CertificateFlaw, Signer
from desktop.app import signing, signing_keys
from desktop.app.progress import Progress
from desktop.app.signing import Order, Signed
from desktop.app.signing_keys import SERIOUS, CardKey, OpenedKey, PinState
from desktop.gui.ask import Ask
from desktop.gui.signing import words
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job, Task

Dress = Callable[[Order, Signer], Order]
Choose = Callable[[Signer], Path | None]


class Wanted(NamedTuple):
    """What is to be signed, and `choose`, which asks where it goes; without it, only into the record."""

    order: Order
    choose: Choose | None


class SigningRun(QObject):
    """Asks, opens the key, signs. What was typed is handed on once and never kept; after a refusal, again.

    `signed` tells what came of it and where it lies, `turned` that work has begun or has ended. Once it is
    to stop, nothing more is asked, and nothing stays written.
    """

    signed = Signal(object, object)
    refused = Signal(object)
    stopped = Signal()
    turned = Signal()

    def __init__(self, owner: QWidget, ask: Ask, progress: ProgressStrip, dress: Dress) -> None:
        """`dress` may still change the order when it is known whose the key is."""
        super().__init__(owner)
        self._ask = ask
        self._dress = dress
        self._progress = progress
        self.job: Job | None = None

    def begin(self, source: CardKey | Path, wanted: Wanted) -> None:
        """Sign by a card, or by the key in a file."""
        if isinstance(source, CardKey):
            self._begin_with_card(source, wanted)
        else:
            self._begin_with_file(source, wanted)

    def cancel(self) -> None:
        """Have the work stop; nothing is written then."""
        if self.job is not None:
            self.job.cancel()

    def _begin_with_card(self, card: CardKey, wanted: Wanted) -> None:
        if card.token.pin is PinState.LOCKED:
            self.refused.emit(RecordError(Refusal.PIN_LOCKED, card.token.label))
            return
        if not self._agrees(card.flaws):
            return
        target = wanted.choose(card.signer) if wanted.choose is not None else None
        if target is None and wanted.choose is not None:
            return
        pin = "" if card.token.pad else self._ask_pin(card)
        if pin is None:
            return
        order = self._dress(wanted.order, card.signer)

        def sign(progress: Progress) -> Signed:
            return signing.sign_with(signing_keys.open_card(card, pin, progress), order, target, progress)

        told = self.tr("Type the PIN on the reader…") if card.token.pad else self.tr("Signing…")
        self._start(sign, told, partial(self._on_signed, target))

    def _begin_with_file(self, path: Path, wanted: Wanted) -> None:
        password = self._ask.secret(
            self.tr("Password of the key"),
            self.tr("It opens “{name}”. The program keeps it nowhere.").format(name=path.name),
            self.tr("Password"),
        )
        if password is None:
            return
        self._start(
            lambda _progress: signing_keys.open_key_file(path, password),
            self.tr("Opening the key…"),
            partial(self._on_opened, wanted),
        )

    def _on_opened(self, wanted: Wanted, job: Job, opened: OpenedKey) -> None:
        if job.is_cancelled or not self._agrees(opened.flaws):
            self.stopped.emit()
            return
        target = wanted.choose(opened.signer) if wanted.choose is not None else None
        if target is None and wanted.choose is not None:
            self.stopped.emit()
            return
        order = self._dress(wanted.order, opened.signer)

        def sign(progress: Progress) -> Signed:
            return signing.sign_with(nullcontext(opened.key), order, target, progress)

        self._start(sign, self.tr("Signing…"), partial(self._on_signed, target))

    def _on_signed(self, target: Path | None, job: Job, signed: Signed) -> None:
        """Tell of it, unless it was to stop when it was just being written: no other file had that name."""
        if not job.is_cancelled:
            self.signed.emit(signed, target)
            return
        if target is not None:
            target.unlink(missing_ok=True)
        self.stopped.emit()

    def _agrees(self, flaws: tuple[CertificateFlaw, ...]) -> bool:
        """Whether nothing serious is to be said against the certificate, or the user signs nevertheless."""
        serious = [words.flaw(each) for each in flaws if each in SERIOUS]
        return not serious or self._ask.confirm(
            self.tr("Sign with this certificate nevertheless?"),
            "\n".join([*serious, self.tr("Whoever checks the signature will be told the same.")]),
            self.tr("Sign nevertheless"),
            danger=True,
        )

    def _ask_pin(self, card: CardKey) -> str | None:
        tries = {
            PinState.GOOD: self.tr("It is tried once. After a few wrong ones the card locks itself."),
            PinState.LOW: self.tr("A wrong PIN was typed before; a few more will lock the card."),
            PinState.FINAL: self.tr("This is the last try: a wrong PIN locks the card."),
        }[card.token.pin]
        return self._ask.secret(
            self.tr("PIN of the card “{name}”").format(name=card.token.label), tries, self.tr("PIN")
        )

    def _start(self, task: Task, told: str, go_on: Callable[[Job, Any], None]) -> None:
        job = Job(self, task)
        job.ended.connect(self._on_ended)
        job.finished.connect(partial(go_on, job))
        job.refused.connect(self.refused)
        job.stopped.connect(self.stopped)
        self._progress.follow(job, told)
        self.job = job
        job.start()
        self.turned.emit()

    def _on_ended(self) -> None:
        self.job = None
        self.turned.emit()
