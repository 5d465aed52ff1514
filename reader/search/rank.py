"""The order of hits. Every weight stands here, with its reason."""

SECTION_BM25 = (6.0, 10.0, 7.0, 1.0)
"""title, heading, aliases, body: a section whose heading is the word asked for answers it; a page title covers all its sections
alike and so says less; a name of a term in the text is nearly the word itself; words in the body are many."""

TITLE_BM25 = (3.0, 1.0)
"""title, aliases: a page's own name before its other names."""

TITLE_EQUALS = 3.0
"""The query is the title."""
ALIAS_EQUALS = 2.5
"""The query is another name of it: as good as the title, were it not that names can be shared."""
TITLE_STARTS = 1.2
"""The query begins the title: most people type from the start."""
PER_RANK = 0.02
"""Below that, the order that bm25 gave."""


LEAST_SHARE = 0.38
"""Of what a query says, weighed by how rare its words are: what is named by less of it is no answer to the whole."""
FAINT_SHARE = 0.2
"""Enough for one answer where nothing is named better."""
PER_NEARNESS = 0.04
"""From a title to another name of a page, and from the first place on which an editor decided to the next."""
NEVER_NAMED = 0.5
"""What a word that is in no name and no decided phrase says beside one that is: “difference” is rarer here than “fissure”."""
NOT_NAMED = 0.55
"""A section whose heading is asked for, of a page that is not: there are many “Side effects”."""
IN_THE_TEXT = 0.3
"""What a section says in its text alone, beside what its heading says: there are many words in a text."""


PER_WORD = 0.1
"""For each further word of a name, up to two: that all its words are in a query is hardly by chance."""


def named_score(share: float, rank: int, words: int) -> float:
    """The score of a place of which a name of so many `words` holds `share` of a query, at `rank` (see phrases.py)."""
    return (share + PER_WORD * min(words - 1, 2)) * (1 - PER_NEARNESS * rank)


def section_score(heading: float, page: float, text: float) -> float:
    """The score of a section for the shares of a query that its heading, then its page's name, then its text alone holds."""
    return (1.0 if page else NOT_NAMED) * heading + page + (IN_THE_TEXT if page else IN_THE_TEXT * NOT_NAMED) * text


def entry_score(key: str, title: str, is_alias: bool, position: int) -> float:
    """The score of an article or term for a query `key`, both normalised; `position` is its place by bm25."""
    score = -PER_RANK * position
    if key == title:
        score += TITLE_EQUALS
    elif is_alias:
        score += ALIAS_EQUALS
    elif title.startswith(key):
        score += TITLE_STARTS
    return score
