"""Nothing may hide a page that somebody may need at once."""

import itertools

import pytest

from reader.model.article import AUDIENCES, ESSENTIALS, ArticleHead, Essential
from reader.model.showing import may_hide


def head(**fields: object) -> ArticleHead:
    return ArticleHead("x", "en", "t", "A title", "A lead.", 1, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("essential", ESSENTIALS)
def test_emergency_help_assault_a_stuck_object_and_the_page_for_under_18s_cannot_be_hidden(
    essential: Essential, audience: str
) -> None:
    for sensitivity in ("none", "diagram", "assault"):
        assert not may_hide(head(audience=audience, sensitivity=sensitivity, essential=(essential,)))


def test_a_page_about_assault_cannot_be_hidden_because_it_is_sensitive() -> None:
    assert not may_hide(head(sensitivity="assault"))


def test_other_pages_may_be_hidden() -> None:
    for audience, sensitivity in itertools.product(AUDIENCES, ("none", "diagram")):
        assert may_hide(head(audience=audience, sensitivity=sensitivity))
