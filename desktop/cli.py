"""The command line: the same use cases without a window, for automation and for checking from outside."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from db import dump, store
from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.queries import programmes
from db.queries.node_card import prose
from desktop.app import files, reports
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_period, chosen_programme, takes_record
from desktop.cli_forms import add_forms
from desktop.cli_import import add_import
from desktop.cli_parser import PolishParser, positive
from desktop.cli_words import sentence

_KINDS = ", ".join(reports.DocumentKind)


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code is 0 only on success."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the console's own code page is
    options = _parser().parse_args(arguments)
    command: Callable[[Namespace], None] = options.command
    try:
        command(options)
        sys.stdout.flush()
    except RecordError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads it has enough, as `head` has after ten lines
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left goes nowhere
        return 1
    return 0


def _demo(options: Namespace) -> None:
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(folder)) from error
    target = folder / "przyklad.spr"
    if not target.exists():
        dump.load(files.sample_text(), target)
    with store.open_for_reading(target) as opened:
        workspace = Workspace(opened)
        print(target)
        for programme in workspace.read(programmes.programmes):
            period = _newest_described(workspace, programme)
            path = folder / reports.file_name(programme.title, period)
            reports.write_word(reports.tabular_report(workspace, programme.id, period, years=3), path)
            print(path)


def _list(options: Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        listed = [
            (programme, opened.read(programmes.periods, programme.id))
            for programme in opened.read(programmes.programmes)
        ]
    if options.json:
        print(json.dumps([_as_json(*each) for each in listed], ensure_ascii=False, indent=1))
        return
    if not listed:
        print("W pliku nie ma jeszcze żadnego programu.")
    for programme, periods in listed:
        print(f"{programme.id}. {programme.title} ({programme.first_year}–{programme.last_year})")
        print(f"   okresy: {', '.join(period.label for period in periods) or 'brak'}")


def _dump(options: Namespace) -> None:
    _check_apart(options.output, options.db)
    with store.open_for_reading(options.db) as opened:
        text = opened.read(dump.dump_text)
    if options.output is None:
        sys.stdout.write(text)
        return
    files.write_text(options.output, text)
    print(f"Zapisano {options.output}")


def _load(options: Namespace) -> None:
    dump.load(files.read_text(options.file), options.db)
    print(f"Zapisano {options.db}")


def _export(options: Namespace) -> None:
    if options.document not in set(reports.DocumentKind):
        raise RecordError(Refusal.DOCUMENT_UNKNOWN, options.document)
    _check_apart(options.output, options.db)
    with store.open_for_reading(options.db) as opened:
        workspace = Workspace(opened)
        programme = chosen_programme(workspace, options.programme)
        period = chosen_period(workspace, programme, options.period)
        document = reports.tabular_report(workspace, programme.id, period, options.years)
    reports.write_word(document, options.output)
    print(f"Zapisano {options.output}")


def _check_apart(output: Path | None, record: Path) -> None:
    """Raise RecordError if the output would be written over the record."""
    if output is not None and output.exists() and record.exists() and output.samefile(record):
        raise RecordError(Refusal.FILE_EXISTS, str(output))


def _newest_described(workspace: Workspace, programme: Programme) -> Period:
    """The newest period with prose about the whole programme, else the newest; there is always one."""
    periods = workspace.read(programmes.periods, programme.id)
    described = [each for each in periods if workspace.read(prose, programme.id, each.id, None)]
    return (described or periods)[-1]


def _as_json(programme: Programme, periods: Sequence[Period]) -> dict[str, object]:
    return {
        "id": programme.id,
        "title": programme.title,
        "kind": programme.kind,
        "years": [programme.first_year, programme.last_year],
        "sample": programme.sample,
        "periods": [period.label for period in periods],
    }


def _parser() -> PolishParser:
    parser = PolishParser(
        prog="sprawozdawca", description="Programy społeczne gminy i sprawozdania z nich. Bez słowa: okno."
    )
    words = parser.add_words("SŁOWO")

    demo = words.add("demo", "zapisz w folderze przykładowy plik i dokumenty", _demo)
    demo.takes("folder", type=Path, metavar="FOLDER", help="gdzie zapisać; powstanie, jeśli go nie ma")

    listing = words.add("list", "wypisz programy i ich okresy", _list)
    takes_record(listing)
    listing.takes("--json", action="store_true", help="w postaci dla maszyny")

    dumping = words.add("dump", "zapisz cały plik jako JSON", _dump)
    takes_record(dumping)
    dumping.takes("-o", "--output", type=Path, metavar="PLIK", help="do pliku zamiast na ekran")

    loading = words.add("load", "utwórz plik z JSON-a", _load)
    loading.takes("file", type=Path, metavar="PLIK.json", help="zapis zrobiony poleceniem dump")
    takes_record(loading)

    export = words.add("export", "zapisz dokument Worda", _export)
    takes_record(export)
    export.takes("--programme", required=True, metavar="PROGRAM", help="numer albo część tytułu")
    export.takes("--document", metavar="RODZAJ", default=reports.DocumentKind.TABULAR_REPORT, help=_KINDS)
    export.takes("--period", required=True, metavar="OKRES", help="np. 2023 albo „I półrocze 2024”")
    export.takes("--years", type=positive, default=3, metavar="N", help="ile kolumn okresów; bez tego 3")
    export.takes("-o", "--output", type=Path, required=True, metavar="PLIK.docx", help="gdzie zapisać")
    add_import(words)
    add_forms(words)
    return parser
