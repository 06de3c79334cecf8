"""What a removal would take along, in words: asked before anything that was entered goes."""

from PySide6.QtCore import QCoreApplication

from db.queries.removals import Losses


def losses_words(losses: Losses) -> str:
    """„12 wartości, 3 składowe i 1 komentarz”; nothing where nothing was entered."""
    counted = [words for count, words in _counts(losses) if count]
    if len(counted) < 2:
        return "".join(counted)
    return QCoreApplication.translate("Removal", "{most} and {last}").format(
        most=", ".join(counted[:-1]), last=counted[-1]
    )


def consequence(losses: Losses) -> str:
    """The sentence of the question."""
    return QCoreApplication.translate(
        "Removal", "What is entered goes too: {losses}. Ctrl+Z brings all of it back."
    ).format(losses=losses_words(losses))


def _counts(losses: Losses) -> tuple[tuple[int, str], ...]:
    return (
        (losses.values, QCoreApplication.translate("Removal", "%n value(s)", "", losses.values)),
        (
            losses.contributions,
            QCoreApplication.translate("Removal", "%n contribution(s)", "", losses.contributions),
        ),
        (losses.comments, QCoreApplication.translate("Removal", "%n comment(s)", "", losses.comments)),
        (losses.targets, QCoreApplication.translate("Removal", "%n planned amount(s)", "", losses.targets)),
    )
