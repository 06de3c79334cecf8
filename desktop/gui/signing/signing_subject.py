"""What is signed: a file of the disk or an issued version, with its content as it was read."""

from dataclasses import dataclass
from pathlib import Path

from db.domain.kinds import SignatureForm
from desktop.app import file_names, signed_files, signing, verifying
from desktop.app.issuing import Kept
from desktop.app.progress import Progress
from desktop.app.signing import Before, LinePlace, Signed
from desktop.app.verifying import Verified


def read_file(path: Path, progress: Progress) -> "Subject":
    """A file, with what is to be known of it before it is signed. Raises RecordError."""
    content = signed_files.read_bytes(path)
    return Subject(path.name, content, signing.look_at_file(path, content, progress), path)


def read_issued(document_id: int, kept: Kept, progress: Progress) -> "Subject":
    """The same of an issued version. Raises RecordError."""
    before = signing.look_before(kept.name, kept.content, progress)
    return Subject(kept.name, kept.content, before, issued_id=document_id)


@dataclass(frozen=True, slots=True)
class Subject:
    """`path` is None for an issued version, whose id is `issued_id`."""

    name: str
    content: bytes
    before: Before
    path: Path | None = None
    issued_id: int = 0

    @property
    def empty_lines(self) -> tuple[LinePlace, ...]:
        """The signature lines that no signature fills, or none that still holds."""
        filled = {each.line_id for each in self.before.holding}
        return tuple(each for each in self.before.lines if each.setup_id not in filled)

    def is_as_read(self) -> bool:
        """Whether the file still is what was read. Raises RecordError when it is gone."""
        return self.path is None or signed_files.read_bytes(self.path) == self.content

    def target(self, form: SignatureForm, first_name: str, signer: str) -> Path | None:
        """Where the result would go; `first_name` is that of a document that had no signature so far."""
        if self.path is None:
            return None
        name = signed_files.result_name(self.name, form)
        if form is SignatureForm.XADES:
            name = file_names.named_by(name, signer)
        elif name == self.name and not self.before.reports:
            name = f"{first_name}{self.path.suffix}"
        return file_names.untaken(self.path.with_name(name))

    def verified(self, signed: Signed) -> Verified:
        """What is to be said of what was signed, by the list of issuers that is loaded now."""
        if signed.form is SignatureForm.XADES:
            return verifying.verify_kept(self.name, self.content, signed.content)
        return verifying.verify_kept(signed.name, signed.content)
