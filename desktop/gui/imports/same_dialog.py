"""„To ten sam wskaźnik co…”: what something of the document is in the programme, as the clerk says."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.queries.formulas import Choice
from desktop.app.imports import Candidate
from desktop.gui.context import Context
from desktop.gui.dialogs.form_dialog import FormDialog
from desktop.gui.dialogs.indicator_choice import IndicatorChoice
from desktop.gui.dialogs.row_items import ID
from desktop.gui.widgets.text import Style, label


class SameDialog(FormDialog):
    """`chosen` is the id of what was chosen, once the dialog was accepted."""

    def __init__(
        self, context: Context, text: str, candidates: Sequence[Candidate], parent: QWidget | None = None
    ) -> None:
        """`text` is how the document words it."""
        super().__init__(context, parent)
        self.entitle(self.tr("The same as…"), self.tr("It is the same"))
        self.chosen: int | None = None
        known = [Choice(each.id, each.text, each.place) for each in candidates]
        self.choice = IndicatorChoice(known, "")
        self.body.addWidget(
            label(self.tr("In the document: “{text}”. In the programme it is:").format(text=text), wrap=True)
        )
        self.body.addWidget(self.choice, 1)
        self.body.addWidget(
            label(
                self.tr("Nothing is renamed unless its wording is ticked among the differences."),
                Style.CAPTION,
                wrap=True,
            )
        )
        self.choice.taken.connect(lambda _id: self.accept())
        self.choice.search.setFocus()

    def store(self) -> bool:
        """Keep what is chosen; the record is changed only when the document is brought in."""
        index = self.choice.list.currentIndex()
        self.chosen = index.data(ID) if index.isValid() else None
        return self.chosen is not None
