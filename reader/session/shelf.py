"""The library as a reader of one language finds it: each item in that language, or in the library's first when it lacks it."""

from collections.abc import Callable
from typing import TypeVar

from reader.library.reader import Library
from reader.model.article import Article
from reader.model.fault import Absent
from reader.model.figure import FigureWords
from reader.model.term import GlossaryTerm
from reader.model.topic import Topic

_T = TypeVar("_T")


class Shelf:
    """All methods raise Fault for what is missing in both languages, or damaged."""

    def __init__(self, library: Library, language: str) -> None:
        """`language` may be one that the library does not have."""
        self._library = library
        has = library.info().languages
        self.languages = tuple(dict.fromkeys((language if language in has else has[0], has[0])))
        """In the order in which they are tried: one or two."""

    def article(self, slug: str) -> Article:
        """An article, under its own slug or an old one."""
        found = self._first(lambda language: self._library.article(slug, language))
        own = found.head.slug
        return found if own == slug else self._first(lambda language: self._library.article(own, language))

    def term(self, slug: str) -> GlossaryTerm:
        """A word of the glossary."""
        return self._first(lambda language: self._library.term(slug, language))

    def terms(self) -> tuple[GlossaryTerm, ...]:
        """The whole glossary, in A to Z order of slugs."""
        found: dict[str, GlossaryTerm] = {}
        for language in reversed(self.languages):
            found |= {term.slug: term for term in self._library.terms(language)}
        return tuple(found[slug] for slug in sorted(found))

    def figure(self, slug: str) -> FigureWords:
        """A figure's words."""
        return self._first(lambda language: self._library.figure(slug, language))

    def topics(self) -> tuple[Topic, ...]:
        """The groups that have pages, in the order of the library's first language; what only the other has comes last."""
        groups = {topic.slug: topic for topic in self._library.topics(self.languages[-1])}
        if len(self.languages) > 1:
            for topic in self._library.topics(self.languages[0]):
                groups[topic.slug] = _merged(topic, groups.get(topic.slug))
        return tuple(topic for topic in groups.values() if topic.articles)

    def _first(self, get: Callable[[str], _T]) -> _T:
        *wanted, last = self.languages
        for language in wanted:
            try:
                return get(language)
            except Absent:
                continue
        return get(last)


def _merged(topic: Topic, first: Topic | None) -> Topic:
    """A group whose pages that are not translated yet are those of the library's first language."""
    if first is None:
        return topic
    own = {head.slug: head for head in topic.articles}
    return Topic(topic.slug, topic.title, topic.icon, tuple(({head.slug: head for head in first.articles} | own).values()))
