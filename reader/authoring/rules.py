"""All rules about words, over the running text of one language. docs/gate.md says what each asks, and why."""

from collections.abc import Iterable, Iterator

from reader.authoring.prose import Piece, Written
from reader.authoring.sentences import long_sentences
from reader.authoring.style import check_style, unused_quotes
from reader.authoring.word_lists import WordLists
from reader.model.problem import Problem


def check_words(pages: Iterable[Written], beside: Iterable[Piece], lists: WordLists) -> Iterator[Problem]:
    """Every fault in the words of these pages, and of what is read beside them."""
    for page in pages:
        draft = page.draft
        own = tuple(piece for piece in page.pieces if not piece.drawn)
        yield from long_sentences(own)
        yield from check_style(lists.style, own, draft.quoted)
        yield from unused_quotes(draft.file, draft.lines["quoted"], page.pieces, draft.quoted)
    for piece in beside:
        yield from long_sentences([piece])
        yield from check_style(lists.style, [piece])
