"""The command line: `alcove build|check|preview|review|show|search|doctor`. Opening the window is `reader.app`'s."""

import argparse
import gc
import io
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reader import __version__
from reader.cli_build import add_build
from reader.cli_review import add_review
from reader.model.address import Address
from reader.model.blocks import Block, BulletList, Callout, Chart, Dated, Figure, LocalHelp, Paragraph, Quiz, Table
from reader.model.clock import SystemClock
from reader.model.fault import Fault
from reader.model.review import due, standing
from reader.model.text import canonical, plain
from reader.resources import carried_library


def run(arguments: Sequence[str], preview: Callable[[Path], int]) -> int:
    """Run one command; the exit status is 0 when all is well, 1 for a fault of the world, 2 for a misuse.

    `preview` opens the window on a content folder.
    """
    options = _parser(preview).parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without “→” is no reason to end in the middle
    try:
        status: int = options.run(options)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    return status


def _parser(preview: Callable[[Path], int]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="alcove", description="An offline reader for sexual-health education. Without a command it opens the window."
    )
    parser.add_argument("--version", action="version", version=f"alcove {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add = _adder(commands)
    add_build(add)
    check = add("check", _check, "report every fault in a content folder")
    check.add_argument("content", type=Path, metavar="CONTENT")
    check.add_argument("--runs", type=Path, metavar="FOLDER", help="hashes of an article's word runs, which no page may share")
    check.add_argument("--report", type=Path, metavar="FILE.json", help="write what was found, and how each page reads, as JSON")
    shown = add(
        "preview", lambda options: preview(options.content), "show content that is being written, built anew after each save"
    )
    shown.add_argument("content", type=Path, metavar="CONTENT")
    add_review(commands)
    show = add("show", _show, "print a page, a word or a figure's description")
    show.add_argument("address", metavar="ADDRESS", help="like article:lubrication#kinds or term:sphincter")
    search = add("search", _search, "look for words")
    search.add_argument("words", nargs="*", metavar="WORDS")
    search.add_argument("--batch", action="store_true", help="read a query a line, print a JSON object a line")
    for command in (show, search):
        command.add_argument("--json", action="store_true", help="print JSON")
        command.add_argument("--language", default="en")
    search.set_defaults(misused=search.error)
    doctor = add("doctor", _doctor, "check what Alcove needs on this machine, with a fix for each fault")
    for command in (show, search, doctor):
        command.add_argument("--library", type=Path, default=None, metavar="FILE")
    return parser


def _adder(commands: Any) -> Any:
    def add(name: str, function: Any, summary: str) -> argparse.ArgumentParser:
        command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary.capitalize() + ".")
        command.set_defaults(run=function)
        return command

    return add


def _check(options: argparse.Namespace) -> int:
    try:
        from reader.authoring.report import as_json, as_lines, examine
    except ModuleNotFoundError as error:  # what readers install does not bring what authors need
        raise Fault(f"“{error.name}” is not installed; the check needs it.", "Install alcove-reader[authoring].") from error

    gc.disable()  # as in a build: a tenth of the time
    report = examine(options.content, options.runs)
    _report((*report.warnings, *report.problems))
    for line in as_lines(report):
        print(line)
    if options.report:
        text = json.dumps(as_json(report, str(options.content)), ensure_ascii=False, indent=2)
        try:
            options.report.write_text(f"{text}\n", encoding="utf-8")
        except OSError as error:
            raise Fault(f"The report can't be written ({error.strerror}).", f"Check {options.report}.") from error
    return 1 if report.problems else 0


def _report(problems: Sequence[object]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)


def _show(options: argparse.Namespace) -> int:
    from reader.library.reader import Library

    try:
        address = Address.parse(options.address)
    except ValueError as error:
        raise Fault(str(error), "“alcove search” prints addresses.") from error
    library = Library(options.library or carried_library())
    match address.kind:
        case "article":
            shown = _article(library, address, options.language)
        case "term":
            term = library.term(address.slug, options.language)
            shown = {"name": term.name, "say": term.say, "means": term.means, "also": term.also, "spanish": term.spanish}
        case "figure":
            words = library.figure(address.slug, options.language)
            shown = {"title": words.title, "alt": words.alt, "description": words.description}
            shown["parts"] = [part.label for part in words.parts if address.part in ("", part.id)]
            if address.part and not shown["parts"]:
                raise Fault(f"The picture has no part “{address.part}”.", f"Ask for {address.whole} to see them all.")
        case kind:
            raise Fault(f"There are no {kind}s to print.", "Ask for an article, a term or a figure.")
    if options.json:
        print(json.dumps({"address": str(address)} | shown, ensure_ascii=False, indent=2))
    else:
        _print_plainly(shown)
    return 0


def _article(library: Any, address: Address, language: str) -> dict[str, Any]:
    article = library.article(address.slug, language)
    sections = [section for section in article.sections if address.part in ("", section.id)]
    if not sections:
        raise Fault(f"The page has no section “{address.part}”.", f"Ask for {address.whole} to see them all.")
    shown: dict[str, Any] = {}
    if not article.lenient and standing(article.updated, article.review_by, SystemClock().today()) != "good":
        day = due(article).isoformat()
        shown["overdue"] = f"This page was to be checked again by {day}. Doses, and who can have what, may have changed."
    if not address.part:
        shown |= {"title": article.head.title, "lead": article.head.lead, "key_points": article.key_points}
        shown |= {"updated": article.updated, "review_by": "" if article.lenient else due(article).isoformat()}
        shown["checked_by"] = [f"{one.name}, {one.role}, {one.date}" for one in article.signed]
    shown["sections"] = [
        {
            "id": section.id,
            "heading": section.heading,
            "text": canonical(section).text,
            "damaged": section.id in article.damaged,
            "blocks": [_outline(block) for block in section.blocks],
        }
        for section in sections
    ]
    shown["sources"] = [f"{s.organisation}. {s.title}. {s.year}. {s.address}" for s in article.sources]
    return shown


def _outline(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return f"paragraph: {plain(spans)}"
        case BulletList(ordered, items):
            return f"{'numbered' if ordered else 'bulleted'} list of {len(items)}"
        case Callout(kind, title, _):
            return f"{kind}: {title}"
        case LocalHelp(needs, title, _):
            return f"help for {', '.join(needs)}: {title}"
        case Dated(kind, _):
            return f"{kind}, until the page is due to be checked"
        case Figure(slug):
            return f"figure:{slug}"
        case Chart(kind=kind, title=title):
            return f"{kind}: {title}"
        case Quiz(title, questions):
            return f"quiz of {len(questions)}: {title}"
        case Table(caption, header, rows):
            return f"table {len(rows)}x{len(header)}: {caption}"


def _print_plainly(shown: dict[str, Any]) -> None:
    for name, value in shown.items():
        if name == "sections":
            for section in value:
                print(f"\n{'This part is damaged in your copy of the library.' if section['damaged'] else section['text']}")
        elif isinstance(value, str):
            if value:
                print(value)
        elif value:
            print(f"\n{name.replace('_', ' ').capitalize()}:")
            for item in value:
                print(f"  - {item}")


def _search(options: argparse.Namespace) -> int:
    from reader.search.engine import Engine

    if bool(options.words) == options.batch:
        options.misused("give words to look for, or --batch and a query a line on standard input")
    engine = Engine(options.library or carried_library())
    if options.batch:
        return _search_batch(engine, options.language)
    results = engine.search(" ".join(options.words), options.language)
    if options.json:
        hits = [
            {
                "address": str(hit.address),
                "lane": hit.lane,
                "title": hit.title,
                "context": hit.context,
                "snippet": hit.snippet.text,
                "marks": hit.snippet.marks,
            }
            for hit in results.hits
        ]
        print(json.dumps({"query": results.query, "hits": hits, "sentence": results.sentence}, ensure_ascii=False, indent=2))
    else:
        for hit in results.hits:
            print(f"{hit.title}  ({hit.address})\n    {hit.snippet.text}")
        if results.sentence:
            print(results.sentence)
    return 0


def _search_batch(engine: Any, language: str) -> int:
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    for line in sys.stdin:
        query = line.removesuffix("\n")
        started = time.perf_counter()
        results = engine.search(query, language)
        took = round((time.perf_counter() - started) * 1000, 3)
        hits = [
            {
                "address": str(hit.address),
                "lane": hit.lane,
                "title": hit.title,
                "section": hit.address.part,
                "snippet": hit.snippet.text,
            }
            for hit in results.hits
        ]
        told = {
            "query": query,
            "milliseconds": took,
            "corrected_to": results.corrected,
            "sentence": results.sentence,
            "hits": hits,
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from reader.doctor import examine

    return examine(options.library or carried_library())
