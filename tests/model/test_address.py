"""Addresses: written and read back, and refused in a sentence."""

import pytest

from reader.model.address import Address, is_slug
from tests.content_fixtures import is_sentence

ADDRESSES = {
    "article:is-anal-sex-safe": Address("article", "is-anal-sex-safe"),
    "article:lubrication#oil-and-latex": Address("article", "lubrication", "oil-and-latex"),
    "term:sphincter": Address("term", "sphincter"),
    "figure:anal-canal": Address("figure", "anal-canal"),
    "figure:anal-canal/external-sphincter": Address("figure", "anal-canal", "external-sphincter"),
    "lesson:consent/card-3": Address("lesson", "consent", "card-3"),
    "screen:home": Address("screen", "home"),
    "clinic-x/article:opening-hours": Address("article", "opening-hours", "", "clinic-x"),
    "clinic-x/article:opening-hours#monday": Address("article", "opening-hours", "monday", "clinic-x"),
    "clinic-x/figure:map/door": Address("figure", "map", "door", "clinic-x"),
}

NONSENSE = [
    "",
    ":",
    "article",
    "article:",
    "article:#part",
    "article:page#",
    "article:Page",
    "article:page part",
    "article:page#Part",
    "article:page/part",
    "article:page#part#part",
    "figure:drawing#part",
    "figure:drawing/",
    "figure:a/b/c",
    "book:page",
    "ARTICLE:page",
    "/article:page",
    "Clinic/article:page",
    "a/b/article:page",
    "article:-page",
    "article:page-",
    "article:a--b",
    "article:página",
    "article:page\n",
    " article:page",
    "article:page#part\0",
    "https://example.org",
    "javascript:alert",
    "file:///etc/passwd",
    "../../etc/passwd",
    "\ud800",
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES.items(), ids=list(ADDRESSES))
def test_an_address_reads_and_writes_back_the_same(text: str, address: Address) -> None:
    assert Address.parse(text) == address
    assert str(address) == text


@pytest.mark.parametrize("text", NONSENSE, ids=ascii)
def test_what_is_no_address_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is not an address like") as refusal:
        Address.parse(text)
    assert is_sentence(str(refusal.value).replace(text, "") if text else str(refusal.value))


def test_the_whole_of_a_part_is_its_page_in_the_same_library() -> None:
    assert Address.parse("clinic-x/article:page#part").whole == Address.parse("clinic-x/article:page")
    assert Address.parse("figure:drawing/part").whole == Address.parse("figure:drawing")


def test_the_whole_of_a_page_is_itself() -> None:
    page = Address.parse("article:page")
    assert page.whole == page


@pytest.mark.parametrize("text", ["a", "page", "two-rings", "u-equals-u", "3", "2-rings", "a1-b2-c3"])
def test_small_letters_digits_and_single_hyphens_make_a_slug(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text", ["", "-", "a-", "-a", "a--b", "A", "aB", "é", "a b", "a_b", "a.b", "a/b", "a#b", "a\n", "٣", "²"]
)
def test_anything_else_is_no_slug(text: str) -> None:
    assert not is_slug(text)
