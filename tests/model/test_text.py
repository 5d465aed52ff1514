"""Canonical text: what a section says, in reading order, and where each line of it begins."""

import random

from reader.model.address import Address
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
from reader.model.text import canonical, leaves, plain
from tests.made_blocks import Maker

SPANS = (
    Text("Use "),
    Strong((Text("plenty of "), Emphasis((Text("good "),)), Term("lubricant", "lube"))),
    Text(", as "),
    Link(Address("article", "page"), (Text("this page"),)),
    Text(" says."),
    Note(3),
)


def _section(*blocks: BulletList | Callout | Figure | Paragraph | Table, heading: str = "Heading") -> Section:
    return Section("id", 2, heading, blocks)


def _line(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def test_a_run_of_spans_reads_as_its_words_and_notes_add_nothing() -> None:
    assert plain(SPANS) == "Use plenty of good lube, as this page says."


def test_a_section_reads_heading_first() -> None:
    assert canonical(_section(_line("One."), _line("Two."))).text == "Heading\nOne.\nTwo."


def test_the_opening_section_has_no_heading_line() -> None:
    assert list(leaves(Section("", 1, "", (_line("One."),)))) == ["One."]


def test_list_items_read_in_order_with_what_is_nested_in_them() -> None:
    nested = BulletList(True, ((_line("first inner"),), (_line("second inner"),)))
    read = list(leaves(_section(BulletList(False, ((_line("outer"), nested), (_line("last"),))))))
    assert read == ["Heading", "outer", "first inner", "second inner", "last"]


def test_a_call_out_reads_its_title_then_its_text() -> None:
    read = list(leaves(_section(Callout("emergency", "Get help", (_line("Bleeding."), _line("Now."))))))
    assert read == ["Heading", "Get help", "Bleeding.", "Now."]


def test_a_table_reads_its_caption_then_its_cells_row_by_row() -> None:
    rows = (((Text("a1"),), (Text("a2"), Note(1))), ((Text("b1"),), (Text("b2"),)))
    read = list(leaves(_section(Table("Caption", ((Text("h1"),), (Text("h2"),)), rows))))
    assert read == ["Heading", "Caption", "h1", "h2", "a1", "a2", "b1", "b2"]


def test_a_figure_adds_no_text() -> None:
    assert canonical(_section(_line("Before."), Figure("drawing"), _line("After."))).text == "Heading\nBefore.\nAfter."


def test_any_section_reads_each_of_its_words_once_and_in_order() -> None:
    for seed in range(300):
        maker = Maker(random.Random(seed))
        text, starts = canonical(maker.section())
        assert text.split() == [f"w{number}" for number in range(1, maker.words + 1)], f"seed {seed}"
        assert len(starts) == maker.lines, f"seed {seed}"


def test_each_line_of_any_section_stands_where_its_start_says() -> None:
    for seed in range(300):
        section = Maker(random.Random(seed)).section()
        text, starts = canonical(section)
        ends = [*(start - 1 for start in starts[1:]), len(text)]
        assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == list(leaves(section)), f"seed {seed}"
        assert all(text[start - 1] == "\n" for start in starts[1:]), f"seed {seed}"
