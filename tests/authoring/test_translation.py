"""A language beside the library's first: what it may lead to, and that its pages and words say who has checked them."""

import datetime
from pathlib import Path

import pytest

from reader.review import Signature, content_file, sign
from tests.content_fixtures import PAGE, ContentFolder
from tests.languages.conftest import two_languages_folder

SPANISH = "es/basics/page.md"
GLOSSARY = "es/glossary.yaml"
DAY = datetime.date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    folder = two_languages_folder(tmp_path / "content")
    assert folder.problems() == ()
    return folder


@pytest.mark.parametrize("target", ["article:second", "article:second#part-1", "term:gel"])
def test_a_translated_page_may_lead_to_what_is_not_translated(folder: ContentFolder, target: str) -> None:
    folder.add(SPANISH, f"\nMás [aquí]({target}).\n")
    assert folder.problems() == ()


@pytest.mark.parametrize("target", ["article:nowhere", "article:second#nowhere", "term:nowhere", "figure:nowhere"])
def test_what_is_in_no_language_is_a_dead_link(folder: ContentFolder, target: str) -> None:
    folder.add(SPANISH, f"\nMás [aquí]({target}).\n")
    assert folder.problem().line == folder.line(SPANISH, target)


def test_a_section_that_only_the_original_has_is_a_dead_link(folder: ContentFolder) -> None:
    folder.replace(SPANISH, "{#part-5}", "{#other}")
    folder.add("es/basics/solo.md", "\nMás [aquí](article:page#part-5).\n")
    assert folder.problem().what == "The page has no section “part-5”."
    folder.replace("es/basics/solo.md", "#part-5", "#other")
    assert folder.problems() == ()


def test_the_first_language_may_lead_to_nothing_of_another(folder: ContentFolder) -> None:
    folder.add(PAGE, "\nMore [here](article:solo).\n")
    assert folder.problem().what == "There is no article:solo."


def test_related_pages_and_words_may_be_in_the_first_language(folder: ContentFolder) -> None:
    folder.replace(SPANISH, "updated:", "related: [second]\nunmarked: [gel]\nupdated:")
    folder.add(GLOSSARY, "  related: [gel]\n")
    assert folder.problems() == ()
    folder.replace(GLOSSARY, "related: [gel]", "related: [jelly]")
    assert folder.problem().what == "There is no term “jelly”."


def test_danger_signs_and_limits_of_time_may_lead_to_pages_in_the_first_language(folder: ContentFolder) -> None:
    sign = "bleeding:\n  level: today\n  en: Bleeding.\n  es: Sangrado.\n  pages: [second]\n  sources: [who-2024]\n"
    folder.write("help-levels.yaml", sign)
    limit = "{en: Soon, head: {en: What}, columns: {us: {en: US}}, rows: {pep: {en: PEP, page: second, us: {en: Now}}}}"
    folder.write("windows.yaml", f"soon: {limit}\n")
    assert folder.problems() == ()
    folder.replace("help-levels.yaml", "second", "nowhere")
    assert {problem.file for problem in folder.problems()} == {"help-levels.yaml"}


def test_a_word_that_only_pages_of_the_first_language_use_is_used(folder: ContentFolder) -> None:
    assert [warning.what for warning in folder.compiled().warnings] == ["No page uses “condom”."]
    folder.add(GLOSSARY, "gel:\n  name: gelatina\n  say: gelatina\n  means: Un gel.\n  spanish: gelatina\n")
    folder.add(GLOSSARY, "swab:\n  name: hisopo\n  say: hisopo\n  means: Un palito.\n  spanish: hisopo\n")
    assert [warning.what for warning in folder.compiled().warnings] == ["No page uses “condom”.", "No page uses “hisopo”."]


def test_a_number_in_a_meaning_may_rest_on_a_page_of_the_first_language(folder: ContentFolder) -> None:
    folder.replace(GLOSSARY, "Una funda.", "Una funda de 2,5 cm.")
    assert "with a source on no page" in folder.problem().what
    folder.add(PAGE, "\nIt is 2.5 cm long.[^who-2024]\n")
    assert folder.problems() == ()


def test_pages_and_words_of_a_second_language_are_unchecked_until_they_say_otherwise(folder: ContentFolder) -> None:
    corpus = folder.compiled().corpus
    assert {(article.head.language, article.translation) for article in corpus.articles} == {("en", ""), ("es", "unchecked")}
    assert {(term.language, term.translation) for term in corpus.terms} == {("en", ""), ("es", "unchecked")}
    folder.replace(SPANISH, "updated:", "translation: checked\nupdated:")
    folder.add(GLOSSARY, "  translation: checked\n")
    corpus = folder.compiled().corpus
    assert [article.translation for article in corpus.articles if article.head.language == "es"] == ["checked", "unchecked"]
    assert [term.translation for term in corpus.terms if term.language == "es"] == ["checked"]


def test_who_signed_the_original_has_not_signed_its_translation(folder: ContentFolder) -> None:
    original = next(article for article in folder.compiled().corpus.articles if article.head.slug == "page")
    sign(content_file(folder.path), original, Signature("Ana Díaz", "nurse", DAY), DAY)
    signed = [(article.head.slug, article.head.language) for article in folder.compiled().corpus.articles if article.signed]
    assert signed == [("page", "en")]


@pytest.mark.parametrize("name", [PAGE, "en/glossary.yaml"])
def test_the_first_language_is_no_translation(folder: ContentFolder, name: str) -> None:
    text = folder.text(name)
    if name == PAGE:
        folder.replace(name, "updated:", "translation: checked\nupdated:")
    else:
        folder.add(name, "  translation: unchecked\n")
    problem = folder.problem()
    assert problem.file == name
    assert "no translation" in problem.what
    folder.write(name, text)
    assert folder.problems() == ()


def test_another_word_for_it_is_a_problem_on_its_line(folder: ContentFolder) -> None:
    folder.replace(SPANISH, "updated:", "translation: perhaps\nupdated:")
    problem = folder.problem()
    assert (problem.file, problem.line) == (SPANISH, folder.line(SPANISH, "translation:"))


def test_a_figure_whose_words_are_not_translated_is_shown_in_the_first_language(content: ContentFolder) -> None:
    content.replace("library.yaml", "[en]", "[en, es]")
    content.write("es/topics.yaml", "protection:\n  title: Protección\n  icon: book\n  articles: [otra]\n")
    content.write("es/glossary.yaml", "")
    page = "---\ntitle: Otra\nlead: Otra.\nkey_points:\n  - Otra.\nupdated: 2026-11-23\nsensitivity: diagram\n---\n\n"
    content.write("es/protection/otra.md", f"{page}![](figure:condom)\n\nUn dato.[^who-condoms-2024]\n")
    assert content.problems() == ()
    content.replace("es/protection/otra.md", "sensitivity: diagram\n", "")
    assert content.problem().what == "The page shows a drawing."


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("condón", "Dos condones."),
        ("fisura anal", "Dos fisuras anales."),
        ("infección de transmisión sexual", "Dos infecciones de transmisión sexual."),
        ("dilatador", "Dos dilatadores."),
        ("lombriz", "Dos lombrices."),
        ("sífilis", "La sífilis."),
        ("café", "Dos cafés."),
    ],
)
def test_a_word_is_found_in_its_spanish_plural(folder: ContentFolder, name: str, written: str) -> None:
    folder.write(GLOSSARY, f"word:\n  name: {name}\n  say: x\n  means: Algo.\n  spanish: {name}\n")
    assert "No page uses" in folder.compiled().warnings[-1].what
    folder.add("es/basics/solo.md", f"\n{written}\n")
    (term,) = [term for term in folder.compiled().corpus.terms if term.language == "es"]
    assert [use.address for use in term.used] == ["article:solo"]
