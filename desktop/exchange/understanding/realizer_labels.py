"""Labels of realizers, „Realizatorzy działań:”, told from sentences that begin with the same word."""

import re
from collections.abc import Sequence

from db.domain.folding import folded
from desktop.exchange.understanding.institution_names import begins_institution

_LABEL = re.compile(
    r"((wspol)?realizator\w*|wykonawc\w+|"
    r"(podmiot\w*|jednostk\w*|instytucj\w*|osob\w*) (realizujac|odpowiedzialn|wykonujac)\w+|"
    r"odpowiedzialn\w+|realizuj(e|a|ac\w*))(?!\w)"
)
# What a label goes on with besides names of programmes, which have capitals; a verb is none of it.
_GOES_ON = re.compile(
    r"(za|do|w|z|i|oraz|na|ww|ramach|zakresie|lata?ch|lata|rok|realizacj\w+|wykonani\w+|wdrazani\w+|"
    r"wdrozeni\w+|osiagniecie|dzial\w*|podzial\w*|zadan\w*|podzadan\w*|przedsiewzie\w+|projekt\w*|"
    r"program\w*|strategi\w*|plan\w*|polityk\w*|cel\w*|kierunk\w*|obszar\w*|priorytet\w*|"
    r"strategiczn\w+|operacyjn\w+|szczegolow\w+|glown\w+|poszczegoln\w+|powyzsz\w+|tego|tych|"
    r"(wspol)?realizator\w*|wykonawc\w+|partner\w*|koordynator\w*|podmiot\w*|jednostk\w*|instytucj\w*|"
    r"komork\w*|organizacyjn\w*|odpowiedzialn\w+|realizujac\w+|wiodac\w+|[ivx]+|[a-z]|[\d.–-]+)"
)
_CARRIED_OUT = re.compile(r"realizacja( (dzialan\w*|zadan\w*|celu|celow))?|realizuj(e|a)")
_EDGES = "()„”\"',.;:"
_SHORTENED = ("o.o.", "S.A.", "s.c.", "sp.j.")


def names_realizers(words: str, rest: str) -> bool:
    """Whether what stands before a colon announces realizers; `rest`: what stands behind it in the line."""
    plain = folded(words).strip(" .")
    if _CARRIED_OUT.fullmatch(plain):
        return _are_names(rest)
    label = _LABEL.match(plain)
    return label is not None and _only_goes_on(words.split()[len(label[0].split()) :])


def _only_goes_on(words: Sequence[str]) -> bool:
    """Whether the words behind a label say whose realizers they are, and tell nothing."""
    texts = (word.strip(_EDGES) for word in words)
    return all(not word or word[:1].isupper() or _GOES_ON.fullmatch(folded(word)) for word in texts)


def _are_names(rest: str) -> bool:
    """Whether a line goes on with institutions and not with a sentence on how things went."""
    ends = rest.endswith(".") and not rest.endswith(_SHORTENED)
    parts = [part.strip() for part in rest.split(",")]
    begin = parts[0][:1].isupper() or begins_institution(parts[0])
    return bool(rest) and begin and not ends and not any(map(str.isdigit, rest[:1]))
