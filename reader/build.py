"""A content folder → a library file, in one call."""

from dataclasses import dataclass
from pathlib import Path

from reader.authoring.content import compile_content
from reader.authoring.figures import render
from reader.authoring.portfolio import Portfolio
from reader.library.connection import new_library
from reader.library.seal import write_seal
from reader.library.writer import write_corpus
from reader.model.corpus import Corpus
from reader.model.problem import Problem
from reader.model.progress import Progress, untold
from reader.search.index import write_index


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
    corpus = compiled.drawn(Portfolio(drawings, render) if drawings else render, progress)
    write(corpus, output, progress)
    return Built((), corpus)


def write(corpus: Corpus, output: Path, progress: Progress = untold) -> None:
    """Write a library. Raises Fault when it can't be written; the old one is then as it was."""
    with new_library(output) as connection:
        write_corpus(connection, corpus, progress)
        write_index(connection, corpus, progress)
        progress("seal")
        write_seal(connection)
