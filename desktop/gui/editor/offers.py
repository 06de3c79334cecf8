"""What can be put in of one indicator, as the picker offers it: each field with what it shows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from db.domain.facts import Facts
from db.domain.fields import gap, resolved
from db.domain.kinds import FieldKind
from db.domain.rich_text import Field
from db.queries.narratives import FieldChoice
from desktop.app.verb_catalogue import usual_words
from desktop.gui.editor import field_words

_SHOWN = (
    FieldKind.VALUE,
    FieldKind.PREVIOUS,
    FieldKind.CHANGE,
    FieldKind.CHANGE_PERCENT,
    FieldKind.TREND,
    FieldKind.TARGET,
)
_BARE = frozenset({FieldKind.VALUE, FieldKind.PREVIOUS, FieldKind.CHANGE, FieldKind.TARGET})


class Offer(NamedTuple):
    """A field, what it shows, and what that is; `known`: it shows a number."""

    field: Field
    shown: str
    what: str
    known: bool


def offers(choice: FieldChoice, wholes: Sequence[FieldChoice], facts: Facts, back: int) -> list[Offer]:
    """All that can be put in of an indicator: its value first, even a missing one.

    Of the rest, what shows nothing at the moment comes last.
    """
    value, *others = _offers(choice, wholes, facts, back)
    return [value, *sorted(others, key=lambda each: not each.known)]


def words_offers(indicator_id: int, facts: Facts, back: int, typed: str = "") -> list[Offer]:
    """Words in the form that goes with the value: those typed as „jeden|dwa|pięć”, and some usual ones."""
    own = tuple(part.strip() for part in typed.split("|"))
    forms = [own, *usual_words()] if len(own) == 3 and all(own) else usual_words()
    fields = (Field(FieldKind.WORD, indicator_id, back, words=each) for each in forms)
    return [Offer(each, resolved(each, facts), " | ".join(each.words), known=True) for each in fields]


def share_offer(choice: FieldChoice, whole: FieldChoice, facts: Facts, back: int) -> Offer:
    """The share of an indicator in another."""
    field = Field(FieldKind.SHARE, choice.indicator_id, back, of=whole.indicator_id)
    words = QCoreApplication.translate("Offers", "share of: {label}").format(label=whole.label)
    return Offer(field, resolved(field, facts), words, gap(field, facts) is None)


def wholes_of(choices: Sequence[FieldChoice], place: int) -> list[FieldChoice]:
    """The indicators that the one at a place is a part of, the nearest first."""
    depth, found = choices[place].depth, []
    for each in reversed(choices[:place]):
        if each.depth < depth:
            found.append(each)
            depth = each.depth
    return found


def _offers(choice: FieldChoice, wholes: Sequence[FieldChoice], facts: Facts, back: int) -> Iterator[Offer]:
    for what in _SHOWN:
        field = Field(what, choice.indicator_id, back)
        offer = Offer(field, resolved(field, facts), field_words.kind(what), gap(field, facts) is None)
        yield offer
        without = Field(what, choice.indicator_id, back, unit=False)
        if what in _BARE and offer.known and resolved(without, facts) != offer.shown:
            words = QCoreApplication.translate("Offers", "{what}, without the unit")
            yield Offer(without, resolved(without, facts), words.format(what=offer.what), known=True)
    for whole in wholes:
        yield share_offer(choice, whole, facts, back)
    when = Field(FieldKind.PERIOD, back=back)
    yield Offer(when, resolved(when, facts), field_words.kind(FieldKind.PERIOD), known=True)
