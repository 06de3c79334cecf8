"""The look at a document before it is written: paper with the words, tables, charts and pictures on it."""

from string import Template

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser

from desktop.app.document_preview import Preview
from desktop.gui.documents.places_in_preview import guide_blocks, guide_words, with_landmarks
from desktop.gui.theme import colours, space
from desktop.gui.theme.tokens import LIGHT
from desktop.gui.widgets.chart_view import chart_image

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
.lead { font-weight: 600; }
.note, .source { color: $muted; font-size: small; margin-top: ${s4}px; }
.resolution { text-align: center; font-weight: 600; }
.attachment { text-align: right; font-size: small; }
.image { text-align: center; }
.draft { color: $warn; text-align: right; font-weight: 600; }
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
_EDGE = 28
_WIDEST_CHART = 620
_DOTS_PER_MM = 96 / 25.4
_NEAR_THE_END = 400


def _on_ground(drawn: QImage) -> QImage:
    """A chart in the colours of the theme on their own ground: on white paper it would be lost."""
    made = QImage(drawn.size(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(drawn.devicePixelRatio())
    made.fill(QColor(colours().surface))
    painter = QPainter(made)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return made


class Paper(QTextBrowser):
    """Shows a preview in the colours of the theme, also when those change.

    `pointed_at` carries the heading, by place, under which the user clicked, -1 above the first;
    `end_neared` tells that the end of what is shown comes in sight. One `for_print` is white whatever the
    theme.
    """

    pointed_at = Signal(int)
    end_neared = Signal()

    def __init__(self, for_print: bool = False) -> None:
        super().__init__()
        self._for_print = for_print
        self._preview = Preview("")
        self._of: object = None
        self._pressed = QPoint()
        self.setProperty("kind", "frameless")
        self.setAccessibleName(self.tr("Preview of the document"))
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def has_more(self) -> bool:
        """Whether the document goes on after what is shown."""
        return 'class="more"' in self._preview.html

    @property
    def headings(self) -> list[str]:
        """The headings and landmarks shown, in order."""
        return [guide_words(block) for block in guide_blocks(self.document())]

    def show_preview(self, preview: Preview, of: object = None) -> None:
        """Show a preview; that of the same document (`of`) stays where it is scrolled to."""
        if preview == self._preview and of == self._of:
            return
        begin = of != self._of
        self._preview, self._of = preview, of
        self._render()
        if begin:
            self.verticalScrollBar().setValue(0)

    def show_heading(self, place: int) -> None:
        """Scroll to a heading by its place, to the top for -1; one that is in sight stays where it is."""
        blocks = guide_blocks(self.document())
        layout, bar = self.document().documentLayout(), self.verticalScrollBar()
        top = round(layout.blockBoundingRect(blocks[place]).top()) if 0 <= place < len(blocks) else 0
        if not bar.value() <= top <= bar.value() + self.viewport().height() // 2:
            bar.setValue(top - space(8))

    def show_words(self, words: str) -> bool:
        """Scroll to these words and mark them; whether they are there."""
        found = self.document().find(words)
        if not found.isNull():
            self.setTextCursor(found)
            self.ensureCursorVisible()
        return not found.isNull()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words only: the look of the screen is not that of the document."""
        copied = QMimeData()
        copied.setText(self.textCursor().selection().toPlainText())
        return copied

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click begins: a selection is none."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell under which heading was clicked."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and (point - self._pressed).manhattanLength() < 4:
            self.pointed_at.emit(self._heading_above(self.cursorForPosition(point)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw charts anew where they no longer fit."""
        super().resizeEvent(event)
        if self._preview.charts and event.oldSize().width() != event.size().width():
            self._render()

    def changeEvent(self, event: QEvent) -> None:
        """Take on the colours of another theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._preview.html:
            self._render()

    def _heading_above(self, cursor: QTextCursor) -> int:
        at = cursor.position()
        return sum(block.position() <= at for block in guide_blocks(self.document())) - 1

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() and value >= bar.maximum() - space(_NEAR_THE_END):
            self.end_neared.emit()

    def _render(self) -> None:
        scroll = self.verticalScrollBar().value()
        self.document().setDefaultStyleSheet(self._sheet())
        self.document().setDocumentMargin(space(_EDGE))
        self._draw_images()
        self.setHtml(with_landmarks(self._preview.html))
        # Laid out at once: Qt paints and finds tables that wait for their turn at places that are not theirs.
        self.document().documentLayout().documentSize()
        self.verticalScrollBar().setValue(scroll)

    def _sheet(self) -> str:
        worn = LIGHT if self._for_print else colours()
        return _LOOK.substitute(
            {f"s{length}": space(length) for length in _LENGTHS},
            cells=round(self.fontInfo().pixelSize() * _CELLS),
            accent=worn.accent,
            muted=worn.muted,
            border=worn.border,
            sunken=worn.sunken,
            selected=worn.selected,
            warn=worn.warn,
        )

    def _draw_images(self) -> None:
        """Have ready what the HTML names: charts as wide as the paper, pictures as in the document."""
        room = max(self.viewport().width() - 2 * space(_EDGE), 1)
        ratio = self.devicePixelRatioF()
        for place, chart in enumerate(self._preview.charts):
            drawn = chart_image(chart, min(room, space(_WIDEST_CHART)), ratio)
            self._have_ready(f"chart:{place}", _on_ground(drawn) if self._for_print else drawn)
        for place, picture in enumerate(self._preview.pictures):
            width = min(round(picture.width * _DOTS_PER_MM), room)
            image = QImage.fromData(picture.data)
            if not image.isNull():
                smooth = Qt.TransformationMode.SmoothTransformation
                self._have_ready(f"picture:{place}", image.scaledToWidth(width, smooth))

    def _have_ready(self, name: str, image: QImage) -> None:
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
