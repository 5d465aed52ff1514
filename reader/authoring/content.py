"""A content folder → a Corpus, and every fault that was found on the way.

1. Gather: library.yaml, sources.yaml, lists of words, tables of facts, sketches of the drawings; then, per language, topics,
   glossary, figures' words, articles.
2. Check each file by itself as it is read, then the language as a whole.
3. Find where each glossary term is used, mark the terms, and hand over the model. The corpus is fit to be written only when there
   are no Problems. Its drawings are drawn only then: to draw takes longer than all the rest.
"""

import datetime
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from reader.authoring.article import Draft, compile_article
from reader.authoring.audience import check_audience
from reader.authoring.beside import texts_beside
from reader.authoring.check import check_language, places_of
from reader.authoring.data import Facts, check_pages, read_facts
from reader.authoring.dialect import Dialect
from reader.authoring.doses import check_doses
from reader.authoring.fields import Field, Record, check, load, records
from reader.authoring.figures import Part, Sketch, draw, read_parts, read_words, render, sketch
from reader.authoring.glossary import Marker, read_terms, uses
from reader.authoring.lay_words import read_lay_words
from reader.authoring.local import LOCAL_FOLDER
from reader.authoring.names import pattern_of
from reader.authoring.portfolio import Draw
from reader.authoring.prose import Piece, Written, pieces_beside, pieces_of
from reader.authoring.reach import check_help, unused_terms
from reader.authoring.review import REVIEWS_FILE, read_sign_offs, with_sign_offs
from reader.authoring.rules import check_words
from reader.authoring.source import Source, read
from reader.authoring.sources import SOURCES_FILE, read_sources, unused_sources
from reader.authoring.translation import borrowed, check_originals, translated_pages, translated_terms
from reader.authoring.word_lists import WordLists, read_word_lists
from reader.model.address import is_slug
from reader.model.article import Article
from reader.model.article import Source as Reference
from reader.model.corpus import Corpus
from reader.model.fault import Fault
from reader.model.figure import FigureWords
from reader.model.info import LibraryInfo
from reader.model.lay_words import LayWords
from reader.model.problem import Problem
from reader.model.progress import Progress, counted, untold
from reader.model.term import GlossaryTerm
from reader.model.topic import Topic

Geometry = dict[str, tuple[tuple[float, float], tuple[Part, ...]]]
"""For each figure, by its slug, the width and height of its drawing and its parts."""

_T = TypeVar("_T")

_INFO_FIELDS = (
    Field("id", "slug", required=True),
    Field("version", required=True),
    Field("title", required=True),
    Field("publisher", required=True),
    Field("languages", "slugs", required=True),
    Field("licence", required=True),
)
_TOPIC_FIELDS = (
    Field("title", required=True),
    Field("icon", required=True),
    Field("articles", "slugs"),
    Field("help", "texts"),
)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The result of compiling a folder. Write the corpus, `drawn`, only when `problems` is empty; `warnings` stop nothing."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    written: tuple[Written, ...]
    """The articles' words as their authors wrote them, for rules that look at words alone."""
    beside: tuple[Piece, ...]
    """What is read beside them: the glossary, the words of figures, the tables of facts."""
    names: Mapping[str, re.Pattern[str] | None]
    """Per language, what finds the names of terms and medicines."""
    sketches: tuple[Sketch, ...]
    """The drawings that the corpus still lacks."""

    def drawn(self, render: Draw = render, progress: Progress = untold) -> Corpus:
        """The corpus with its drawings, drawn by `render`."""
        drawings = tuple(draw(sketch, render) for sketch in counted("draw", self.sketches, progress))
        return replace(self.corpus, drawings=drawings)


@dataclass(frozen=True, slots=True)
class _Language:
    """What one language gave."""

    topics: tuple[Topic, ...]
    articles: tuple[Article, ...]
    terms: tuple[GlossaryTerm, ...]
    figures: tuple[FigureWords, ...]
    written: tuple[Written, ...]
    beside: tuple[Piece, ...]
    names: re.Pattern[str] | None
    places: frozenset[str]
    """All its addresses."""
    lay_words: tuple[LayWords, ...]


def compile_content(folder: Path, today: datetime.date | None = None, progress: Progress = untold) -> Compiled:
    """Compile a content folder; `today` tells which facts are old, and is the machine's date when nobody says.

    Raises Fault when there is no such folder or nothing in it.
    """
    return _Compiler(folder, today or datetime.date.today(), progress).run()


class _Compiler:
    def __init__(self, folder: Path, today: datetime.date, progress: Progress) -> None:
        self._folder = folder
        self._today = today
        self._progress = progress
        self._problems: list[Problem] = []
        self._dialect = Dialect()

    def run(self) -> Compiled:
        if not self._folder.is_dir():
            raise Fault(f"There is no content folder at {self._folder}.", "Give the folder that holds library.yaml.")
        if not any(self._folder.iterdir()):
            raise Fault(f"The content folder {self._folder} is empty.", "Give the folder that holds library.yaml.")
        self._progress("read")
        info = self._info()
        sources = self._sources()
        references = {source.id: source for source, _ in sources}
        facts = self._facts(info.languages, references)
        sketches, geometry = self._sketches()
        found: dict[str, _Language] = {}
        for language in info.languages:
            first = next(iter(found.values()), None)
            found[language] = self._language(language, facts, references, geometry, first)
        figures = tuple(figure for language in found.values() for figure in language.figures)
        articles = self._signed(tuple(article for language in found.values() for article in language.articles), figures)
        written = tuple(page for language in found.values() for page in language.written)
        cited = facts.cited().union(*(page.draft.cited for page in written))
        self._problems += unused_sources(SOURCES_FILE, sources, cited)
        corpus = Corpus(
            info,
            tuple((name, topic) for name, language in found.items() for topic in language.topics),
            articles,
            tuple(term for language in found.values() for term in language.terms),
            figures,
            (),
            facts.help_table.rows,
            facts.windows.tables,
            facts.local,
            tuple(lay for language in found.values() for lay in language.lay_words),
        )
        problems = sorted(set(self._problems))
        return Compiled(
            corpus,
            tuple(problem for problem in problems if problem.level == "problem"),
            tuple(problem for problem in problems if problem.level == "warning"),
            written,
            tuple(piece for language in found.values() for piece in language.beside),
            {name: language.names for name, language in found.items()},
            sketches,
        )

    def _language(
        self,
        language: str,
        facts: Facts,
        references: Mapping[str, Reference],
        geometry: Geometry,
        first: _Language | None,
    ) -> _Language:
        """One language: gathered, checked as a whole, and its terms marked. `first` is the library's first if this is not."""
        figures = self._words(language, geometry, first is None)
        entries = self._glossary(language)
        drafts = list(self._articles(language, references, facts))
        glossary = f"{language}/glossary.yaml"
        if first is None:
            self._problems += check_originals(drafts, entries, glossary)
        else:
            drafts, entries = translated_pages(drafts), translated_terms(entries)
        terms = [term for term, _ in entries]
        described = {figure.slug: figure for figure in figures}
        own = places_of(drafts, terms, described)
        lent = borrowed(first.places, drafts) if first else frozenset()
        places = own | lent
        self._problems += check_language(drafts, entries, described, glossary, places)
        self._problems += check_pages(facts, language, {draft.article.head.slug: draft.signs for draft in drafts}, places)
        lists = self._word_lists(language)
        written = tuple(Written(draft, pieces_of(draft)) for draft in drafts)
        beside = tuple(self._beside(texts_beside(language, terms, figures, facts)))
        self._problems += check_words(written, beside, lists, references, first.written if first else ())
        self._problems += [*check_audience(drafts, geometry), *check_doses(drafts, described)]
        topics = tuple(self._topics(language, drafts, first is not None))
        terms = _with_uses(terms, drafts, topics)
        self._problems += unused_terms(glossary, zip(terms, (line for _, line in entries), strict=True), lent)
        marker = Marker(terms)
        return _Language(
            topics,
            tuple(_marked(draft, marker) for draft in drafts),
            tuple(terms),
            tuple(figures),
            written,
            beside,
            pattern_of([*lists.medicines, *(name for term in terms for name in (term.name, *term.also))]),
            own,
            self._lay_words(language, drafts, places, facts),
        )

    def _lay_words(self, language: str, drafts: list[Draft], places: frozenset[str], facts: Facts) -> tuple[LayWords, ...]:
        source = self._read_if_there(f"{language}/search.yaml")
        if source is None:
            return ()
        groups = {draft.article.head.slug: draft.article.head.topic for draft in drafts}
        cards = {row.slug for row in facts.help_table.rows}
        return tuple(self._keep(read_lay_words(source, language, places, groups, cards)))

    def _info(self) -> LibraryInfo:
        record = self._record("library.yaml", _INFO_FIELDS)
        if record is None:
            return LibraryInfo("", "", "", "", (), "")
        languages = tuple(dict.fromkeys(record.texts("languages")))
        if len(languages) < len(record.texts("languages")):
            line = record.line_of("languages")
            what = f"A language stands twice in “{', '.join(record.texts('languages'))}”."
            self._problem("library.yaml", what, "Name each one once.", line)
        return LibraryInfo(
            record.text("id"),
            record.text("version"),
            record.text("title"),
            record.text("publisher"),
            languages,
            record.text("licence"),
        )

    def _sources(self) -> list[tuple[Reference, int]]:
        file = self._read(SOURCES_FILE)
        return self._keep(read_sources(file)) if file else []

    def _facts(self, languages: tuple[str, ...], references: dict[str, Reference]) -> Facts:
        local = [path.relative_to(self._folder).as_posix() for path in self._files(LOCAL_FOLDER, ".yaml")]
        return self._keep(read_facts(self._read_if_there, local, languages, references, self._today))

    def _sketches(self) -> tuple[tuple[Sketch, ...], Geometry]:
        sketches: list[Sketch] = []
        geometry: Geometry = {}
        for path in self._files("figures", ".svg"):
            slug = path.stem
            parts: tuple[Part, ...] = ()
            described = self._read(f"figures/{slug}.yaml")
            if described:
                parts = self._keep(read_parts(described))
            svg = self._read(f"figures/{slug}.svg")
            if svg is None:
                continue
            made, size, problems = sketch(svg, slug, parts)
            self._problems += problems
            geometry[slug] = (size, parts)
            if made:
                sketches.append(made)
        return tuple(sketches), geometry

    def _words(self, language: str, geometry: Geometry, all_of_them: bool) -> list[FigureWords]:
        words = []
        read = self._read if all_of_them else self._read_if_there
        for slug, (size, parts) in geometry.items():
            source = read(f"{language}/figures/{slug}.yaml")
            if source:
                made = self._keep(read_words(source, language, slug, size, parts))
                if made:
                    words.append(made)
        return words

    def _glossary(self, language: str) -> list[tuple[GlossaryTerm, int]]:
        source = self._read(f"{language}/glossary.yaml")
        return self._keep(read_terms(source, language)) if source else []

    def _beside(self, texts: Iterable[tuple[str, list[str]]]) -> Iterator[Piece]:
        for name, said in texts:
            source = self._read_if_there(name)
            if source:
                yield from pieces_beside(source, said)

    def _word_lists(self, language: str) -> WordLists:
        names, style = (self._read_if_there(f"{language}/{name}.yaml") for name in ("names", "style"))
        return self._keep(read_word_lists(names, style))

    def _articles(self, language: str, references: Mapping[str, Reference], facts: Facts) -> Iterator[Draft]:
        for path in counted("compile", list(self._files(language, ".md")), self._progress):
            parts = path.relative_to(self._folder).parts
            name = "/".join(parts)
            if len(parts) != 3 or not is_slug(path.stem):
                self._problem(name, "The file is not at language/group/slug.md.", "Move or rename it.")
                continue
            source = self._read(name)
            if source:
                compiled = compile_article(source, language, parts[1], path.stem, references, self._dialect, facts)
                draft = self._keep(compiled)
                if draft:
                    yield draft

    def _topics(self, language: str, drafts: list[Draft], translated: bool) -> Iterator[Topic]:
        """The groups that have articles, in the order of topics.yaml; all of them in a language that is not the first."""
        name = f"{language}/topics.yaml"
        heads = {(draft.article.head.topic, draft.article.head.slug): draft for draft in drafts}
        listed = set()
        for slug, record in self._records(name, _TOPIC_FIELDS):
            members = []
            for article in record.texts("articles"):
                draft = heads.get((slug, article))
                if draft is None:
                    self._problem(
                        name, f"{slug} lists “{article}”, which is not there.", "Correct it.", record.line_of("articles")
                    )
                elif (slug, article) in listed:
                    what = f"{slug} lists “{article}” twice."
                    self._problem(name, what, "Remove one of them.", record.line_of("articles"))
                else:
                    listed.add((slug, article))
                    members.append(draft.article.head)
                    self._problems += check_help(draft, record)
            if members or translated:  # it may lend its name to pages that are not translated yet
                yield Topic(slug, record.text("title"), record.text("icon"), tuple(members))
        for key in sorted(set(heads) - listed):
            self._problem(heads[key].file, "No group lists this page.", f"Add “{key[1]}” to “{key[0]}” in {name}.")

    def _signed(self, articles: tuple[Article, ...], figures: tuple[FigureWords, ...]) -> tuple[Article, ...]:
        """The articles with their digests, and with the sign-offs that hold for these."""
        source = self._read_if_there(REVIEWS_FILE)
        sign_offs = self._keep(read_sign_offs(source)) if source else ()
        if any(problem.level == "problem" for problem in self._problems):
            return articles  # nobody can read them as they will stand
        svgs = {slug: self._read(f"figures/{slug}.svg") for slug in {figure.slug for figure in figures}}
        drawings = {slug: svg.text for slug, svg in svgs.items() if svg}
        return self._keep(with_sign_offs(articles, sign_offs, figures, drawings, self._today))

    def _files(self, under: str, suffix: str) -> Iterator[Path]:
        """Files below a folder, sorted; links to folders are not followed, so that a loop can't trap the build."""
        for folder, folders, names in os.walk(self._folder / under, followlinks=False):
            folders.sort()
            yield from (Path(folder, name) for name in sorted(names) if name.endswith(suffix))

    def _read(self, name: str) -> Source | None:
        found = read(self._folder / name, name)
        if isinstance(found, Problem):
            self._problems.append(found)
            return None
        return found

    def _read_if_there(self, name: str) -> Source | None:
        return self._read(name) if (self._folder / name).exists() else None

    def _record(self, name: str, fields: tuple[Field, ...]) -> Record | None:
        source = self._read(name)
        if source is None:
            return None
        data = self._keep(load(source.text, name))
        return self._keep(check(data, name, fields))

    def _records(self, name: str, fields: tuple[Field, ...]) -> list[tuple[str, Record]]:
        source = self._read(name)
        return self._keep(records(self._keep(load(source.text, name)), name, fields)) if source else []

    def _keep(self, made: tuple[_T, list[Problem]]) -> _T:
        self._problems += made[1]
        return made[0]

    def _problem(self, file: str, what: str, remedy: str, line: int = 0) -> None:
        self._problems.append(Problem(file, line, what, remedy))


def _with_uses(terms: Iterable[GlossaryTerm], drafts: Iterable[Draft], groups: Iterable[Topic]) -> list[GlossaryTerm]:
    """The terms with the sections that use them, in the order in which the groups list their articles."""
    order = {head.slug: place for place, head in enumerate(head for group in groups for head in group.articles)}
    articles = sorted((draft.article for draft in drafts), key=lambda article: order.get(article.head.slug, len(order)))
    terms = list(terms)
    found = uses(terms, articles)
    return [replace(term, used=found.get(term.slug, ())) for term in terms]


def _marked(draft: Draft, marker: Marker) -> Article:
    return replace(draft.article, sections=tuple(marker.mark(section, draft.unmarked) for section in draft.article.sections))
