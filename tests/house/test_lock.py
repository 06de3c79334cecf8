"""The lock files answer pyproject.toml: every dependency pinned in its range, each pin with its hashes."""

import re
import tomllib
from collections.abc import Iterator

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from house.sources import ROOT

PIN = re.compile(r"^([\w.-]+)==([^\s;]+)")
HASH = re.compile(r"^ +--hash=sha256:[0-9a-f]{64}\b")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(text: str) -> dict[str, tuple[str, int]]:
    """Version and number of hashes of each locked package."""
    locked: dict[str, tuple[str, int]] = {}
    name = ""
    for line in text.splitlines():
        if pin := PIN.match(line):
            name, version = pin.groups()
            locked[name] = version, 0
        elif HASH.match(line):
            version, hashes = locked[name]
            locked[name] = version, hashes + 1
    return locked


def unanswered(wanted: list[str], locked: dict[str, tuple[str, int]]) -> Iterator[str]:
    """The wanted packages that are not locked within their range and by a hash."""
    for requirement in map(Requirement, wanted):
        version, hashes = locked.get(canonicalize_name(requirement.name), ("", 0))
        if not hashes or not requirement.specifier.contains(version):
            yield f"{requirement.name} {version} with {hashes} hashes"


def lock(name: str) -> dict[str, tuple[str, int]]:
    """The pins of a lock file of the repository."""
    return pins((ROOT / name).read_text(encoding="utf-8"))


def test_the_lock_answers_what_the_program_needs() -> None:
    assert list(unanswered(PROJECT["project"]["dependencies"], lock("requirements.lock"))) == []


def test_the_tests_lock_answers_what_the_tests_need() -> None:
    assert list(unanswered(PROJECT["dependency-groups"]["dev"], lock("packaging/tests.lock"))) == []


def test_the_two_locks_agree_where_they_meet() -> None:
    program, tests = lock("requirements.lock"), lock("packaging/tests.lock")
    assert program.items() | tests.items() == (program | tests).items()


def test_every_pin_has_hashes() -> None:
    locked = lock("requirements.lock") | lock("packaging/tests.lock")
    assert [name for name, (_, hashes) in locked.items() if hashes == 0] == []


def test_a_missing_an_old_and_an_unhashed_pin_are_reported() -> None:
    one_hash = f" \\\n    --hash=sha256:{'a' * 64}\n"
    locked = pins(f"good==2.1{one_hash}old==1.0{one_hash}bare==3.0\n")
    reported = unanswered(["Good>=2,<3", "old>=2", "bare", "absent"], locked)
    assert [report.split()[0] for report in reported] == ["old", "bare", "absent"]
