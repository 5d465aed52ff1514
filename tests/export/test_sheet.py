"""The sheet for whoever checks a page: all that the page says, and nothing from anywhere else."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader.export.sheet import Shown, sheet
from reader.model.blocks import Paragraph, Section, Text
from reader.model.claims import Claim, claims, code_of, marked
from reader.model.sign_off import SignOff
from reader.review import from_content, from_library
from tests.content_fixtures import CORPUS


class Read(HTMLParser):
    """What a browser would make of it: each tag with its attributes, and the rows of its tables as text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == [], "every tag that is opened is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def condoms() -> Shown:
    """A page with a picture, a table and sources."""
    return from_content(CORPUS, "condoms", "en")


@pytest.fixture(scope="module")
def prep() -> Shown:
    """A page with a dose."""
    return from_content(CORPUS, "prep", "en")


def words(claim: Claim) -> str:
    """A line as the sheet has it, but that a link says where it leads."""
    return re.sub(r"\[([^]]+)\]\(([^)]+)\)", r"\1 (leads to \2)", marked(claim.spans).replace("*", ""))


def test_every_line_is_there_with_its_numbers_and_the_sources_under_it(prep: Shown) -> None:
    rows = [row for row in Read(sheet(prep)).rows if len(row) == 5 and row[0] != "No."]
    said = list(claims(prep.article))
    for number, (claim, row) in enumerate(zip(said, rows[: len(said)], strict=True), 1):
        assert row[0] == str(number)
        assert row[1] == (f"{claim.kind}, {claim.within}" if claim.within else claim.kind) + words(claim)
    (dose,) = [row[1:] for row in rows if row[1].startswith("text, dose")]
    assert dose == ["text, doseTake 1 pill a day.[1]", "1", "1", "☐ right ☐ wrong ☐ ?"]


def test_a_number_without_a_source_says_so(prep: Shown) -> None:
    section = Section("s", 2, "A heading", (Paragraph((Text("In 72 hours, or 2,5 % (95-99)."),)),))
    html = sheet(prep._replace(article=replace(prep.article, sections=(section,))))
    (row,) = [row for row in Read(html).rows if "In 72 hours" in row[1]]
    assert row[2:4] == ["72, 2,5, 95, 99", "none"]
    assert html.count("<mark>72</mark>") == 1


def test_every_source_is_there_with_how_it_was_seen_and_the_lines_on_it(prep: Shown) -> None:
    rows = Read(sheet(prep)).rows
    lines = [str(number) for number, claim in enumerate(claims(prep.article), 1) if "[1]" in marked(claim.spans)]
    source = prep.article.sources[0]
    (row,) = [row for row in rows if len(row) == 5 and row[1].endswith(source.address)]
    assert source.title in row[1]
    assert row[2] == "only a copy or a report of it was opened"
    assert row[3].split(", ") == lines
    seen = sheet(prep._replace(article=replace(prep.article, sources=(replace(source, seen="no"),))))
    assert "nobody has opened it" in seen


def test_every_picture_is_there_with_its_words(condoms: Shown) -> None:
    read = Read(sheet(condoms))
    words = condoms.figures["condom"]
    for said in (words.title, words.alt, words.description, words.caption, *(part.label for part in words.parts)):
        assert said in read.text
    (image,) = [attributes for tag, attributes in read.tags if tag == "image"]
    assert str(image["href"]).startswith("data:image/png;base64,iVBOR")
    assert sum(tag == "circle" for tag, _ in read.tags) == len(words.parts)


def test_it_needs_nothing_but_itself(condoms: Shown) -> None:
    html = sheet(condoms)
    for tag, attributes in Read(html).tags:
        assert tag not in ("script", "link", "iframe", "object", "embed", "a", "img", "form", "base")
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "action", "style")
            assert name != "href" or str(value).startswith("data:image/png;base64,")
    style = html[html.index("<style>") : html.index("</style>")]
    for reaching_out in ("url(", "@import", "http", "//"):
        assert reaching_out not in style


def test_it_prints(condoms: Shown) -> None:
    style = sheet(condoms).split("<style>")[1].split("</style>")[0]
    assert "@media print" in style
    assert "@page" in style


def test_the_form_names_what_is_signed(condoms: Shown) -> None:
    text = Read(sheet(condoms)).text
    code = code_of(condoms.article.digest)
    assert text.count(code) == 3
    for asked in ("Name", "Role", "Date", "Signature", f"alcove review sign condoms --code {code}"):
        assert asked in text
    assert "by nobody" in text
    signed = SignOff("condoms", "en", "Ana Díaz", "nurse", "2026-11-24", condoms.article.digest)
    assert "Ana Díaz, nurse, 2026-11-24" in sheet(condoms._replace(article=replace(condoms.article, signed=(signed,))))


def test_words_are_words_even_when_they_look_like_html(prep: Shown) -> None:
    hostile = '<script>alert("1")</script> & <b>bold</b>'
    head = replace(prep.article.head, title=hostile)
    source = replace(prep.article.sources[0], title=hostile)
    section = Section("s", 2, hostile, (Paragraph((Text(hostile),)),))
    article = replace(prep.article, head=head, sections=(section,), sources=(source,), key_points=(hostile,))
    read = Read(sheet(prep._replace(article=article)))
    assert read.text.count(hostile) >= 5
    assert not [tag for tag, _ in read.tags if tag in ("script", "b")]


def test_the_sheet_of_a_library_is_that_of_its_content(condoms: Shown, corpus_library: Path) -> None:
    assert sheet(from_library(corpus_library, "condoms", "en")) == sheet(condoms)
