"""The words `forms` and `collect`: forms for realizers go out, and come back with an account of each."""

import json
import sys
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

from db import store
from db.domain.collection import FormFault, FormNotice, ReturnedForm, ReturnedRow
from db.domain.errors import RecordError, Refusal
from db.domain.numbers import write
from desktop.app import collection, files
from desktop.app.collection import Order
from desktop.app.workspace import Workspace
from desktop.cli_choices import chosen_period, chosen_programme, takes_record
from desktop.cli_forms_words import STATES, fault, reason, told
from desktop.cli_parser import Words


def add_forms(words: Words) -> None:
    """Add both words and their options."""
    forms = words.add("forms", "zapisz formularze dla realizatorów", _forms)
    takes_record(forms)
    forms.takes("--programme", required=True, metavar="PROGRAM", help="numer albo część tytułu")
    forms.takes("--period", required=True, metavar="OKRES", help="np. 2024 albo „I półrocze 2024”")
    forms.takes("--due", default="", metavar="DATA", help="termin zwrotu, np. 31.01.2025")
    forms.takes("--contact", metavar="KONTAKT", help="kogo pytać; bez tego jak w danych urzędu")
    forms.takes(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="powstanie, jeśli go nie ma"
    )

    collect = words.add("collect", "wczytaj zwrócone formularze", _collect)
    collect.takes("files", type=Path, nargs="+", metavar="PLIK", help=".xlsx, .xls albo .ods")
    takes_record(collect)
    collect.takes("--doubtful", action="store_true", help="weź też to, co wymaga sprawdzenia")
    collect.takes("--dry-run", action="store_true", help="niczego nie zapisuj, tylko pokaż")
    collect.takes("--json", action="store_true", help="w postaci dla maszyny")


def _forms(options: Namespace) -> None:
    with closing(files.open_file(options.db)) as workspace:
        programme = chosen_programme(workspace, options.programme)
        period = chosen_period(workspace, programme, options.period)
        order = Order(programme.id, period.id, due=options.due, contact=options.contact)
        forms = collection.prepared(workspace, order)
        _make_folder(options.output)
        paths = collection.write(forms, options.output)
        collection.record(workspace, forms)
    for path in paths:
        print(path)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RecordError(Refusal.FILE_NOT_WRITABLE, str(folder)) from error


def _collect(options: Namespace) -> None:
    """Whole forms that cannot be taken make the command fail, after the others are stored."""
    documents = collection.read(options.files)
    with closing(_opened(options)) as workspace:
        forms = collection.compared(workspace, documents)
        rows = {
            place: _numbers(form, options.doubtful)
            for place, form in enumerate(forms)
            if form.ticked or (options.doubtful and form.fault is None and not _has_twin(form))
        }
        if rows and not options.dry_run:
            collection.take(workspace, forms, rows)
    if options.json:
        account = [_for_machine(form, rows.get(place, ())) for place, form in enumerate(forms)]
        print(json.dumps(account, ensure_ascii=False, indent=1))
    else:
        for place, form in enumerate(forms):
            _tell(form, rows.get(place), "Do wzięcia" if options.dry_run else "Wzięto")
    _fail_for(forms)


def _opened(options: Namespace) -> Workspace:
    if options.dry_run:
        return Workspace(store.open_for_reading(options.db))
    return files.open_file(options.db)


def _has_twin(form: ReturnedForm) -> bool:
    return FormNotice.TWIN in form.notices


def _numbers(form: ReturnedForm, doubtful: bool) -> tuple[int, ...]:
    return tuple(row.number for row in form.rows if row.ticked or (doubtful and row.can_be_taken))


def _tell(form: ReturnedForm, taken: tuple[int, ...] | None, done: str) -> None:
    """What became of a file, then each row that needs to be looked at."""
    print(f"{form.document.name}: {form.realizer or 'nie wiadomo, czyj'}")
    for sentence in told(form):
        print(f"  {sentence}")
    if form.fault is not None:
        return
    counts = (f"{words}: {form.count(state)}" for state, words in STATES.items() if form.count(state))
    print(f"  {', '.join(counts)}")
    for row in form.rows:
        if row.reasons:
            print(f"  „{row.label}”: {_said(row)} – {', '.join(map(reason, row.reasons))}")
    print(f"  {done} wierszy: {len(taken or ())}.")


def _said(row: ReturnedRow) -> str:
    return row.typed or write(row.content, row.kind) or "puste"


def _for_machine(form: ReturnedForm, taken: tuple[int, ...]) -> dict[str, Any]:
    return {
        "file": form.document.name,
        "realizer": form.realizer,
        "programme": form.programme,
        "period": form.period.label if form.period else "",
        "fault": form.fault,
        "refusal": form.refusal,
        "notices": sorted(form.notices),
        "remarks": form.document.remarks,
        "rows": [_row_for_machine(row, row.number in taken) for row in form.rows],
    }


def _row_for_machine(row: ReturnedRow, taken: bool) -> dict[str, Any]:
    return {
        "indicator": row.indicator_id,
        "label": row.label,
        "state": row.state,
        "typed": row.typed,
        "known": write(row.known, row.kind),
        "before": write(row.before, row.kind),
        "remark": row.remark,
        "reasons": row.reasons,
        "taken": taken,
    }


def _fail_for(forms: tuple[ReturnedForm, ...]) -> None:
    """End with 1 if a file brought nothing of its own; what was in the others is stored."""
    harmless = (None, FormFault.SAME_AGAIN, FormFault.SUPERSEDED)
    faulty = [form for form in forms if form.fault not in harmless]
    for form in faulty:
        print(f"{form.document.name}: {fault(form)}", file=sys.stderr)
    if faulty:
        sys.exit(1)
