"""The word `import`: foreign documents into a file, with an account of what was understood and what not."""

import json
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from db import store
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import ProgrammeKind
from db.domain.understanding import Understanding
from desktop.app import files, imports
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_programme, takes_record
from desktop.cli_import_account import account, changes, for_machine
from desktop.cli_import_words import KINDS
from desktop.cli_parser import Words

# A document, what it says, what that does to the file if there is one, the programme if it was stored.
Imported = tuple[Path, Understanding, imports.ImportPlan | None, int | None]


def add_import(words: Words) -> None:
    """Add the word and its options."""
    parser = words.add("import", "wczytaj dokumenty Worda albo arkusze", _import)
    parser.takes("files", type=Path, nargs="+", metavar="DOKUMENT", help=".docx, .xlsx, .xls, .ods albo .csv")
    takes_record(parser, "plik z programami; powstanie, jeśli go nie ma")
    parser.takes("--programme", metavar="PROGRAM", help="dodaj do tego programu: numer albo część tytułu")
    parser.takes("--kind", type=_kind, metavar="RODZAJ", help="nowy program jako: program albo strategia")
    parser.takes("--overwrite", action="store_true", help="zastąp też to, co w pliku jest inne")
    parser.takes("--dry-run", action="store_true", help="niczego nie zapisuj, tylko pokaż")
    parser.takes("--json", action="store_true", help="w postaci dla maszyny")


def _import(options: Namespace) -> None:
    """Nothing is stored before all the documents are read and understood."""
    found = {path: _understood(path, options.kind) for path in options.files}
    with _opened(options) as workspace:
        done = [_imported(workspace, path, each, options) for path, each in found.items()]
    if options.json:
        print(json.dumps([for_machine(*each) for each in done], ensure_ascii=False, indent=1))
        return
    for each in done:
        _tell(*each, options)


def _understood(path: Path, kind: ProgrammeKind | None) -> Understanding:
    found = imports.first_look(path).understanding
    if not found.nodes:
        raise RecordError(Refusal.IMPORT_FOUND_NOTHING, str(path))
    return found if kind is None else replace(found, kind=kind)


def _imported(workspace: Workspace | None, path: Path, found: Understanding, options: Namespace) -> Imported:
    """Store one document, or only find out what that would do."""
    plan = programme_id = None
    if workspace is not None:
        into = chosen_programme(workspace, options.programme).id if options.programme else None
        plan = imports.plan(workspace, found, into)
        if not options.dry_run:
            taken = plan.all_changes() if options.overwrite else plan.only_new()
            programme_id = imports.carry_out(workspace, plan, taken, path.name)
    return path, found, plan, programme_id


def _tell(
    path: Path,
    found: Understanding,
    plan: imports.ImportPlan | None,
    programme_id: int | None,
    options: Namespace,
) -> None:
    for line in account(path, found):
        print(line)
    if plan is not None and plan.programme_id is not None:
        for line in changes(plan, overwrite=options.overwrite):
            print(line)
    print(f"Wczytano do programu nr {programme_id}." if programme_id else "Niczego nie zapisano.")


@contextmanager
def _opened(options: Namespace) -> Iterator[Workspace | None]:
    """The file, a new one if there is none; None where nothing is to be stored and there is none.

    A file that was made goes again if nothing came into it. Raises RecordError if a programme is asked for
    that cannot be in it.
    """
    path: Path = options.db
    is_new = not path.exists()
    if is_new and options.programme:
        raise RecordError(Refusal.FILE_MISSING, str(path))
    if options.dry_run:
        yield None if is_new else Workspace(store.open_for_reading(path))
        return
    workspace = files.create_file(path) if is_new else files.open_file(path)
    try:
        yield workspace
    finally:
        is_empty = is_new and workspace.next_undo() is None
        workspace.close()
        if is_empty:
            path.unlink()


def _kind(text: str) -> ProgrammeKind:
    """What a new programme is called. Raises ValueError."""
    word = text.strip().casefold()
    return KINDS[word] if word in KINDS else ProgrammeKind(word)
