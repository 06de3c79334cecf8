"""The report by sections: legal basis and money, then sections with their aim and numbered actions."""

from db.domain.blocks import Document
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData, Goal
from desktop.documents.composition import Composition
from desktop.documents.goal_prose import Manner, goals_in_prose
from desktop.documents.parts import SHARED
from desktop.documents.report_title import title_lines
from desktop.documents.running_text import running_document
from desktop.documents.settling import settled_data
from desktop.documents.wording import ordinal, report_title

_NAME = "Raport z realizacji"


def _titled(goal: Goal) -> str:
    """„I. Działania mające na celu…”: such sections are called by their number alone."""
    return f"{ordinal(goal.mark)} {goal.text}".lstrip()


_MANNER = Manner(_titled, repeats=False)
_PARTS = {**SHARED, DocumentPart.GOALS: lambda document, section: goals_in_prose(document, section, _MANNER)}


def compose(data: DocumentData) -> Document:
    """A report whose figures live in its prose; those that it does not name are listed."""
    composition = Composition(settled_data(data))
    report = composition.report
    title = report_title(report.programme, report.periods, _NAME)
    return running_document(composition, _PARTS, title, title_lines(report, _NAME))
