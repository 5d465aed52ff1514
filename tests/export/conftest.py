"""Fixtures of this part of the suite."""

from tests.content_fixtures import content, corpus, corpus_library, library_copy, one_page

__all__ = ["content", "corpus", "corpus_library", "library_copy", "one_page"]
