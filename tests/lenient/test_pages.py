"""What a file becomes in a lenient build: its title, its sections, its blocks; and what is said of the rest."""

from pathlib import Path

import pytest

from reader.authoring.lenient.blocks import LINE, LenientParser
from reader.authoring.lenient.folder import Folder
from reader.authoring.lenient.names import Names
from reader.authoring.lenient.page import File, compile_page
from reader.authoring.lenient.slips import EMPTY, ENCODING, FRONT, HTML, IMAGE, LINK, SHAPE, Slip, Slips, Tally
from reader.model.address import Address
from reader.model.article import Article
from reader.model.blocks import Block, BulletList, Callout, Emphasis, Link, Paragraph, Strong, Table, Text
from reader.model.fault import Fault
from reader.model.text import canonical

FILE = File("guide/a_page-x.md", "page", "guide", "en", "2026-11-20")
OTHER = Address("article", "other")


def compiled(text: str, slips: Slips | None = None) -> Article:
    """The article that a text makes; links to other.md lead to a page."""
    resolve = {"other.md": OTHER}.get
    (made,) = compile_page(FILE, text, LenientParser(), resolve, slips or Slips(), Names("page"))
    return made


def blocks(text: str) -> tuple[Block, ...]:
    (section,) = compiled(f"---\ntitle: t\n---\n{text}").sections
    return section.blocks


def slips(text: str) -> set[Slip]:
    found = Slips()
    compiled(text, found)
    return set(found.found)


def words(article: Article) -> str:
    return "\n".join(canonical(section).text for section in article.sections)


@pytest.mark.parametrize(
    ("text", "title", "says"),
    [
        ("---\ntitle: From the front\n---\n# From the text\n\nText.", "From the front", "From the text\nText."),
        ("---\ntitle: The same\n---\n# The same\n\nText.", "The same", "Text."),
        ("# From the text\n\nText.", "From the text", "Text."),
        ("A badge.\n\n# From the text\n\nText.", "From the text", "A badge.\nText."),
        ("Words first.\n\n## Then a heading\n\nText.", "Then a heading", "Words first.\nThen a heading\nText."),
        ("Underlined\n==========\n\nText.", "Underlined", "Text."),
        ("Just text.", "a page x", "Just text."),
        ("---\ntitle: >-\n  Folded\n  over lines\n---\nText.", "Folded over lines", "Text."),
        ('+++\ntitle = "From TOML"\n+++\nText.', "From TOML", "Text."),
        ("# With `code`, *stars* and [a link](x.md) {#own-id}\n\nText.", "With code, stars and a link", "Text."),
    ],
)
def test_the_title_is_that_of_the_front_matter_or_the_first_heading_or_the_file(text: str, title: str, says: str) -> None:
    article = compiled(text)
    assert article.head.title == title
    assert words(article) == says


def test_front_matter_gives_what_it_can() -> None:
    front = "title: 'It''s'  # said\nthis is no field\ndescription: About it.\ndate: 2024-05-01\ntags:\n  - one\n  - two\n"
    text = f"---\n{front}---\nText."
    article = compiled(text)
    assert (article.head.title, article.head.lead, article.updated, article.aliases) == (
        "It's",
        "About it.",
        "2024-05-01",
        ("one", "two"),
    )
    assert slips(text) == {FRONT}


def test_a_page_without_a_lead_says_which_file_it_is() -> None:
    assert compiled("Text.").head.lead == "guide/a_page-x.md"


@pytest.mark.parametrize("date", ["2999-01-01", "2026-02-30", "yesterday", ""])
def test_a_date_that_can_not_be_is_that_of_the_file(date: str) -> None:
    assert compiled(f"---\ntitle: t\ndate: {date}\n---\nText.").updated == "2026-11-20"


def test_two_rules_with_words_between_them_are_no_front_matter() -> None:
    assert words(compiled("---\n\nBetween rules.\n\n---\n\nText.")) == "Between rules.\nText."


def test_headings_begin_sections_with_names_of_their_own() -> None:
    article = compiled("# T\n\n## Pain\n\na\n\n### Pain\n\nb\n\n## Wörter & mehr {#words}\n\nc\n\n#### Ärger\n\n## 文\n\nd")
    assert [(s.id, s.level, s.heading) for s in article.sections] == [
        ("pain", 2, "Pain"), ("pain-2", 3, "Pain"), ("words", 2, "Wörter & mehr"), ("arger", 3, "Ärger"), ("part", 2, "文")
    ]  # fmt: skip


def test_blocks_are_those_of_the_model() -> None:
    assert blocks("A **strong** and *stressed* word.") == (
        Paragraph((Text("A "), Strong((Text("strong"),)), Text(" and "), Emphasis((Text("stressed"),)), Text(" word."))),
    )
    item, inner = (Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),)
    assert blocks("- a\n    1. b") == (BulletList(False, ((*item, BulletList(True, (inner,))),)),)
    cells = ((Text("a"),), (Text("b"),)), ((Text("1"),), ())
    assert blocks("| a | b |\n|---|---|\n| 1 |") == (Table("", cells[0], (cells[1],)),)
    assert blocks("> quoted") == (Paragraph((Text("quoted"),)),)
    assert blocks('!!! danger "Mind"\n    This.') == (Callout("note", "Mind", (Paragraph((Text("This."),)),)),)


def test_nothing_of_others_is_shown_as_an_emergency() -> None:
    (made,) = blocks('!!! emergency "Call"\n    Now.')
    assert isinstance(made, Callout)
    assert made.kind == "note"


def test_code_keeps_its_lines_and_its_marks() -> None:
    assert blocks("```html\n# no heading\n  <b>&amp;\n```") == (Paragraph((Text(f"# no heading{LINE}\xa0\xa0<b>&amp;"),)),)
    assert blocks("Text.\n\n    if a < b:\n        <i>")[1:] == (Paragraph((Text(f"if a < b:{LINE}\xa0\xa0\xa0\xa0<i>"),)),)
    assert blocks("See `std::vector<int>`.") == (Paragraph((Text("See "), Text("std::vector<int>"), Text("."))),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("In <b>bo</b>ld.<br>Next.", "In bold. Next."),
        ("<div>\n<p class='x_y_z'>Words.</p>\n</div>", "Words."),
        ("Before.\n\n<!-- a\n\n# b\n\n-->\n\nAfter.", "Before.\nAfter."),
        ("Before.\n\n<script>\nx < y\n\nz\n</script>\nAfter.", "Before.\nAfter."),
        ("<td>a</td><td>b</td>", "a b"),
    ],
)
def test_html_is_dropped_and_its_words_are_kept(text: str, says: str) -> None:
    assert words(compiled(text)) == says
    assert slips(text) == {HTML}


def test_signs_that_html_has_names_for_are_read() -> None:
    assert words(compiled("&lt;b&gt; &amp; caf&eacute; 1 < 2")) == "<b> & café 1 < 2"


def test_links_within_the_folder_work_and_others_keep_their_words() -> None:
    spans = (Text("See "), Link(OTHER, (Text("this"),)), Text(" or "), Link(OTHER, (Text("that"),)), Text("."))
    for second in ("[that](other.md)", "[that][x y]", "[that][]", "[that]"):
        assert blocks(f"See [this](other.md) or {second}.\n\n[X  y]: other.md\n[that]: <other.md> 'Title'") == (Paragraph(spans),)
    assert words(compiled("See [`code()`][], [x], arr[1][2].\n\n[`code()`]: other.md")) == "See code(), [x], arr[1][2]."
    assert words(compiled("See [this](https://x.org), <https://y.org>.")) == "See this, https://y.org."
    assert slips("See [this](https://x.org).") == {LINK}


def test_a_picture_leaves_its_description() -> None:
    assert words(compiled("![A rectum](a.png) and ![](b.png)")) == "A rectum and"
    assert slips("![A rectum](a.png)") == {IMAGE}


def test_what_the_parser_can_not_take_becomes_plain_text_and_its_neighbours_do_not() -> None:
    deep = "".join(f"{'    ' * depth}- level {depth}\n" for depth in range(50))
    made = blocks(f"*Before.*\n\n{deep}\n*After.*")
    assert made[0] == Paragraph((Emphasis((Text("Before."),)),))
    assert made[1] == Paragraph((Text("- level 0"),))
    assert made[-1] == Paragraph((Emphasis((Text("After."),)),))
    assert slips(deep) == {SHAPE}


def test_a_long_list_or_table_is_cut_and_keeps_its_form() -> None:
    rows = [f"[row {number}](other.md)" for number in range(400)]
    lists = blocks("\n".join(f"- {row}\n    - *inner*" for row in rows))
    assert len(lists) > 1
    assert all(isinstance(made, BulletList) for made in lists)
    assert sum(len(made.items) for made in lists if isinstance(made, BulletList)) == 400
    tables = blocks("| a |\n|---|\n" + "\n".join(f"| {row} |" for row in rows))
    assert {made.header for made in tables if isinstance(made, Table)} == {((Text("a"),),)}
    assert sum(len(made.rows) for made in tables if isinstance(made, Table)) == 400


def test_what_stands_beside_a_long_list_keeps_its_place_in_one() -> None:
    made = blocks("1. a\n\n    b\n\n" + "word " * 5_000)
    item = (Paragraph((Text("a"),)), Paragraph((Text("b"),)))
    assert made[0] == BulletList(True, (item,))


def test_a_long_section_goes_on_in_the_next() -> None:
    article = compiled("# T\n\n## Pain\n\n" + "A sentence that is quite long, all in all.\n\n" * 2_500)
    assert [section.id for section in article.sections] == ["pain", "pain-2", "pain-3"]
    assert {section.heading for section in article.sections} == {"Pain"}


def test_a_very_long_file_becomes_several_pages(tmp_path: Path) -> None:
    (tmp_path / "big.md").write_text("# Big\n\n" + "".join(f"## Part {n}\n\n{'Some words. ' * 200}\n\n" for n in range(200)))
    (tmp_path / "big-2.md").write_text("# Other\n\nText.")
    folder = Folder(tmp_path, "en", Tally())
    pages = list(folder.pages())
    assert [(page.head.slug, page.head.title) for page in pages] == [
        ("big-2", "Other"), ("big", "Big"), ("big-2-2", "Big (2)"), ("big-3", "Big (3)")
    ]  # fmt: skip
    assert sum(len(page.sections) for page in pages[1:]) == 200
    assert folder.left_out == 0


def test_a_file_in_another_encoding_is_read_as_what_it_most_likely_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Café\n\nnaïve".encode("cp1252"))
    (tmp_path / "b.md").write_bytes("# Café\r\n\r\nnaïve".encode("utf-16"))
    tally = Tally()
    titles = [article.head.title for article in Folder(tmp_path, "en", tally).pages()]
    assert titles == ["Café", "Café"]
    assert [line.split(" a.md")[0] for line in tally.lines()] == [f"warning: {ENCODING.what} {ENCODING.remedy} 1 file:"]


def test_addresses_and_groups_come_from_the_folders(tmp_path: Path) -> None:
    for name in ("docs/b.md", "docs/README.md", "docs/Guide/One two.md", "docs/Guide/one-two.md", "docs/Guide/deep/er/x.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")
    folder = Folder(tmp_path, "en", Tally())
    slugs = [article.head.slug for article in folder.pages()]
    assert slugs == ["docs-readme", "docs-b", "docs-guide-one-two", "docs-guide-one-two-2", "docs-guide-deep-er-x"]
    assert [(topic.title, [head.slug for head in topic.articles]) for _, topic in folder.topics()] == [
        ("docs", slugs[:2]), ("Guide", slugs[2:])
    ]  # fmt: skip


def test_links_between_files_are_followed_from_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "README.md").write_text("[one](a/x.md#The-part) [two](a/x) [three](a)")
    (tmp_path / "a" / "x.md").write_text("[up](../README.md) [top](/README.md) [here](#part) [none](nothing.md)")
    (tmp_path / "a" / "index.md").write_text("Text.")
    links = {}
    for article in Folder(tmp_path, "en", Tally()).pages():
        (section,) = article.sections
        (block,) = section.blocks
        assert isinstance(block, Paragraph)
        links[article.head.slug] = [str(span.target) for span in block.spans if isinstance(span, Link)]
    assert links["readme"] == ["article:a-x#the-part", "article:a-x", "article:a-index"]
    assert links["a-x"] == ["article:readme", "article:readme", "article:a-x#part"]


def test_what_has_no_words_is_left_out_and_counted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Text.")
    for number in range(5):
        (tmp_path / f"empty-{number}.md").write_text("---\n---\n")
    tally = Tally()
    assert len(list(Folder(tmp_path, "en", tally).pages())) == 1
    assert list(tally.lines()) == [f"warning: {EMPTY.what} {EMPTY.remedy} 5 files: empty-0.md, empty-1.md, empty-2.md, …"]


@pytest.mark.parametrize("make", [None, "empty", "file"])
def test_a_folder_without_markdown_is_refused(tmp_path: Path, make: str | None) -> None:
    folder = tmp_path / "folder"
    if make == "empty":
        folder.mkdir()
        (folder / "notes.txt").write_text("Text.")
    elif make == "file":
        folder.write_text("# Text")
    with pytest.raises(Fault, match=r"^There is no (Markdown in|folder at) "):
        Folder(folder, "en", Tally())
