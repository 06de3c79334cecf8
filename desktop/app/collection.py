"""Forms for realizers: making them, and taking in what comes back.

Making is `prepared` (reads the record), `write` (files only, on any thread), `record` (one gesture); coming
back is `read` (files only, on any thread), `compared` (reads the record), `take` (one gesture).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from db.domain.collection import Form, ReturnedDocument, ReturnedForm, Taken
from db.domain.entities import Realizer
from desktop.app.progress import Progress
from desktop.app.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Order:
    """Which forms to make, and what they say; `due` as typed: „31.01.2024”, empty for none.

    `realizer_ids` None: for all who deliver. `letter` and `contact` None: the office's own. A letter may
    hold {program}, {okres}, {termin} and {realizator}.
    """

    programme_id: int
    period_id: int
    realizer_ids: Collection[int] | None = None
    due: str = ""
    contact: str | None = None
    letter: str | None = None


class Deliverer(NamedTuple):
    """A realizer who delivers indicators of a programme, and how many its form asks for."""

    realizer: Realizer
    indicators: int


def deliverers(workspace: Workspace, programme_id: int, period_id: int) -> tuple[Deliverer, ...]:
    """Who would get a form, in the order of the directory."""
    raise NotImplementedError


def default_letter() -> str:
    """The letter of an office that has not written its own."""
    raise NotImplementedError


def prepared(workspace: Workspace, order: Order) -> tuple[Form, ...]:
    """The forms to write; a form made again keeps its token.

    Raises RecordError: FORMS_FOR_NOBODY, FORMS_DATE_UNREAD.
    """
    raise NotImplementedError


def file_name(form: Form) -> str:
    """A file name that every system takes, with the realizer's name in it."""
    raise NotImplementedError


def write(forms: Sequence[Form], folder: Path, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write the forms into a folder, all or none; their files. Raises RecordError: FORMS_NOT_WRITTEN…"""
    raise NotImplementedError


def record(workspace: Workspace, forms: Sequence[Form]) -> None:
    """Note that the forms were made today, as one gesture."""
    raise NotImplementedError


def is_form(path: Path) -> bool:
    """Whether a file is a form of this program; quick, and never raises."""
    raise NotImplementedError


def read(paths: Sequence[Path], progress: Progress | None = None) -> tuple[ReturnedDocument, ...]:
    """What returned files hold; one that cannot be read says so in its `fault`."""
    raise NotImplementedError


def compared(
    workspace: Workspace,
    documents: Sequence[ReturnedDocument],
    programme_id: int | None = None,
    period_id: int | None = None,
) -> tuple[ReturnedForm, ...]:
    """The files beside the record; the ids say what is being collected, None anything."""
    raise NotImplementedError


def take(
    workspace: Workspace,
    forms: Sequence[ReturnedForm],
    rows: Mapping[int, Collection[int]] | None = None,
) -> Taken:
    """Write rows into the record as one gesture: by the place of a form in `forms` the numbers of its rows.

    None: what is ticked. A form that is named is returned, even if none of its rows is taken. Raises
    RecordError: FORMS_NOTHING_TO_TAKE.
    """
    raise NotImplementedError
