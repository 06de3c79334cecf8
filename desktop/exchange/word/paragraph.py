"""A paragraph of a Word file as a reader sees it: what is struck out or hidden is not there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from desktop.exchange.word.line import Line, Run, joined
from desktop.exchange.word.names import (
    ALTERNATIVES,
    BOLD,
    BOX,
    CONTROL,
    CONTROL_CONTENT,
    CONTROL_PROPERTIES,
    DRAWN,
    FALLBACK,
    HOLDERS,
    ID,
    MATH,
    MATH_TEXT,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    STYLE,
    TEXT,
    VAL,
    chosen,
    is_on,
    number,
    value,
    w,
)
from desktop.exchange.word.numbering import NO_LIST, Numbering
from desktop.exchange.word.styles import Style, Styles, outline_level
from desktop.exchange.word.symbols import symbol

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIELD, _FIELD_PART = w("fldChar"), w("fldCharType")
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_SYMBOL = w("sym")
_ALIGNED, _HIDDEN, _NAMED = w("vertAlign"), w("vanish"), w("rStyle")


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control shows only the invitation to fill it."""
    properties = control.find(CONTROL_PROPERTIES)
    return properties is not None and is_on(properties.find(w("showingPlcHdr")))


def _text(part: etree._Element) -> str:
    """The words of a text element; spaces at its ends count only where it says so."""
    text = part.text or ""
    return text if part.get(_SPACE) == "preserve" else text.strip(" \t\r\n")


def _field(sign: etree._Element, codes: list[bool]) -> None:
    """Keep which fields are open, and whether their codes are passing, which nobody sees."""
    kind = sign.get(_FIELD_PART)
    if kind == "begin":
        codes.append(True)
    elif codes and kind == "separate":
        codes[-1] = False
    elif codes and kind == "end":
        codes.pop()


def _symbol(part: etree._Element) -> str:
    try:
        sign = chr(int(part.get(w("char"), ""), 16))
    except (ValueError, OverflowError):
        return ""
    return symbol(sign, part.get(w("font"), ""))


def _boxes(holder: etree._Element) -> list[etree._Element]:
    """The text boxes of a drawing; not those within them, nor what is there for older programs."""
    return [box for box in holder.iter(BOX) if not _is_within(box, holder)]


def _is_within(box: etree._Element, holder: etree._Element) -> bool:
    for above in box.iterancestors():
        if above is holder:
            return False
        if above.tag in (BOX, FALLBACK):
            return True
    return False


def _struck_out(mark: etree._Element | None) -> bool:
    """Whether a reviewer struck out the end of a paragraph."""
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)


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
        properties = paragraph.find(PARAGRAPH_PROPERTIES)
        style = self._style(properties)
        draft = _Draft(style)
        self._walk(paragraph, draft)
        text, raised = joined(draft.runs)
        line = Line(text, raised=raised, notes=tuple(draft.notes), boxes=tuple(draft.boxes))
        line.heading = style.heading
        line.bold = bool(text) and all(run.bold for run in draft.runs if run.text.strip())
        if (properties is not None and len(properties)) or style.list_id:
            self._place(line, properties, style)
        return line

    def _style(self, properties: etree._Element | None) -> Style:
        named = None if properties is None else properties.find(STYLE)
        return self._styles.default if named is None else self._styles[value(named)]

    def _place(self, line: Line, properties: etree._Element | None, style: Style) -> None:
        """Give the line its outline level, and its mark and depth in a list."""
        level = outline_level(properties)
        line.heading = style.heading if level is None else level
        listed = None if properties is None else properties.find(w("numPr"))
        list_id, depth = style.list_id, style.depth
        if listed is not None:
            list_id = value(listed.find(w("numId"))) or list_id
            at = listed.find(w("ilvl"))
            depth = depth if at is None else number(value(at))
        line.goes_on = properties is not None and _struck_out(properties.find(RUN_PROPERTIES))
        if list_id and list_id != NO_LIST:
            line.mark, line.indent = self._numbering.mark(list_id, depth), depth

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
                shown += _text(part)
            elif tag == RUN_PROPERTIES:
                bold, raised, hidden = self._look(part, style)
            elif tag == _FIELD:
                _field(part, draft.codes)
            else:
                shown += self._other(part, draft)
        if shown and not hidden and not any(draft.codes):
            draft.runs.append(Run(shown, bool(bold), raised))

    def _look(self, properties: etree._Element, style: Style) -> tuple[bool | None, bool, bool]:
        """Whether a run is bold, raised and hidden, by its paragraph's style, its own, and what it says."""
        bold, raised, hidden = style.bold, style.raised, style.hidden
        for each in properties:
            tag = each.tag
            if tag == BOLD:
                bold = is_on(each)
            elif tag == _ALIGNED:
                raised = each.get(VAL) == "superscript"
            elif tag == _HIDDEN:
                hidden = is_on(each)
            elif tag == _NAMED:
                named = self._styles[value(each)]
                bold = bold if named.bold is None else named.bold
                raised, hidden = raised or named.raised, hidden or named.hidden
        return bold, raised, hidden

    def _other(self, part: etree._Element, draft: _Draft) -> str:
        """What the rarer parts of a run show; their notes and text boxes go to the draft."""
        tag = part.tag
        if tag in _SIGNS:
            return _SIGNS[tag]
        if tag == _SYMBOL:
            return _symbol(part)
        if tag in _NOTES:
            note = self._notes.get(_NOTES[tag], {}).get(part.get(ID, ""), "")
            draft.notes += [note] if note else []
        elif tag == ALTERNATIVES:
            choice = chosen(part)
            draft.boxes += () if choice is None else _boxes(choice)
        elif tag in DRAWN:
            draft.boxes += _boxes(part)
        return ""
