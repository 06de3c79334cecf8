"""What the program remembers between two starts, and what it does when that cannot be read or written."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop import paths, settings
from desktop.settings import RECENT, Export, Settings

FULL = Settings(
    last_file="/dane/programy.spr",
    documents_folder="/dane/sprawozdania",
    theme="dark",
    zoom=120,
    geometry="AdnQywADAAA=",
    splitters={"structure": (450, 640), "values": (1, 0)},
    exports=(Export("/dane/Sprawozdanie 2023.docx", "2026-03-02T10:42:13+01:00"),),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_what_was_saved_is_loaded(path: Path) -> None:
    settings.save(FULL, path)
    assert settings.load(path) == FULL


def test_a_first_start_has_the_defaults_and_leaves_no_file(path: Path) -> None:
    assert settings.load(path) == Settings()
    assert not path.exists()


def test_what_a_newer_program_remembers_is_kept(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"zoom": 150, "rail": {"wide": true}}', encoding="utf-8")
    loaded = settings.load(path)
    settings.save(loaded, path)
    assert loaded.zoom == 150
    assert json.loads(path.read_text(encoding="utf-8"))["rail"] == {"wide": True}


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe{}", b"null"])
def test_a_broken_file_is_set_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert settings.load(path) == Settings()
    assert not path.exists()
    assert path.with_suffix(".broken").read_bytes() == content


def test_an_entry_that_makes_no_sense_costs_only_itself(path: Path) -> None:
    path.parent.mkdir()
    wrong = {
        "last_file": 7,
        "theme": "pink",
        "zoom": "big",
        "splitters": {"good": [1, 2], "bad": "wide", "worse": [True, "2"]},
        "exports": [{"path": "/a.docx", "at": "2026-03-02T10:42:13+01:00"}, {"path": 3}, "x"],
        "geometry": "AdnQ",
    }
    path.write_text(json.dumps(wrong), encoding="utf-8")
    exports = (Export("/a.docx", "2026-03-02T10:42:13+01:00"),)
    assert settings.load(path) == Settings(geometry="AdnQ", splitters={"good": (1, 2)}, exports=exports)


@pytest.mark.parametrize(("stored", "meant"), [(10, 80), (80, 80), (200, 200), (900, 200), (True, 100)])
def test_the_zoom_stays_where_the_window_can_be_read(path: Path, stored: int, meant: int) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"zoom": stored}), encoding="utf-8")
    assert settings.load(path).zoom == meant


def test_a_document_made_anew_is_the_first_of_the_recent_ones_once() -> None:
    remembered = Settings()
    for number in (1, 2, 1):
        remembered = remembered.with_export(
            Path(f"/dane/{number}.docx"), datetime(2026, 3, number, 8, 5, tzinfo=UTC)
        )
    assert [Path(each.path).name for each in remembered.exports] == ["1.docx", "2.docx"]
    assert remembered.exports[0].at == "2026-03-01T08:05:00+00:00"
    assert Path(remembered.documents_folder) == Path("/dane")


def test_only_the_newest_documents_are_remembered() -> None:
    remembered = Settings()
    for number in range(RECENT + 3):
        remembered = remembered.with_export(Path(f"/dane/{number}.docx"), datetime(2026, 3, 1, tzinfo=UTC))
    assert len(remembered.exports) == RECENT
    assert Path(remembered.exports[0].path).stem == str(RECENT + 2)


def test_settings_that_cannot_be_written_are_no_disaster(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be", encoding="utf-8")
    settings.save(FULL, tmp_path / "config" / "settings.json")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["config"]


def test_a_failed_write_leaves_the_former_settings_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(FULL, path)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    settings.save(Settings(), path)
    assert settings.load(path) == FULL
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_a_path_that_is_no_text_is_remembered_all_the_same(path: Path) -> None:
    settings.save(Settings(last_file="/dane/\udcff.spr"), path)
    assert settings.load(path).last_file == "/dane/\udcff.spr"


def test_the_users_own_settings_lie_in_the_folder_for_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "user_config_path", lambda name, **_: tmp_path / name)
    settings.save(FULL)
    assert (tmp_path / "Sprawozdawca" / "settings.json").is_file()
    assert settings.load() == FULL


def test_one_change_leaves_what_others_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "user_config_path", lambda name, **_: tmp_path / name)
    settings.save(FULL)
    assert settings.update(zoom=90) == settings.load() == replace(FULL, zoom=90)
