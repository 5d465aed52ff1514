"""Until when a page is good, and what is kept back after that."""

import datetime

import pytest

from reader.model.article import Article, ArticleHead
from reader.model.blocks import Block, BulletList, Callout, Dated, LocalHelp, Paragraph, Section, Text
from reader.model.review import due, lasting, may_fold, standing

PLAIN = Paragraph((Text("Words."),))
DOSE = Dated("dose", (PLAIN,))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def test_a_page_is_good_for_a_year_or_until_the_day_that_its_author_named() -> None:
    head = ArticleHead("x", "en", "t", "A title", "A lead.", 1)
    assert due(Article(head, (), "2026-11-25", (), ())) == day("2027-11-25")
    assert due(Article(head, (), "2026-11-25", (), (), review_by="2027-02-01")) == day("2027-02-01")


@pytest.mark.parametrize(
    ("review_by", "today", "stands"),
    [
        ("", "2027-11-25", "good"),
        ("", "2027-11-26", "overdue"),
        ("2027-02-01", "2027-02-01", "good"),
        ("2027-02-01", "2027-02-02", "overdue"),
        ("", "2026-11-25", "good"),
    ],
)
def test_a_page_is_overdue_the_day_after(review_by: str, today: str, stands: str) -> None:
    assert standing("2026-11-25", review_by, day(today)) == stands


def test_a_clock_that_is_behind_the_page_is_not_believed() -> None:
    assert standing("2026-11-25", "", day("2026-11-24")) == "good", "it may still be yesterday where the reader is"
    assert standing("2026-11-25", "", day("2026-11-23")) == "unknown"
    assert standing("2026-11-25", "", day("1970-01-01")) == "unknown"


def test_what_lasts_is_everything_but_the_dated_passages() -> None:
    section = Section("s", 2, "A heading", (PLAIN, DOSE, Dated("eligibility", (PLAIN,)), PLAIN))
    assert lasting(section) == Section("s", 2, "A heading", (PLAIN, PLAIN))


@pytest.mark.parametrize(
    "inside",
    [
        Callout("emergency", "Get help", (PLAIN,)),
        LocalHelp(("crisis",), "Who to call", (PLAIN,)),
        BulletList(False, ((PLAIN, Callout("emergency", "Get help", (PLAIN,))),)),
        Callout("note", "Well", (LocalHelp(("pep",), "Where to go", (PLAIN,)),)),
    ],
)
def test_nothing_with_help_in_it_is_ever_kept_back(inside: Block) -> None:
    dated = Dated("dose", (PLAIN, inside))
    assert not may_fold(dated)
    assert lasting(Section("s", 2, "A heading", (dated,))).blocks == (dated,)
    assert may_fold(DOSE)
