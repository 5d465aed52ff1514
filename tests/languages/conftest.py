"""A library in two languages, of which the second is not complete."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.build import build
from reader.library.reader import Library
from tests.content_fixtures import ContentFolder, make_one_page


def page(title: str, text: str, extra: str = "") -> str:
    return (
        f"---\ntitle: {title}\nlead: {title}.\nkey_points:\n  - {title}.\nupdated: 2026-11-23\n{extra}---\n\n{text}[^who-2024]\n"
    )


def term(slug: str, name: str, means: str, spanish: str) -> str:
    return f"{slug}:\n  name: {name}\n  say: {name}\n  means: {means}\n  spanish: {spanish}\n"


MORE = {"en": "third", "es": ""}
TOPICS = {"en": ("Basics", "page, second"), "es": ("Lo básico", "page, solo")}


def two_languages_folder(path: Path) -> ContentFolder:
    """English: page (once called old-page) and second; condom and lubricant. Spanish: page and solo; condom."""
    folder = make_one_page(path)
    folder.replace("library.yaml", "languages: [en]", "languages: [en, es]")
    for language, (title, articles) in TOPICS.items():
        folder.write(f"{language}/topics.yaml", f"basics:\n  title: {title}\n  icon: book\n  articles: [{articles}]\n")
    for language, title in (("en", "More"), ("es", "Más")):
        folder.add(f"{language}/topics.yaml", f"more:\n  title: {title}\n  icon: book\n  articles: [{MORE[language]}]\n")
        folder.add(f"{language}/topics.yaml", "none:\n  title: None\n  icon: book\n  articles: []\n")
    folder.write("en/more/third.md", page("Third page", "Words of a third."))
    folder.write("en/glossary.yaml", term("condom", "condom", "A sheath.", "condón") + term("gel", "gel", "A lube.", "gel"))
    folder.write("es/glossary.yaml", term("condom", "condón", "Una funda.", "condón"))
    long = "\n\n".join(f"## Part {n} {{#part-{n}}}\n\n" + "Words of a page. " * 60 for n in range(6))
    largo = "\n\n".join(f"## Parte {n} {{#part-{n}}}\n\n" + "Palabras de una página. " * 60 for n in range(6))
    folder.write("en/basics/page.md", page("A page", f"A word on gel.\n\n{long}", "formerly: [old-page]\n"))
    folder.write("en/basics/second.md", page("Second page", f"Another word on gel.\n\n{long}"))
    folder.write("es/basics/page.md", page("Una página", f"Una palabra: gel.\n\n{largo}"))
    folder.write("es/basics/solo.md", page("Página sola", "Solo en español."))
    return folder


@pytest.fixture(scope="session")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That library's file."""
    folder = tmp_path_factory.mktemp("two-languages")
    path = folder / "two.library"
    assert build(two_languages_folder(folder / "content").path, path).problems == ()
    return path


@pytest.fixture
def library(two_languages: Path) -> Iterator[Library]:
    """That library, open."""
    library = Library(two_languages)
    yield library
    library.close()
