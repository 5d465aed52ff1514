"""Content folders, libraries made from them, and the commands that act on both. Nothing here needs Qt."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.authoring.content import Compiled, compile_content
from reader.build import build
from reader.library.connection import new_library
from reader.library.seal import write_seal
from reader.library.writer import write_corpus
from reader.model.article import Article
from reader.model.corpus import Corpus
from reader.model.problem import Problem
from reader.search.index import write_index

ROOT = Path(__file__).parent.parent
CORPUS = Path(__file__).parent / "corpus"

_FILES = {
    "library.yaml": ('id: one\nversion: "1"\ntitle: One page\npublisher: Tests\nlanguages: [en]\nlicence: CC BY 4.0\n'),
    "sources.yaml": (
        "who-2024:\n  organisation: WHO\n  title: Facts\n  year: 2024\n  address: https://who.int\n  seen: primary\n"
    ),
    "en/topics.yaml": "basics:\n  title: Basics\n  icon: book\n  articles: [page]\n",
    "en/glossary.yaml": "condom:\n  name: condom\n  say: KON-dum\n  means: A thin sheath.\n  spanish: condón\n",
    "en/basics/page.md": (
        "---\ntitle: A page\nlead: Its lead.\nkey_points:\n  - One point.\n"
        "updated: 2026-11-23\n---\n\nA fact.[^who-2024] Condoms.\n"
    ),
}
PAGE = "en/basics/page.md"


class ContentFolder:
    """A content folder that a test may spoil."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def text(self, name: str) -> str:
        return (self.path / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str | bytes) -> None:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        assert old in self.text(name)
        self.write(name, self.text(name).replace(old, new, 1))

    def add(self, name: str, text: str) -> None:
        """Put `text` at the end of a file."""
        self.write(name, self.text(name) + text)

    def line(self, name: str, words: str) -> int:
        """The line, counted from 1, on which `words` first stand."""
        return next(i for i, line in enumerate(self.text(name).split("\n"), 1) if words in line)

    def compiled(self) -> Compiled:
        return compile_content(self.path)

    def problems(self) -> tuple[Problem, ...]:
        return self.compiled().problems

    def problem(self) -> Problem:
        """The only problem that there is."""
        problems = self.problems()
        assert len(problems) == 1, "\n".join(str(problem) for problem in problems)
        return problems[0]

    def article(self, slug: str = "page") -> Article:
        """An article of a folder without problems."""
        compiled = self.compiled()
        assert compiled.problems == ()
        return next(article for article in compiled.corpus.articles if article.head.slug == slug)


@pytest.fixture
def one_page(tmp_path: Path) -> ContentFolder:
    """A content folder with one page, one term, one source and no figure: quick to compile."""
    return make_one_page(tmp_path / "one-page")


def make_one_page(path: Path) -> ContentFolder:
    """What the fixture `one_page` gives, at a place of the caller's choice."""
    folder = ContentFolder(path)
    for name, text in _FILES.items():
        folder.write(name, text)
    return folder


@pytest.fixture
def content(tmp_path: Path) -> ContentFolder:
    """A copy of the small corpus."""
    shutil.copytree(CORPUS, tmp_path / "content")
    return ContentFolder(tmp_path / "content")


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    """The small corpus as its authors' files give it."""
    compiled = compile_content(CORPUS)
    assert compiled.problems == ()
    return compiled.drawn()


@pytest.fixture(scope="session")
def corpus_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of the small corpus. Not to be changed: see `library_copy`."""
    path = tmp_path_factory.mktemp("corpus") / "small.library"
    assert build(CORPUS, path).problems == ()
    return path


@pytest.fixture
def library_copy(corpus_library: Path, tmp_path: Path) -> Path:
    """A library of the small corpus that a test may spoil."""
    return Path(shutil.copy(corpus_library, tmp_path / "copy.library"))


def write_wordy_library(compiled: Compiled, path: Path) -> Path:
    """A library without drawings, so that nearly every byte of it means something."""
    with new_library(path) as connection:
        write_corpus(connection, compiled.corpus)
        write_index(connection, compiled.corpus)
        write_seal(connection)
    return path


def alcove(*arguments: str | Path, environment: dict[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """Run the program as a person would, without a display. It may take a minute, on a busy machine, and no more."""
    return _run([sys.executable, "-m", "reader", *map(str, arguments)], environment)


def _run(command: Sequence[str], environment: dict[str, str] | None) -> "subprocess.CompletedProcess[str]":
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        command,
        cwd=ROOT,
        env=inherited | {"PYTHONIOENCODING": "utf-8"} | (environment or {}),
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=60,
        check=False,
    )


def names_in(folder: Path) -> list[str]:
    """The names of all that lies in a folder, hidden or not."""
    return sorted(path.name for path in folder.iterdir())


def is_sentence(text: str) -> bool:
    """Whether `text` is one plain line that ends like a sentence."""
    return bool(text) and "\n" not in text and text[-1] in ".!?" and "Traceback" not in text
