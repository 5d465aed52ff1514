"""What might be typed or pasted into a search box by mistake, by malice or by a cat."""

import random
from collections.abc import Iterator

PIECES = (
    '"', "'", "’", "*", "^", "(", ")", ":", "-", "+", ";", "--", "/*", "\\", "%", "_", "{", "}", "[", "]", "~", "`", "$", "&",
    "AND", "OR", "NOT", "NEAR", "NEAR(", "NEAR/2", "title:", "body:", "heading : (", "rowid:", "find_section_en",
    "' OR 1=1 --", '" OR "', "'; DROP TABLE section; --", "MATCH", "rank", "bm25(", "NULL", "0x", "1e999", "{title body}:",
    "\0", "\x01", "\x1b[31m", "\x7f", "\t", "\n", "\r\n", "\u2028", "\u00ad", "\u200b", "\u200d", "\ufeff", "\u202e", "\u2066",
    "\ud800", "\udfff", "\udc80", "\U0010ffff", "\ufffe", "\ufdd0",
    "🍆", "👩🏽‍⚕️", "🏳️‍🌈", "é", "e\u0301", "\u0301", "\u0301" * 50, "Ⅳ", "½", "²", "ﬁ", "ﷺ", "ß", "İ", "ı", "ſ",
    "شرج", "مُحَمَّد", "שָׁלוֹם", "हिन्दी", "ไทย", "中文", "ガイド", "한국어", "ἀ", "𝒜", "𒐫",
    "lube", "condom", "anal", "sex", "is it safe", "PrEP", "pain", "the", "a", "covid-19", "don't",
    "x" * 300, "a-" * 200, "a'" * 200,
    "word " * 60, " ", "  ", "", "<b>", "&amp;", "http://x", "../..", "{{7*7}}", "%s", "%n", "${x}",
)  # fmt: skip


def hostile_texts(rng: random.Random, count: int) -> Iterator[str]:
    """`count` texts; the first few are long beyond reason."""
    yield "x" * 10_000
    yield "word " * 5_000
    yield '"' * 10_000
    yield "(" * 10_000
    yield "\u0301" * 10_000
    yield "a" + "\u0301" * 10_000
    yield "\0" * 10_000
    yield " ".join(f"w{number}" for number in range(5_000))
    yield "sfinkterr gonorreaa clamidiya hemmoroidz lubricantt prosttate " * 800
    for _ in range(count - 9):
        glue = rng.choice(("", " ", " ", "-", "'"))
        pieces = [rng.choice(PIECES) for _ in range(rng.randrange(1, 9))]
        if rng.random() < 0.2:
            pieces.append("".join(chr(rng.randrange(0x110000)) for _ in range(rng.randrange(1, 40))))
        yield glue.join(pieces)
