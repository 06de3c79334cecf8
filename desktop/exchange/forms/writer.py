"""A form as an .xlsx: a covering sheet, the questions, and a hidden sheet that says what it is.

Everything is locked but the cells to fill, without a password. There is no formula in it.
"""

import os
from pathlib import Path

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from db.domain.collection import Form, key_of
from desktop.exchange.forms.cells import at, held, put
from desktop.exchange.forms.cover import write_cover
from desktop.exchange.forms.layout import COVER, DATA, IDENTITY, MARK, PROPERTY, Fact
from desktop.exchange.forms.questions import answer_header, write_questions


def write_form(form: Form, path: Path) -> None:
    """Write a form whole or not at all. Raises OSError."""
    book = Workbook()
    cover: Worksheet = book.active  # type: ignore[assignment]  # a new workbook has one sheet
    cover.title = COVER
    write_cover(cover, form)
    write_questions(book.create_sheet(DATA), form)
    _write_identity(book.create_sheet(IDENTITY), form)
    book.custom_doc_props.append(  # type: ignore[attr-defined]  # its stubs do not know it
        StringProperty(name=PROPERTY, value=form.token)
    )
    book.properties.creator = held(form.sender.office) or "Sprawozdawca"
    book.properties.title = held(f"Formularz: {form.realizer}, {form.period.label}")
    book.properties.language = "pl-PL"
    book.security = WorkbookProtection(lockStructure=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        book.save(draft)
        with draft.open("rb+") as file:
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write_identity(sheet: Worksheet, form: Form) -> None:
    rows: list[tuple[str, ...]] = [
        (MARK, "1"),
        (Fact.TOKEN, form.token),
        (Fact.PROGRAMME, form.programme),
        (Fact.REALIZER, form.realizer),
        (Fact.PERIOD, form.period.label),
        (Fact.HEADER, answer_header(form)),
    ]
    for question in form.questions:
        key = key_of(form.token, question.indicator_id, question.component)
        rows.append((Fact.ROW, key, question.kind, question.label))
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            put(at(sheet, number, place), text)
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
