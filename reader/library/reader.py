"""Reading a library: each row is checked against its hash as it is read, and a bad one spoils nothing but itself."""

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.library.connection import UNREADABLE, open_library
from reader.library.seal import is_whole, row_hash
from reader.library.sections import Sections
from reader.model.article import Article, ArticleHead, Source
from reader.model.blocks import Section
from reader.model.fault import Absent, Fault
from reader.model.figure import FigurePart, FigureWords
from reader.model.info import LibraryInfo
from reader.model.sign_off import SignOff
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.model.term import GlossaryTerm, Use
from reader.model.topic import Topic

if TYPE_CHECKING:
    from reader.model.help import HelpRow
    from reader.model.local import LocalFacts
    from reader.model.window import WindowTable

_DAMAGED = QT_TRANSLATE_NOOP("Faults", "This page is damaged in your copy of the library.")
_OTHERS = QT_TRANSLATE_NOOP("Faults", "The other pages still work; get a fresh copy of the library when you can.")
_SEARCH = QT_TRANSLATE_NOOP("Faults", "Search for it, or choose a topic.")

CLINIC_SUFFIX = ".reviews.json"
"""A file with a clinic's own sign-offs lies beside a library under its name with this ending (reader.library.clinic)."""


class Library:
    """An open library. All methods raise Fault for what is missing or damaged, and nothing else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_library(path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def info(self) -> LibraryInfo:
        """Who publishes this library, and in which languages."""
        meta = {key: value for key, value in self._rows("SELECT key, value FROM meta") if isinstance(value, str)}
        try:
            return LibraryInfo(
                meta["id"],
                meta["version"],
                meta["title"],
                meta["publisher"],
                tuple(meta["languages"].split()),
                meta["licence"],
                "lenient" in meta,
            )
        except KeyError as error:
            raise Fault(QT_TRANSLATE_NOOP("Faults", "The library's own description is damaged."), _OTHERS) from error

    def is_whole(self) -> bool:
        """Whether every row is as it was published. Reads the whole file."""
        return is_whole(self._connection)

    def topics(self, language: str) -> tuple[Topic, ...]:
        """The groups with their articles, in reading order. Damaged ones are left out."""
        heads = {head.slug: head for head in self.heads(language)}
        topics = []
        query = "SELECT data, hash, ordinal FROM topic WHERE language = ? ORDER BY ordinal"
        for data, hashed, ordinal in self._rows(query, language):
            if row_hash("topic", language, ordinal, data) == hashed:
                fields = json.loads(data)
                articles = tuple(heads[slug] for slug in fields["articles"] if slug in heads)
                topics.append(Topic(fields["slug"], fields["title"], fields["icon"], articles))
        return tuple(topics)

    def heads(self, language: str) -> tuple[ArticleHead, ...]:
        """Title, lead and length of every article of a language, in no reading order."""
        rows = self._rows("SELECT slug, data, hash FROM head WHERE language = ? ORDER BY slug", language)
        return tuple(_head(json.loads(data)) for slug, data, hashed in rows if row_hash("head", language, slug, data) == hashed)

    def article(self, slug: str, language: str) -> Article:
        """An article; sections that fail their check come empty and are named in `damaged`."""
        query = (
            "SELECT id, slug, data, hash FROM article WHERE language = ?1 AND (slug = ?2"
            " OR id = (SELECT article FROM former WHERE language = ?1 AND slug = ?2))"
        )
        row = next(self._rows(query, language, slug), None)
        if row is None:
            raise Absent(QT_TRANSLATE_NOOP("Faults", "That page is not in this library."), _SEARCH)
        article_id, own_slug, data, hashed = row
        if row_hash("article", language, own_slug, data) != hashed:
            raise Fault(_DAMAGED, _OTHERS)
        fields: dict[str, Any] = json.loads(data)
        if slug not in (own_slug, *fields["formerly"]):
            raise Fault(_DAMAGED, _OTHERS)
        sections, damaged = self._sections(article_id, fields["sections"])
        return Article(
            _head(fields["head"]),
            tuple(fields["key_points"]),
            fields["updated"],
            sections,
            tuple(Source(**source) for source in fields["sources"]),
            tuple(fields["related"]),
            tuple(fields["aliases"]),
            tuple(fields["formerly"]),
            fields.get("review_by", ""),  # older libraries do not say
            fields.get("digest", ""),
            tuple(SignOff(**sign_off) for sign_off in fields.get("signed", ())),
            fields.get("translation", ""),
            fields.get("lenient", False),
            damaged,
        )

    def _sections(self, article_id: int, anchors: list[str]) -> tuple[Sequence[Section], frozenset[str]]:
        """The sections of an article in its own order; one that is missing is as damaged as one that was changed."""
        whole: dict[str, str] = {}
        query = "SELECT anchor, text, blocks, hash FROM section WHERE article = ?"
        with contextlib.suppress(*UNREADABLE):  # what was read until then is kept
            for anchor, text, blocks, hashed in self._connection.execute(query, (article_id,)):
                if row_hash("section", article_id, anchor, text, blocks) == hashed:
                    whole[anchor] = blocks
        return Sections(anchors, whole), frozenset(anchors) - whole.keys()

    def terms(self, language: str) -> tuple[GlossaryTerm, ...]:
        """The glossary, in A to Z order of slugs. Damaged terms are left out."""
        query = "SELECT slug, data, hash FROM term WHERE language = ? ORDER BY slug"
        return tuple(
            _term(data) for slug, data, hashed in self._rows(query, language) if row_hash("term", language, slug, data) == hashed
        )

    def term(self, slug: str, language: str) -> GlossaryTerm:
        """One word of the glossary."""
        absent = QT_TRANSLATE_NOOP("Faults", "That word is not in this library's glossary.")
        data = self._data("term", slug, language, absent)
        return _term(data)

    def figure(self, slug: str, language: str) -> FigureWords:
        """A figure's words."""
        absent = QT_TRANSLATE_NOOP("Faults", "That picture is not in this library.")
        fields = json.loads(self._data("figure", slug, language, absent))
        parts = tuple(FigurePart(**(part | {"anchor": tuple(part["anchor"])})) for part in fields.pop("parts"))
        return FigureWords(**(fields | {"size": tuple(fields["size"])}), parts=parts)

    def help_rows(self, language: str) -> "tuple[HelpRow, ...]":
        """The triage table, in its own order. Damaged rows are left out."""
        from reader.library.facts import help_row  # noqa: PLC0415 - not wanted before the first paint

        query = "SELECT data, hash, ordinal FROM help_row WHERE language = ? ORDER BY ordinal"
        return tuple(
            help_row(data)
            for data, hashed, ordinal in self._rows(query, language)
            if row_hash("help_row", language, ordinal, data) == hashed
        )

    def window_tables(self, language: str) -> "tuple[WindowTable, ...]":
        """The tables of limits of time, in A to Z order of slugs. Damaged ones are left out."""
        from reader.library.facts import window_table  # noqa: PLC0415

        query = "SELECT data, hash, slug FROM window_table WHERE language = ? ORDER BY slug"
        return tuple(
            window_table(data)
            for data, hashed, slug in self._rows(query, language)
            if row_hash("window_table", language, slug, data) == hashed
        )

    def countries(self, language: str) -> "tuple[LocalFacts, ...]":
        """The facts of each country, in A to Z order of their codes. Damaged ones are left out."""
        from reader.library.facts import local_facts  # noqa: PLC0415

        query = "SELECT data, hash, slug FROM local_facts WHERE language = ? ORDER BY slug"
        return tuple(
            local_facts(data)
            for data, hashed, slug in self._rows(query, language)
            if row_hash("local_facts", language, slug, data) == hashed
        )

    def drawing_at(self, slug: str, width: float, dark: bool = False) -> bytes:
        """The narrowest PNG of a figure that is at least `width` pixels wide, or the widest there is, for a dark plate or not."""
        query = (
            "SELECT png, hash, width, plate, parts FROM drawing WHERE slug = ? AND plate = ? AND width > 0"
            " ORDER BY width < ?, CASE WHEN width < ? THEN -width ELSE width END"
        )
        row = next(self._rows(query, slug, "dark" if dark else "light", width, width), None)
        return self._drawn(slug, row)

    def part_map(self, slug: str) -> tuple[bytes, tuple[str, ...]]:
        """A figure's part map (PNG) and the ids of its parts, numbered from 1 by their order."""
        row = next(self._rows("SELECT png, hash, width, plate, parts FROM drawing WHERE slug = ? AND width = 0", slug), None)
        png = self._drawn(slug, row)
        return png, tuple(json.loads(row[4])) if row else ()

    def _drawn(self, slug: str, row: tuple[Any, ...] | None) -> bytes:
        if row is None or row_hash("drawing", slug, row[2], row[3], row[0], row[4]) != row[1]:
            raise Fault(QT_TRANSLATE_NOOP("Faults", "This picture is missing or damaged in your copy of the library."), _OTHERS)
        return bytes(row[0])

    def _data(self, table: str, slug: str, language: str, absent: str) -> str:
        query = f"SELECT data, hash FROM {table} WHERE language = ? AND slug = ?"
        row = next(self._rows(query, language, slug), None)
        if row is None:
            raise Absent(absent, _SEARCH)
        if row_hash(table, language, slug, row[0]) != row[1]:
            raise Fault(_DAMAGED, _OTHERS)
        return str(row[0])

    def _rows(self, query: str, *values: str | int | float) -> Any:
        """Rows of a query; a file too broken to be queried is a Fault too."""
        try:
            return iter(self._connection.execute(query, values).fetchall())
        except UNREADABLE as error:
            raise Fault(QT_TRANSLATE_NOOP("Faults", "Part of the library can't be read; it seems damaged."), _OTHERS) from error


def _head(head: dict[str, Any]) -> ArticleHead:
    return ArticleHead(**(head | {"essential": tuple(head.get("essential", ()))}))


def _term(data: str) -> GlossaryTerm:
    fields = json.loads(data)
    for name in ("also", "slang", "related"):
        fields[name] = tuple(fields[name])
    fields["used"] = tuple(Use(**use) for use in fields.get("used", ()))  # older libraries do not say
    return GlossaryTerm(**fields)
