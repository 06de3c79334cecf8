"""Folders that are offered are there."""

from pathlib import Path

import pytest

from desktop import paths


@pytest.mark.parametrize("there", [True, False])
def test_documents_are_at_home_where_there_is_no_folder_for_them(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    folder = tmp_path / "Dokumenty"
    monkeypatch.setattr(paths, "user_documents_path", lambda: folder)
    if there:
        folder.mkdir()
    assert paths.documents() == (folder if there else tmp_path)
