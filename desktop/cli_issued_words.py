"""What the command line says of issued documents and of what differs between two of them."""

from collections.abc import Iterator
from typing import Any
from unicodedata import category

from db.domain.comparison import Fate, FigureChange, FigureOf, Line, LineChange
from db.domain.kinds import IssueOrigin
from db.queries.issued import Version
from desktop.app.issued_comparing import Comparison

_ORIGINS = {
    IssueOrigin.COMPOSED: "utworzono w programie",
    IssueOrigin.SIGNED: "podpisano dokument {}",
    IssueOrigin.BROUGHT_IN: "dokument {} zmieniony poza programem",
}
_FIGURES = {
    FigureOf.VALUE: "wartość",
    FigureOf.CONTRIBUTION: "składowa",
    FigureOf.BASELINE: "wartość bazowa",
    FigureOf.TARGET: "wartość docelowa",
    FigureOf.TABLE: "zestawienie",
    FigureOf.MONEY: "finanse",
}
_MARKED = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}
_NONE = "nie ma"
_EMPTY = "puste"
_UNKNOWN = "Uwaga: plik poprawiono poza programem; program nie zna jego liczb, zmiany widać tylko w tekście."


def shown(line: str) -> str:
    """A line without signs that would steer the terminal: a file from anywhere may name things so."""
    return "".join(" " if category(sign).startswith("C") else sign for sign in line)


def told(version: Version, *, intact: bool) -> Iterator[str]:
    """A version in a few lines."""
    state = "ostateczna" if version.final else "PROJEKT"
    when = version.issued_at.astimezone().strftime("%d.%m.%Y %H:%M") if version.issued_at else "?"
    yield f"{version.id}. {version.name}"
    yield f"   {state}, {when}, {version.size} bajtów, {_ORIGINS[version.origin].format(version.source_id)}"
    yield f"   SHA-256: {version.sha256}"
    if not intact:
        yield "   USZKODZONY: zawartość nie odpowiada skrótowi z dnia wydania"
    signers = [*version.signers, *(f"{each.signer} ({each.name})" for each in version.beside)]
    if signers:
        yield f"   podpisy: {'; '.join(signers)}"
    if version.note:
        yield f"   uwaga: {version.note}"


def as_json(version: Version, intact: bool) -> dict[str, Any]:
    """A version for a machine."""
    return {
        "id": version.id,
        "programme": version.programme_id,
        "kind": version.kind,
        "period": version.period.label,
        "version": version.version,
        "name": version.name,
        "final": version.final,
        "origin": version.origin,
        "source": version.source_id,
        "issued_at": version.issued_at.isoformat() if version.issued_at else None,
        "sha256": version.sha256,
        "size": version.size,
        "intact": intact,
        "signers": list(version.signers),
        "signatures_beside": [
            {"id": each.id, "form": each.form, "name": each.name, "signer": each.signer}
            for each in version.beside
        ],
        "note": version.note,
    }


def compared_lines(found: Comparison) -> Iterator[str]:
    """What differs: figures first, then the text with removed words as [-…-] and added ones as {+…+}."""
    if found.same_file:
        yield "Pliki są identyczne co do bajtu."
        return
    if found.was is not None and found.now is not None and _of(found.was) != _of(found.now):
        yield f"Uwaga: to dwa różne dokumenty: „{found.was.name}” i „{found.now.name}”."
    if not found.figures and not found.lines:
        yield "Liczby i tekst są takie same."
        return
    yield f"Liczby, które się różnią: {len(found.figures)}"
    yield from map(_figure_line, found.figures)
    if not found.figures_known:
        yield _UNKNOWN
    yield f"Wiersze tekstu, które się różnią: {len(found.lines)}"
    heading = ""
    for change in found.lines:
        if change.under != heading:
            heading = change.under
            yield f"  {heading}"
        yield f"  {_change_line(change)}"


def compared_as_json(found: Comparison) -> dict[str, Any]:
    """What differs for a machine."""
    return {
        "same_file": found.same_file,
        "figures_known": found.figures_known,
        "figures": [
            {
                "of": each.of,
                "place": each.place,
                "label": each.label,
                "column": each.column,
                "was": each.was,
                "now": each.now,
            }
            for each in found.figures
        ],
        "lines": [
            {
                "under": each.under,
                "was": each.was.text if each.was else None,
                "now": each.now.text if each.now else None,
                "words": [[words.fate, words.text] for words in each.words],
            }
            for each in found.lines
        ],
    }


def _of(version: Version) -> tuple[object, ...]:
    """Which document it is a version of."""
    return version.programme_id, version.kind, version.period.id


def _figure_line(change: FigureChange) -> str:
    was, now = (_NONE if each is None else each or _EMPTY for each in (change.was, change.now))
    where = ", ".join(filter(None, (change.place, change.label, change.column)))
    return f"  {_FIGURES[change.of]}: {where}: {was} → {now}"


def _change_line(change: LineChange) -> str:
    match change:
        case LineChange(was=None, now=Line(text=text)):
            return f"+ {text}"
        case LineChange(was=Line(text=text), now=None):
            return f"- {text}"
    return "~ " + "".join(_MARKED[words.fate].format(words.text) for words in change.words)
