"""The border: whatever nobody caught is logged and told once, in words."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.domain.errors import RecordError, Refusal
from desktop.gui import errors
from gui.answers import Answers


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Answers]:
    """What the user is told while the border stands."""
    before = sys.excepthook, threading.excepthook
    told = Answers()
    border = errors.install(told, tmp_path / "program.log")
    yield told
    sys.excepthook, threading.excepthook = before
    border.deleteLater()


def raise_uncaught(error: Exception) -> None:
    """Bring an error where Python brings what nobody caught."""
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_refusal_becomes_its_sentence(heard: Answers, qtbot: QtBot) -> None:
    raise_uncaught(RecordError(Refusal.GONE))
    qtbot.waitUntil(lambda: heard.refusals == [Refusal.GONE])
    assert heard.crashes == []


def test_another_error_is_told_with_its_report_and_logged(
    heard: Answers, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        raise_uncaught(ValueError("nonsense"))
    qtbot.waitUntil(lambda: len(heard.crashes) == 1)
    assert "ValueError: nonsense" in heard.crashes[0]
    assert "nonsense" in caplog.text


def test_an_error_of_another_thread_is_told_on_the_windows(heard: Answers, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    heard.tell_crash = lambda *_: threads.append(threading.current_thread())
    worker = threading.Thread(target=lambda: {}["missing"])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: threads == [threading.main_thread()])


def test_an_error_that_repeats_itself_opens_one_dialog(heard: Answers, qtbot: QtBot) -> None:
    def tell(report: str, _: Path) -> None:
        heard.crashes.append(report)
        raise_uncaught(ValueError("while the dialog is open"))
        qtbot.wait(20)

    heard.tell_crash = tell
    raise_uncaught(ValueError("first"))
    qtbot.waitUntil(lambda: len(heard.crashes) == 1)
    qtbot.wait(20)
    assert len(heard.crashes) == 1
