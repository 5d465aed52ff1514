"""Everything that one library holds, as it passes from the authoring room to the library file."""

from dataclasses import dataclass

from reader.model.article import Article
from reader.model.drawing import FigureDrawing
from reader.model.figure import FigureWords
from reader.model.help import HelpRow
from reader.model.info import LibraryInfo
from reader.model.lay_words import LayWords
from reader.model.local import LocalFacts
from reader.model.term import GlossaryTerm
from reader.model.topic import Topic
from reader.model.window import WindowTable


@dataclass(frozen=True, slots=True)
class Corpus:
    """All content of a library. Topics are per language: (language, topic)."""

    info: LibraryInfo
    topics: tuple[tuple[str, Topic], ...]
    articles: tuple[Article, ...]
    terms: tuple[GlossaryTerm, ...]
    figures: tuple[FigureWords, ...]
    drawings: tuple[FigureDrawing, ...]
    help_rows: tuple[HelpRow, ...] = ()
    windows: tuple[WindowTable, ...] = ()
    local: tuple[LocalFacts, ...] = ()
    lay_words: tuple[LayWords, ...] = ()

    @property
    def sections(self) -> int:
        """How many sections its articles have."""
        return sum(len(article.sections) for article in self.articles)
