"""What an author's Markdown becomes."""

from reader.model.address import Address
from reader.model.article import Article
from reader.model.blocks import (
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Link,
    Note,
    Paragraph,
    Section,
    Strong,
    Table,
    Term,
    Text,
)
from reader.model.corpus import Corpus
from reader.model.text import canonical
from tests.content_fixtures import PAGE, ContentFolder


def _opening(folder: ContentFolder, body: str) -> Section:
    folder.add(PAGE, f"\n{body}\n")
    return folder.article().sections[0]


def _article(corpus: Corpus, slug: str) -> Article:
    return next(article for article in corpus.articles if article.head.slug == slug)


def _line(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Text(text),)),)


def test_front_matter_gives_the_head_of_the_page(corpus: Corpus) -> None:
    condoms = _article(corpus, "condoms")
    assert condoms.head.slug == "condoms"
    assert condoms.head.language == "en"
    assert condoms.head.topic == "protection"
    assert condoms.head.title == "Do condoms hurt?"
    assert condoms.head.lead.startswith("They should not.")
    assert condoms.head.minutes == 1
    assert condoms.key_points == ("Add lubricant before it feels dry.", "Use a new condom each time.")
    assert condoms.updated == "2026-11-23"
    assert condoms.related == ("prep",)
    assert condoms.aliases == ("rubbers", "safer sex")
    assert condoms.formerly == ("sheaths",)


def test_headings_cut_the_page_into_sections_under_the_authors_ids(corpus: Corpus) -> None:
    made = [(section.id, section.level, section.heading) for section in _article(corpus, "condoms").sections]
    assert made == [("", 1, ""), ("putting-on", 2, "Putting one on"), ("kinds", 2, "Kinds"), ("oil", 3, "Oil and latex")]


def test_sources_are_numbered_in_the_order_in_which_they_are_named(corpus: Corpus) -> None:
    after = _article(corpus, "prep").sections[-1]
    paragraph = after.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [span.number for span in paragraph.spans if isinstance(span, Note)] == [1, 2]
    assert [source.id for source in _article(corpus, "prep").sources] == ["cdc-prep-2025", "who-condoms-2024"]


def test_a_source_named_twice_keeps_its_number(one_page: ContentFolder) -> None:
    paragraph = _opening(one_page, "Again.[^who-2024]").blocks[-1]
    assert paragraph == Paragraph((Text("Again."), Note(1)))
    assert [source.id for source in one_page.article().sources] == ["who-2024"]


def test_strong_and_emphasis_may_hold_each_other(one_page: ContentFolder) -> None:
    made = _opening(one_page, "Use **plenty, *really*,** now.").blocks[-1]
    spans = (Text("Use "), Strong((Text("plenty, "), Emphasis((Text("really"),)), Text(","))), Text(" now."))
    assert made == Paragraph(spans)


def test_a_broken_line_is_one_line_of_text(one_page: ContentFolder) -> None:
    assert _opening(one_page, "One\ntwo  \nthree.").blocks[-1:] == _line("One two three.")


def test_an_escaped_mark_is_a_plain_character(one_page: ContentFolder) -> None:
    assert _opening(one_page, r"\*not stressed\* and a < b & c > b").blocks[-1:] == _line("*not stressed* and a < b & c > b")


def test_links_become_addresses(corpus: Corpus) -> None:
    oil = _article(corpus, "condoms").sections[-1].blocks[0]
    assert isinstance(oil, Paragraph)
    links = [span for span in oil.spans if isinstance(span, Link)]
    assert links == [
        Link(Address("term", "lubricant"), (Text("water-based lubricant"),)),
        Link(Address("article", "condoms", "putting-on"), (Text("how to put one on"),)),
    ]


def test_a_figure_alone_in_a_paragraph_is_a_figure(corpus: Corpus) -> None:
    assert _article(corpus, "condoms").sections[1].blocks[0] == Figure("condom")


def test_a_numbered_list_holds_a_bulleted_one(corpus: Corpus) -> None:
    made = _article(corpus, "condoms").sections[1].blocks[1]
    inner = BulletList(
        ordered=False,
        items=((Paragraph((Text("Leave "), Emphasis((Text("no air"),)), Text(" in the teat."))),), _line("Stop if it tears.")),
    )
    assert made == BulletList(
        ordered=True,
        items=(
            _line("Check the date on the packet."),
            (*_line("Pinch the teat, then roll it down."), inner),
            _line("Hold the rim when you pull out."),
        ),
    )


def test_loose_list_items_are_lines_too(one_page: ContentFolder) -> None:
    assert _opening(one_page, "- one\n\n- two").blocks[-1] == BulletList(ordered=False, items=(_line("one"), _line("two")))


def test_a_call_out_holds_blocks_of_its_own(corpus: Corpus) -> None:
    made = _article(corpus, "condoms").sections[1].blocks[2]
    assert isinstance(made, Callout)
    assert (made.kind, made.title) == ("emergency", "A condom broke")
    assert [type(block) for block in made.blocks] == [Paragraph, BulletList, Paragraph]


def test_a_paragraph_before_a_table_may_be_its_caption(corpus: Corpus) -> None:
    (made,) = _article(corpus, "condoms").sections[2].blocks
    assert isinstance(made, Table)
    assert made.caption == "What each kind is made of"
    assert made.header == ((Text("Kind"),), (Text("Made of"),))
    assert made.rows[0] == ((Text("External"),), (Text("Latex"), Note(1)))
    assert made.rows[1] == (
        (Term("internal-condom", "Internal condom"),),
        (Text("Nitrile, see "), Link(Address("figure", "condom", "rim"), (Text("the drawing"),))),
    )


def test_nothing_of_one_page_comes_into_the_next(one_page: ContentFolder) -> None:
    one_page.write("en/basics/second.md", one_page.text(PAGE).replace("A fact.", "Another fact."))
    one_page.replace("en/topics.yaml", "[page]", "[page, second]")
    texts = [canonical(one_page.article(slug).sections[0]).text for slug in ("page", "second")]
    assert texts == ["A fact. Condoms.", "Another fact. Condoms."]


def test_windows_line_endings_make_the_same_page(content: ContentFolder) -> None:
    expected = content.article("condoms")
    for name in ("en/protection/condoms.md", "en/glossary.yaml", "sources.yaml", "library.yaml", "figures/condom.svg"):
        content.write(name, content.text(name).replace("\n", "\r\n"))
    assert content.article("condoms") == expected


def test_old_mac_line_endings_make_the_same_page(one_page: ContentFolder) -> None:
    expected = one_page.article()
    one_page.write(PAGE, one_page.text(PAGE).replace("\n", "\r"))
    assert one_page.article() == expected


def test_a_byte_order_mark_makes_no_difference(one_page: ContentFolder) -> None:
    expected = one_page.article()
    for name in (PAGE, "en/glossary.yaml", "library.yaml"):
        one_page.write(name, b"\xef\xbb\xbf" + one_page.text(name).encode())
    assert one_page.article() == expected
