"""Taking returned forms into the record: contributions with their date and file, words where they belong.

What a realizer said before in the same cell is replaced, not added to.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from db.domain.aggregation import SUMS
from db.domain.collection import ReturnedForm, ReturnedRow, RowState, Taken
from db.domain.entities import CollectionForm, Comment, Contribution, Indicator, Unit, Value
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import Act, IndicatorKind, Origin
from db.domain.said_in_forms import with_line
from db.domain.values import LONGEST_TEXT, Content
from db.queries.collection import Collecting, collecting
from db.store import Edit
from desktop.app.cells import Place, values_at
from desktop.app.collection_comparing import compared
from desktop.app.collection_composites import composed
from desktop.app.collection_standing import Way, amount_of, note_of, of_component, told, way
from desktop.app.comments import keep_comment
from desktop.app.contribution_text import unit_of
from desktop.app.derivations import is_computed
from desktop.app.sums import content_of, recount, total_of
from desktop.app.values import put
from desktop.app.workspace import Workspace

_Chosen = list[tuple[ReturnedForm, tuple[ReturnedRow, ...]]]


def take(
    workspace: Workspace,
    forms: Sequence[ReturnedForm],
    rows: Mapping[int, Collection[int]] | None = None,
) -> Taken:
    """Write rows into the record as one gesture: by the place of a form in `forms` the numbers of its rows.

    None: what is ticked. A form that is named is returned, even if none of its rows is taken. Raises
    RecordError, with nothing changed: FORMS_NOTHING_TO_TAKE, and GONE or IMPORT_OUTDATED where the record
    changed since.
    """
    chosen = _chosen(forms, rows)
    if not chosen:
        raise RecordError(Refusal.FORMS_NOTHING_TO_TAKE)
    _check_it_is_still_so(workspace, chosen)
    subject = chosen[0][0].realizer if len(chosen) == 1 else str(len(chosen))
    with workspace.transaction(Act.COLLECT_FORMS, subject) as edit:
        known: dict[tuple[int, int], Collecting | None] = {}
        for form, taken in chosen:
            _take(edit, form, taken, known)
    return Taken(len(chosen), sum(len(taken) for _, taken in chosen))


def _chosen(forms: Sequence[ReturnedForm], rows: Mapping[int, Collection[int]] | None) -> _Chosen:
    if rows is None:
        return [(form, form.to_take) for form in forms if form.ticked]
    named = ((forms[place], numbers) for place, numbers in rows.items() if forms[place].fault is None)
    return [
        (form, tuple(row for row in form.rows if row.number in numbers and row.can_be_taken))
        for form, numbers in named
    ]


def _check_it_is_still_so(workspace: Workspace, chosen: _Chosen) -> None:
    """Raise RecordError if what was shown of a row to be taken is not so any more."""
    again = compared(workspace, [form.document for form, _ in chosen])
    for (_, taken), form in zip(chosen, again, strict=True):
        if form.fault is None and not set(taken).issubset(form.rows):
            raise RecordError(Refusal.IMPORT_OUTDATED)


def _take(
    edit: Edit,
    form: ReturnedForm,
    rows: Sequence[ReturnedRow],
    known: dict[tuple[int, int], Collecting | None],
) -> None:
    made = edit.get(CollectionForm, form.form_id)
    place = made.programme_id, made.period_id
    if place not in known:
        known[place] = edit.read(collecting, *place)
    data = known[place]
    if data is None:
        raise RecordError(Refusal.GONE, "programme_period")
    _Taking(edit, form, made, data).take(rows)


class _Taking:
    """Writes what came back in one form, within a running gesture."""

    def __init__(self, edit: Edit, form: ReturnedForm, made: CollectionForm, data: Collecting) -> None:
        self._edit, self._form, self._made, self._data = edit, form, made, data
        self._today = datetime.now().astimezone().date().isoformat()

    def take(self, rows: Sequence[ReturnedRow]) -> None:
        """Write the rows, and that the form came back."""
        added: list[ReturnedRow] = []
        for row in rows:
            content = _content(row)
            match way(content, row.kind, only=self._only(row), part=bool(row.component)):
                case Way.AMOUNT:
                    self._contribute(row, content)
                    added.append(row)
                case Way.VALUE:
                    self._put(row, content)
                case Way.COMMENT:
                    self._say(row, content)
        recount(self._edit, [self._place(row) for row in added if not row.component])
        self._let_values_follow(added)
        self._come_back(rows)

    def _contribute(self, row: ReturnedRow, content: Content) -> None:
        """Store a number in place of what this realizer delivered to the cell before."""
        indicator = self._edit.get(Indicator, row.indicator_id)
        if indicator.kind is IndicatorKind.HEADING or is_computed(indicator):
            raise RecordError(Refusal.GONE, "indicator")
        place = self._place(row)
        before = self._remove_own(row)
        self._comment(row, "")
        others = self._edit.find(Contribution, **place._asdict())
        after = 1 + max((each.position for each in others), default=-1)
        self._edit.add(
            Contribution(
                *place,
                self._made.realizer_id,
                amount_of(content),
                content.approximate,
                unit_id=row.component or self._unit_id(content),
                note=self._fitting(note_of(content, row.remark)),
                date=self._today,
                document=self._form.document.name,
                position=before[0].position if before else after,
            )
        )

    def _put(self, row: ReturnedRow, content: Content) -> None:
        """Words of the only one who delivers a value are the value."""
        self._remove_own(row)
        put(self._edit, {self._place(row): content})
        self._comment(row, row.remark)

    def _say(self, row: ReturnedRow, content: Content) -> None:
        """Words of one of several stand in the comment; a number that it gave before counts no more."""
        if self._remove_own(row) and not row.component:
            recount(self._edit, [self._place(row)])
        self._comment(row, told(content, row.kind, row.remark))

    def _comment(self, row: ReturnedRow, words: str) -> None:
        """Have the comment of a cell say this of the realizer, in place of what it said before."""
        place = self._place(row)
        known = next(iter(self._edit.find(Comment, **place._asdict())), Comment(*place))
        part = row.unit if row.component else ""
        text = self._fitting(with_line(known.text, self._form.realizer, words, part))
        if text != known.text:
            keep_comment(self._edit, replace(known, text=text))

    def _fitting(self, text: str) -> str:
        """The text as far as the record holds one; the rest is in the file, and the text says so."""
        if len(text) <= LONGEST_TEXT:
            return text
        rest = f"… (skrócono; całość w pliku {self._form.document.name})"
        return text[: LONGEST_TEXT - len(rest)] + rest

    def _let_values_follow(self, rows: Sequence[ReturnedRow]) -> None:
        """Have values that this realizer alone delivers say what it delivered, whatever was typed there."""
        alone = [row for row in rows if self._only(row)]
        values = values_at(self._edit, [self._place(row) for row in alone])
        for place in dict.fromkeys(self._place(row) for row in alone if row.component):
            value = values.get(place)
            delivered = self._edit.find(Contribution, **place._asdict())
            content = composed(self._data, place.indicator_id, delivered, value.content if value else None)
            put(self._edit, {place: content})
        for row in alone:
            place = self._place(row)
            value = values.get(place)
            if value is not None and value.origin not in SUMS and not row.component:
                self._count(place, value)

    def _count(self, place: Place, value: Value) -> None:
        indicator = self._edit.get(Indicator, place.indicator_id)
        found = total_of(self._edit, indicator, place, Origin.SUM, None)
        if found.amount is not None:
            put(self._edit, {place: content_of(found, value)}, Origin.SUM)

    def _remove_own(self, row: ReturnedRow) -> tuple[Contribution, ...]:
        own = self._edit.find(Contribution, **self._place(row)._asdict(), realizer_id=self._made.realizer_id)
        removed = of_component(own, row.component)
        for each in removed:
            self._edit.remove(Contribution, each.id)
        return removed

    def _unit_id(self, content: Content) -> int | None:
        """The unit typed after a number, where it is another than the indicator's."""
        if not content.measures:
            return None
        unit = unit_of(content.measures[0].words, self._edit.find(Unit))
        return None if unit is None else unit.id or self._edit.add(unit)

    def _come_back(self, taken: Sequence[ReturnedRow]) -> None:
        """Note when the form was saved, under which name, and what was said that has no other place."""
        left = [
            f"{row.label}: {row.typed or '–'} ({row.remark})" if row.remark else f"{row.label}: {row.typed}"
            for row in self._form.rows
            if row not in taken and row.state is not RowState.UNCHANGED and (row.remark or row.typed)
        ]
        document = self._form.document
        remarks = self._fitting("\n".join(filter(None, (document.remarks, *left, *document.extra))))
        self._edit.put(replace(self._made, returned=document.saved, document=document.name, remarks=remarks))

    def _place(self, row: ReturnedRow) -> Place:
        return Place(row.indicator_id, self._made.period_id)

    def _only(self, row: ReturnedRow) -> bool:
        return self._data.only(row.indicator_id, self._made.realizer_id)


def _content(row: ReturnedRow) -> Content:
    assert row.content is not None
    return row.content
