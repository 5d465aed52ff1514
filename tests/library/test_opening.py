"""Opening: a library is never written to, and what is none is refused in one plain sentence."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.connection import open_library
from reader.library.reader import Library
from reader.model.fault import Fault
from reader.search.engine import Engine
from tests.content_fixtures import is_sentence, names_in


def _refused(path: Path) -> Fault:
    """The fault that both ways of opening a library raise."""
    faults = []
    opens: tuple[Callable[[Path], object], ...] = (Library, Engine)
    for open_it in opens:
        with pytest.raises(Fault) as fault:
            open_it(path)
        faults.append(fault.value)
    assert str(faults[0]) == str(faults[1])
    assert is_sentence(faults[0].sentence)
    assert is_sentence(faults[0].remedy)
    return faults[0]


def test_a_missing_library_is_refused(tmp_path: Path) -> None:
    assert _refused(tmp_path / "nonesuch.library").sentence.startswith("There is no library at ")


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert _refused(tmp_path).sentence.startswith("There is no library at ")


def test_an_empty_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "empty.library").touch()
    assert _refused(tmp_path / "empty.library").sentence == "empty.library is not an Alcove library."


@pytest.mark.parametrize("length", [1, 15, 16, 60, 99])
def test_a_piece_of_a_header_is_no_library(library_copy: Path, length: int) -> None:
    os.truncate(library_copy, length)
    assert _refused(library_copy).sentence == "copy.library is not an Alcove library."


@pytest.mark.parametrize("share", [0.001, 0.05, 0.5, 0.9, 0.999])
def test_a_library_that_is_cut_short_is_refused(library_copy: Path, share: float) -> None:
    os.truncate(library_copy, max(100, int(library_copy.stat().st_size * share)))
    assert _refused(library_copy).sentence == "copy.library is cut short; part of it is missing."


def test_a_library_that_lacks_its_last_byte_is_refused(library_copy: Path) -> None:
    os.truncate(library_copy, library_copy.stat().st_size - 1)
    assert _refused(library_copy).sentence == "copy.library is cut short; part of it is missing."


def test_a_picture_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    assert _refused(path).sentence == "picture.png is not an Alcove library."


def test_another_programs_database_is_no_library(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("CREATE TABLE meta (key, value); INSERT INTO meta VALUES ('id', 'x')")
    assert _refused(path).sentence == "other.db belongs to another program."


def test_a_database_that_only_claims_to_be_a_library_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.library"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA application_id = 0x416C6376; CREATE TABLE something (a)")
    assert _refused(path).sentence == "The library can't be opened; it seems damaged."


def test_a_library_for_a_newer_program_is_refused(library_copy: Path) -> None:
    raw = bytearray(library_copy.read_bytes())
    raw[60:64] = (int.from_bytes(raw[60:64], "big") + 1).to_bytes(4, "big")
    library_copy.write_bytes(raw)
    fault = _refused(library_copy)
    assert fault.sentence == "copy.library was made for a newer Alcove."
    assert fault.remedy == "Update Alcove, or use an older library."


def test_a_library_without_its_tables_is_refused(library_copy: Path) -> None:
    raw = bytearray(library_copy.read_bytes())
    raw[100:4096] = bytes(3996)
    library_copy.write_bytes(raw)
    assert _refused(library_copy).sentence == "The library can't be opened; it seems damaged."


def _read_all(path: Path) -> None:
    library, engine = Library(path), Engine(path)
    assert library.is_whole()
    assert library.article("condoms", "en").damaged == frozenset()
    assert engine.search("lube", "en").hits
    assert names_in(path.parent) == [path.name]
    library.close()
    engine.close()


def test_a_library_in_a_read_only_folder_can_be_read(library_copy: Path) -> None:
    folder = library_copy.parent / "read only"
    folder.mkdir()
    path = Path(shutil.copy(library_copy, folder))
    path.chmod(stat.S_IRUSR)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    before = path.stat()
    try:
        _read_all(path)
        assert path.stat().st_mtime_ns == before.st_mtime_ns
    finally:
        folder.chmod(stat.S_IRWXU)


def test_reading_leaves_no_file_beside_the_library_and_no_change_in_it(library_copy: Path) -> None:
    before = library_copy.read_bytes()
    _read_all(library_copy)
    assert library_copy.read_bytes() == before


def test_an_open_library_can_not_be_written_to(library_copy: Path) -> None:
    with closing(open_library(library_copy)) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM section")


@pytest.mark.parametrize(
    "name", ["with space.library", "50%.library", "what?.library", "a#b.library", "ä ö.library", "q'.library", "&=;.library"]
)
def test_a_library_may_have_any_name(corpus_library: Path, tmp_path: Path, name: str) -> None:
    _read_all(Path(shutil.copy(corpus_library, tmp_path / name)))


def test_a_library_may_have_a_name_that_is_not_text(corpus_library: Path, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.library"))
    try:
        shutil.copy(corpus_library, path)
    except OSError:
        pytest.skip("this disk takes no such names")
    _read_all(path)


def test_a_library_may_be_reached_by_a_link(corpus_library: Path, tmp_path: Path) -> None:
    path = tmp_path / "link.library"
    path.symlink_to(corpus_library)
    library = Library(path)
    assert library.is_whole()
    library.close()
