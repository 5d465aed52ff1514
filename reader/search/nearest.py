"""Related pages, found at build time: the author's choice first, then the nearest.

1. A page is what its title says and what terms are marked in it, each weighed by how few pages share it.
2. Nearness is the cosine of two pages; ties are broken by the slug, so that the same content gives the same pages.
3. Nobody is led across an audience: a page for everybody leads to pages for everybody alone, and to none that shows or tells what
   may be hard to come upon; one for parents or adults, to those of its own audience and to those for everybody.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from reader.model.article import Article, ArticleHead
from reader.model.blocks import Term
from reader.model.corpus import Corpus
from reader.model.walk import every_span
from reader.search.families import SMALL, family
from reader.search.query import parse

MOST = 4
"""Related pages of a page, in all; an author who chose more has more."""
LEAST = 0.12
"""Nearness; pages that share only what nearly all pages share are not related."""
_TITLE = 2.0
"""What a word of the title weighs beside a term that is marked once."""


def with_related(corpus: Corpus) -> Corpus:
    """The corpus with the related pages of each article filled up."""
    found: dict[int, tuple[str, ...]] = {}
    for language in corpus.info.languages:
        own = [(number, article) for number, article in enumerate(corpus.articles) if article.head.language == language]
        nearest = _nearest([article for _, article in own])
        found |= {number: _filled(article, near) for (number, article), near in zip(own, nearest, strict=True)}
    return replace(corpus, articles=tuple(replace(a, related=found.get(n, a.related)) for n, a in enumerate(corpus.articles)))


def _filled(article: Article, near: Iterable[ArticleHead]) -> tuple[str, ...]:
    more = [head.slug for head in near if head.slug not in article.related and may_lead(article.head, head)]
    return (*article.related, *more[: max(0, MOST - len(article.related))])


def may_lead(one: ArticleHead, other: ArticleHead) -> bool:
    """Whether a reader of one page may be led to the other without having asked for it."""
    if other.audience != "general":
        return one.audience == other.audience
    return one.audience != "general" or other.sensitivity == "none"


def _nearest(articles: list[Article]) -> list[list[ArticleHead]]:
    """For each page all that are near, the nearest first."""
    counted = [_features(article) for article in articles]
    pages = Counter(feature for features in counted for feature in features)
    weighed = [
        {feature: count * math.log(len(articles) / pages[feature]) for feature, count in features.items()} for features in counted
    ]
    lengths = [math.sqrt(sum(weight**2 for weight in features.values())) or 1.0 for features in weighed]
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, features in enumerate(weighed):
        for feature, weight in features.items():
            holders[feature].append((number, weight / lengths[number]))
    near = []
    for number, features in enumerate(weighed):
        scores: dict[int, float] = defaultdict(float)
        for feature, weight in features.items():
            for other, share in holders[feature]:
                scores[other] += share * weight / lengths[number]
        scores.pop(number, None)
        order = sorted(scores, key=lambda other: (-round(scores[other], 9), articles[other].head.slug))
        near.append([articles[other].head for other in order if scores[other] >= LEAST])
    return near


def _features(article: Article) -> dict[str, float]:
    marked = Counter(span.slug for part in article.sections for span in every_span(part.blocks) if isinstance(span, Term))
    features = {f"term:{slug}": 1 + math.log(count) for slug, count in marked.items()}
    for word in parse(article.head.title).tokens:
        if word not in SMALL:
            features[f"word:{family(word)}"] = _TITLE
    return features
