"""The words `issue`, `issued` and `compare`: documents as the council received them."""

import json
from argparse import Namespace
from contextlib import closing

from db import store
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind
from db.queries import issued
from desktop.app import documents, files, issued_comparing, issuing
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_period, chosen_programme, takes_record
from desktop.cli_documents_words import remarks
from desktop.cli_issued_words import as_json, compared_as_json, compared_lines, shown, told
from desktop.cli_parser import Words

_NOW = "now"


def add_issued(words: Words) -> None:
    """Add the words and their options."""
    issue = words.add("issue", "wydaj dokument: zachowaj go w pliku takim, jaki jest", _issue)
    takes_record(issue)
    issue.takes("--programme", required=True, metavar="PROGRAM", help="numer albo część tytułu")
    issue.takes("--period", required=True, metavar="OKRES", help="np. 2023 albo „I półrocze 2024”")
    issue.takes(
        "--document", metavar="RODZAJ", default=DocumentKind.TABULAR_REPORT, help="bez tego tabular-report"
    )
    issue.takes("--final", action="store_true", help="wersja ostateczna, bez znaku PROJEKT")
    issue.takes("--note", default="", metavar="UWAGA", help="np. komu przekazano")

    listing = words.add("issued", "wypisz wydane dokumenty", _issued)
    takes_record(listing)
    listing.takes("--programme", metavar="PROGRAM", help="tylko tego programu: numer albo część tytułu")
    listing.takes("--json", action="store_true", help="w postaci dla maszyny")

    compare = words.add("compare", "porównaj dwie wersje dokumentu: liczby i tekst", _compare)
    compare.takes("was", type=int, metavar="NUMER", help="wersja wcześniejsza, jak w poleceniu issued")
    compare.takes(
        "now", type=_number_or_now, metavar="NUMER|now", help="późniejsza albo to, co wyszłoby dziś"
    )
    takes_record(compare)
    compare.takes("--json", action="store_true", help="w postaci dla maszyny")


def _issue(options: Namespace) -> None:
    if options.document not in set(DocumentKind):
        raise RecordError(Refusal.DOCUMENT_UNKNOWN, options.document)
    with closing(files.open_file(options.db)) as workspace:
        programme = chosen_programme(workspace, options.programme)
        period = chosen_period(workspace, programme, options.period)
        data = documents.document(workspace, programme.id, DocumentKind(options.document), period)
        ready = issuing.prepared(data, final=options.final)
        version = issuing.keep(workspace, ready, options.note)
    print(f"Wydano {version.id}: {version.name}")
    for sentence in remarks(ready.found):
        print(sentence)


def _issued(options: Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        workspace = Workspace(opened)
        programme = chosen_programme(workspace, options.programme) if options.programme else None
        known = workspace.read(issued.versions, programme.id if programme else None)
        listed = [(version, issuing.is_intact(workspace, version.id)) for version in known]
    if options.json:
        print(json.dumps([as_json(*each) for each in listed], ensure_ascii=False, indent=1))
        return
    if not listed:
        print("Nie wydano jeszcze żadnego dokumentu.")
    for version, intact in listed:
        for line in told(version, intact=intact):
            print(shown(line))


def _compare(options: Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        workspace = Workspace(opened)
        now = None if options.now == _NOW else options.now
        found = issued_comparing.compare(workspace, options.was, now)
    if options.json:
        print(json.dumps(compared_as_json(found), ensure_ascii=False, indent=1))
        return
    for line in compared_lines(found):
        print(shown(line))


def _number_or_now(text: str) -> int | str:
    """The number of a version, or the word for what the record gives now. Raises ValueError otherwise."""
    return text if text == _NOW else int(text)
