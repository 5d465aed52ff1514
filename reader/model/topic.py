"""A group of articles, as the sidebar and the home page show it."""

from dataclasses import dataclass

from reader.model.article import ArticleHead


@dataclass(frozen=True, slots=True)
class Topic:
    """A lay group. `icon` names a file of resources/icons; `articles` are in reading order."""

    slug: str
    title: str
    icon: str
    articles: tuple[ArticleHead, ...] = ()
