"""Fixtures of this part of the suite."""

from tests.content_fixtures import content

__all__ = ["content"]
