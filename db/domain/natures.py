"""How an indicator behaves over periods, guessed from what it is called: persons, a state, or a flow.

Only what a label begins to count tells: „liczba osób na szkoleniach” counts persons, „liczba szkoleń dla
osób” does not. What is not certain is a flow, as everything is that nothing was said of.
"""

import re
from collections.abc import Iterable, Iterator

from db.domain.folding import folded
from db.domain.foreign import Spot
from db.domain.kinds import IndicatorKind, Nature
from db.domain.understanding import FoundIndicator, Understanding, nodes

_COUNTED = re.compile(r"^(w tym )?((laczna|ogolna|calkowita|srednia|srednioroczna) )?(liczba|ilosc) ")
_PART = re.compile(r"^(w tym|z tego|w podziale na)\b ?")
_AND = frozenset({"i", "oraz", "lub", "albo", "a"})
_PERSON = re.compile(
    r"(osob[ay]?|dzie(ci|cko)|mlodziez[y]?|kobiet[ay]?|mezczyzn[ai]?|mezczyzni|chlopc(ow|y)|dziewczyn(ki|ek|y)?"
    r"|senior(zy|ow|ka|ki|ek)?|ucz(en|niowie|niow|ennic[ae]?)|student(ow|ci|ka|ki|ek)?|wychowan(ek|kow|kowie|ki|ic[ae]?)"
    r"|uczestni(k|kow|cy|czka|czek|czki)|mieszkan(iec|cow|cy|ka|ki|ek)|absolwent(ow|ci|ka|ki|ek)?"
    r"|rodzic(e|ow)?|opiekun(ow|owie|ka|ki|ek)?|wolontariusz(e|y|ka|ki|ek)?|pracowni(k|kow|cy|c[ae]?)"
    r"|nauczyciel(i|e|ka|ki|ek)?|specjali(sta|stow|sci|stka|stek)|asystent(ow|ci|ka|ki|ek)?|koordynator(ow|zy|ek)?"
    r"|lekarz(e|y)?|pielegniar(ka|ek|ki)|psycholog(ow|owie)?|pedagog(ow|owie)?|terapeut(a|ow|ci|ek)"
    r"|pacjent(ow|ci|ka|ki|ek)?|klient(ow|ci|ka|ki|ek)?|odbiorc(a|ow|y|zyn)|swiadczeniobiorc(a|ow|y)"
    r"|beneficjent(ow|ci|ek)?|kandydat(ow|ci|ka|ki|ek)?|czlonk(ow|owie|in)|emeryt(ow|ci|ek)?|rencist(ow|ek)"
    r"|cudzoziemc(ow|y)|uchodzc(ow|y)|policjant(ow|ci)?|stypendyst(ow|ek)|stazyst(ow|ek)"
    r"|podopieczn(y|i|a|e|ych)|bezrobotn(y|i|a|e|ych)|bezdomn(y|i|a|e|ych)|niepelnosprawn(i|ych)|dorosl(i|ych))"
)
_STATE = re.compile(
    r"(miejsc|lozek|etatow|placowek|zlobkow|przedszkoli|szkol|mieszkan|lokali|osrodkow|domow|swietlic|klubow"
    r"|poradni|bibliotek|stanowisk)"
)
_STATED = re.compile(r"\b(stan na|wedlug stanu|na koniec|na dzien \d)")
_ADJECTIVE = re.compile(r"nowo|\w+(ych|ich)")
# What became so, or takes part in something, within the period: that many places are no state.
_HAPPENED = re.compile(
    r"now[oy]\w*|\w*(an|on|et|it|yt|al|st)ych|ktor\w*|(korzyst|uczestnicz|bior|realiz)\w*acych"
)
_STANDING = frozenset(
    {"prowadzonych", "chronionych", "wspieranych", "dotowanych", "wspomaganych", "treningowych"}
)
_LASTING = frozenset({IndicatorKind.WHOLE, IndicatorKind.DECIMAL})
_SPLIT = re.compile(r"[^\w-]+")


def likely_nature(label: str, kind: IndicatorKind, unit: str = "", whole: Nature = Nature.FLOW) -> Nature:
    """What an indicator of this label and unit likely is; a part that says nothing is what its whole is."""
    if kind not in _LASTING:
        return Nature.FLOW
    return _told(label, unit, whole)


def natures(understanding: Understanding) -> dict[Spot, Nature]:
    """That of each indicator of a document, by its spot."""
    return {
        spot: nature
        for node in nodes(understanding)
        for spot, nature in _all_told(node.indicators, Nature.FLOW)
    }


def _all_told(found: Iterable[FoundIndicator], whole: Nature) -> Iterator[tuple[Spot, Nature]]:
    for each in found:
        yield each.spot, likely_nature(each.label, each.kind, each.unit, whole)
        yield from _all_told(each.parts, _told(each.label, each.unit, whole))


def _told(label: str, unit: str, whole: Nature) -> Nature:
    """What words tell, also of a heading, which has no values but parts that do."""
    words = folded(label)
    counted = _COUNTED.match(words)
    named = _words(words[counted.end() :] if counted else _PART.sub("", words))
    if _is_person(folded(unit).split(" ")[0]):
        return Nature.PEOPLE
    if named and _are_people(named, counted=counted is not None):
        return Nature.PEOPLE
    if counted:
        return Nature.STOCK if _STATED.search(words) or _are_state(named) else Nature.FLOW
    return whole


def _words(text: str) -> list[str]:
    return [word for word in _SPLIT.split(text) if word]


def _are_people(words: list[str], *, counted: bool) -> bool:
    """Whether all that is counted are persons; adjectives may stand before them only after „liczba”."""
    if counted:
        words = words[_head(words) :]
    if not words or not _is_person(words[0]):
        return False
    if len(words) > 2 and words[1] in _AND:  # „osób i rodzin”: not all of it persons
        return _are_people(words[2:], counted=True)
    return True


def _are_state(words: list[str]) -> bool:
    """Whether what is counted is there at any time, and nothing says that it came to be or went."""
    place = _head(words)
    if place >= len(words) or not _STATE.fullmatch(words[place]):
        return False
    around = [*words[:place], *words[place + 1 : place + 3]]
    return not any(_HAPPENED.fullmatch(word) and word not in _STANDING for word in around)


def _head(words: list[str]) -> int:
    """The place of the first word that is no adjective; one that names persons by itself is a noun."""
    for place, word in enumerate(words):
        if _is_person(word) or not _ADJECTIVE.fullmatch(word):
            return place
    return len(words)


def _is_person(word: str) -> bool:
    return _PERSON.fullmatch(word) is not None
