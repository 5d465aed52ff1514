"""Words in a row that a page may not share with another article, of which nothing but hashes is kept."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.authoring.report import examine
from reader.model.fault import Fault
from reader.model.problem import Problem
from tests.content_fixtures import PAGE, ROOT, ContentFolder, alcove

ARTICLE = """A headline of no matter

The old boat that lies at the quay has carried nets and salt for ages beyond counting, and it doesn't leak.

Nobody knows who built it first."""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as scripts/runs.py makes it. Not to be changed."""
    folder = tmp_path_factory.mktemp("runs")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    command = [sys.executable, "-m", "scripts.runs", str(folder / "article.txt"), str(folder / "made")]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (folder / "made" / "allowed.yaml").write_text("# none\n", encoding="utf-8")
    return folder / "made"


@pytest.fixture
def own_runs(runs: Path, tmp_path: Path) -> Path:
    """The same, for a test to change."""
    folder = tmp_path / "own-runs"
    folder.mkdir()
    for path in runs.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def _found(folder: ContentFolder, runs: Path) -> tuple[Problem, ...]:
    return examine(folder.path, runs).problems


@pytest.mark.parametrize(
    "written",
    [
        "It lies at the quay, has carried nets. Lies at the quay has carried nets and.",
        "We saw how it LIES AT THE QUAY: has carried (nets and) today.",
        "He **lies** at the [quay](article:page) has carried nets and salt.",
        "- One\n- It lies at the quay has carried nets and more",
        "| Head |\n| --- |\n| lies at the quay has carried nets and |",
        "Salt for ages beyond counting, and it doesn’t leak.",
    ],
)
def test_eight_shared_words_are_a_problem_on_their_line(one_page: ContentFolder, runs: Path, written: str) -> None:
    one_page.add(PAGE, f"\nA paragraph before it.\n\n{written}\n\nA paragraph after it.\n")
    (problem,) = _found(one_page, runs)
    word = "ages" if "ages" in written else "quay" if "QUAY" not in written else "QUAY"
    assert (problem.file, problem.line) == (PAGE, one_page.line(PAGE, word))
    assert "words in a row are those of the starting article" in problem.what


@pytest.mark.parametrize(
    "written",
    [
        "It lies at the quay has carried nets today.",
        "- lies at the quay\n- has carried nets and salt",
        "He lies at the quay, and has carried nets and salt.",
        "Of no matter the old boat that lies at.",
    ],
)
def test_fewer_shared_words_are_none(one_page: ContentFolder, runs: Path, written: str) -> None:
    one_page.add(PAGE, f"\n{written}\n")
    assert _found(one_page, runs) == ()


def test_a_longer_stretch_is_one_problem(one_page: ContentFolder, runs: Path) -> None:
    one_page.add(PAGE, "\nWe know the old boat that lies at the quay has carried nets\nand salt for days.\n")
    (problem,) = _found(one_page, runs)
    assert problem.what.startswith("14 words in a row")
    assert problem.line == one_page.line(PAGE, "We know")


def test_the_glossary_is_held_against_it_too(one_page: ContentFolder, runs: Path) -> None:
    one_page.replace("en/glossary.yaml", "A thin sheath.", "It lies at the quay has carried nets and salt.")
    (problem,) = _found(one_page, runs)
    assert (problem.file, problem.line) == ("en/glossary.yaml", one_page.line("en/glossary.yaml", "quay"))


def test_an_allowed_run_is_no_problem(one_page: ContentFolder, own_runs: Path) -> None:
    words = "lies at the quay has carried nets and salt"
    (own_runs / "allowed.yaml").write_text(f"quay:\n  words: {words}\n  reason: A song.\n", encoding="utf-8")
    one_page.add(PAGE, f"\nIt {words}.\n")
    report = examine(one_page.path, own_runs)
    assert (report.problems, report.warnings) == ((), ())


def test_an_allowance_goes_no_further_than_its_words(one_page: ContentFolder, own_runs: Path) -> None:
    text = "quay:\n  words: lies at the quay has carried nets and\n  reason: A song.\n"
    (own_runs / "allowed.yaml").write_text(text, encoding="utf-8")
    one_page.add(PAGE, "\nIt lies at the quay has carried nets and salt.\n")
    (problem,) = _found(one_page, own_runs)
    assert problem.what.startswith("8 words in a row")


def test_an_allowance_that_nothing_needs_is_a_warning(one_page: ContentFolder, own_runs: Path) -> None:
    words = "lies at the quay has carried nets and salt"
    (own_runs / "allowed.yaml").write_text(f"# one\nquay:\n  words: {words}\n  reason: A song.\n", encoding="utf-8")
    report = examine(one_page.path, own_runs)
    assert report.problems == ()
    (warning,) = report.warnings
    assert (Path(warning.file).name, warning.line) == ("allowed.yaml", 2)


@pytest.mark.parametrize("entry", ["words: too short\n  reason: None.", "words: lies at the quay has carried nets and salt"])
def test_an_allowance_with_a_slip_is_a_problem(one_page: ContentFolder, own_runs: Path, entry: str) -> None:
    (own_runs / "allowed.yaml").write_text(f"quay:\n  {entry}\n", encoding="utf-8")
    (problem,) = _found(one_page, own_runs)
    assert Path(problem.file).name == "allowed.yaml"


def test_no_word_of_the_article_is_kept(runs: Path) -> None:
    kept = (runs / "hashes.txt").read_text(encoding="utf-8")
    lines = [line for line in kept.split("\n") if line and not line.startswith("#")]
    assert all(set(line) <= set("0123456789abcdef") for line in lines)
    assert lines[1:] == sorted(lines[1:])
    assert len(lines) == 1 + 14


def test_a_folder_without_hashes_is_refused(one_page: ContentFolder, tmp_path: Path) -> None:
    with pytest.raises(Fault):
        examine(one_page.path, tmp_path / "nonesuch")
    done = alcove("check", one_page.path, "--runs", tmp_path / "nonesuch")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
