"""Making forms for realizers: what goes into them, their files, and the note that they were made."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from db.domain.collection import Form, Sender
from db.domain.entities import CollectionForm, Realizer
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act
from db.domain.periods import Period
from db.queries.collection import Collecting, collecting, forms_of
from desktop.app.collection_forms import asks, lines
from desktop.app.contribution_text import read_date
from desktop.app.progress import Progress
from desktop.app.texts import limited
from desktop.app.workspace import Workspace

_LETTER = """\
Szanowni Państwo,

przygotowujemy sprawozdanie „{program}” za okres: {okres}. Prosimy o dane do wskaźników, które Państwo \
realizują; są w drugim arkuszu tego pliku. Prosimy też o krótkie wyjaśnienie w uwagach, jeśli liczba \
znacznie różni się od poprzedniej.

Dziękujemy za pomoc."""
_TOKEN_BYTES = 8
_LONGEST_NAME = 80  # characters of a realizer's name in a file name


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
    data = workspace.read(collecting, programme_id, period_id)
    if data is None:
        return ()
    found = (Deliverer(realizer, asks(data, realizer.id)) for realizer in data.realizers)
    return tuple(each for each in found if each.indicators)


def default_letter() -> str:
    """The letter of an office that has not written its own."""
    return _LETTER


def prepared(workspace: Workspace, order: Order) -> tuple[Form, ...]:
    """The forms to write; a form made again keeps its token.

    Raises RecordError: FORMS_FOR_NOBODY, FORMS_DATE_UNREAD, GONE.
    """
    due = _due(order.due)
    data = workspace.read(collecting, order.programme_id, order.period_id)
    if data is None:
        raise RecordError(Refusal.GONE, "programme_period")
    tokens = workspace.read(forms_of, order.programme_id, order.period_id)
    wanted = [each for each in data.realizers if order.realizer_ids is None or each.id in order.realizer_ids]
    made = (_form(data, each, tokens.get(each.id), order, due) for each in wanted)
    forms = tuple(form for form in made if form.lines)
    if not forms:
        raise RecordError(Refusal.FORMS_FOR_NOBODY, data.period.label)
    return forms


def file_name(form: Form) -> str:
    """A file name that every system takes, with the realizer's name in it."""
    name = _plain(form.realizer)[:_LONGEST_NAME].strip()
    return f"Formularz {_plain(form.period.label)} {name}.xlsx"


def write(forms: Sequence[Form], folder: Path, progress: Progress | None = None) -> tuple[Path, ...]:
    """Write the forms into a folder, all or none, beside whatever is there: it may have come back filled in.

    Their files. Raises RecordError: NO_FOLDER, FORMS_NOT_WRITTEN.
    """
    from desktop.exchange.forms import write_form

    if not folder.is_dir():
        raise RecordError(Refusal.NO_FOLDER, str(folder))
    paths = _apart(forms, folder)
    begun: list[Path] = []
    try:
        for done, (form, path) in enumerate(zip(forms, paths, strict=True)):
            if progress is not None:
                progress.step(done, len(forms))
            begun.append(path)
            _write(form, path, write_form)
    except BaseException:
        for path in begun:
            path.unlink(missing_ok=True)
        raise
    return paths


def record(workspace: Workspace, forms: Sequence[Form]) -> None:
    """Note that the forms were made today, as one gesture; what came back before stays noted."""
    with workspace.transaction(Act.ISSUE_FORMS, str(len(forms))) as edit:
        for form in forms:
            made = CollectionForm(
                form.programme_id,
                form.period.id,
                form.realizer_id,
                form.token,
                datetime.now().astimezone().date().isoformat(),
                form.due,
            )
            known = edit.find(
                CollectionForm,
                programme_id=made.programme_id,
                period_id=made.period_id,
                realizer_id=made.realizer_id,
            )
            if known:
                edit.put(replace(known[0], token=made.token, issued=made.issued, due=made.due))
            else:
                edit.add(made)


def _form(data: Collecting, realizer: Realizer, known: CollectionForm | None, order: Order, due: str) -> Form:
    return Form(
        known.token if known else token_hex(_TOKEN_BYTES),
        data.programme.id,
        realizer.id,
        data.programme.title,
        realizer.name,
        data.period,
        data.before,
        due,
        _sender(data, realizer, order),
        lines(data, realizer.id),
    )


def _sender(data: Collecting, realizer: Realizer, order: Order) -> Sender:
    office = data.office
    letter = (office.form_letter or _LETTER) if order.letter is None else order.letter
    return Sender(
        office.name,
        office.address,
        _filled(limited(letter), data.programme.title, data.period, order.due.strip(), realizer.name),
        limited(office.contact if order.contact is None else order.contact),
    )


def _filled(letter: str, programme: str, period: Period, due: str, realizer: str) -> str:
    """The letter with what its words in braces stand for; other braces are none of ours."""
    words = {"{program}": programme, "{okres}": period.label, "{termin}": due, "{realizator}": realizer}
    for word, text in words.items():
        letter = letter.replace(word, text)
    return letter


def _due(text: str) -> str:
    """A date as typed as ISO 8601. Raises RecordError for what is none."""
    found = read_date(text)
    if not found:
        return ""
    try:
        return date.fromisoformat(found).isoformat()
    except ValueError as error:
        raise RecordError(Refusal.FORMS_DATE_UNREAD, text) from error


def _apart(forms: Sequence[Form], folder: Path) -> tuple[Path, ...]:
    """A new file for each form; those whose names are alike, or taken, get numbers."""
    paths: list[Path] = []
    taken: set[str] = set()
    for form in forms:
        name = file_name(form)
        number = 2
        while name.casefold() in taken or (folder / name).exists():
            name = f"{file_name(form).removesuffix('.xlsx')} ({number}).xlsx"
            number += 1
        taken.add(name.casefold())
        paths.append(folder / name)
    return tuple(paths)


def _write(form: Form, path: Path, writing: Callable[[Form, Path], None]) -> None:
    try:
        writing(form, path)
    except OSError as error:
        raise RecordError(Refusal.FORMS_NOT_WRITTEN, path.name) from error


def _plain(text: str) -> str:
    """The text of letters, figures and single blanks."""
    return " ".join("".join(sign if sign.isalnum() or sign == "-" else " " for sign in text).split())
