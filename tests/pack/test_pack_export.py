from __future__ import annotations

from pathlib import Path

import pytest

from csp_desktop.domain.refusal import Refusal
from csp_desktop.pack.export import export_pack, write_again
from csp_desktop.pack.result import UnusableTarget
from tests.pack.plymouth import ist_incidents, pack_of
from tests.pack.reading_back import page_texts

PACK = pack_of(ist_incidents())


class Stopped(Exception):  # noqa: N818 - a wish, not an error
    """The officer pressed Cancel."""


def stop(done: int, pages: int) -> None:
    raise Stopped


def test_a_pack_is_written_where_it_was_asked_for(tmp_path: Path) -> None:
    result = export_pack(PACK, tmp_path / "pack.pdf")
    assert result.path == tmp_path / "pack.pdf"
    assert result.pages == len(page_texts(result.path)) == 5
    assert list(tmp_path.iterdir()) == [result.path]


def test_a_pack_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_text("the pack before", encoding="utf-8")
    export_pack(PACK, path)
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_pack_that_is_stopped_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_text("the pack before", encoding="utf-8")
    with pytest.raises(Stopped):
        export_pack(PACK, path, stop)
    assert path.read_text(encoding="utf-8") == "the pack before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["", "not-there/pack.pdf", "p" * 300 + ".pdf", "a\0b.pdf"])
def test_a_target_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnusableTarget) as caught:
        export_pack(PACK, tmp_path / name)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "packs").write_text("", encoding="utf-8")
    with pytest.raises(Refusal, match="choose another folder"):
        export_pack(PACK, tmp_path / "packs" / "pack.pdf")


def test_a_pack_that_was_made_before_is_written_whole_or_refused_in_a_sentence(tmp_path: Path) -> None:
    write_again(b"%PDF sealed", tmp_path / "sealed.pdf")
    assert (tmp_path / "sealed.pdf").read_bytes() == b"%PDF sealed"
    with pytest.raises(UnusableTarget, match="choose another folder"):
        write_again(b"%PDF sealed", tmp_path / "gone" / "sealed.pdf")
    assert [each.name for each in tmp_path.iterdir()] == ["sealed.pdf"]
