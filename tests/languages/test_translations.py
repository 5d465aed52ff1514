"""The Spanish interface is whole: every word of the program, translated, in the file that Alcove reads.

When one of these fails, run `make translations` and translate what it calls unfinished (docs/writing.md, “Spanish”).
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from reader.session.languages import LANGUAGES, SOURCE
from scripts.translations import LOCALE, refresh, release

TRANSLATED = [language for language in LANGUAGES if language != SOURCE]


class Message(NamedTuple):
    """Some words and what a translator made of them."""

    context: str
    source: str
    translation: str
    finished: bool


def messages(language: str) -> Iterator[Message]:
    for context in ElementTree.parse(LOCALE / f"alcove_{language}.ts").iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield Message(
                context.findtext("name", ""), message.findtext("source", ""), translation.text or "", not translation.attrib
            )


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_word_is_translated(language: str) -> None:
    assert [(m.context, m.source) for m in messages(language) if not m.finished or not m.translation] == []


@pytest.mark.tools
@pytest.mark.parametrize("language", TRANSLATED)
def test_the_translations_are_those_of_the_words_in_the_source(language: str, tmp_path: Path) -> None:
    kept = LOCALE / f"alcove_{language}.ts"
    fresh = Path(shutil.copy(kept, tmp_path))
    refresh(fresh)
    assert fresh.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


@pytest.mark.tools
@pytest.mark.parametrize("language", TRANSLATED)
def test_alcove_reads_what_the_translators_wrote(language: str, tmp_path: Path) -> None:
    release(LOCALE / f"alcove_{language}.ts", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == (LOCALE / f"alcove_{language}.qm").read_bytes()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_values_the_key_names_and_the_end_of_its_source(language: str) -> None:
    for message in messages(language):
        source, translation = message.source, message.translation
        assert re.findall(r"%\d|Ctrl\+\w", source) == re.findall(r"%\d|Ctrl\+\w", translation), source
        assert (
            source[-1:] == translation[-1:]
            or (source[-1] + translation[-1]).isalnum()
            or {source[-1], translation[-1]} & set(")”")
        ), source
        assert (source[0] == " ") == (translation[0] == " "), source
