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
