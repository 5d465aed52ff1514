"""The gate: everything that is known against a content folder, and how each of its pages reads.

1. Compile the folder; the compiler finds what needs no dictionary.
2. Hold every word against the article that must not be copied, when its hashes are given.
3. Measure each English page.
4. Print it, or give it as JSON (docs/gate.md has the schema).
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from reader.authoring.content import compile_content
from reader.authoring.prose import Written
from reader.authoring.readability import Measure, measure, too_hard
from reader.authoring.runs import read_runs, shared_runs
from reader.model.corpus import Corpus
from reader.model.problem import Problem

SCHEMA = 1
"""Raised when a field of the JSON report changes its meaning or goes away."""


@dataclass(frozen=True, slots=True)
class Report:
    """What `alcove check` found. Only `problems` keep the content from being shown; pages not in English have no measure."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    pages: tuple[tuple[Written, Measure | None], ...]


def examine(content: Path, runs: Path | None = None) -> Report:
    """Check a content folder; `runs` is a folder for authoring.runs. Raises Fault when there is no such folder."""
    compiled = compile_content(content)
    pages = []
    found = [*compiled.problems, *compiled.warnings]
    if runs:
        known, faults = read_runs(runs)
        pieces = (piece for written in compiled.written for piece in written.pieces if not piece.drawn)
        found += [*faults, *shared_runs(known, [*pieces, *compiled.beside])]
    for written in compiled.written:
        measured = None
        if written.draft.article.head.language == "en":
            measured = measure(written.pieces, compiled.names["en"])
            found += too_hard(written.draft.file, measured)
        pages.append((written, measured))
    return Report(compiled.corpus, *_by_level(found), tuple(pages))


def as_lines(report: Report) -> Iterator[str]:
    """The report for a person: a row for each page, then the sum."""
    if report.pages:
        width = max(len(written.draft.file) for written, _ in report.pages)
        yield f"{'page':{width}}  grade  (raw)  words  sentences  long"
        for written, measured in report.pages:
            yield f"{written.draft.file:{width}}  {_row(measured)}"
    corpus = report.corpus
    counts = (
        _count(len(corpus.articles), "article"),
        _count(len(corpus.terms), "term"),
        _count(len(corpus.figures), "figure"),
    )
    yield f"{', '.join(counts)}: {_count(len(report.problems), 'problem')}, {_count(len(report.warnings), 'warning')}."


def as_json(report: Report, content: str) -> dict[str, Any]:
    """The report for a program."""
    files = {written.draft.file for written, _ in report.pages}
    both = (("problems", report.problems), ("warnings", report.warnings))
    return {
        "schema": SCHEMA,
        "content": content,
        "articles": [
            {
                "address": f"article:{written.draft.article.head.slug}",
                "language": written.draft.article.head.language,
                "file": written.draft.file,
                "title": written.draft.article.head.title,
                **_measures(measured),
                **{name: [_fault(problem) for problem in found if problem.file == written.draft.file] for name, found in both},
            }
            for written, measured in report.pages
        ],
        "elsewhere": {
            name: [{"file": problem.file, **_fault(problem)} for problem in found if problem.file not in files]
            for name, found in both
        },
        "totals": _totals(report) | {name: len(found) for name, found in both},
    }


def _by_level(found: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    ordered = sorted(set(found))
    return (
        tuple(problem for problem in ordered if problem.level == "problem"),
        tuple(problem for problem in ordered if problem.level == "warning"),
    )


def _row(measured: Measure | None) -> str:
    if measured is None:
        return "    -"
    grades = f"{measured.adjusted:5.1f} {f'({measured.raw:.1f})':>7}"
    return f"{grades} {measured.words:6,} {measured.sentences:10,} {measured.long:5,}"


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _measures(measured: Measure | None) -> dict[str, Any]:
    if measured is None:
        return {"grade": None, "words": None, "sentences": None, "long_sentences": None}
    return {
        "grade": {"raw": measured.raw, "adjusted": measured.adjusted},
        "words": measured.words,
        "sentences": measured.sentences,
        "long_sentences": measured.long,
    }


def _fault(problem: Problem) -> dict[str, Any]:
    return {name: value for name, value in asdict(problem).items() if name in ("line", "what", "remedy")}


def _totals(report: Report) -> dict[str, Any]:
    measures = [measured for _, measured in report.pages if measured]
    return {
        "articles": len(report.pages),
        "words": sum(measured.words for measured in measures),
        "sentences": sum(measured.sentences for measured in measures),
        "long_sentences": sum(measured.long for measured in measures),
        "hardest": max((measured.adjusted for measured in measures), default=None),
    }
