"""A paragraph of a Word file as a reader sees it: what is struck out or hidden is not there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from desktop.exchange.word.line import Line, Run, joined
from desktop.exchange.word.names import (
    ALTERNATIVES,
    BOLD,
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_PROPERTIES,
    DRAWN,
    HOLDERS,
    ID,
    MATH,
    MATH_TEXT,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    VAL,
    chosen,
    is_on,
    value,
    w,
)
from desktop.exchange.word.numbering import NO_LIST, Numbering
from desktop.exchange.word.placing import Placing, placing
from desktop.exchange.word.run_parts import boxes, note_field, shown_symbol, text
from desktop.exchange.word.styles import Style, Styles, moved_in

_FIELD = w("fldChar")
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_SYMBOL = w("sym")
_ALIGNED, _HIDDEN, _NAMED = w("vertAlign"), w("vanish"), w("rStyle")
_STRUCK = frozenset({w("strike"), w("dstrike")})


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows only the invitation to fill it."""
    properties = control.find(CONTROL_PROPERTIES)
    return properties is not None and is_on(properties.find(w("showingPlcHdr")))


@dataclass(slots=True)
class _Draft:
    """What is gathered while the parts of a paragraph are walked; `codes` are the fields that are open."""

    style: Style
    runs: list[Run] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    codes: list[bool] = field(default_factory=list)


class ParagraphReader:
    """Reads the paragraphs of one document in their order, for its lists count on."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Mapping[str, Mapping[str, str]]) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes

    @property
    def uncounted(self) -> "ParagraphReader":
        """A reader of what is not shown in its place, where lists do not count."""
        return ParagraphReader(self._styles, Numbering(None), self._notes)

    def read(self, paragraph: etree._Element) -> Line:
        """What the paragraph shows. Its list counts it even without text: a column of numbers has none."""
        placed = placing(paragraph.find(PARAGRAPH_PROPERTIES))
        style = self._styles[placed.style_id] if placed.style_id else self._styles.default
        draft = _Draft(style)
        self._walk(paragraph, draft)
        words, raised = joined(draft.runs)
        bold = bool(words) and all(run.bold for run in draft.runs if run.text.strip())
        mark, depth = self._mark(placed, style)
        moved = sum(moved_in(placed.indent, style.left, style.first))
        return Line(
            words, mark, style.heading if placed.heading is None else placed.heading, depth, bold, raised,
            tuple(draft.notes), tuple(draft.boxes), placed.goes_on, moved,
        )  # fmt: skip

    def _mark(self, placed: Placing, style: Style) -> tuple[str, int]:
        """What its list puts before a paragraph, and how deep in the list it is."""
        list_id = placed.list_id or style.list_id
        if not list_id or list_id == NO_LIST:
            return "", 0
        depth = style.depth if placed.depth is None else placed.depth
        return self._numbering.mark(list_id, depth), depth

    def _walk(self, holder: etree._Element, draft: _Draft) -> None:
        for part in holder:
            tag = part.tag
            if tag == RUN:
                self._run(part, draft)
            elif tag in HOLDERS:
                self._walk(part, draft)
            elif tag == CONTROL:
                content = part.find(CONTROL_CONTENT)
                if content is not None and not is_placeholder(part):
                    self._walk(content, draft)
            elif tag in MATH:
                draft.runs.append(
                    Run("".join(each.text or "" for each in part.iter(MATH_TEXT)), False, False)
                )
            elif tag == ALTERNATIVES and (choice := chosen(part)) is not None:
                self._walk(choice, draft)

    def _run(self, run: etree._Element, draft: _Draft) -> None:
        style = draft.style
        bold, raised, hidden = style.bold, style.raised, style.hidden
        shown = ""
        for part in run:
            tag = part.tag
            if tag == TEXT:
                shown += text(part)
            elif tag == RUN_PROPERTIES:
                bold, raised, hidden = self._look(part, style)
            elif tag == _FIELD:
                note_field(part, draft.codes)
            else:
                shown += self._other(part, draft)
        if shown and not hidden and not any(draft.codes):
            draft.runs.append(Run(shown, bool(bold), raised))

    def _look(self, properties: etree._Element, style: Style) -> tuple[bool | None, bool, bool]:
        """Whether a run is bold, raised and not to be read, by its paragraph's style, its own, and itself.

        What is hidden is not to be read, nor what is struck through.
        """
        bold, raised, hidden = style.bold, style.raised, style.hidden
        struck = False
        for each in properties:
            tag = each.tag
            if tag == BOLD:
                bold = is_on(each)
            elif tag == _ALIGNED:
                raised = each.get(VAL) == "superscript"
            elif tag == _HIDDEN:
                hidden = is_on(each)
            elif tag in _STRUCK:
                struck = struck or is_on(each)
            elif tag == _NAMED:
                named = self._styles[value(each)]
                bold = bold if named.bold is None else named.bold
                raised, hidden = raised or named.raised, hidden or named.hidden
        return bold, raised, hidden or struck

    def _other(self, part: etree._Element, draft: _Draft) -> str:
        """What the rarer parts of a run show; their notes and text boxes go to the draft."""
        tag = part.tag
        if tag in _SIGNS:
            return _SIGNS[tag]
        if tag == _SYMBOL:
            return shown_symbol(part)
        if tag in _NOTES:
            note = self._notes.get(_NOTES[tag], {}).get(part.get(ID, ""), "")
            draft.notes += [note] if note else []
        elif tag == ALTERNATIVES:
            choice = chosen(part)
            draft.boxes += () if choice is None else boxes(choice)
        elif tag in DRAWN:
            draft.boxes += boxes(part)
        return ""
