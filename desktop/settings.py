"""What the program remembers about its user between two starts; nothing of the programmes themselves."""

import json
import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop import paths

RECENT = 10
GRIDS = 20
RECENT_KEYS = 5
THEMES = ("system", "light", "dark")
ZOOMS = (80, 200)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Export:
    """A document that was made: where it lies and when it was written, as ISO time."""

    path: str
    at: str


@dataclass(frozen=True, slots=True)
class GridLayout:
    """How the grid of a file was arranged: widths that the user chose, and the nodes folded.

    Lengths are in pixels of an unscaled window; `labels` 0: as wide as there is room · `columns`: by header
    """

    labels: int = 0
    columns: Mapping[str, int] = field(default_factory=dict)
    folded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything remembered; `unknown` is what a newer program wrote, kept for it.

    zoom: per cent · geometry: the window's, as Qt encodes it · splitters: sizes in pixels by splitter ·
    side_panel: whether it is open beside the grid · grids: by the path of the file, the latest last ·
    key_files and card_modules: paths of what signed or was pointed out, the latest first; no secrets ever ·
    signer_role and signer_place: what was said with the last signature · signed_folder: where it went
    """

    last_file: str = ""
    documents_folder: str = ""
    theme: str = "system"
    zoom: int = 100
    geometry: str = ""
    screen: str = ""
    programme_id: int = 0
    period_id: int = 0
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    exports: tuple[Export, ...] = ()
    side_panel: bool = False
    grids: Mapping[str, GridLayout] = field(default_factory=dict)
    key_files: tuple[str, ...] = ()
    card_modules: tuple[str, ...] = ()
    signer_role: str = ""
    signer_place: str = ""
    signed_folder: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def with_export(self, path: Path, at: datetime) -> "Settings":
        """The settings with a document that was just made first among the recent ones."""
        made = Export(str(path), at.isoformat(timespec="seconds"))
        others = tuple(each for each in self.exports if each.path != made.path)
        return replace(self, exports=(made, *others)[:RECENT], documents_folder=str(path.parent))

    def with_key_file(self, path: Path) -> "Settings":
        """The settings with a file that holds a key first among those used lately."""
        return replace(self, key_files=_first(str(path), self.key_files))

    def with_card_module(self, path: Path) -> "Settings":
        """The settings with a module of cards first among those used lately."""
        return replace(self, card_modules=_first(str(path), self.card_modules))

    def with_grid(self, file: Path, layout: GridLayout) -> "Settings":
        """The settings with the layout of a file's grid; files not seen for long are forgotten."""
        others = {name: each for name, each in self.grids.items() if name != str(file)}
        return replace(self, grids=dict([*others.items(), (str(file), layout)][-GRIDS:]))


def load(path: Path | None = None) -> Settings:
    """The settings of a file, or of the user's own; a broken file is set aside and the defaults are given."""
    path = path or paths.settings_file()
    try:
        return _understood(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("settings not read: %s", error)
        with suppress(OSError):
            path.replace(path.with_suffix(".broken"))
        return Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings whole or not at all. A folder that cannot be written costs only the settings."""
    path = path or paths.settings_file()
    written = asdict(settings)
    content = written.pop("unknown") | written
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        log.warning("settings not written: %s", error)
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def update(**changes: Any) -> Settings:
    """Change some of the user's own settings, whoever else changed others meanwhile; how they are then."""
    changed = replace(load(), **changes)
    save(changed)
    return changed


def _understood(content: Any) -> Settings:
    """The settings in a file's content; an entry that makes no sense is left at its default."""
    if not isinstance(content, dict):
        raise ValueError("not an object")
    known = {each.name for each in fields(Settings)} - {"unknown"}
    return Settings(
        last_file=_text(content.get("last_file")),
        documents_folder=_text(content.get("documents_folder")),
        theme=content["theme"] if content.get("theme") in THEMES else "system",
        zoom=_zoom(content.get("zoom")),
        geometry=_text(content.get("geometry")),
        screen=_text(content.get("screen")),
        programme_id=_number(content.get("programme_id")),
        period_id=_number(content.get("period_id")),
        splitters=_splitters(content.get("splitters")),
        exports=_exports(content.get("exports")),
        side_panel=content.get("side_panel") is True,
        grids=_grids(content.get("grids")),
        key_files=_texts(content.get("key_files")),
        card_modules=_texts(content.get("card_modules")),
        signer_role=_text(content.get("signer_role")),
        signer_place=_text(content.get("signer_place")),
        signed_folder=_text(content.get("signed_folder")),
        unknown={key: value for key, value in content.items() if key not in known},
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(filter(_text, value))[:RECENT_KEYS] if isinstance(value, list) else ()


def _first(latest: str, others: tuple[str, ...]) -> tuple[str, ...]:
    return (latest, *(each for each in others if each != latest))[:RECENT_KEYS]


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _number(value: Any) -> int:
    return value if _is_size(value) else 0


def _zoom(value: Any) -> int:
    return min(max(value, ZOOMS[0]), ZOOMS[1]) if _is_size(value) else 100


def _splitters(value: Any) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        name: tuple(sizes)
        for name, sizes in value.items()
        if isinstance(sizes, list) and all(map(_is_size, sizes))
    }


def _grids(value: Any) -> dict[str, GridLayout]:
    if not isinstance(value, dict):
        return {}
    return {name: _grid(each) for name, each in value.items() if isinstance(each, dict)}


def _grid(value: dict[str, Any]) -> GridLayout:
    columns, folded = value.get("columns"), value.get("folded")
    return GridLayout(
        _number(value.get("labels")),
        {name: width for name, width in columns.items() if _is_size(width)}
        if isinstance(columns, dict)
        else {},
        tuple(filter(_is_size, folded)) if isinstance(folded, list) else (),
    )


def _exports(value: Any) -> tuple[Export, ...]:
    if not isinstance(value, list):
        return ()
    made = [
        Export(each["path"], each["at"])
        for each in value
        if isinstance(each, dict) and _text(each.get("path")) and _text(each.get("at"))
    ]
    return tuple(made[:RECENT])
