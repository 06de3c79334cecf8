"""Words that go with numbers in their three forms, from the catalogue."""

from functools import cache

from desktop.paths import resources


@cache
def usual_words() -> tuple[tuple[str, ...], ...]:
    """Each word with its forms after 1, after 2 and after 5."""
    import tomllib  # only who writes prose needs it

    with (resources() / "catalogue" / "verbs.toml").open("rb") as file:
        return tuple(tuple(forms) for forms in tomllib.load(file)["words"])


def example() -> str:
    """The three forms of a word as the clerk types those of another."""
    return "|".join(usual_words()[0])
