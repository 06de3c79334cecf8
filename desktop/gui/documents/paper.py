"""The look at a document before it is written: paper with the words and tables on it."""

from string import Template

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextBrowser

from desktop.gui.theme import colours, space

_LOOK = Template("""
p, li { margin: 0 0 ${s6}px 0; }
h1 { font-size: x-large; font-weight: 600; color: $accent; margin: ${s20}px 0 ${s8}px 0; }
h2 { font-size: large; font-weight: 600; margin: ${s16}px 0 ${s6}px 0; }
h3, h4, h5, h6 { font-size: medium; font-weight: 600; margin: ${s12}px 0 ${s4}px 0; }
.office { text-align: center; margin-top: ${s16}px; }
.title { text-align: center; font-size: xx-large; font-weight: 600; margin-top: ${s48}px; }
.subtitle { text-align: center; font-size: large; margin-top: ${s8}px; }
.place_and_date { text-align: center; margin: ${s40}px 0 ${s24}px 0; }
.contents_title { font-size: x-large; font-weight: 600; }
.contents1 { margin-top: ${s4}px; }
.contents2 { margin-left: ${s24}px; }
.contents3 { margin-left: ${s48}px; }
.caption { font-weight: 600; margin: ${s12}px 0 ${s4}px 0; }
.note { color: $muted; font-size: small; margin-top: ${s4}px; }
.more { color: $muted; text-align: center; margin: ${s24}px 0; }
td, th { font-size: ${cells}px; }
table { border-collapse: collapse; border-style: solid; border-color: $border; }
th { background-color: $sunken; font-weight: 600; text-align: left; }
.header_number, .number { text-align: right; }
.goal { background-color: $selected; font-weight: 600; }
.subgoal { background-color: $sunken; font-weight: 600; }
.heading_row { font-style: italic; }
""")
_CELLS = 0.92  # of the other text, as in the document
_LENGTHS = (4, 6, 8, 12, 16, 20, 24, 40, 48)


class Paper(QTextBrowser):
    """Shows the HTML of a preview in the colours of the theme, also when those change."""

    def __init__(self) -> None:
        super().__init__()
        self._html = ""
        self.setProperty("kind", "frameless")
        self.setAccessibleName(self.tr("Preview of the document"))
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def show_html(self, html: str) -> None:
        """Show a fragment from its beginning; the same one stays as it is scrolled."""
        if html != self._html:
            self._html = html
            self._render()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._html:
            self._render()

    def _render(self) -> None:
        scroll = self.verticalScrollBar().value()
        lengths = {f"s{length}": space(length) for length in _LENGTHS}
        worn = colours()
        self.document().setDefaultStyleSheet(
            _LOOK.substitute(
                lengths,
                cells=round(self.fontInfo().pixelSize() * _CELLS),
                accent=worn.accent,
                muted=worn.muted,
                border=worn.border,
                sunken=worn.sunken,
                selected=worn.selected,
            )
        )
        self.document().setDocumentMargin(space(28))
        self.setHtml(self._html)
        self.verticalScrollBar().setValue(scroll)
