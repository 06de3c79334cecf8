"""The few words of titles that Polish documents decline; what is not known is worded around.

A programme's title is declined only up to its noun: „Gminny Program Wspierania Rodziny…” becomes „Gminnego
Programu Wspierania Rodziny…”, for what follows the noun stays as it is, unless it is an adjective too. Where
it looks like one („Program Osłonowy”), the title stays in quotation marks.
"""

import re
from collections.abc import Mapping

from db.domain.entities import Office, Programme
from db.domain.kinds import ProgrammeKind
from desktop.documents.wording import kind_of, quoted

_NOUNS_GENITIVE = {
    "program": "programu", "strategia": "strategii", "plan": "planu", "polityka": "polityki",
}  # fmt: skip
_NOUNS_ACCUSATIVE = {"program": "program", "strategia": "strategię", "plan": "plan", "polityka": "politykę"}
_ADJECTIVES_GENITIVE = {"y": "ego", "i": "iego", "a": "ej"}
_ADJECTIVES_ACCUSATIVE = {"y": "y", "i": "i", "a": "ą"}
_SOFTENED = re.compile(r"([kg])ej$")  # „Miejskiej”, not „Miejskej”
_AGREES = {True: re.compile(r"(?:ow|n|[sc]k|cz)a$"), False: re.compile(r"(?:owy|ny|[sc]ki|czy)$")}
_NO_ADJECTIVES = ("ochrony", "obrony", "odnowy", "przebudowy", "rozbudowy", "budowy", "rodziny", "zmiany")
_FEMININE = ("strategia", "polityka")
_OF_WHAT = ("Gminy", "Miasta", "Powiatu", "Województwa", "Miejskiego Ośrodka", "Gminnego Ośrodka")
_DATIVES = {
    "wójt": "Wójtowi", "burmistrz": "Burmistrzowi", "prezydent": "Prezydentowi", "starosta": "Staroście",
    "marszałek": "Marszałkowi", "zarząd": "Zarządowi", "dyrektor": "Dyrektorowi", "kierownik": "Kierownikowi",
}  # fmt: skip


def in_genitive(programme: Programme) -> str:
    """„Programu Wspierania Rodziny…”; of a title that cannot be declined „programu „Razem””."""
    declined = _declined(programme.title, _NOUNS_GENITIVE, _ADJECTIVES_GENITIVE)
    return declined or f"{kind_of(programme)} {quoted(programme.title)}"


def in_accusative(programme: Programme) -> str:
    """„Strategię Rozwiązywania…”; of a title that cannot be declined „program „Razem””."""
    word = "strategię" if programme.kind is ProgrammeKind.STRATEGY else "program"
    declined = _declined(programme.title, _NOUNS_ACCUSATIVE, _ADJECTIVES_ACCUSATIVE)
    return declined or f"{word} {quoted(programme.title)}"


def being(programme: Programme) -> str:
    """„stanowiący” or „stanowiącą”: what goes with `in_accusative`."""
    noun = _noun(programme.title, _NOUNS_ACCUSATIVE)
    feminine = noun in _FEMININE if noun else programme.kind is ProgrammeKind.STRATEGY
    return "stanowiącą" if feminine else "stanowiący"


def execution(office: Office) -> str:
    """„Wykonanie uchwały powierza się Wójtowi Gminy Modrogóra.”, or the same without a dative."""
    first, _, rest = office.head_title.strip().partition(" ")
    dative = _DATIVES.get(first.casefold())
    if dative and (not rest or rest.startswith(_OF_WHAT)):
        return f"Wykonanie uchwały powierza się {f'{dative} {rest}'.strip()}."
    if first:
        return f"Za wykonanie uchwały odpowiada {office.head_title.strip()}."
    return "Wykonanie uchwały powierza się organowi wykonawczemu."


def _declined(title: str, nouns: Mapping[str, str], adjectives: Mapping[str, str]) -> str:
    """The title with its noun and the adjectives before it declined; empty where that is not known."""
    if not _noun(title, nouns):
        return ""
    words = title.split(" ")
    for place, word in enumerate(words):
        noun = nouns.get(word.casefold())
        if noun:
            return " ".join((*words[:place], _as_before(word, noun), *words[place + 1 :]))
        words[place] = _SOFTENED.sub(r"\1iej", word[:-1] + adjectives[word[-1]])
    return ""


def _noun(title: str, nouns: Mapping[str, str]) -> str:
    """The noun that the title begins with, after adjectives alone; empty if it begins with anything else."""
    words = title.casefold().split(" ")
    for place, word in enumerate(words):
        if word in nouns:
            after = "".join(words[place + 1 : place + 2])
            agrees = _AGREES[word in _FEMININE].search(after) and after not in _NO_ADJECTIVES
            return "" if agrees else word
        if not word.isalpha() or word[-1] not in _ADJECTIVES_GENITIVE:
            return ""
    return ""


def _as_before(word: str, declined: str) -> str:
    """The declined form in capitals where the word was."""
    if word.isupper():
        return declined.upper()
    return declined.capitalize() if word[:1].isupper() else declined
