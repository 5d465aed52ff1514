"""Fixtures of this part of the suite."""

from tests.content_fixtures import content, one_page

__all__ = ["content", "one_page"]
