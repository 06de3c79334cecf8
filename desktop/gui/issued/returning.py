"""Signing a version, checking its signatures, and what comes back to it: an edited file, a signature."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.queries.issued import Version, kept_signature
from desktop.app import issuing
from desktop.app.issuing import Kept
from desktop.app.progress import Progress
from desktop.gui.ask import Alternative, Ask
from desktop.gui.context import Context
from desktop.gui.documents.places import folder
from desktop.gui.issued import words
from desktop.gui.issued.errand import Errand
from desktop.gui.issued.opened import remember_folder
from desktop.gui.issued.pane import IssuedPane

if TYPE_CHECKING:
    from desktop.app.issued_files import Attached, Edited


def _edited(path: Path, _progress: Progress) -> "Edited":
    from desktop.app.issued_files import edited  # with the verifier, not needed to show the screen

    return edited(path)


def _attached(kept: Kept, path: Path, _progress: Progress) -> "Attached":
    from desktop.app.issued_files import attached

    return attached(kept, path)


class Returning(QObject):
    """Works on the version that is chosen in the pane."""

    def __init__(self, context: Context, ask: Ask, pane: IssuedPane, errand: Errand) -> None:
        super().__init__(pane)
        self._context = context
        self._ask = ask
        self._pane = pane
        self._errand = errand

    def sign_current(self) -> None:
        """Sign the chosen version."""
        if self._pane.table.current is not None:
            self.sign(self._pane.table.current.id)

    def sign(self, document_id: int) -> None:
        """Sign a version: the result is kept as the next one, or beside it."""
        from desktop.gui.signing.sign_dialog import SignDialog

        dialog = SignDialog(self._context, self._ask, self._pane.window())
        dialog.sign_issued(document_id)
        dialog.exec()

    def verify(self) -> None:
        """Look at the signatures of the chosen version, within it or beside it."""
        from desktop.app.signed_files import is_container
        from desktop.gui.signing.verify_dialog import VerifyDialog

        version, kept = self._current()
        if version is None or kept is None:
            return
        chosen = self._chosen_signature(version)
        if chosen is None:
            return
        dialog = VerifyDialog(self._ask, self._pane.window())
        signature = self._context.workspace.read(kept_signature, chosen) if chosen else None
        if signature is None:
            dialog.show_kept(kept.name, kept.content)
        elif is_container(signature.name):
            dialog.show_kept(signature.name, signature.content)
        else:
            dialog.show_kept(kept.name, kept.content, signature.content)
        dialog.exec()

    def bring_in(self) -> None:
        """Keep a file that the chosen version became in Word as the next version."""
        version = self._pane.table.current
        if version is None or not self._errand.is_free() or not self._may_replace_newest(version):
            return
        path = self._ask.choose_open_file(
            self.tr("Which file did the version become?"), self.tr("Word documents (*.docx)"), folder()
        )
        if path is not None:
            remember_folder(path)
            self._errand.begin(
                partial(_edited, path),
                self.tr("Reading the document…"),
                lambda edited: self._keep_edited(version, edited),
            )

    def attach(self) -> None:
        """Keep the file of a signature, made elsewhere, beside the chosen version."""
        version, kept = self._current()
        if version is None or kept is None or not self._errand.is_free():
            return
        path = self._ask.choose_open_file(
            self.tr("Which file holds the signature?"),
            self.tr("Signatures (*.xades *.xml *.asice *.sce *.asics *.scs);;All files (*)"),
            folder(),
        )
        if path is not None:
            remember_folder(path)
            self._errand.begin(
                partial(_attached, kept, path),
                self.tr("Checking the signatures…"),
                lambda attached: self._keep_signature(version, attached),
            )

    def _may_replace_newest(self, source: Version) -> bool:
        """Ask before the newest version is one that lacks what the versions in between have."""
        newest = self._pane.newest
        if newest is None or newest.id == source.id:
            return True
        question = self.tr("Version {number} is not the newest one: that is version {newest}.")
        words = self.tr(
            "What an edited version {number} becomes is the newest version then, and lacks whatever came"
            " after version {number}: corrected figures, texts, signatures."
        )
        return self._ask.confirm(
            question.format(number=source.version, newest=newest.version),
            words.format(number=source.version),
            self.tr("Add it nevertheless"),
            danger=True,
        )

    def _keep_edited(self, source: Version, edited: "Edited") -> None:
        from desktop.gui.issued.edited_dialog import EditedDialog

        dialog = EditedDialog(self._context, source, self._pane.window())
        if not dialog.exec():
            return
        fields = dialog.fields
        kept = self._context.perform(
            issuing.bring_in,
            source.id,
            edited.content,
            final=fields.is_final,
            note=fields.note,
            reports=edited.reports,
        )
        if kept is None:
            return
        if kept.id == source.id:
            self._errand.tell(self.tr("The file is version {number} itself.").format(number=kept.version))
            return
        told = self.tr("Kept as version {number} ({state}).")
        told = told.format(number=kept.version, state=words.state(kept))
        broken = self.tr("%n signature(s) in it no longer hold.", "", edited.broken) if edited.broken else ""
        self._errand.tell(f"{told} {broken}".strip())

    def _keep_signature(self, version: Version, attached: "Attached") -> None:
        done = self._context.perform(
            issuing.keep_signature, version.id, attached.name, attached.content, attached.reports
        )
        if done is not None:
            told = self.tr("The signature is kept beside version {number}.")
            self._errand.tell(told.format(number=version.version))

    def _current(self) -> tuple[Version | None, Kept | None]:
        """The chosen version and its file, if it is as it was issued."""
        version = self._pane.table.current
        return version, self._context.perform(issuing.kept, version.id) if version is not None else None

    def _chosen_signature(self, version: Version) -> int | None:
        """Which signature is to be looked at: one beside the version, or 0, those within; None: none."""
        offered = [(0, self.tr("Those within the document"))] if version.signers or not version.beside else []
        offered += [(each.id, f"{each.name} ({each.signer})") for each in version.beside]
        if len(offered) == 1:
            return offered[0][0]
        choice = self._ask.choose_one(
            self.tr("Which signatures are to be checked?"), "", [Alternative(words) for _id, words in offered]
        )
        return None if choice is None else offered[choice][0]
