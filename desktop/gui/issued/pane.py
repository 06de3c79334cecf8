"""The tab „Wydane”: the versions of the shown document, what is known of one, what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.queries.issued import Version
from desktop.app.issued_comparing import Since
from desktop.gui.dialogs.fields import framed
from desktop.gui.documents.hint import Hint
from desktop.gui.issued.actions import IssuedActions
from desktop.gui.issued.version_details import VersionDetails
from desktop.gui.issued.versions_table import VersionsTable
from desktop.gui.theme import space
from desktop.gui.widgets.buttons import Kind, button, tool_button
from desktop.gui.widgets.message_strip import Level
from desktop.gui.widgets.text import Style, label

_ACROSS = 2


class IssuedPane(QWidget):
    """`seen` tells that somebody looks at it now."""

    seen = Signal()

    def __init__(self, actions: IssuedActions) -> None:
        super().__init__()
        self._actions = actions
        self.issue = button(self.tr("&Issue…"), Kind.PRIMARY, "archive")
        self.issue.clicked.connect(actions.issue.trigger)
        actions.issue.enabledChanged.connect(self.issue.setEnabled)
        self._nothing = label(
            self.tr(
                "Nothing was issued of this document yet. What is issued stays here byte for byte: the"
                " draft for the committee, the final version for the council, the signed file."
            ),
            Style.MUTED,
            wrap=True,
        )
        self.since = Hint()
        self.since.hide()
        self.table = VersionsTable()
        self.details = VersionDetails()
        self._versions: Sequence[Version] = ()
        self._lay_out()
        self.table.reached.connect(self._show_current)
        self.table.entered.connect(actions.open.trigger)

    @property
    def versions(self) -> Sequence[Version]:
        """Those that are listed, the newest first."""
        return self._versions

    @property
    def newest(self) -> Version | None:
        """The newest version."""
        return next(iter(self._versions), None)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is looked at."""
        super().showEvent(event)
        self.seen.emit()

    def show_versions(self, versions: Sequence[Version]) -> None:
        """List the versions of a document, the newest first."""
        self._versions = versions
        self._some.setVisible(bool(versions))
        self._nothing.setVisible(not versions)
        self.table.show_versions(versions)

    def show_since(self, since: Since | None) -> None:
        """Say what changed in the record since the newest version was made; nothing where nothing did."""
        self.since.hide()
        if since is None or self.newest is None:
            return
        told = self._changed(since, self._after(self.newest))
        if told:
            level = Level.WARN if since.figures else Level.INFO
            self.since.say(level, " ".join(told), self.tr("What changed?"))

    def _changed(self, since: Since, after: str) -> list[str]:
        told = []
        if since.figures:
            told.append(self.tr("%n figure(s) changed {after}.", "", since.figures).format(after=after))
        if since.figures and since.other:
            told.append(self.tr("Texts or the layout changed as well."))
        elif since.other:
            told.append(self.tr("Texts or the layout changed {after}.").format(after=after))
        if told and since.edited:
            told.append(self.tr("It was edited outside the program too, and may differ in more."))
        return told

    def _after(self, version: Version) -> str:
        """When the record gave what a version holds: a signed or edited one was made of an earlier one."""
        made = version
        while (source := self._source(made)) is not None:
            made = source
        if made is version:
            return self.tr("after version {number} was issued").format(number=version.version)
        words = self.tr("after version {made} was issued, of which version {number} was made")
        return words.format(made=made.version, number=version.version)

    def _source(self, version: Version) -> Version | None:
        """The version that a version was made of."""
        earlier = (each for each in self._versions if each.id == version.source_id and each.id < version.id)
        return next(earlier, None)

    def _show_current(self) -> None:
        version = self.table.current
        source = self._source(version) if version is not None else None
        self.details.show_version(version, source)
        self._actions.follow(version is not None)

    def _lay_out(self) -> None:
        tools = QGridLayout()
        tools.setSpacing(space(4))
        for place, each in enumerate(self._actions.of_version):
            row, column = divmod(place, _ACROSS)
            tool, is_last = tool_button(each, words=True), place == len(self._actions.of_version) - 1
            tools.addWidget(tool, row, column, 1, 1 + is_last, Qt.AlignmentFlag.AlignLeft)
        tools.setColumnStretch(_ACROSS, 1)
        self._some = QWidget()
        some = QVBoxLayout(self._some)
        some.setContentsMargins(0, 0, 0, 0)
        some.setSpacing(space(8))
        some.addWidget(framed(self.table))
        some.addLayout(tools)
        some.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(12), 0, 0)
        column.setSpacing(space(8))
        column.addWidget(self.issue, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._nothing)
        column.addWidget(self.since)
        column.addWidget(self._some)
        column.addStretch(1)
