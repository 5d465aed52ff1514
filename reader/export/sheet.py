"""A sheet for whoever checks a page: everything that it says, with its numbers, sources and pictures, and a form to sign.

One HTML file that needs nothing else: it is read on a screen, or printed and filled in with a pen. Pictures stand in it as data,
addresses of sources as text.

1. What this is, and the code of the page as it stands.
2. Each line of the page, numbered, with the numbers in it, the sources under it, and boxes to tick.
3. The sources, and how their writer knew them. The pictures, with their words.
4. The form.
"""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import NamedTuple

from reader.model.article import Article
from reader.model.blocks import Emphasis, Link, Note, Span, Strong, Term, Text
from reader.model.claims import Claim, claims, code_of, figures_of
from reader.model.figure import FigureWords
from reader.model.info import LibraryInfo
from reader.model.review import due
from reader.model.sign_off import ROLES
from reader.model.source_line import source_line
from reader.model.text import plain
from reader.model.walk import nested
from reader.resources import resource_text

_NUMBER = re.compile(r"\d[\d.,/:]*\d|\d")
_SEEN = {"primary": "opened", "copy": "only a copy or a report of it was opened", "no": "nobody has opened it"}
_TICKS = '<td class="tick">☐ right ☐ wrong ☐ ?</td>'

_ASKED = (
    "Please read each line as somebody would who has nobody to ask. Tick what you find; write beside it what is wrong, what is"
    " missing, and what you would say instead. Numbers stand out; those in brackets are the numbers of the sources. A passage of"
    " kind <em>dose</em> or <em>eligibility</em> is folded away once the page is due to be checked again; one of kind"
    " <em>emergency</em> is always shown. Explanations of single words, and each country's telephone numbers, are checked"
    " apart; they are not on this sheet."
)


class Shown(NamedTuple):
    """A page and what is shown on it: `figures` and `images` (PNGs) hold each of its pictures by its slug."""

    article: Article
    info: LibraryInfo
    figures: Mapping[str, FigureWords]
    images: Mapping[str, bytes]


def sheet(shown: Shown) -> str:
    """The sheet as HTML."""
    article = shown.article
    title = escape(article.head.title)
    body = (_opening(shown), *_lines(article), *_sources(article), *_pictures(shown), _form(article))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(article.head.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>To be checked: {title}</title>\n<style>\n{resource_text('sheet.css')}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _opening(shown: Shown) -> str:
    article, info = shown.article, shown.info
    facts = (
        ("Page", f"article:{article.head.slug}, language {article.head.language}"),
        ("Library", f"{info.title} {info.version}, {info.publisher}"),
        ("Last changed", article.updated),
        ("To be checked again by", due(article).isoformat()),
        ("For", f"readers of kind “{article.head.audience}”; sensitivity: {article.head.sensitivity}"),
        ("Code of the page as printed here", code_of(article.digest)),
        ("Signed so far", "; ".join(f"{s.name}, {s.role}, {s.date}" for s in article.signed) or "by nobody"),
    )
    rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts)
    return f"<h1>{escape(article.head.title)}</h1>\n<table>{rows}</table>\n<p>{_ASKED}</p>"


def _lines(article: Article) -> Iterator[str]:
    yield '<h2>What the page says</h2>\n<table class="lines">\n<thead><tr><th>No.</th><th>Line</th><th>Numbers</th>'
    yield "<th>Sources</th><th>Finding</th></tr></thead>\n<tbody>"
    for number, claim in enumerate(claims(article), 1):
        yield _line(number, claim)
    yield "</tbody></table>"


def _line(number: int, claim: Claim) -> str:
    kind = f"{claim.kind}, {claim.within}" if claim.within else claim.kind
    said = f"Picture “{escape(claim.figure)}”, see below" if claim.figure else _html(claim.spans)
    numbers = ", ".join(escape(found) for found in _NUMBER.findall(plain(claim.spans)))
    notes = ", ".join(str(note) for note in dict.fromkeys(_notes(claim.spans))) or ("none" if numbers else "")
    emphasis = ' class="heading"' if claim.kind == "heading" else ""
    return (
        f'<tr{emphasis}><td>{number}</td><td><span class="kind">{escape(kind)}</span><br>{said}</td>'
        f"<td>{numbers}</td><td>{notes}</td>{_TICKS}</tr>"
    )


def _html(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    match span:
        case Text(text) | Term(_, text):
            return _NUMBER.sub(lambda found: f"<mark>{found[0]}</mark>", escape(text, quote=False))
        case Strong(inner):
            return f"<strong>{_html(inner)}</strong>"
        case Emphasis(inner):
            return f"<em>{_html(inner)}</em>"
        case Link(target, inner):
            return f'{_html(inner)} <span class="kind">(leads to {escape(str(target))})</span>'
        case Note(number):
            return f"<sup>[{number}]</sup>"


def _notes(spans: Iterable[Span]) -> Iterator[int]:
    return (span.number for span in nested(spans) if isinstance(span, Note))


def _sources(article: Article) -> Iterator[str]:
    resting: dict[int, list[str]] = {}
    for number, claim in enumerate(claims(article), 1):
        for note in dict.fromkeys(_notes(claim.spans)):
            resting.setdefault(note, []).append(str(number))
    yield "<h2>Its sources</h2>\n<table>\n<thead><tr><th>No.</th><th>Source</th><th>Seen by the writer</th>"
    yield "<th>Under lines</th><th>Finding</th></tr></thead>\n<tbody>"
    for number, source in enumerate(article.sources, 1):
        yield (
            f"<tr><td>{number}</td><td>{escape(source_line(source))}</td><td>{escape(_SEEN.get(source.seen, source.seen))}</td>"
            f"<td>{', '.join(resting.get(number, ()))}</td>{_TICKS}</tr>"
        )
    yield "</tbody></table>"


def _pictures(shown: Shown) -> Iterator[str]:
    slugs = figures_of(shown.article)
    if slugs:
        yield "<h2>Its pictures</h2>"
    for slug in slugs:
        yield _picture(shown.figures[slug], shown.images[slug])


def _picture(words: FigureWords, png: bytes) -> str:
    """The drawing with the numbers of its parts, then all that is said of it."""
    width, height = words.size
    data = base64.b64encode(png).decode()
    dots = "".join(_dot(number, part.anchor, width / 60) for number, part in enumerate(words.parts, 1))
    said = (
        ("Name", words.title),
        ("Said in its place", words.alt),
        ("Described", words.description),
        ("Below it", words.caption),
    )
    rows = "".join(f"<tr><th>{name}</th><td>{escape(text)}</td>{_TICKS}</tr>" for name, text in said)
    parts = "".join(f"<tr><th>Part {n}</th><td>{escape(part.label)}</td>{_TICKS}</tr>" for n, part in enumerate(words.parts, 1))
    return (
        f'<svg class="picture" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(words.alt)}">'
        f'<image width="{width:g}" height="{height:g}" href="data:image/png;base64,{data}"/>{dots}</svg>\n'
        f"<table><tbody>{rows}{parts}</tbody></table>"
    )


def _dot(number: int, anchor: tuple[float, float], radius: float) -> str:
    x, y = anchor
    return (
        f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'
        f'<text x="{x:g}" y="{y + radius / 3:g}" font-size="{radius * 1.2:g}">{number}</text>'
    )


def _form(article: Article) -> str:
    code = code_of(article.digest)
    lines = (
        "<h2>To be filled in</h2>",
        "<p>What I would change, and what is missing:</p>",
        *('<p class="blank"></p>' for _ in range(4)),
        f"<p>☐ I have read this page with the code <strong>{code}</strong>, all its lines, sources and pictures, and find"
        " it right as general information. My name, my role and the date may be shown on it. If any of it is changed, my name"
        " goes.</p>",
        "<p>☐ Not yet: it needs the changes that I have written down.</p>",
        '<p>Name <span class="field"></span></p>',
        f"<p>Role {' '.join(f'☐ {role}' for role in ROLES)}</p>",
        '<p>Date <span class="field"></span></p>',
        '<p>Signature <span class="field"></span></p>',
        f'<p class="kind">For whoever keeps the library: alcove review sign {escape(article.head.slug)} --code {code}'
        " --name … --role … --date …</p>",
    )
    return "\n".join(('<section class="form">', *lines, "</section>"))
