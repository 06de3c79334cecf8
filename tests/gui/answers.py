"""The user of the tests: answers what the program asks with what was laid ready, and keeps what was said."""

from pathlib import Path

from db.domain.errors import RecordError, Refusal


class Answers:
    """An `Ask`: gives the answers in the order they were laid; a question without one fails the test.

    `questions` are the headings that were asked, `details` what came with the last of them.
    """

    def __init__(self, *answers: object) -> None:
        self._answers = list(answers)
        self.questions: list[str] = []
        self.details: tuple[object, ...] = ()
        self.told: list[str] = []
        self.refusals: list[Refusal] = []
        self.crashes: list[str] = []

    def lay(self, *answers: object) -> None:
        """Lay more answers ready."""
        self._answers.extend(answers)

    def confirm(self, question: str, *details: object, **named: object) -> bool:
        """Whatever was laid ready."""
        return self._answer(question, *details, *named.values())

    def choose_one(self, question: str, *details: object, **named: object) -> int | None:
        """Whatever was laid ready."""
        return self._answer(question, *details, *named.values())

    def text(self, question: str, *details: object, **named: object) -> str | None:
        """Whatever was laid ready."""
        return self._answer(question, *details, *named.values())

    def secret(self, question: str, *details: object, **named: object) -> str | None:
        """Whatever was laid ready."""
        return self._answer(question, *details, *named.values())

    def choose_open_file(self, title: str, *details: object, **named: object) -> Path | None:
        """Whatever was laid ready."""
        return self._answer(title, *details, *named.values())

    def choose_open_files(self, title: str, *details: object, **named: object) -> tuple[Path, ...]:
        """Whatever was laid ready."""
        return self._answer(title, *details, *named.values())

    def choose_save_file(self, title: str, *details: object, **named: object) -> Path | None:
        """Whatever was laid ready."""
        return self._answer(title, *details, *named.values())

    def choose_folder(self, title: str, *details: object, **named: object) -> Path | None:
        """Whatever was laid ready."""
        return self._answer(title, *details, *named.values())

    def tell(self, heading: str, words: str = "") -> None:
        """Kept in `told`."""
        self.told.append(f"{heading} {words}".strip())

    def tell_refusal(self, error: RecordError) -> None:
        """Kept in `refusals`."""
        self.refusals.append(error.refusal)

    def tell_crash(self, report: str, _log: Path) -> None:
        """Kept in `crashes`."""
        self.crashes.append(report)

    def _answer(self, question: str, *details: object) -> object:
        self.questions.append(question)
        self.details = details
        assert self._answers, f"not expected to be asked: {question}"
        return self._answers.pop(0)
