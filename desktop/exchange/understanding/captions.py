"""What stands around tables: furniture of those that came in, left over with those that did not."""

from desktop.exchange.understanding.furniture import is_caption, is_own_source, is_source, is_table_caption
from desktop.exchange.understanding.lines import TextLine


class Captions:
    """Captions above tables, and sources below them; `left` are those whose tables did not come in.

    A source that names others' figures is left over, too: the record has no place for it.
    """

    def __init__(self) -> None:
        self.left: list[TextLine] = []
        self._above: TextLine | None = None
        self._below_one = False

    def take(self, line: TextLine) -> bool:
        """Whether a line is such a one, which then is kept."""
        if is_table_caption(line):
            self.close()
            self._above = line
        elif is_caption(line) or (is_source(line) and not (self._below_one and is_own_source(line))):
            self.left.append(line)
        return is_caption(line) or is_source(line)

    def pass_table(self, *, came_in: bool) -> None:
        """Note that a table follows, and whether anything in it came in."""
        if came_in:
            self._above = None
        self.close()
        self._below_one = came_in

    def close(self) -> None:
        """Leave the caption for which no table came."""
        self.left += [self._above] if self._above else []
        self._above = None
