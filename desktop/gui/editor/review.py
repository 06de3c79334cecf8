"""What paragraphs should be looked at for: spelling and typed numbers, found out on another thread.

What was found is kept by the paragraph's words, so that typing in one of them does not cost the others.
"""

import threading
from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from db.domain.facts import Facts
from db.domain.journal import Changed
from db.domain.periods import Period
from db.domain.stale import Suspicion, Watch, suspicions, watch
from db.queries.narratives import field_choices, field_facts
from db.queries.own_words import own_words
from desktop.app.progress import Progress
from desktop.app.spelling import Doubtful, Spelling, load
from desktop.gui.context import Context
from desktop.gui.work import Job

_AFTER_MS = 300
_MOST_KEPT = 5_000
_NUMBERS = {"indicator", "value", "unit", "placement", "node", "period"}


class Remarks(NamedTuple):
    """What is doubtful in a paragraph."""

    words: tuple[Doubtful, ...] = ()
    numbers: tuple[Suspicion, ...] = ()


class Review(QObject):
    """Answers what is known of a paragraph and finds out the rest.

    `found` carries the paragraphs of which more is known now; None: all is to be found out anew.
    """

    found = Signal(object)

    # One thread may ask the dictionary at a time, whichever editor it works for.
    _pool: ClassVar[QThreadPool | None] = None
    _asking: ClassVar[threading.Lock] = threading.Lock()
    _spelling: ClassVar[Spelling | None] = None

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: dict[str, Remarks] = {}
        self._asked: dict[str, None] = {}
        self._in_hand: tuple[str, ...] = ()
        self._watch: Watch | None = None
        self._carried_from: Period | None = None
        self._job: Job | None = None
        self._is_outdated = False
        self._own: tuple[str, ...] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._pause.timeout.connect(self._begin)
        context.changed.connect(self._on_changed)
        context.chosen.connect(self.forget)

    @property
    def carried_from(self) -> Period | None:
        """The period that the text was carried over from, where that is not looked through yet."""
        return self._carried_from

    @carried_from.setter
    def carried_from(self, period: Period | None) -> None:
        if period != self._carried_from:
            self._carried_from = period
            self.forget()

    def remarks(self, text: str) -> Remarks | None:
        """What is doubtful in a paragraph; None: that is being found out."""
        known = self._known.get(text)
        if known is None and text.strip() and text not in self._asked and text not in self._in_hand:
            self._asked[text] = None
            self._pause.start()
        return known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What a doubtful word may have been meant to be."""
        with self._asking:
            return self._spelling.suggestions(word) if self._spelling is not None else ()

    def forget(self) -> None:
        """Find everything out anew."""
        self._watch, self._own = None, None
        self._known.clear()
        self._is_outdated = True  # what is being found out is that of before
        self.found.emit(None)

    def _on_changed(self, changed: Changed) -> None:
        if _NUMBERS & changed.rows.keys() or "own_word" in changed:
            self.forget()

    def _begin(self) -> None:
        """Hand all that was asked to the other thread, with what it needs of the record."""
        if self._job is not None or not self._asked:
            return
        asked = self._in_hand = tuple(self._asked)
        self._asked = {}
        facts = self._facts() if self._watch is None else None
        own = self._own_words()
        job = Job(self, lambda progress: self._find(asked, facts, own, progress))
        job.finished.connect(self._on_found)
        job.ended.connect(self._on_ended)
        self._job, self._is_outdated = job, False
        if Review._pool is None:
            Review._pool = QThreadPool(maxThreadCount=1)
        job.start(Review._pool)

    def _find(
        self, texts: Iterable[str], facts: Facts | None, own: tuple[str, ...], progress: Progress
    ) -> tuple[Watch | None, dict[str, Remarks]]:
        """Look through paragraphs; called on the other thread."""
        watched = self._watch if facts is None else watch(facts, self._carried_from)
        found = {}
        with self._asking:
            if Review._spelling is None:
                Review._spelling = load()
            Review._spelling.take_own(own)
        for place, text in enumerate(texts):
            progress.step(place, 0)
            with self._asking:
                words = tuple(Review._spelling.doubtful(text))
            found[text] = Remarks(words, tuple(suspicions(text, watched)) if watched is not None else ())
        return watched, found

    def _on_found(self, result: tuple[Watch | None, dict[str, Remarks]]) -> None:
        watched, found = result
        if self._is_outdated:
            self.found.emit(None)
            return
        self._watch = self._watch or watched
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
        self._known.update(found)
        self.found.emit(found.keys())

    def _on_ended(self) -> None:
        self._job, self._in_hand = None, ()
        if self._asked:
            self._pause.start()

    def _facts(self) -> Facts | None:
        programme, period, workspace = self._context.programme, self._context.period, self._context.workspace
        if programme is None or period is None:
            return None
        ids = {each.indicator_id for each in workspace.read(field_choices, programme.id, period)}
        return workspace.read(field_facts, period, ids)

    def _own_words(self) -> tuple[str, ...]:
        if self._own is None:
            self._own = tuple(each.word for each in self._context.workspace.read(own_words))
        return self._own
