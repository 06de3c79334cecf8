"""The command line: the same use cases without a window, for automation and for checking from outside."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Collection, Sequence
from io import TextIOWrapper
from pathlib import Path

from db import dump, store
from db.domain.entities import Programme
from db.domain.errors import RecordError
from db.domain.periods import Period
from db.queries import programmes
from db.queries.closings import closed_periods
from desktop.app import files
from desktop.cli_choices import takes_record
from desktop.cli_closing import add_closing
from desktop.cli_documents import add_documents, write_apart
from desktop.cli_forms import add_forms
from desktop.cli_import import add_import
from desktop.cli_issued import add_issued
from desktop.cli_parser import PolishParser
from desktop.cli_signing import add_signing
from desktop.cli_words import sentence


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


def _list(options: Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        listed = [
            (
                programme,
                opened.read(programmes.periods, programme.id),
                opened.read(closed_periods, programme.id),
            )
            for programme in opened.read(programmes.programmes)
        ]
    if options.json:
        print(json.dumps([_as_json(*each) for each in listed], ensure_ascii=False, indent=1))
        return
    if not listed:
        print("W pliku nie ma jeszcze żadnego programu.")
    for programme, periods, closed in listed:
        print(f"{programme.id}. {programme.title} ({programme.first_year}–{programme.last_year})")
        labels = [f"{each.label} (zamknięty)" if each.id in closed else each.label for each in periods]
        print(f"   okresy: {', '.join(labels) or 'brak'}")


def _dump(options: Namespace) -> None:
    write_apart(options.output, options.db)
    with store.open_for_reading(options.db) as opened:
        if options.output is None:
            opened.read(dump.write, sys.stdout)
            return
        files.write_text(options.output, lambda file: opened.read(dump.write, file))
    print(f"Zapisano {options.output}")


def _load(options: Namespace) -> None:
    dump.load(files.read_text(options.file), options.db)
    print(f"Zapisano {options.db}")


def _as_json(programme: Programme, periods: Sequence[Period], closed: Collection[int]) -> dict[str, object]:
    return {
        "id": programme.id,
        "title": programme.title,
        "kind": programme.kind,
        "years": [programme.first_year, programme.last_year],
        "sample": programme.sample,
        "periods": [period.label for period in periods],
        "closed": [period.label for period in periods if period.id in closed],
    }


def _parser() -> PolishParser:
    parser = PolishParser(
        prog="sprawozdawca", description="Programy społeczne gminy i sprawozdania z nich. Bez słowa: okno."
    )
    words = parser.add_words("SŁOWO")

    listing = words.add("list", "wypisz programy i ich okresy", _list)
    takes_record(listing)
    listing.takes("--json", action="store_true", help="w postaci dla maszyny")

    dumping = words.add("dump", "zapisz cały plik jako JSON", _dump)
    takes_record(dumping)
    dumping.takes("-o", "--output", type=Path, metavar="PLIK", help="do pliku zamiast na ekran")

    loading = words.add("load", "utwórz plik z JSON-a", _load)
    loading.takes("file", type=Path, metavar="PLIK.json", help="zapis zrobiony poleceniem dump")
    takes_record(loading)

    add_documents(words)
    add_issued(words)
    add_import(words)
    add_forms(words)
    add_closing(words)
    add_signing(words)
    return parser
