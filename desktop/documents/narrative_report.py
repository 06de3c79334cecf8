"""The narrative report: goals, tasks and ways of carrying them out, prose, indicators in lists."""

from db.domain.blocks import Document
from db.domain.kinds import DocumentPart
from db.domain.report import DocumentData
from desktop.documents.composition import Composition
from desktop.documents.goal_prose import Manner, goals_in_prose
from desktop.documents.parts import SHARED
from desktop.documents.report_title import title_lines
from desktop.documents.running_text import running_document
from desktop.documents.settling import settled_data
from desktop.documents.wording import goal_title, report_title

_MANNER = Manner(goal_title, repeats=True)
_PARTS = {**SHARED, DocumentPart.GOALS: lambda document, section: goals_in_prose(document, section, _MANNER)}


def compose(data: DocumentData) -> Document:
    """A report that is read from beginning to end."""
    composition = Composition(settled_data(data))
    report = composition.report
    return running_document(
        composition, _PARTS, report_title(report.programme, report.periods), title_lines(report)
    )
