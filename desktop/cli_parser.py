"""argparse that speaks Polish: usage, groups and what it says of a call it does not understand."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn

Command = Callable[[argparse.Namespace], None]

_REQUIRED = "arguments are required: "  # argparse's words before the names of what is missing


class PolishParser(argparse.ArgumentParser):
    """A parser whose help is all in Polish; arguments are added with `takes`."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, formatter_class=_PolishHelp, **settings)
        self._arguments = self.add_argument_group("argumenty")
        self._options = self.add_argument_group("opcje")
        self.takes("-h", "--help", action="help", help="pokaż tę pomoc")

    def takes(self, *names: str, **settings: Any) -> None:
        """Add an argument, or an option if its name begins with a dash."""
        group = self._options if names[0].startswith("-") else self._arguments
        group.add_argument(*names, **settings)

    def add_words(self, metavar: str) -> "Words":
        """Let the first argument be one of several words, each with arguments of its own."""
        return Words(self.add_subparsers(title="słowa", required=True, metavar=metavar))

    def error(self, message: str) -> NoReturn:
        """Say in Polish that the call was not understood, or what it lacks; exit with 2."""
        _words, _, missing = message.partition(_REQUIRED)
        lacks = f" Brakuje: {missing}." if missing else ""
        self.print_usage(sys.stderr)
        self.exit(2, f"Nie rozumiem tego polecenia.{lacks} Pomoc: {self.prog} --help\n")


class Words:
    """The words of a parser."""

    def __init__(self, parsers: Any) -> None:
        self._parsers = parsers

    def add(self, word: str, meaning: str, command: Command) -> PolishParser:
        """A parser for what follows the word; its result's `command` carries it out."""
        made: PolishParser = self._parsers.add_parser(word, help=meaning, description=f"{meaning}.")
        made.set_defaults(command=command)
        return made


def positive(text: str) -> int:
    """A whole number from 1 on. Raises ValueError otherwise."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


class _PolishHelp(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "użycie: " if prefix is None else prefix)
