"""A content folder → a library file, in one call: checked, or (leniently) any folder of Markdown as it is."""

from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from reader.authoring.content import compile_content
from reader.authoring.figures import render
from reader.authoring.lenient.folder import Folder
from reader.authoring.lenient.slips import Tally
from reader.authoring.portfolio import Portfolio
from reader.library.connection import new_library
from reader.library.seal import write_seal
from reader.library.writer import begin, write_corpus, write_topics, written
from reader.model.corpus import Corpus
from reader.model.fault import Fault
from reader.model.problem import Problem
from reader.model.progress import Progress, untold
from reader.search.index import IndexWriter, write_index
from reader.search.nearest import with_related


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. With `problems` nothing was written and the old library stayed."""

    problems: tuple[Problem, ...]
    corpus: Corpus
    """What was compiled; with its drawings when there are no problems."""


def build(content: Path, output: Path, progress: Progress = untold, drawings: Path | None = None) -> Built:
    """Compile `content` and write the library, if there is no Problem. Raises Fault for the world's faults.

    `drawings` is a folder in which drawings are kept from one build to the next.
    """
    compiled = compile_content(content, progress=progress)
    if compiled.problems:
        return Built(compiled.problems, compiled.corpus)
    corpus = with_related(compiled.drawn(Portfolio(drawings, render) if drawings else render, progress))
    write(corpus, output, progress)
    return Built((), corpus)


def write(corpus: Corpus, output: Path, progress: Progress = untold) -> None:
    """Write a library. Raises Fault when it can't be written; the old one is then as it was."""
    with new_library(output) as connection:
        write_corpus(connection, corpus, progress)
        write_index(connection, corpus, progress)
        progress("seal")
        write_seal(connection)


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a lenient build has put into a library. `left_out` counts the files that could not be pages; `warnings` are lines."""

    articles: int
    sections: int
    left_out: int
    warnings: tuple[str, ...]


def build_leniently(
    folder: Path, output: Path, progress: Progress = untold, language: str = "en", report: TextIO | None = None
) -> Gathered:
    """Write a library of whatever Markdown there is in a folder; every warning goes to `report`. Raises Fault when there is none,
    or when the library can't be written; the old one is then as it was.

    Each page is written and indexed before the next is read, so that the memory does not grow with the folder.
    """
    progress("read")
    tally = Tally(report)
    gathered = Folder(folder, language, tally)
    articles = sections = 0
    with new_library(output) as connection:
        begin(connection, gathered.info)
        index = IndexWriter(connection, language)
        for article in written(connection, gathered.pages(progress)):
            index.add(article)
            articles += 1
            sections += len(article.sections)
        if not articles:
            raise Fault(f"None of the files in {folder} has words that can be shown.", "Give a folder with Markdown in it.")
        write_topics(connection, gathered.topics())
        progress("index")
        index.finish()
        progress("seal")
        write_seal(connection)
    return Gathered(articles, sections, gathered.left_out, tuple(tally.lines()))
