"""Session: the library, its search and the settings, as widgets may ask for them.

Search is brought in by the first who searches: it is not wanted on the way to the first paint.
"""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.library.reader import CLINIC_SUFFIX, Library
from reader.model.address import Address
from reader.model.article import Article, ArticleHead
from reader.model.clock import Clock
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.term import GlossaryTerm
from reader.model.text import canonical
from reader.model.topic import Topic
from reader.session.languages import Interpreter, foreign_note, interface_language, said
from reader.session.settings import Settings
from reader.session.shelf import Shelf
from reader.session.whereabouts import Whereabouts

if TYPE_CHECKING:
    from reader.model.sign_off import SignOff
    from reader.search.engine import Engine
    from reader.search.hit import Results
    from reader.session.tasks import LatestOnly


class System(NamedTuple):
    """What the system says about how its user wants to see things."""

    dark: bool = False
    contrast: bool = False


MOST_MARKED = 4000
"""Characters of the words that are marked on a page."""


class Session(QObject):
    """One reader with one library. `close` ends it."""

    hits_changed = Signal(object)
    """Results, for the newest search only; with `more` these are the first of many, and `search_on` gives all."""
    theme_changed = Signal(str)
    language_changed = Signal()
    """The interface speaks another language from now on, and so does the library if it can."""

    def __init__(self, library: Library, settings: Settings, clock: Clock) -> None:
        super().__init__()
        self.settings = settings
        self.clock = clock
        self._library = library
        self._interpreter = Interpreter()
        self._speak()
        self._engine: Engine | None = None
        self._rest: Iterator[Results] | None = None
        """What the newest search has yet to give."""
        self._system = System()
        settings.changed.connect(self._setting_changed)

    def close(self) -> None:
        """Stop searching and let go of the library. Closing twice does no harm."""
        self._let_go()
        self._interpreter.fall_silent()

    def take(self, library: Library) -> None:
        """Read in another library from now on, and let go of the one before. Whoever shows something of it shows it anew."""
        self._let_go()
        self.__dict__.pop("_searches", None)
        self._library = library
        self._speak()

    def _let_go(self) -> None:
        self._rest = None
        if self._engine is not None:
            self._engine.interrupt()
        if "_searches" in self.__dict__:
            self._searches.close()
        if self._engine is not None:
            self._engine.close()
            self._engine = None
        self._library.close()

    # Language

    @property
    def language(self) -> str:
        """The language of the library that fits the interface's best."""
        return self._shelf.languages[0]

    def note_on(self, language: str) -> str:
        """What a page in a language has to say to this reader; nothing when the interface speaks it."""
        return foreign_note(language, self.interface_language)

    def _speak(self) -> None:
        self.interface_language = interface_language(self.settings.text("language"))
        self._interpreter.speak(self.interface_language)
        self._shelf = Shelf(self._library, self.interface_language)
        self.whereabouts = Whereabouts(self._library, self.language, self.settings, self.clock)
        self._topics: tuple[Topic, ...] | None = None

    # The library

    @property
    def edition(self) -> str:
        """The version of the library."""
        return self._library.info().version

    def topics(self) -> tuple[Topic, ...]:
        """The groups with their articles; empty when that part of the library is damaged."""
        if self._topics is None:
            try:
                self._topics = self._shelf.topics()
            except Fault:
                self._topics = ()
        return self._topics

    def topic_title(self, slug: str) -> str:
        """The shown name of a group, or ""."""
        return next((topic.title for topic in self.topics() if topic.slug == slug), "")

    def article(self, slug: str) -> Article:
        """An article, with the sign-offs that a clinic keeps beside the library. Raises Fault."""
        article = self._shelf.article(slug)
        head = article.head
        own = tuple(one for one in self._clinics_own if one.holds_for(head.slug, head.language, article.digest))
        return replace(article, signed=article.signed + own) if own else article

    @cached_property
    def _clinics_own(self) -> "tuple[SignOff, ...]":
        """None when there is no such file, or it can't be used: `alcove doctor` says so."""
        path = self._library.path.with_suffix(CLINIC_SUFFIX)
        if not path.exists():
            return ()
        from reader.library.clinic import read_reviews  # noqa: PLC0415 - most libraries have none beside them

        with contextlib.suppress(Fault):
            return read_reviews(path).sign_offs
        return ()

    def term(self, slug: str) -> GlossaryTerm:
        """A word of the glossary. Raises Fault."""
        return self._shelf.term(slug)

    def terms(self) -> tuple[GlossaryTerm, ...]:
        """The whole glossary, in A to Z order of slugs. Raises Fault."""
        return self._shelf.terms()

    def term_names(self) -> dict[str, str]:
        """The names of all terms, by slug. Raises Fault."""
        return {term.slug: term.name for term in self.terms()}

    def related(self, article: Article) -> tuple[ArticleHead, ...]:
        """The heads of an article's related pages, the author's choice first (see reader.search.nearest)."""
        heads = {head.slug: head for topic in self.topics() for head in topic.articles}
        return tuple(heads[slug] for slug in article.related if slug in heads)

    def related_to(self, address: Address | None) -> tuple[ArticleHead, ...]:
        """The same for a place; none when it is not an article that can be read."""
        try:
            return self.related(self.article(address.slug)) if address and address.kind == "article" else ()
        except Fault:
            return ()

    def figure(self, slug: str) -> FigureWords:
        """A figure's words. Raises Fault."""
        return self._shelf.figure(slug)

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        """A figure's PNG, for a dark plate or a light one. Raises Fault."""
        return self._library.drawing_at(slug, width, dark)

    def part_map(self, slug: str) -> tuple[bytes, tuple[str, ...]]:
        """A figure's part map (PNG) and the ids that its colours number from 1. Raises Fault."""
        return self._library.part_map(slug)

    # Search

    def search(self, text: str, as_typed: bool = False) -> None:
        """Look for `text`; `hits_changed` follows unless a newer search overtakes it. Nothing is written down.

        With `as_typed` no word is mended.
        """
        self._rest = None
        if self._engine is not None:
            self._engine.interrupt()
        path, languages = self._library.path, self._shelf.languages
        self._searches.ask(lambda: self._run(path, text, languages, as_typed))

    def search_on(self) -> None:
        """Find the rest, if the newest search found many; `hits_changed` follows. For whoever has shown the first of them."""
        rest, self._rest = self._rest, None
        if rest is not None:
            self._searches.ask(lambda: (next(rest), rest))

    def stop_searching(self) -> None:
        """The reader has left the search; no hits may follow."""
        self._rest = None
        if "_searches" in self.__dict__:
            self._searches.forget()

    @cached_property
    def _searches(self) -> "LatestOnly":
        from reader.session.tasks import LatestOnly  # noqa: PLC0415 - not wanted before the first paint

        return LatestOnly(self._found)

    def _found(self, found: "tuple[Results, Iterator[Results]]") -> None:
        results, self._rest = found
        if not results.more:
            self._rest = None
        self.hits_changed.emit(results)

    def _run(self, path: Path, text: str, languages: tuple[str, ...], as_typed: bool) -> "tuple[Results, Iterator[Results]]":
        """On the worker's thread, which owns the engine's connection."""
        from reader.search.engine import Engine  # noqa: PLC0415
        from reader.search.hit import Results  # noqa: PLC0415

        try:
            if self._engine is None:
                self._engine = Engine(path, self.clock)
            answers = self._engine.answers(text, *languages, as_typed=as_typed)
            return next(answers), answers
        except Fault as fault:
            return Results(text, (), said(fault)), iter(())

    def matches(self, article: Article, section_id: str, words: str) -> tuple[tuple[int, int], ...]:
        """Where words to be marked stand in a section's canonical text; the last is a beginning if no space follows."""
        from reader.search.norm import norm  # noqa: PLC0415
        from reader.search.query import Query  # noqa: PLC0415
        from reader.search.snippet import marks  # noqa: PLC0415

        query = Query(tuple(norm(words[:MOST_MARKED]).split()), open_ended=words[-1:].isalnum())
        section = next((section for section in article.sections if section.id == section_id), None)
        return marks(canonical(section).text, query) if section and query.tokens else ()

    # The look

    @property
    def theme_id(self) -> str:
        """The theme to show: the reader's choice, or as the system is."""
        chosen = self.settings.text("theme")
        if chosen != "system":
            return chosen
        brightness = "dark" if self._system.dark else "light"
        return f"contrast-{brightness}" if self._system.contrast else brightness

    @property
    def less_motion(self) -> bool:
        """Whether fades and the like are to be left out. Whoever animates anything asks here."""
        return self.settings.flag("less_motion")

    @property
    def system(self) -> System:
        """What the system was last said to be like."""
        return self._system

    def system_is(self, system: System) -> None:
        """Told by the user interface at start and whenever the system changes."""
        before = self.theme_id
        self._system = system
        if self.theme_id != before:
            self.theme_changed.emit(self.theme_id)

    def _setting_changed(self, key: str) -> None:
        if key == "theme":
            self.theme_changed.emit(self.theme_id)
        elif key == "language" and interface_language(self.settings.text("language")) != self.interface_language:
            self._speak()
            self.language_changed.emit()
