"""Every number has a source that somebody has opened.

1. A number in a paragraph, an item or a cell has a note in the same piece; or in the paragraph that leads to its list; or in its
   table's row or head.
2. Where no note can stand (title, lead, key points, headings, titles of call-outs) the same number stands elsewhere on the page,
   and has its note there. A number in the meaning of a word stands so on some page.
3. A dose, a limit of time, an age or a share rests on no source that nobody has opened (`seen: no`). The sources of a number are
   the notes of its sentence; when there are none, those of its piece, and then those around it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from reader.authoring.numbers import Number, numbers
from reader.authoring.prose import Piece, Written
from reader.authoring.sentences import sentences
from reader.model.article import Source
from reader.model.problem import Problem

_ECHO = ("title", "lead", "key point", "heading", "call-out title")


def check_backing(page: Written, references: Mapping[str, Source], none: re.Pattern[str]) -> Iterator[Problem]:
    """Each number of a page that has no source, and each that has one which will not do. `none` finds numbers that are none."""
    told = told_numbers([page], none)
    for piece in page.pieces:
        found = list(numbers(piece.text, none))
        if piece.kind in _ECHO:
            missing = [number for number in found if number.value not in told]
            yield from _problem(piece, missing, "with a source nowhere else on the page", "Tell it in the text, with its source.")
        elif piece.notes or piece.near:
            for number in found:
                yield from _unopened(piece, number, page.draft.cited, references)
        else:
            yield from _problem(piece, found, "without a source in its paragraph", "Put [^source-id] after it, or leave it out.")


def check_meanings(pieces: Iterable[Piece], pages: Iterable[Written], none: re.Pattern[str]) -> Iterator[Problem]:
    """Each number in the meaning of a word that no page tells with a source."""
    told = told_numbers(pages, none)
    for piece in pieces:
        missing = [number for number in numbers(piece.text, none) if number.value not in told]
        yield from _problem(
            piece, missing, "with a source on no page", "Tell it on a page, with its source, or leave it out here."
        )


def told_numbers(pages: Iterable[Written], none: re.Pattern[str]) -> frozenset[str]:
    """The values of all numbers that have a source in these pages."""
    sourced = (piece for page in pages for piece in page.pieces if piece.notes or piece.near)
    return frozenset(number.value for piece in sourced for number in numbers(piece.text, none))


def _problem(piece: Piece, found: list[Number], how: str, remedy: str) -> Iterator[Problem]:
    if found:
        said = ", ".join(f"“{piece.text[number.start : number.end]}”" for number in found)
        yield Problem(piece.file, piece.line_at(found[0].start), f"{said} stands {how}.", remedy)


def _unopened(piece: Piece, number: Number, cited: tuple[str, ...], references: Mapping[str, Source]) -> Iterator[Problem]:
    sources = [references[cited[note - 1]] for note in sorted(_notes(piece, number)) if cited[note - 1] in references]
    for source in sources:
        if number.weighty and not source.opened:
            what = f"“{piece.text[number.start : number.end]}” rests on “{source.id}”, which nobody has opened."
            yield Problem(piece.file, piece.line_at(number.start), what, "Open it or find another, or leave the number out.")


def _notes(piece: Piece, number: Number) -> frozenset[int]:
    """The notes that a number rests on."""
    for sentence in sentences(piece.text):
        if sentence.start <= number.start < sentence.end:
            own = frozenset(note for at, note in piece.notes if sentence.start < at <= sentence.end)
            if own:
                return own
    return frozenset(note for _, note in piece.notes) or piece.near
