"""A corpus of many sections, as lines of JSON, and what somebody might type to find something in it.

1. The lines: of the file that ALCOVE_SCALE_CORPUS names (.jsonl.xz with `doc`, `title`, `heading`, `aliases`, `body`); else of
   the one that lies beside the checkout; else generated, with words as frequent as in a real language (Zipf-Mandelbrot).
2. The same as a Corpus: one article for each `doc`, one paragraph in each section.
3. Queries by lot: titles, headings, words of a text, questions; and misspelt ones.
"""

import json
import lzma
import os
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from reader.model.article import Article, ArticleHead
from reader.model.blocks import Paragraph, Section, Text
from reader.model.corpus import Corpus
from reader.model.info import LibraryInfo
from reader.model.topic import Topic
from reader.search.query import STOP_WORDS

BESIDE = Path(__file__).parent.parent.parent.parent / "shared" / "corpora" / "scale-sections.jsonl.xz"
SECTIONS = 93_062
"""Of the real corpus, and so of a generated one."""
_WORDS = 60_000
_SYLLABLES = [a + b for a in ("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "") for b in "aeiou"]
_ENDINGS = ("", "n", "r", "s", "t", "ng", "tion", "ed", "ing", "ly")
_OFFSET = 2.7
"""Of Zipf and Mandelbrot's law: how far the most frequent words fall behind a plain 1/rank (2.7 fits English prose)."""
_LONGEST = 40
"""Characters of a query."""


def read_lines() -> tuple[str, list[str]]:
    """The corpus' name and its lines."""
    given = Path(os.environ.get("ALCOVE_SCALE_CORPUS", BESIDE))
    if given.is_file():
        with lzma.open(given, "rt", encoding="utf-8") as file:
            return given.name, list(file)
    return "generated", list(_generated(random.Random(1)))


def _generated(rng: random.Random) -> Iterator[str]:
    words = list(STOP_WORDS)
    known = set(words)
    while len(words) < _WORDS:
        word = "".join(rng.choices(_SYLLABLES, k=rng.choice((1, 2, 2, 3, 3, 4)))) + rng.choice(_ENDINGS)
        if len(word) > 2 and word not in known:
            known.add(word)
            words.append(word)
    weights = [1 / (rank + _OFFSET) for rank in range(1, _WORDS + 1)]
    many = rng.choices(words, weights, k=6_000_000)
    at, doc, left, title = 0, 0, 0, ""
    for _ in range(SECTIONS):
        if not left:
            doc, left = doc + 1, max(1, int(rng.lognormvariate(2, 0.7)))
            title = " ".join(rng.choices(words[len(STOP_WORDS) :], weights[len(STOP_WORDS) :], k=rng.randrange(2, 7)))
        left -= 1
        length = max(5, min(900, int(rng.lognormvariate(3.3, 1.1))))
        text, at = many[at : at + length], (at + length) % (len(many) - 1000)
        heading = " ".join(text[:3])
        sentences = (" ".join(text[i : i + 14]).capitalize() for i in range(0, length, 14))
        body = ". ".join(sentences) + "."
        yield json.dumps({"doc": f"c{doc}", "title": title, "heading": heading, "aliases": "", "body": body})


def as_corpus(lines: Iterable[str]) -> Corpus:
    """The lines as the compiler would give them."""
    articles = tuple(
        as_article(slug, list(rows)) for slug, rows in groupby(map(json.loads, lines), key=lambda row: str(row["doc"]))
    )
    topic = Topic("all", "All", "book", tuple(article.head for article in articles[:200]))
    return Corpus(LibraryInfo("scale", "1", "Scale", "Bench", ("en",), "CC BY 4.0"), (("en", topic),), articles, (), (), ())


def as_article(slug: str, rows: list[dict[str, Any]]) -> Article:
    """The rows of one `doc`."""
    first = rows[0]
    lead = re.split(r"(?<=[.!?])\s", first["body"][:300], maxsplit=1)[0][:160]
    sections = [Section("", 1, "", (Paragraph((Text(first["body"]),)),))]
    for number, row in enumerate(rows[1:], 2):
        sections.append(Section(f"s{number}", 2, row["heading"], (Paragraph((Text(row["body"]),)),)))
    names = tuple(name for name in first["aliases"].split(";") if name)
    return Article(ArticleHead(slug, "en", "all", first["title"], lead, 1), (), "2026-11-25", tuple(sections), (), aliases=names)


class Asked:
    """What is typed. All of it is by lot, and the same at every run."""

    def __init__(self, lines: list[str]) -> None:
        rng = random.Random(6)
        rows = [json.loads(line) for line in rng.sample(lines, 3000)]
        counts = Counter(word for line in lines for word in set(re.findall(r"[a-z]+", line.lower())))
        titles = _distinct(row["title"] for row in rows)
        headings = _distinct(f"{row['heading']}" for row in rows if row["heading"] != row["title"])
        texts = _distinct(_some_words(row["body"], rng) for row in rows)
        openings = ("how do i use", "what is", "why does", "can i")
        questions = [f"{opening} {words}" for opening, words in zip(openings * 5, texts[20:40], strict=True)]
        self.typed = [text[:_LONGEST] for text in (*titles[:25], *headings[:25], *texts[:20], *questions)]
        """To be typed letter by letter."""
        whole = [text for pair in zip(titles[25:425], texts[40:440], strict=False) for text in pair]
        spoilt = ((text, _misspelt(text, counts, rng)) for text in whole)
        pairs = list(islice(((text, wrong) for text, wrong in spoilt if wrong != text), 400))
        self.well_spelt = [text for text, _ in pairs[::2]]
        self.misspelt = [wrong for _, wrong in pairs[1::2]]
        """Of the same kinds as those that are well spelt, but none of them again: nothing must be remembered from these."""


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if len(text) > 2))


def _some_words(body: str, rng: random.Random) -> str:
    words = [word for word in re.findall(r"[a-z]{4,}", body.lower()) if word not in STOP_WORDS]
    return " ".join(rng.sample(words, min(len(words), rng.choice((1, 2, 2, 3)))))


def _misspelt(text: str, counts: Counter[str], rng: random.Random) -> str:
    """A text in which the longest word has one slip, or two when it is long, that make it no word of the corpus."""
    longest = max(re.findall(r"[a-z]+", text.lower()), key=len, default="")
    if len(longest) < 6:
        return text
    wrong = longest
    for _ in range(2 if len(longest) > 9 else 1):
        at = rng.randrange(1, len(wrong) - 1)
        letter = rng.choice("aeioustrn")
        wrong = rng.choice((
            wrong[:at] + wrong[at + 1 :], wrong[:at] + letter + wrong[at:], wrong[:at] + letter + wrong[at + 1 :],
            wrong[:at] + wrong[at + 1] + wrong[at] + wrong[at + 2 :],
        ))  # fmt: skip
    return text if wrong in counts else text.lower().replace(longest, wrong)
