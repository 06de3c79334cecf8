"""The command line: the same use cases without a window, for automation and for checking from outside."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from db import dump, store
from db.domain.entities import Programme
from db.domain.errors import RecordError, Refusal
from db.domain.periods import Period
from db.queries import programmes
from desktop.app import files, reports
from desktop.app.workspace import Workspace
from desktop.cli_words import sentence


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code is 0 only on success."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], None] = options.command
    try:
        command(options)
    except RecordError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    return 0


def _demo(options: argparse.Namespace) -> None:
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
            period = _newest_filled(workspace, programme)
            path = folder / reports.file_name(programme.title, period)
            reports.write_word(reports.tabular_report(workspace, programme.id, period, years=3), path)
            print(path)


def _list(options: argparse.Namespace) -> None:
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


def _dump(options: argparse.Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        text = opened.read(dump.dump_text)
    if options.output is None:
        sys.stdout.write(text)
        return
    files.write_text(options.output, text)
    print(f"Zapisano {options.output}")


def _load(options: argparse.Namespace) -> None:
    dump.load(files.read_text(options.file), options.db)
    print(f"Zapisano {options.db}")


def _export(options: argparse.Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        workspace = Workspace(opened)
        programme = _programme(workspace, options.programme)
        period = _period(workspace, programme, options.period)
        document = reports.tabular_report(workspace, programme.id, period, options.years)
    reports.write_word(document, options.output)
    print(f"Zapisano {options.output}")


def _programme(workspace: Workspace, wanted: str) -> Programme:
    """The programme with this number, or the only one whose title has these words."""
    known = workspace.read(programmes.programmes)
    found = [each for each in known if wanted == str(each.id)] or [
        each for each in known if wanted.casefold() in each.title.casefold()
    ]
    if len(found) != 1:
        raise RecordError(Refusal.PROGRAMME_AMBIGUOUS if found else Refusal.PROGRAMME_UNKNOWN, wanted)
    return found[0]


def _period(workspace: Workspace, programme: Programme, wanted: str) -> Period:
    for period in workspace.read(programmes.periods, programme.id):
        if period.label.casefold() == wanted.strip().casefold():
            return period
    raise RecordError(Refusal.PERIOD_UNKNOWN, wanted)


def _newest_filled(workspace: Workspace, programme: Programme) -> Period:
    """The newest period that anything is entered in; a programme always has one."""
    periods = workspace.read(programmes.periods, programme.id)
    filled = [each for each in periods if workspace.read(programmes.is_reported, programme.id, each.id)]
    return (filled or periods)[-1]


def _as_json(programme: Programme, periods: Sequence[Period]) -> dict[str, object]:
    return {
        "id": programme.id,
        "title": programme.title,
        "kind": programme.kind,
        "years": [programme.first_year, programme.last_year],
        "sample": programme.sample,
        "periods": [period.label for period in periods],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sprawozdawca", description="Programy społeczne gminy i sprawozdania z nich. Bez słowa: okno."
    )
    words = parser.add_subparsers(required=True, metavar="SŁOWO")

    demo = words.add_parser("demo", help="zapisz w folderze przykładowy plik i dokumenty")
    demo.add_argument("folder", type=Path, metavar="FOLDER")
    demo.set_defaults(command=_demo)

    listing = words.add_parser("list", help="wypisz programy i ich okresy")
    _with_file(listing)
    listing.add_argument("--json", action="store_true", help="w postaci dla maszyny")
    listing.set_defaults(command=_list)

    dumping = words.add_parser("dump", help="zapisz cały plik jako JSON")
    _with_file(dumping)
    dumping.add_argument("-o", "--output", type=Path, metavar="PLIK", help="zamiast na ekran")
    dumping.set_defaults(command=_dump)

    loading = words.add_parser("load", help="utwórz plik z JSON-a")
    loading.add_argument("file", type=Path, metavar="PLIK.json")
    _with_file(loading)
    loading.set_defaults(command=_load)

    export = words.add_parser("export", help="zapisz dokument Worda")
    _with_file(export)
    export.add_argument("--programme", required=True, metavar="PROGRAM", help="numer albo część tytułu")
    export.add_argument(
        "--document",
        choices=[kind.value for kind in reports.DocumentKind],
        default=reports.DocumentKind.TABULAR_REPORT.value,
    )
    export.add_argument("--period", required=True, metavar="OKRES", help="np. 2023 albo „I półrocze 2024”")
    export.add_argument("--years", type=_positive, default=3, metavar="N", help="ile kolumn okresów (3)")
    export.add_argument("-o", "--output", type=Path, required=True, metavar="PLIK.docx")
    export.set_defaults(command=_export)
    return parser


def _with_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", type=Path, required=True, metavar="PLIK.spr", help="plik z programami")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number
