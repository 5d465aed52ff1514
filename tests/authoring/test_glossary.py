"""Marking: the first use of each term in each section, in any of its forms, and nowhere else."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from reader.authoring.glossary import Marker
from reader.model.address import Address
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Link,
    Note,
    Paragraph,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from reader.model.corpus import Corpus
from reader.model.term import GlossaryTerm
from reader.model.text import canonical
from tests.content_fixtures import PAGE, ContentFolder


def _term(slug: str, name: str, *also: str, slang: tuple[str, ...] = (), mark: bool = True) -> GlossaryTerm:
    return GlossaryTerm(slug, "en", name, "say", "means", also, slang, "es", mark=mark)


TERMS = (
    _term("sphincter", "sphincter"),
    _term("internal-sphincter", "internal sphincter", "inner ring"),
    _term("prep", "PrEP", "pre-exposure prophylaxis"),
    _term("sti", "STI", "sexually transmitted infection"),
    _term("lubricant", "lubricant", "personal lubricant", slang=("lube",)),
    _term("mucosa", "mucosa", "lining"),
    _term("biopsy", "biopsy"),
    _term("reflex", "reflex"),
    _term("play", "role play"),
    _term("anus", "anus", mark=False),
)


def _section(*blocks: Block, heading: str = "") -> Section:
    return Section("id", 2, heading, blocks)


def _marked(text: str) -> list[tuple[str, str]]:
    """The slug and the words of each mark in a paragraph."""
    section = Marker(TERMS).mark(_section(Paragraph((Text(text),))))
    assert canonical(section).text == text
    return [(span.slug, span.text) for span in _spans(section.blocks)]


def _spans(blocks: tuple[Block, ...]) -> Iterator[Term]:
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield from _terms(spans)
            case BulletList(_, items):
                for item in items:
                    yield from _spans(item)
            case Callout(_, _, inner):
                yield from _spans(inner)
            case Table(_, header, rows):
                for row in (header, *rows):
                    for cell in row:
                        yield from _terms(cell)
            case Figure():
                pass


def _terms(spans: tuple[Span, ...]) -> Iterator[Term]:
    for span in spans:
        match span:
            case Term():
                yield span
            case Strong(inner) | Emphasis(inner) | Link(_, inner):
                yield from _terms(inner)
            case Text() | Note():
                pass


def test_only_the_first_use_in_a_section_is_marked() -> None:
    assert _marked("A sphincter, another sphincter, and more sphincters.") == [("sphincter", "sphincter")]


def test_the_first_use_in_the_next_section_is_marked_again() -> None:
    marker = Marker(TERMS)
    made = [marker.mark(_section(Paragraph((Text("A reflex."),)))) for _ in range(2)]
    assert [span.slug for section in made for span in _spans(section.blocks)] == ["reflex", "reflex"]


@pytest.mark.parametrize(
    ("text", "slug", "words"),
    [
        ("Two sphincters shut it.", "sphincter", "sphincters"),
        ("Some STIs are silent.", "sti", "STIs"),
        ("Many biopsies hurt little.", "biopsy", "biopsies"),
        ("Some reflexes are slow.", "reflex", "reflexes"),
        ("They tried role plays.", "play", "role plays"),
        ("The sphincter's work", "sphincter", "sphincter"),
        ("The sphincter’s work", "sphincter", "sphincter"),
        ("(sphincter)", "sphincter", "sphincter"),
    ],
)
def test_a_plural_or_a_possessive_is_the_term_too(text: str, slug: str, words: str) -> None:
    assert _marked(text) == [(slug, words)]


def test_another_name_is_the_term_too() -> None:
    assert _marked("The inner ring stays shut, as the internal sphincter does.") == [("internal-sphincter", "inner ring")]


def test_slang_is_found_by_search_and_never_marked() -> None:
    assert _marked("Use lube.") == []


def test_the_longest_name_wins() -> None:
    assert _marked("The internal sphincter relaxes.") == [("internal-sphincter", "internal sphincter")]
    assert _marked("A personal lubricant helps.") == [("lubricant", "personal lubricant")]


def test_the_shorter_name_is_marked_where_it_stands_alone() -> None:
    assert _marked("The internal sphincter is a sphincter.") == [
        ("internal-sphincter", "internal sphincter"),
        ("sphincter", "sphincter"),
    ]


def test_a_second_use_of_the_longer_name_is_not_marked_as_the_shorter_one() -> None:
    assert _marked("The internal sphincter. The internal sphincter again.") == [("internal-sphincter", "internal sphincter")]


def test_a_name_with_a_capital_is_matched_as_it_is_written() -> None:
    assert _marked("You may prep a meal, or Prep it, or PREP it.") == []
    assert _marked("PrEP is taken before sex.") == [("prep", "PrEP")]


def test_a_name_without_a_capital_is_matched_in_any_case() -> None:
    assert _marked("Lubricant helps.") == [("lubricant", "Lubricant")]
    assert _marked("PRE-EXPOSURE PROPHYLAXIS") == [("prep", "PRE-EXPOSURE PROPHYLAXIS")]


@pytest.mark.parametrize("text", ["A stimulant", "reflexology", "non-lubricant", "lubricant-free", "sphincter_1", "presphincter"])
def test_a_part_of_a_word_is_no_term(text: str) -> None:
    assert _marked(text) == []


def test_a_term_that_is_not_to_be_marked_is_not() -> None:
    assert _marked("The anus is closed.") == []


def test_terms_are_marked_in_strong_and_stressed_words_lists_call_outs_and_tables() -> None:
    section = _section(
        Paragraph((Strong((Text("A "), Emphasis((Text("sphincter"),)))),)),
        BulletList(False, ((Paragraph((Text("The mucosa"),)),),)),
        Callout("note", "About a biopsy", (Paragraph((Text("A reflex"),)),)),
        Table("A lubricant", ((Text("An STI"),),), (((Text("PrEP"),),),)),
    )
    made = Marker(TERMS).mark(section)
    assert [span.slug for span in _spans(made.blocks)] == ["sphincter", "mucosa", "reflex", "prep"]
    assert canonical(made) == canonical(section)


def test_headings_and_links_are_left_alone() -> None:
    link = Link(Address("article", "page"), (Text("a sphincter"),))
    section = _section(Paragraph((link, Text(" and a reflex"))), heading="The sphincter")
    made = Marker(TERMS).mark(section)
    assert made.heading == "The sphincter"
    assert made.blocks == (Paragraph((link, Text(" and a "), Term("reflex", "reflex"))),)


def test_a_use_in_a_link_does_not_count_as_the_first() -> None:
    link = Link(Address("article", "page"), (Text("a sphincter"),))
    made = Marker(TERMS).mark(_section(Paragraph((link, Text(" and a sphincter")))))
    assert [span.slug for span in _spans(made.blocks)] == ["sphincter"]


def test_terms_that_the_page_leaves_unmarked_are_left_alone() -> None:
    made = Marker(TERMS).mark(_section(Paragraph((Text("A sphincter has a reflex."),))), unmarked=("sphincter",))
    assert [span.slug for span in _spans(made.blocks)] == ["reflex"]


def test_without_terms_nothing_changes() -> None:
    section = _section(Paragraph((Text("A sphincter."),)))
    assert Marker(()).mark(section) == section


def test_the_words_of_a_page_are_the_same_with_and_without_marks(corpus: Corpus) -> None:
    for article in corpus.articles:
        for section in article.sections:
            assert canonical(Marker(TERMS).mark(section)) == canonical(section)


def _of(corpus: Corpus, slug: str) -> list[list[str]]:
    article = next(article for article in corpus.articles if article.head.slug == slug)
    return [[span.slug for span in _spans(section.blocks)] for section in article.sections]


def test_the_glossary_of_the_corpus_is_marked_section_by_section(corpus: Corpus) -> None:
    assert _of(corpus, "condoms") == [["condom", "lubricant"], [], ["internal-condom"], []]


def test_front_matter_says_what_a_page_leaves_unmarked(corpus: Corpus) -> None:
    assert _of(corpus, "prep") == [["prep"], ["sti"], []]


def test_a_glossary_entry_says_that_it_is_never_marked(corpus: Corpus) -> None:
    assert _of(corpus, "getting-tested") == [[], ["sti"], ["sti"], []]


def _used(corpus: Corpus, slug: str) -> list[tuple[str, str, str]]:
    term = next(term for term in corpus.terms if term.slug == slug)
    return [(use.address, use.title, use.heading) for use in term.used]


def test_a_term_knows_the_sections_that_use_it_in_reading_order(corpus: Corpus) -> None:
    articles = {article.head.slug: article for article in corpus.articles}
    order = [head.slug for _, topic in corpus.topics for head in topic.articles]
    for term in corpus.terms:
        slugs = [Address.parse(use.address).slug for use in term.used]
        assert slugs == sorted(slugs, key=order.index)
        for use in term.used:
            address = Address.parse(use.address)
            section = next(section for section in articles[address.slug].sections if section.id == address.part)
            assert (use.title, use.heading) == (articles[address.slug].head.title, section.heading)
    marked = {
        (span.slug, f"article:{slug}{'#' if section.id else ''}{section.id}")
        for slug, article in articles.items()
        for section in article.sections
        for span in _spans(section.blocks)
    }
    assert marked <= {(term.slug, use.address) for term in corpus.terms for use in term.used}


def test_a_use_counts_where_the_word_is_not_marked_and_once_for_a_section(one_page: ContentFolder) -> None:
    one_page.add("en/glossary.yaml", "swab:\n  name: swab\n  say: swob\n  means: A stick.\n  spanish: hisopo\n  mark: false\n")
    one_page.add(PAGE, "\nA swab and a swab.\n\n## More {#more}\n\nTwo swabs and a condom.\n")
    corpus = one_page.compiled().corpus
    assert _used(corpus, "swab") == [("article:page", "A page", ""), ("article:page#more", "A page", "More")]
    assert _used(corpus, "condom") == [("article:page", "A page", ""), ("article:page#more", "A page", "More")]


def test_every_field_of_a_glossary_entry_is_kept(corpus: Corpus) -> None:
    assert replace(corpus.terms[0], used=()) == GlossaryTerm(
        slug="condom",
        language="en",
        name="condom",
        say="KON-dum",
        means="A thin sheath that keeps fluids apart during sex.",
        also=("sheath",),
        slang=("rubber", "johnny"),
        spanish="condón",
        related=("internal-condom",),
        figure="condom/teat",
        mark=True,
    )


def test_one_name_may_differ_from_another_by_its_capitals_alone(one_page: ContentFolder) -> None:
    one_page.add("en/glossary.yaml", "pep:\n  name: PEP\n  say: pep\n  means: Medicine.\n  spanish: PPE\n")
    one_page.add("en/glossary.yaml", "verve:\n  name: pep\n  say: pep\n  means: Verve.\n  spanish: brío\n")
    one_page.replace(PAGE, "Condoms.", "PEP and pep.")
    section = one_page.article().sections[0]
    assert [(span.slug, span.text) for span in _spans(section.blocks)] == [("pep", "PEP"), ("verve", "pep")]
