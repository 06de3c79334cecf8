"""The question asked before anything that was entered goes, which counts what goes."""

from PySide6.QtCore import QObject

from db.queries.removals import Losses
from desktop.gui.ask import Ask


class Removal(QObject):
    """Asks nothing where nothing was entered: Ctrl+Z brings everything back anyway."""

    def __init__(self, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask

    def agreed(self, question: str, losses: Losses) -> bool:
        """Whether to go on."""
        if not losses.entered:
            return True
        consequence = self.tr("What is entered goes too: {losses}. Ctrl+Z brings all of it back.")
        told = consequence.format(losses=self._counted(losses)) + self._shown_in(losses.exhibits)
        return self._ask.confirm(question, told, self.tr("Remove"), danger=True)

    def _counted(self, losses: Losses) -> str:
        """„12 wartości, 3 składowe, 1 komentarz”."""
        counts = (
            (losses.values, self.tr("%n value(s)", "", losses.values)),
            (losses.contributions, self.tr("%n contribution(s)", "", losses.contributions)),
            (losses.comments, self.tr("%n comment(s)", "", losses.comments)),
            (losses.targets, self.tr("%n planned amount(s)", "", losses.targets)),
        )
        return ", ".join(words for count, words in counts if count)

    def _shown_in(self, exhibits: int) -> str:
        """The sentence about data tables and charts, whose figures go; none where there are none."""
        said = self.tr("%n table(s) or chart(s) will miss these figures.", "", exhibits)
        return f" {said}" if exhibits else ""
