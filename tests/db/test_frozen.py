"""Closed periods in the record itself: whatever a use case would do, their rows stand still."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from db import dump, store
from db.domain.entities import (
    BudgetLine,
    Closing,
    Comment,
    Contribution,
    Indicator,
    IssuedDocument,
    KeptSignature,
    Level,
    Narrative,
    Node,
    Placement,
    Programme,
    ProgrammePeriod,
    Realizer,
    Target,
    Unit,
    Value,
)
from db.domain.errors import RecordError, Refusal
from db.domain.kinds import (
    Act,
    DocumentKind,
    Form,
    IndicatorKind,
    NarrativeSection,
    Origin,
    SignatureForm,
    Status,
    TargetKind,
)
from db.domain.periods import Period, year
from db.store import Edit, Store

CLOSED, OPEN = 1, 2  # periods
AT = "2024-01-01T00:00:00+00:00"
OPENED = Closing(1, CLOSED, AT, "2024-02-01", "korekta", id=1)
_SECTION = NarrativeSection.ANALYSIS
Gesture = Callable[[Edit], object]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    """Two programmes, the first of which has closed 2023; indicator 1 with its part 2 is shown in both."""
    with store.create(tmp_path / "a.spr") as made:
        with made.transaction(Act.ADD_PROGRAMME) as edit:
            for number, title in enumerate(("Pierwszy", "Drugi"), 1):
                edit.add(Programme(title, 2020, 2030))
                edit.add(Level(number, "Cel", "Cele"))
                edit.add(Node(number, number, "Cel"))
            edit.add_all([year(2023), year(2024)])
            edit.add_all(ProgrammePeriod(programme, period) for programme in (1, 2) for period in (1, 2))
            edit.add_all([Realizer("Szkoła"), Realizer("Poradnia")])
            edit.add_all([Unit("osoba", "osoby", "osób"), Unit("os.", "os.", "os.")])
            edit.add_all([Indicator("wspólny"), Indicator("w tym", parent_id=1), Indicator("drugiego")])
            edit.add_all([Placement(1, 1), Placement(2, 1), Placement(2, 3)])
            edit.add_all(Value(*cell, Form.NUMBER, Decimal(5)) for cell in ((1, 1), (1, 2), (2, 1), (3, 1)))
            edit.add_all(Contribution(1, period, 1, Decimal(5)) for period in (1, 2))
            edit.add_all(Target(1, period, TargetKind.TARGET, Decimal(7)) for period in (1, 2))
            edit.add_all(Narrative(1, period, _SECTION, "opis", 1) for period in (1, 2))
            edit.add_all(BudgetLine(1, period, name="remont") for period in (1, 2))
        with made.transaction(Act.CLOSE_PERIOD) as edit:
            edit.add(Closing(1, CLOSED, AT))
        yield made


def refused(opened: Store, gesture: Gesture) -> RecordError:
    """What a gesture is refused with; it left nothing behind."""
    before = opened.read(dump.dump)
    with pytest.raises(RecordError) as caught, opened.transaction(Act.EDIT_PROGRAMME) as edit:
        gesture(edit)
    assert opened.read(dump.dump) == before
    return caught.value


def done(opened: Store, gesture: Gesture) -> None:
    with opened.transaction(Act.EDIT_PROGRAMME) as edit:
        gesture(edit)
    assert edit.changed is not None


def together(*gestures: Gesture) -> Gesture:
    """One gesture of several."""

    def gesture(edit: Edit) -> None:
        for each in gestures:
            each(edit)

    return gesture


def _new_indicator(edit: Edit) -> int:
    indicator_id = edit.add(Indicator("nowy"))
    edit.add(Placement(1, indicator_id))
    return indicator_id


def changed(record: Any, **fields: Any) -> Gesture:
    """A gesture that changes the row of 2023."""

    def gesture(edit: Edit) -> None:
        edit.put(replace(edit.find(record, period_id=CLOSED)[0], **fields))

    return gesture


FROZEN: dict[str, Gesture] = {
    "a value is typed": lambda edit: edit.add(Value(_new_indicator(edit), CLOSED, Form.BLANK)),
    "a value is changed": changed(Value, amount=Decimal(6)),
    "a value is confirmed": changed(Value, status=Status.CONFIRMED),
    "a note is written": changed(Value, note="z poradnią"),
    "a footnote is written": changed(Value, footnote="po korekcie"),
    "a value is moved away": changed(Value, period_id=3),
    "a value of a part is changed": lambda edit: edit.put(Value(2, CLOSED, Form.BLANK, id=3)),
    "a value is moved in": lambda edit: edit.put(Value(2, CLOSED, Form.BLANK, id=2)),
    "a value is removed": lambda edit: edit.remove(Value, 1),
    "a contribution is added": lambda edit: edit.add(Contribution(1, CLOSED, 2, Decimal(1))),
    "a contribution is changed": changed(Contribution, amount=Decimal(6)),
    "a contribution is removed": lambda edit: edit.remove(Contribution, 1),
    "a plan is made": lambda edit: edit.add(Target(1, CLOSED, TargetKind.BASELINE, Decimal(1))),
    "a plan is changed": changed(Target, amount=Decimal(6)),
    "a plan is removed": lambda edit: edit.remove(Target, 1),
    "prose is added": lambda edit: edit.add(Narrative(1, CLOSED, NarrativeSection.CONCLUSIONS, "x")),
    "prose is changed": changed(Narrative, body="inny"),
    "prose is moved to another programme": changed(Narrative, programme_id=2, node_id=2),
    "prose is removed": lambda edit: edit.remove(Narrative, 1),
    "money is added": lambda edit: edit.add(BudgetLine(1, CLOSED)),
    "money is changed": changed(BudgetLine, planned=Decimal(6)),
    "money is removed": lambda edit: edit.remove(BudgetLine, 1),
    "the column goes": lambda edit: edit.remove(ProgrammePeriod, 1),
    "the column becomes another's": lambda edit: edit.put(ProgrammePeriod(1, 3, id=1)),
    "the period is another one": lambda edit: edit.put(replace(year(1999), id=CLOSED)),
    "the closing goes": lambda edit: edit.remove(Closing, 1),
    "the closing is of another period": lambda edit: edit.put(Closing(1, OPEN, AT, id=1)),
    "the closing is of another programme": lambda edit: edit.put(Closing(2, CLOSED, AT, id=1)),
    "the node goes": lambda edit: edit.remove(Node, 1),
    "the node is another programme's": lambda edit: edit.put(Node(2, 2, "Cel", id=1)),
    "the indicator goes": lambda edit: edit.remove(Indicator, 1),
    "the part goes": lambda edit: edit.remove(Indicator, 2),
    "the indicator is one of money": lambda edit: edit.put(Indicator("w", IndicatorKind.MONEY, id=1)),
    "the indicator is shown here no more": lambda edit: edit.remove(Placement, 1),
    "the indicator is shown elsewhere only": lambda edit: edit.put(Placement(2, 2, id=1)),
    "the part is one no more": lambda edit: edit.put(Indicator("w tym", id=2)),
    "the part is another's": lambda edit: edit.put(Indicator("w tym", parent_id=3, id=2)),
}


@pytest.mark.parametrize("gesture", FROZEN.values(), ids=FROZEN.keys())
def test_in_a_closed_period_nothing_happens_when(opened: Store, gesture: Gesture) -> None:
    told = refused(opened, gesture)
    assert (told.refusal, told.subject) == (Refusal.PERIOD_CLOSED, "2023, Pierwszy")


FREE: dict[str, Gesture] = {
    "a value of another period": lambda edit: edit.put(Value(1, OPEN, Form.BLANK, id=2)),
    "a value of the other programme": lambda edit: edit.put(Value(3, CLOSED, Form.BLANK, id=4)),
    "prose of another period": lambda edit: edit.remove(Narrative, 2),
    "prose of the other programme": lambda edit: edit.add(Narrative(2, CLOSED, _SECTION, "opis", 2)),
    "money of another period": lambda edit: edit.remove(BudgetLine, 2),
    "who delivered": changed(Contribution, realizer_id=2),
    "the unit of a contribution": changed(Contribution, unit_id=2),
    "how a value came about": changed(Value, origin=Origin.SUM_OF_UNIT, counted_unit_id=1),
    "words about a cell": lambda edit: edit.add(Comment(1, CLOSED, "sprawdzić", follow_up=True)),
    "the wording of an indicator": lambda edit: edit.put(Indicator("inaczej", id=1)),
    "the kind of an indicator without values": lambda edit: edit.put(
        replace(edit.get(Indicator, _new_indicator(edit)), kind=IndicatorKind.MONEY)
    ),
    "whose part it is, within the programme": lambda edit: edit.put(
        Indicator("w tym", parent_id=_new_indicator(edit), id=2)
    ),
    "the wording of a goal": lambda edit: edit.put(Node(1, 1, "inaczej", id=1)),
    "a new indicator": _new_indicator,
    "an indicator of the other programme": lambda edit: edit.add(Placement(1, 3)),
    "where else an indicator stands": lambda edit: edit.remove(Placement, 2),
    "one of two places": together(
        lambda edit: edit.add(Placement(edit.add(Node(1, 1, "x")), 1)), lambda edit: edit.remove(Placement, 1)
    ),
    "a node whose indicators stand elsewhere too": together(
        lambda edit: edit.add(Placement(edit.add(Node(1, 1, "x")), 1)), lambda edit: edit.remove(Node, 3)
    ),
    "a whole programme beside": lambda edit: edit.remove(Programme, 2),
}


@pytest.mark.parametrize("gesture", FREE.values(), ids=FREE.keys())
def test_beside_a_closed_period_there_may_still_change(opened: Store, gesture: Gesture) -> None:
    done(opened, gesture)


def test_what_is_written_as_it_stands_is_no_change(opened: Store) -> None:
    with opened.transaction(Act.PASTE_VALUES) as edit:
        edit.put_all(edit.find(Value))
        edit.put_all(edit.find(Narrative))
    assert edit.changed is None


def test_a_period_opened_again_is_free_and_another_closing_freezes_it_again(opened: Store) -> None:
    done(opened, lambda edit: edit.put(OPENED))
    done(opened, changed(Value, amount=Decimal(6)))
    done(opened, lambda edit: edit.add(Closing(1, CLOSED, "2024-03-01")))
    assert refused(opened, changed(Value, amount=Decimal(7))).refusal is Refusal.PERIOD_CLOSED


def test_an_indicator_of_two_programmes_is_frozen_until_both_have_opened_the_period(opened: Store) -> None:
    done(opened, lambda edit: edit.add(Closing(2, CLOSED, "2024-01-01")))
    done(opened, lambda edit: edit.put(OPENED))
    told = refused(opened, changed(Value, amount=Decimal(6)))
    assert told.subject == "2023, Drugi"


def reopen(opened: Store) -> None:
    with opened.transaction(Act.REOPEN_PERIOD) as edit:
        edit.put(OPENED)


def test_undo_passes_by_what_was_closed_and_opened_again(opened: Store) -> None:
    step = opened.next_undo()
    reopen(opened)
    assert step is not None
    assert step.act is Act.ADD_PROGRAMME
    assert opened.next_undo() == step


@pytest.mark.parametrize(
    "gesture",
    [
        lambda edit: edit.put(replace(OPENED, reason="inny")),
        lambda edit: edit.put(replace(OPENED, reopened_at="", reason="")),
        lambda edit: edit.remove(Closing, 1),
    ],
)
def test_why_a_period_was_opened_again_stays_known(opened: Store, gesture: Gesture) -> None:
    reopen(opened)
    assert refused(opened, gesture).refusal is Refusal.PERIOD_CLOSED


def _undone(content: dict[str, Any]) -> None:
    """Have redo close the period that is open."""
    (closing,) = content["tables"]["closing"]
    content["tables"]["closing"] = []
    content["history"]["change"][-1]["after"] = json.dumps(closing)


@pytest.mark.parametrize(
    ("is_opened", "state", "forge"),
    [(False, "done", None), (True, "done", None), (False, "undone", _undone)],
    ids=["opens", "closes again", "closes"],
)
def test_no_journal_makes_undo_do_what_only_closing_and_opening_may(
    opened: Store, tmp_path: Path, is_opened: bool, state: str, forge: Callable[[dict[str, Any]], None] | None
) -> None:
    if is_opened:
        reopen(opened)
    content = opened.read(dump.dump)
    content["history"]["change_set"][-1] |= {"act": Act.EDIT_PROGRAMME, "state": state}
    if forge is not None:
        forge(content)
    dump.load(json.dumps(content), tmp_path / "b.spr")
    with store.open_store(tmp_path / "b.spr") as forged:
        before = forged.read(dump.dump)
        with pytest.raises(RecordError) as told:
            (forged.undo if state == "done" else forged.redo)()
        assert told.value.refusal is Refusal.PERIOD_CLOSED
        assert forged.read(dump.dump) == before


OLDER: dict[str, Gesture] = {
    "typed": lambda edit: edit.put(Value(1, CLOSED, Form.BLANK, id=1)),
    "removed": lambda edit: edit.remove(Value, 1),
    "added": lambda edit: edit.add(Narrative(1, CLOSED, NarrativeSection.CONCLUSIONS, "x")),
    "gone with its indicator": together(
        lambda edit: edit.remove(Placement, 1), lambda edit: edit.remove(Indicator, 1)
    ),
    "gone with its place": lambda edit: edit.remove(Placement, 1),
    "gone with its node": together(lambda edit: edit.remove(Node, 1), lambda edit: edit.remove(Indicator, 1)),
    "become another's part": lambda edit: edit.put(Indicator("w tym", parent_id=3, id=2)),
}


@pytest.mark.parametrize("gesture", OLDER.values(), ids=OLDER.keys())
def test_undo_does_not_take_back_what_was_done_in_a_period_before_it_was_closed(
    opened: Store, gesture: Gesture
) -> None:
    done(opened, lambda edit: edit.put(OPENED))
    done(opened, gesture)
    with opened.transaction(Act.CLOSE_PERIOD) as edit:
        edit.add(Closing(1, CLOSED, "2024-03-01"))
    before = opened.read(dump.dump)
    with pytest.raises(RecordError) as told:
        opened.undo()
    assert (told.value.refusal, told.value.subject) == (Refusal.PERIOD_CLOSED, "2023, Pierwszy")
    assert opened.read(dump.dump) == before


def test_what_was_shown_in_a_closed_programme_by_mistake_can_be_undone_and_redone(opened: Store) -> None:
    before = opened.read(dump.dump)["tables"]
    done(opened, lambda edit: edit.add(Placement(1, 3)))
    told = refused(opened, lambda edit: edit.remove(Placement, 4))
    assert told.subject == "2023, Pierwszy"
    opened.undo()
    assert opened.read(dump.dump)["tables"] == before
    opened.redo()
    assert refused(opened, lambda edit: edit.put(Value(3, CLOSED, Form.BLANK, id=4))).subject == told.subject


def issued(edit: Edit) -> int:
    content = b"PK"
    return edit.add(
        IssuedDocument(
            2,
            OPEN,
            DocumentKind.TABULAR_REPORT,
            1,
            "a.docx",
            sha256(content).hexdigest(),
            "2025",
            content=content,
        )
    )


STAYING: dict[str, Gesture] = {
    "its name": lambda edit: edit.put(replace(edit.get(IssuedDocument, 1), name="b.docx")),
    "its bytes": lambda edit: edit.put(replace(edit.get(IssuedDocument, 1), content=b"")),
    "itself": lambda edit: edit.remove(IssuedDocument, 1),
    "a signature": lambda edit: edit.remove(KeptSignature, 1),
    "whose a signature is": lambda edit: edit.put(replace(edit.get(KeptSignature, 1), signer="x")),
    "its programme": lambda edit: edit.remove(Programme, 2),
    "its column": lambda edit: edit.remove(ProgrammePeriod, 4),
    "its period": lambda edit: edit.remove(Period, 2),
}


@pytest.mark.parametrize("gesture", STAYING.values(), ids=STAYING.keys())
def test_of_an_issued_document_there_stays(opened: Store, gesture: Gesture) -> None:
    with opened.transaction(Act.ISSUE_DOCUMENT) as edit:
        edit.add(KeptSignature(issued(edit), SignatureForm.XADES, "a.xades", "Jan", "2025", b"<a/>"))
    told = refused(opened, gesture)
    assert (told.refusal, told.subject) == (Refusal.PROGRAMME_HAS_ISSUED, "Drugi")


def test_a_programme_with_a_closed_period_stays(opened: Store) -> None:
    told = refused(opened, lambda edit: edit.remove(Programme, 1))
    assert (told.refusal, told.subject) == (Refusal.PROGRAMME_HAS_ISSUED, "Pierwszy")


def test_undoing_the_making_of_a_programme_that_issued_something_is_refused(tmp_path: Path) -> None:
    with store.create(tmp_path / "a.spr") as opened:
        with opened.transaction(Act.ADD_PROGRAMME) as edit:
            edit.add_all([Programme("Pierwszy", 2020, 2030), Programme("Drugi", 2020, 2030)])
            edit.add_all([year(2023), year(2024)])
        with opened.transaction(Act.ISSUE_DOCUMENT) as edit:
            issued(edit)
        with pytest.raises(RecordError) as told:
            opened.undo()
        assert told.value.refusal is Refusal.PROGRAMME_HAS_ISSUED


def test_with_a_sample_goes_what_it_issued(opened: Store) -> None:
    with opened.transaction(Act.ISSUE_DOCUMENT) as edit:
        edit.add(KeptSignature(issued(edit), SignatureForm.XADES, "a.xades", "Jan", "2025", b"<a/>"))
    done(opened, lambda edit: edit.put(replace(edit.get(Programme, 2), sample=True)))
    before = opened.read(dump.dump)["tables"]
    done(
        opened, together(lambda edit: edit.remove(IssuedDocument, 1), lambda edit: edit.remove(Programme, 2))
    )
    opened.undo()
    assert opened.read(dump.dump)["tables"] == before
    opened.redo()
    assert not opened.read(dump.dump)["tables"]["kept_signature"]
