"""Writing: a library comes into its place whole or not at all."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.build import build
from reader.library.connection import new_library
from reader.model.fault import Fault
from tests.content_fixtures import CORPUS, ROOT, alcove, is_sentence, names_in


def _said(path: Path, output: "subprocess.CompletedProcess[str]") -> str:
    assert output.returncode == 1
    assert output.stdout == ""
    *_, line = output.stderr.splitlines()  # how far it had come, then what was wrong
    assert is_sentence(line)
    assert line.startswith("The library could not be written (")
    assert line.endswith(f"Make room or choose another place; {path.name} is as it was.")
    return line


@pytest.mark.parametrize("limit", [1, 4096, 40_000, 100_000])
def test_a_file_that_may_not_grow_leaves_the_old_library_as_it_was(library_copy: Path, limit: int) -> None:
    before = library_copy.read_bytes()
    assert limit < len(before)
    output = subprocess.run(
        [sys.executable, "-B", "-m", "reader", "build", str(CORPUS), "-o", str(library_copy)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    _said(library_copy, output)
    assert library_copy.read_bytes() == before
    assert names_in(library_copy.parent) == [library_copy.name]


@pytest.fixture
def small_disk(corpus_library: Path, tmp_path: Path) -> Iterator[Path]:
    """A disk that has room for one library and a half."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = corpus_library.stat().st_size * 3 // 2
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(disk)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.tools
def test_a_full_disk_leaves_the_old_library_as_it_was(small_disk: Path, corpus_library: Path) -> None:
    path = Path(shutil.copy(corpus_library, small_disk / "small.library"))
    said = _said(path, alcove("build", CORPUS, "-o", path))
    assert "full" in said
    assert path.read_bytes() == corpus_library.read_bytes()
    assert names_in(small_disk) == ["small.library"]


@pytest.mark.tools
def test_a_disk_that_can_not_be_written_to_is_a_fault(small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    _said(Path("small.library"), alcove("build", CORPUS, "-o", small_disk / "small.library"))
    assert names_in(small_disk) == []


def test_a_folder_that_can_not_be_written_to_is_a_fault(tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        folder = Path("/proc/self")  # root may write anywhere but here
    _said(Path("small.library"), alcove("build", CORPUS, "-o", folder / "small.library"))


def test_a_file_in_place_of_the_folder_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    _said(Path("small.library"), alcove("build", CORPUS, "-o", tmp_path / "file" / "small.library"))
    assert names_in(tmp_path) == ["file"]


def test_a_folder_in_place_of_the_library_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "small.library").mkdir()
    _said(Path("small.library"), alcove("build", CORPUS, "-o", tmp_path / "small.library"))
    assert names_in(tmp_path) == ["small.library"]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    path = tmp_path / "one" / "two" / "small.library"
    assert build(CORPUS, path).problems == ()
    assert names_in(path.parent) == ["small.library"]
    assert path.stat().st_mode & 0o777 == 0o644


def _stop_half_way(path: Path, error: BaseException) -> None:
    with new_library(path) as connection:
        connection.execute("CREATE TABLE half (done)")
        raise error


@pytest.mark.parametrize("error", [RuntimeError("a mistake of ours"), KeyboardInterrupt()], ids=repr)
def test_a_build_that_is_stopped_leaves_the_old_library_as_it_was(library_copy: Path, error: BaseException) -> None:
    before = library_copy.read_bytes()
    with pytest.raises(type(error)):
        _stop_half_way(library_copy, error)
    assert library_copy.read_bytes() == before
    assert names_in(library_copy.parent) == [library_copy.name]


def test_a_database_that_fails_is_a_fault(library_copy: Path) -> None:
    before = library_copy.read_bytes()
    with pytest.raises(Fault, match="could not be written"), new_library(library_copy) as connection:
        connection.execute("INSERT INTO nowhere VALUES (1)")
    assert library_copy.read_bytes() == before
