"""All rules about words, over the running text of one language. docs/gate.md says what each asks, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.authoring.backing import check_backing, check_meanings
from reader.authoring.numbers import names_with_numbers
from reader.authoring.prose import Piece, Written
from reader.authoring.sentences import long_sentences
from reader.authoring.style import check_style, unused_quotes
from reader.authoring.word_lists import WordLists
from reader.model.article import Source
from reader.model.problem import Problem


def check_words(
    pages: Sequence[Written],
    beside: Iterable[Piece],
    lists: WordLists,
    references: Mapping[str, Source],
    first: Sequence[Written] = (),
) -> Iterator[Problem]:
    """Every fault in the words of these pages, and of what is read beside them. `first` are the pages of the library's first
    language, when this is another: they too can tell what the meaning of a word rests on.
    """
    numberless = names_with_numbers(lists.numbered)
    for page in pages:
        draft = page.draft
        own = tuple(piece for piece in page.pieces if not piece.drawn)
        yield from long_sentences(own)
        yield from check_style(lists.style, own, draft.quoted)
        yield from unused_quotes(draft.file, draft.lines["quoted"], page.pieces, draft.quoted)
        yield from check_backing(page, references, numberless)
    others = tuple(beside)
    yield from check_meanings((piece for piece in others if piece.file.endswith("/glossary.yaml")), [*pages, *first], numberless)
    for piece in others:
        yield from long_sentences([piece])
        yield from check_style(lists.style, [piece])
