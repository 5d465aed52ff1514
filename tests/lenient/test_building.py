"""`alcove build --lenient`, as somebody at a prompt meets it."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.build import build_leniently
from tests.content_fixtures import CORPUS, ROOT, alcove, names_in

MORE = "Some more text, and then some. " * 20


def write_pages(folder: Path, count: int, sections: int = 4) -> Path:
    """A folder of plain pages, a hundred in each of its folders."""
    for number in range(count):
        path = folder / f"part-{number // 100:03}" / f"page-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"---\ntitle: Page {number}\n---\n\n"
        for section in range(sections):
            text += f"## Section {section}\n\nWord{number} and *pain* on [another](page-{number + 1}.md). {MORE}\n\n"
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of Markdown, with something to be warned of in two of its three files."""
    folder = tmp_path / "My notes"
    folder.mkdir()
    (folder / "README.md").write_text("# Welcome\n\nSee [this](two.md), [that](https://x.org) and <b>those</b>.\n")
    (folder / "two.md").write_text("# Two\n\n<i>Words</i> about lubricant.\n")
    (folder / "empty.md").write_text("")
    return folder


def test_a_folder_becomes_a_library_that_can_be_searched(folder: Path, tmp_path: Path) -> None:
    library = tmp_path / "notes.library"
    done = alcove("build", "--lenient", folder, "-o", library)
    assert done.returncode == 0
    assert done.stdout.startswith(f"2 articles, 2 sections, 1 file left out → {library} (")
    lines = done.stderr.splitlines()
    assert lines[:4] == ["Reading", "Compiling pages (3)", "Indexing pages", "Sealing"]
    assert sorted(line.rsplit(". ", 1)[1] for line in lines[4:]) == [
        "1 file: README.md:3", "1 file: empty.md", "2 files: README.md:3, two.md:3"
    ]  # fmt: skip
    found = json.loads(alcove("search", "lubricant", "--json", "--library", library).stdout)
    assert [hit["address"] for hit in found["hits"]] == ["article:two"]
    shown = alcove("show", "article:two", "--library", library).stdout
    assert "Words about lubricant." in shown
    assert "was to be checked" not in shown
    assert "My notes " in (about := alcove("doctor", "--library", library).stdout)
    assert "nothing in it was checked" in about


def test_every_warning_is_in_the_report(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    assert alcove("build", "--lenient", folder, "-o", tmp_path / "x.library", "--report", report).returncode == 0
    lines = report.read_text(encoding="utf-8").splitlines()
    assert [line.split(" warning: ")[0] for line in lines] == ["README.md:3:", "README.md:3:", "empty.md:0:", "two.md:3:"]
    assert any(line.endswith("(2 times)") for line in lines)


def test_the_same_folder_gives_the_same_library(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build_leniently(folder, tmp_path / f"{name}.library")
    assert (tmp_path / "one.library").read_bytes() == (tmp_path / "two.library").read_bytes()


def test_content_that_was_checked_can_be_taken_leniently_too(tmp_path: Path) -> None:
    done = alcove("build", "--lenient", CORPUS, "-o", tmp_path / "x.library")
    assert done.returncode == 0
    assert done.stdout.startswith("3 articles, ")


@pytest.mark.parametrize("options", [("--drawings", "x"), ("--language", "not a language")])
def test_what_makes_no_sense_is_refused(folder: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    done = alcove("build", "--lenient", folder, "-o", tmp_path / "x.library", *options)
    assert done.returncode == 2
    assert not (tmp_path / "x.library").exists()


def test_a_report_is_refused_of_a_build_that_checks(tmp_path: Path) -> None:
    assert alcove("build", CORPUS, "-o", tmp_path / "x.library", "--report", tmp_path / "r").returncode == 2


@pytest.mark.parametrize("files", [(), ("empty.md",)])
def test_without_a_page_the_old_library_stays(tmp_path: Path, files: tuple[str, ...]) -> None:
    folder, library = tmp_path / "folder", tmp_path / "x.library"
    folder.mkdir()
    for name in files:
        (folder / name).write_text("")
    library.write_text("old")
    done = alcove("build", "--lenient", folder, "-o", library)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert library.read_text() == "old"
    assert names_in(tmp_path) == ["folder", "x.library"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_whoever_stops_it_finds_the_old_library(tmp_path: Path, how: signal.Signals) -> None:
    folder, library = write_pages(tmp_path / "folder", 3000, 40), tmp_path / "x.library"
    library.write_text("old")
    command = [sys.executable, "-m", "reader", "build", "--lenient", str(folder), "-o", str(library)]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as building:
        assert building.stderr is not None
        for line in building.stderr:
            if line.startswith("Compiling"):
                building.send_signal(how)
                break
        said = building.stderr.read()
    assert building.returncode == 130
    assert said == "Stopped. Nothing was written; the old library, if there was one, is as it was.\n"
    assert library.read_text() == "old"
    assert names_in(tmp_path) == ["folder", "x.library"]


def test_a_full_disk_leaves_the_old_library(tmp_path: Path) -> None:
    folder, library = write_pages(tmp_path / "folder", 100), tmp_path / "x.library"
    library.write_text("old")
    done = subprocess.run(
        [sys.executable, "-m", "reader", "build", "--lenient", str(folder), "-o", str(library)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
    )  # fmt: skip
    assert done.returncode == 1
    assert "The library could not be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert library.read_text() == "old"
    assert names_in(tmp_path) == ["folder", "x.library"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is closed to root")
def test_what_may_not_be_read_is_left_out(folder: Path, tmp_path: Path) -> None:
    (folder / "two.md").chmod(0)
    assert build_leniently(folder, tmp_path / "x.library").left_out == 2


def test_a_file_that_goes_away_meanwhile_is_left_out(folder: Path, tmp_path: Path) -> None:
    def progress(stage: str, done: int = 0, total: int = 0) -> None:
        if stage == "compile" and done == 1:
            shutil.rmtree(folder)

    assert build_leniently(folder, tmp_path / "x.library", progress).articles == 1


def test_the_memory_does_not_grow_with_the_folder(tmp_path: Path, rounds: Callable[[int, int], int]) -> None:
    few, many = (
        peak(write_pages(tmp_path / f"folder-{count}", count), tmp_path / f"{count}.library")
        for count in (100, rounds(500, 14_000))
    )
    assert many < few + rounds(8, 40)


def peak(folder: Path, library: Path) -> float:
    """The most memory in MB that a build takes."""
    code = (
        "import resource, sys; from reader.app import main\n"
        f"assert main(['build', '--lenient', {str(folder)!r}, '-o', {str(library)!r}]) == 0\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout.splitlines()[-1]) / 1024
