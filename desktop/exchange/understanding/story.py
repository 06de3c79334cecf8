"""The document told from its beginning to its end: each line and table does something to the structure."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from db.domain.folding import folded
from db.domain.foreign import ForeignDocument, Spot
from db.domain.kinds import Numbering, Presentation
from db.domain.understanding import FoundIndicator, Leftover, Reason, Uncertainty
from desktop.exchange.understanding.captions import Captions
from desktop.exchange.understanding.exhibits import is_plan
from desktop.exchange.understanding.footnotes import raised_in
from desktop.exchange.understanding.furniture import is_caption
from desktop.exchange.understanding.goal_titles import Title, titled
from desktop.exchange.understanding.growth import Goal, Growth
from desktop.exchange.understanding.intros import Intro, Topic, intro_of
from desktop.exchange.understanding.level_names import level_named, rank
from desktop.exchange.understanding.lines import TextLine
from desktop.exchange.understanding.narrative import Narratives
from desktop.exchange.understanding.notes import Notes
from desktop.exchange.understanding.realizer_lists import RealizerLists, apart
from desktop.exchange.understanding.series import Series, follows
from desktop.exchange.understanding.table_lines import TableLines
from desktop.exchange.understanding.table_reading import TableReading
from desktop.exchange.understanding.typed_marks import numbering_of

_TASKS = 50  # the rank from which levels are lists under a goal and not goals of their own
_LONGEST_ITEM = 700
_OPENING = frozenset(("wprowadzenie", "wstep", "informacje ogolne", "informacje wstepne"))
_CLOSING = frozenset(("podsumowanie", "wnioski", "zakonczenie", "rekomendacje"))
_WITHOUT_GOALS = frozenset(("dzialania i wskazniki", "struktura programu"))
_OWN_PARTS = {  # that our reports have anyway, and whether what stands below analyses
    "podstawa prawna": False,
    "finansowanie": False,
    "analiza zmian w porownaniu z rokiem poprzednim": True,
    "podsumowanie i wnioski": True,
    "zestawienia i wykresy": True,
}
_OF_THE_WHOLE = re.compile(r"analiza danych\b.{0,120}\b(sprawozdani|program|strategi)")


@dataclass(frozen=True, slots=True)
class Reporting:
    """How indicators of a list are read: given a line, what it says for the reported period."""

    read: Callable[[TextLine], list[FoundIndicator]]
    has_value: Callable[[TextLine], bool]


@dataclass(frozen=True, slots=True)
class Titles:
    """Lines that were seen to be titles before the story begins, by their spots.

    `goals` name no level, `rewordings` only say anew what goal is open.
    """

    goals: frozenset[Spot]
    rewordings: frozenset[Spot]


class Story:
    """Takes the lines and tables of a document in their order."""

    def __init__(self, document: ForeignDocument, titles: Titles, reporting: Reporting) -> None:
        self.growth = Growth(titles.rewordings)
        self.narratives = Narratives()
        self.notes = Notes()
        self.captions = Captions()
        self.realizers = RealizerLists()
        self.leftovers: list[Leftover] = []
        self.tables = TableLines(document, self.growth)
        self._goal_headings = titles.goals
        self._reporting = reporting
        self._topic: Intro | None = None
        self._items = 0
        self._last_item = ""
        self._is_plan = is_plan(document)
        self._stated: Intro | None = None  # the goals that a chapter of one of our programmes states
        self._marks: dict[Numbering, str] = {}  # the last of each style in the list
        self._series = Series()
        self._untold: Goal | None = None  # its text stands on the next line

    def leave(self, line: TextLine) -> None:
        """Keep a line that has no place."""
        self.leftovers.append(Leftover(line.spot, line.whole, Reason.TEXT_NOT_PLACED))

    def keep_note(self, line: TextLine) -> None:
        """Keep the footnote of a line: the record has none for prose and goals."""
        if line.note:
            self.leftovers.append(Leftover(line.spot, line.note, Reason.TEXT_NOT_PLACED))

    def aside(self, line: TextLine, *, is_known: bool) -> None:
        """Pass a line whose words stand elsewhere; else keep it."""
        if not is_known:
            self.leave(line)

    def take(self, line: TextLine) -> None:
        """Let a line do what it does."""
        if self.captions.take(line):
            self.tables.caption = line if is_caption(line) else self.tables.caption
        elif _is_goal(line) or not self.notes.take(line):
            self.notes.end()
            self.tables.text_follows()
            self._understand(line)

    def pass_table(self, reading: TableReading) -> None:
        """Let a table do what it does."""
        self.leftovers.extend(reading.leftovers)
        self.captions.pass_table(came_in=reading.use.used and bool(reading.lines))
        if reading.use.used:
            self.tables.take(reading)
            self.notes.await_below(reading.use.block, raised_in(reading))

    def end(self) -> None:
        """Settle what waited for more to come."""
        self.realizers.settle()
        self.captions.close()
        for line in self.captions.left:
            self.leave(line)

    def _understand(self, line: TextLine) -> None:
        if self._gives_text(line):
            return
        intro = intro_of(line.text)
        if intro and not (line.mark and intro.topic is Topic.ELEMENTS and self._continues(line)):
            self._begin(intro, line)
        elif title := titled(line.whole, stands_out=bool(line.heading)):
            self._open(title, line)
        elif line.heading:
            self._headed(line)
        elif line.spot in self._goal_headings:
            self._topic = None
            self._add("", line.mark, line.text, line, is_item=False)
        elif not (self._listed(line) or self._next_of_series(line)):
            self._tell(line)

    def _gives_text(self, line: TextLine) -> bool:
        """Whether the line is the text of the goal before it, which had only its name."""
        goal, self._untold = self._untold, None
        if goal is None or line.mark or intro_of(line.text) or titled(line.whole, stands_out=True):
            return False
        goal.text = line.text
        return True

    def _open(self, title: Title, line: TextLine) -> None:
        """A goal whose level is named; a task without a number is an item of a list, as „Zadanie: …”."""
        height = rank(title.level)
        is_item = (
            height is not None and height >= _TASKS and not title.mark and not line.heading and not line.bold
        )
        self._topic = Intro(Topic.ELEMENTS, title.level) if is_item else self._stated
        self._items, self._last_item, self._marks = 1, title.text, {}
        goal = self._add(title.level, title.mark, title.text.rstrip(" :"), line, is_item=is_item)
        self._untold = None if goal.text else goal

    def _add(self, level: str, mark: str, text: str, line: TextLine, *, is_item: bool) -> Goal:
        if line.heading:
            self.growth.close_headings(line.heading)
        presentation = Presentation.LIST_ITEM if is_item else Presentation.HEADING
        if not is_item:
            self.growth.close_rows()
            self.narratives.introduce()
        outline = line.heading if not is_item else 0
        indent = line.indent if is_item else 0
        text, realizers = apart(text) if is_item else (text, [])
        goal = Goal(level, mark, text, line.spot, presentation, outline, indent=indent, realizers=realizers)
        return self.growth.open(goal)

    def _begin(self, intro: Intro, line: TextLine) -> None:
        """A line that says what comes next, perhaps with the first of it."""
        self.growth.close_rows()
        self._items, self._marks = 0, {}
        self.notes.end_list()
        self._topic = intro if intro.topic in (Topic.ELEMENTS, Topic.INDICATORS, Topic.REALIZERS) else None
        if intro.topic is Topic.ANALYSIS:
            if line.heading:
                self._end_by(line)
            self.narratives.analyse()
        elif intro.topic is Topic.CONTENTS:
            self.leave(line)
        elif intro.rest:
            self._item(replace(line, text=intro.rest, mark=""))

    def _end_by(self, line: TextLine) -> None:
        """„Analiza danych” is about the goal above it, whatever stands as deep as it."""
        self.growth.close_headings(line.heading)

    def _headed(self, line: TextLine) -> None:
        """A heading that names no level: a goal if indicators stand below it, else a part of the prose."""
        self.growth.close_headings(line.heading)
        self._topic = self._stated = None
        if self._is_plan and self._states_goals(line):
            return
        plain = folded(line.text).strip(" .:")
        if line.spot in self._goal_headings:
            self._add("", line.mark, line.text, line, is_item=False)
        elif plain in _WITHOUT_GOALS:
            self.leave(line)
        elif plain in _OPENING:
            self.narratives.introduce()
        elif plain in _OWN_PARTS:
            (self.narratives.analyse if _OWN_PARTS[plain] else self.narratives.introduce)()
            self.leave(line)
        else:
            (self.narratives.analyse if plain in _CLOSING else self.narratives.introduce)()
            self._tell(line)

    def _states_goals(self, line: TextLine) -> bool:
        """End the chapter before; whether this one, „V. Cele główne”, states the goals of a level."""
        if line.spot not in self._goal_headings:
            self.growth.path.clear()
            self._series = Series()
        level = level_named(line.text)
        if level is None:
            return False
        self._topic = self._stated = Intro(Topic.ELEMENTS, level.singular)
        self._items, self._marks = 0, {}
        self.leave(line)
        return True

    def _continues(self, line: TextLine) -> bool:
        return (
            self._topic is not None
            and self._topic.topic is Topic.ELEMENTS
            and self._items > 0
            and bool(line.mark)
        )

    def _listed(self, line: TextLine) -> bool:
        """Whether the line is an entry of the list that was announced."""
        topic = self._topic
        if topic is None or len(line.text) > _LONGEST_ITEM:
            return False
        if topic.topic is Topic.INDICATORS:
            fits = bool(line.mark) or self._reporting.has_value(line)
        else:
            fits = bool(line.mark) or self._goes_on_unmarked()
        if not fits or (
            self._items
            and self._series.expects(line)
            and not follows(self._marks.get(numbering_of(line.mark), ""), line.mark)
        ):
            return False
        self._item(line)
        return True

    def _goes_on_unmarked(self) -> bool:
        return self._items == 0 or self._last_item.endswith((",", ";"))

    def _item(self, line: TextLine) -> None:
        assert self._topic is not None
        self._items += 1
        self._last_item = line.text
        self._marks[numbering_of(line.mark)] = line.mark
        match self._topic.topic:
            case Topic.REALIZERS:
                self.realizers.add(self.growth.heading, line)
            case Topic.INDICATORS:
                self._measure(line)
            case _:
                self._element(line)

    def _element(self, line: TextLine) -> None:
        assert self._topic is not None
        level = self._topic.level
        height = rank(level)
        is_item = height is None or height >= _TASKS
        text = line.text.rstrip(" ,;") if is_item else line.text
        mark = "" if self._stated else line.mark  # goals have other numbers where they are told
        goal = self._add(level, mark, text, replace(line, heading=0), is_item=is_item)
        if not is_item:
            self._series.enter(goal)

    def _measure(self, line: TextLine) -> None:
        self.growth.close_rows()
        goal = self.growth.heading or self._guessed(line)
        found = self._reporting.read(line)
        self.notes.await_listed(found)
        if line.indent and goal.indicators:
            whole = goal.indicators[-1]
            goal.indicators[-1] = replace(whole, parts=(*whole.parts, *found))
        else:
            goal.indicators.extend(found)

    def _guessed(self, line: TextLine) -> Goal:
        spot = line.spot._replace(row=-1)
        return self.growth.open(Goal("", "", "Wskaźniki", spot, uncertain=[Uncertainty.PLACE_GUESSED]))

    def _next_of_series(self, line: TextLine) -> bool:
        """Whether the line is the next goal of those that an earlier „Cele szczegółowe:” began."""
        if not self._series.expects(line):
            return False
        self._topic = None
        level = self._series.level_for(line)
        self._series.enter(self._add(level, line.mark, line.text, line, is_item=False))
        return True

    def _tell(self, line: TextLine) -> None:
        """Prose: about the innermost goal, or the whole programme."""
        self._topic = None
        self.growth.close_rows()
        if not line.heading and len(line.text) > 60 and _OF_THE_WHOLE.match(folded(line.text)):
            self.growth.path.clear()
            self.narratives.analyse()
        self.narratives.tell(self.growth.heading, line)


def _is_goal(line: TextLine) -> bool:
    """Whether a line names a goal or announces what follows, whatever mark it has."""
    return bool(intro_of(line.text) or titled(line.whole, stands_out=bool(line.heading)))
