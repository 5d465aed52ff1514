"""A content folder → a library file, in one call."""

from dataclasses import dataclass
from pathlib import Path

from reader.authoring.content import compile_content
from reader.library.connection import new_library
from reader.library.seal import write_seal
from reader.library.writer import write_corpus
from reader.model.problem import Problem
from reader.search.index import write_index


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. With `problems` nothing was written and the old library stayed."""

    problems: tuple[Problem, ...]
    articles: int
    sections: int
    terms: int


def build(content: Path, output: Path) -> Built:
    """Compile `content` and write the library, if there is no Problem. Raises Fault for the world's faults."""
    compiled = compile_content(content)
    corpus = compiled.corpus
    sections = sum(len(article.sections) for article in corpus.articles)
    built = Built(compiled.problems, len(corpus.articles), sections, len(corpus.terms))
    if compiled.problems:
        return built
    with new_library(output) as connection:
        write_corpus(connection, corpus)
        write_index(connection, corpus)
        write_seal(connection)
    return built
