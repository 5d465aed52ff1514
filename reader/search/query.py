"""A person's words → a Query, and a Query → MATCH text. Any input at all gives a query; nothing reaches FTS5 unquoted.

1. Cut to 400 characters, 40 tokens of at most 64: people tell what happened in a long sentence, and the danger may be at its end.
2. Leave stop words out when a word of substance is there; of those that remain the first 12 are asked for: long pastes make FTS5
   quadratic.
3. The last word is a prefix while it is being typed (no space after it).
"""

from dataclasses import dataclass

from reader.search.norm import tokens_of, words

MAX_CHARACTERS = 400
MAX_TOKENS = 40
MOST_ASKED = 12
"""Words of substance, of those 40, that the index is asked for."""
MAX_TOKEN = 64

STOP_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "do",
        "does",
        "for",
        "from",
        "get",
        "had",
        "has",
        "have",
        "how",
        "i",
        "if",
        "in",
        "is",
        "it",
        "its",
        "me",
        "my",
        "of",
        "on",
        "or",
        "should",
        "so",
        "than",
        "that",
        "the",
        "their",
        "there",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "why",
        "will",
        "with",
        "would",
        "you",
        "your",
    ]
)


@dataclass(frozen=True, slots=True)
class Query:
    """`tokens` in the order typed; when `open_ended` the last one may be the beginning of a word."""

    tokens: tuple[str, ...]
    open_ended: bool

    @property
    def key(self) -> str:
        """The query as the key of an alias."""
        return " ".join(self.tokens)


def parse(text: str) -> Query:
    """The query that a text asks. Never fails; a text without words gives a query without tokens."""
    cut = text[:MAX_CHARACTERS]
    found = words(cut)
    tokens: list[str] = []
    for match in found:
        made = tokens_of(match[0])
        tokens += (part[:MAX_TOKEN] for part in (made[:-1] if len(made) > 1 else made))
    open_ended = bool(found) and not cut[found[-1].end() :].strip("'’ʼ-")  # "don'" may become "don't"
    return Query(tuple(tokens[:MAX_TOKENS]), open_ended)


def substance(query: Query) -> Query:
    """The query without stop words, unless nothing else is there; no more than the first MOST_ASKED words of it."""
    last = len(query.tokens) - 1
    kept = tuple(
        token for i, token in enumerate(query.tokens) if token not in STOP_WORDS or (i == last and query.open_ended and last == 0)
    )
    asked = (kept or query.tokens)[:MOST_ASKED]
    return Query(asked, query.open_ended and len(kept or query.tokens) <= MOST_ASKED and asked[-1] == query.tokens[-1])


def plain_key(query: Query) -> str:
    """The query as a key without stop words, so that “can I get it” and “can you get it” are one; whole if but one word is left.

    It begins with a sign that no other key has: what is named word for word goes before.
    """
    kept = [token for token in query.tokens if token not in STOP_WORDS]
    return f"~{' '.join(kept)}" if len(kept) > 1 else query.key


def match_all(query: Query) -> str:
    """MATCH text that wants every token."""
    return " AND ".join(_terms(query))


def _terms(query: Query) -> list[str]:
    terms = [quoted(token) for token in query.tokens]
    if query.open_ended and terms:
        terms[-1] += "*"
    return terms


def quoted(token: str) -> str:
    """MATCH text that wants one token, or several in a row. No token holds a quotation mark."""
    return f'"{token}"'
