"""Background work: its results, its refusals, its end, and that it can be stopped."""

import gc
import sys
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from db.domain.errors import RecordError, Refusal
from desktop.app.progress import Cancelled, Progress
from desktop.gui.widgets.progress_strip import ProgressStrip
from desktop.gui.work import Job


@pytest.fixture
def view(qtbot: QtBot) -> QWidget:
    """What owns the work."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def until_stopped(begun: threading.Event | None = None) -> Callable[[Progress], None]:
    """A task that goes on until somebody stops it."""

    def task(progress: Progress) -> None:
        done = 0
        while True:
            progress.step(done, 0)
            done += 1
            if begun:
                begun.set()

    return task


def test_the_result_arrives_on_the_windows_thread(view: QWidget, qtbot: QtBot) -> None:
    seen: list[tuple[object, bool, bool]] = []
    worked_on: list[threading.Thread] = []

    def task(_: Progress) -> int:
        worked_on.append(threading.current_thread())
        return 42

    job = Job(view, task)
    here = threading.current_thread()
    job.finished.connect(
        lambda result: seen.append((result, threading.current_thread() is here, worked_on[0] is here))
    )
    with qtbot.waitSignal(job.ended):
        job.start()
    qtbot.waitUntil(lambda: seen == [(42, True, False)])


def test_a_refusal_is_not_an_error(view: QWidget, qtbot: QtBot) -> None:
    def task(_: Progress) -> None:
        raise RecordError(Refusal.DISK_FULL, "raport.docx")

    job = Job(view, task)
    with qtbot.waitSignal(job.refused) as refused:
        job.start()
    assert refused.args[0].refusal is Refusal.DISK_FULL


def test_an_error_goes_to_the_border_and_the_work_still_ends(
    view: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: caught.append(kind))
    job = Job(view, lambda _: {}["missing"])
    with qtbot.assertNotEmitted(job.finished), qtbot.waitSignal(job.ended):
        job.start()
    qtbot.waitUntil(lambda: caught == [KeyError])


def test_work_can_be_stopped(view: QWidget, qtbot: QtBot) -> None:
    job = Job(view, until_stopped())
    with qtbot.waitSignal(job.stopped), qtbot.assertNotEmitted(job.finished):
        job.start()
        job.cancel()


def test_a_task_may_clean_up_when_it_is_stopped(view: QWidget, qtbot: QtBot) -> None:
    cleaned = threading.Event()

    def task(progress: Progress) -> None:
        try:
            until_stopped()(progress)
        except Cancelled:
            cleaned.set()
            raise

    job = Job(view, task)
    with qtbot.waitSignal(job.stopped):
        job.start()
        job.cancel()
    assert cleaned.is_set()


@pytest.mark.usefixtures("qapp")
def test_the_work_of_a_view_that_goes_is_stopped_and_waited_for() -> None:
    for _ in range(20):
        view, begun, left = QObject(), threading.Event(), threading.Event()

        def task(progress: Progress, begun: threading.Event = begun, left: threading.Event = left) -> None:
            try:
                until_stopped(begun)(progress)
            finally:
                left.set()

        Job(view, task).start()
        assert begun.wait(5)
        delete(view)
        assert left.is_set()


def test_steps_arrive_and_the_last_one_always(view: QWidget, qtbot: QtBot) -> None:
    def task(progress: Progress) -> None:
        for done in range(10_001):
            progress.step(done, 10_000)

    steps: list[tuple[int, int]] = []
    job = Job(view, task)
    job.progressed.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(job.finished):
        job.start()
    assert steps[-1] == (10_000, 10_000)
    assert len(steps) < 500


def test_many_jobs_leave_nothing_behind(view: QWidget, qtbot: QtBot) -> None:
    results: list[object] = []
    for number in range(200):
        job = Job(view, lambda _, number=number: number)
        job.finished.connect(results.append)
        job.start()
    qtbot.waitUntil(lambda: len(results) == 200)
    assert sorted(results) == list(range(200))
    qtbot.waitUntil(lambda: view.findChildren(Job) == [])


def test_long_work_shows_how_far_it_is_and_can_be_stopped_there(view: QWidget, qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    job = Job(view, until_stopped())
    strip.follow(job, "Import dokumentu…")
    assert strip.isHidden()
    job.start()
    qtbot.waitUntil(strip.isVisible)
    job.progressed.emit(30, 100)
    bar = strip.findChild(QProgressBar)
    assert (bar.value(), bar.maximum(), bar.accessibleName()) == (30, 100, "Import dokumentu…")
    with qtbot.waitSignal(job.stopped):
        strip.findChild(QPushButton).click()
    assert strip.isHidden()


def test_short_work_does_not_flicker(view: QWidget, qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    job = Job(view, lambda _: None)
    strip.follow(job, "Chwila")
    with qtbot.waitSignal(job.finished):
        job.start()
    qtbot.wait(400)
    assert strip.isHidden()


class Secret:
    """What somebody typed."""


def test_nothing_of_what_a_task_knew_outlives_it(view: QWidget, qtbot: QtBot) -> None:
    typed = Secret()
    kept = weakref.ref(typed)
    strip = ProgressStrip(view)

    def ask(_: Progress, secret: Secret = typed) -> str:
        return type(secret).__name__

    job = Job(view, ask)
    strip.follow(job, "")
    del typed, ask
    with qtbot.waitSignal(job.finished):
        job.start()
    gc.collect()
    assert kept() is None


def test_the_end_of_a_former_job_does_not_hide_the_present_one(view: QWidget, qtbot: QtBot) -> None:
    strip = ProgressStrip(view)
    view.show()
    begun = threading.Event()
    former, present = Job(view, lambda _: None), Job(view, until_stopped(begun))
    strip.follow(former, "dawna")
    strip.follow(present, "obecna")
    present.start()
    qtbot.waitUntil(strip.isVisible)
    with qtbot.waitSignal(former.finished):
        former.start()
    assert strip.isVisible()
    with qtbot.waitSignal(present.stopped):
        strip.findChild(QPushButton).click()
    assert present.is_cancelled
