"""Fixtures of this part of the suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.search.engine import Engine
from tests.clocks import HeldClock
from tests.content_fixtures import content, corpus, corpus_library, library_copy, one_page

__all__ = ["content", "corpus", "corpus_library", "library_copy", "one_page"]


@pytest.fixture(scope="module")
def real(library_file: Path) -> Iterator[Engine]:
    """Search over the real content."""
    engine = Engine(library_file, HeldClock())
    yield engine
    engine.close()
