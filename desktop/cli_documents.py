"""Documents on the command line: which there are, one of them as a file, and those of the samples."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from db import dump, store
from db.domain.entities import Programme, Realizer, Tag
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import DocumentKind, PeriodKind
from db.domain.periods import Period
from db.queries import programmes
from db.queries.narratives import all_narratives
from db.queries.realizers import realizers
from db.queries.tags import tags
from desktop.app import document_files, documents, files, issuing
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_period, chosen_programme, takes_record
from desktop.cli_documents_words import remarks
from desktop.cli_parser import PolishParser, Words, positive

_NAMES = {
    DocumentKind.TABULAR_REPORT: "sprawozdanie w tabelach",
    DocumentKind.NARRATIVE_REPORT: "sprawozdanie opisowe",
    DocumentKind.SECTION_REPORT: "raport według działów, z podstawą prawną i finansami",
    DocumentKind.PROGRAMME: "sam program",
    DocumentKind.ADOPTING_RESOLUTION: "projekt uchwały o przyjęciu programu",
    DocumentKind.RECEIVING_RESOLUTION: "projekt uchwały o przyjęciu sprawozdania",
    DocumentKind.PRACTICE_CARD: "karta dobrej praktyki",
    DocumentKind.EXTRACT: "wyciąg, na przykład do raportu o stanie gminy; także .xlsx",
}
_WISHES = ("years", "flat", "with_contributions", "signature_lines", "final")
_CHOICES = (("tag", "ETYKIETA", "z tą etykietą"), ("realizer", "REALIZATOR", "tego realizatora"))


class _Choice(NamedTuple):
    """What an extract is of: `option` says whether it is a tag or a realizer."""

    option: str
    name: str


def add_documents(words: Words) -> None:
    """The words that make documents."""
    demo = words.add("demo", "zapisz w folderze przykładowy plik i dokumenty", _demo)
    demo.takes("folder", type=Path, metavar="FOLDER", help="gdzie zapisać; powstanie, jeśli go nie ma")

    export = words.add("export", "zapisz dokument Worda", _export)
    takes_record(export)
    _take_choices(export)
    export.takes(
        "-o", "--output", type=Path, required=True, metavar="PLIK", help=".docx, .pdf, wyciąg też .xlsx"
    )
    export.takes("--issued", type=int, metavar="NUMER", help="wydany dokument, co do bajtu; zob. issued")
    export.set_defaults(misunderstood=export.error)
    export.takes("--list", action=_Kinds, nargs=0, help="wypisz rodzaje dokumentów")


def write_apart(output: Path | None, record: Path) -> None:
    """Raise RecordError if the output would be written over the record."""
    if output is not None and output.exists() and record.exists() and output.samefile(record):
        raise RecordError(Refusal.FILE_EXISTS, str(output))


def _take_choices(export: PolishParser) -> None:
    export.takes("--programme", metavar="PROGRAM", help="numer albo część tytułu")
    export.takes(
        "--document", metavar="RODZAJ", default=DocumentKind.TABULAR_REPORT, help="bez tego tabular-report"
    )
    export.takes("--period", metavar="OKRES", help="np. 2023 albo „I półrocze 2024”")
    export.takes("--years", type=positive, metavar="N", help="ile kolumn okresów; bez tego jak w układzie")
    export.takes("--flat", action="store_true", help="bez scalonych komórek, dla czytników ekranu")
    export.takes(
        "--with-contributions", action="store_true", help="z wartościami poszczególnych realizatorów"
    )
    export.takes(
        "--signature-lines", action="store_true", help="z miejscami, które wypełni podpis elektroniczny"
    )
    for option, metavar, whose in _CHOICES:
        chosen = partial(_Choice, option)
        export.takes(f"--{option}", dest="chosen", type=chosen, metavar=metavar, help=f"wyciąg tylko {whose}")
    export.takes("--final", action="store_true", help="bez znaku PROJEKT")


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
            period = _last_told(workspace, programme)
            for kind in documents.kinds():
                path = folder / documents.file_name(programme, kind, period)
                document_files.write(documents.document(workspace, programme.id, kind, period), path)
                print(path)


def _export(options: Namespace) -> None:
    write_apart(options.output, options.db)
    if options.issued is not None:
        _export_again(options)
    elif options.programme is None or options.period is None:
        options.misunderstood("")
    else:
        _export_new(options)


def _export_again(options: Namespace) -> None:
    with store.open_for_reading(options.db) as opened:
        issuing.export_again(Workspace(opened), options.issued, options.output)
    print(f"Zapisano {options.output}")


def _export_new(options: Namespace) -> None:
    if options.document not in set(DocumentKind):
        raise RecordError(Refusal.DOCUMENT_UNKNOWN, options.document)
    kind = DocumentKind(options.document)
    with store.open_for_reading(options.db) as opened:
        workspace = Workspace(opened)
        programme = chosen_programme(workspace, options.programme)
        period = chosen_period(workspace, programme, options.period)
        wishes = _wishes(options) | _chosen(workspace, kind, options.chosen)
        wished = documents.document(workspace, programme.id, kind, period, **wishes)
    written = document_files.write(wished, options.output)
    print(f"Zapisano {options.output}")
    for sentence in remarks(written):
        print(sentence)


def _wishes(options: Namespace) -> dict[str, object]:
    """What the call asks for, whatever the document's layout says."""
    return {name: wish for name in _WISHES if (wish := getattr(options, name))}


def _chosen(workspace: Workspace, kind: DocumentKind, choice: _Choice | None) -> dict[str, int | None]:
    """What the extract shows, by its whole name or the only one that has these words. Raises RecordError."""
    if choice is None:
        return {}
    if kind is not DocumentKind.EXTRACT:
        raise RecordError(Refusal.CHOICE_NOT_FOR_DOCUMENT, choice.name)
    known: Sequence[Tag | Realizer] = workspace.read(tags if choice.option == "tag" else realizers)
    wanted = choice.name.casefold()
    found = [each for each in known if each.name.casefold() == wanted] or [
        each for each in known if wanted in each.name.casefold()
    ]
    if len(found) != 1:
        raise RecordError(Refusal.CHOICE_UNKNOWN, choice.name)
    return {"tag_id": None, "realizer_id": None, f"{choice.option}_id": found[0].id}


def _last_told(workspace: Workspace, programme: Programme) -> Period:
    """The newest whole year whose prose is written and looked through, else the newest period."""
    periods = workspace.read(programmes.periods, programme.id)
    return next((each for each in reversed(periods) if _is_told(workspace, programme, each)), periods[-1])


def _is_told(workspace: Workspace, programme: Programme, period: Period) -> bool:
    texts = workspace.read(all_narratives, programme.id, period.id)
    return period.kind is PeriodKind.YEAR and bool(texts) and not any(text.carried for text in texts)


class _Kinds(Action):
    """Lists the documents there are and asks for nothing else."""

    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        """Print them and leave."""
        for kind in documents.kinds():
            print(f"{kind:22}{_NAMES[kind]}")
        parser.exit()
