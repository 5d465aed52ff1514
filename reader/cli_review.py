"""`alcove review sheet|sign`: a sheet for whoever checks a page, and their sign-off."""

import argparse
import datetime
from pathlib import Path
from typing import Any

from reader.model.address import Address
from reader.model.clock import SystemClock
from reader.model.fault import Fault
from reader.model.sign_off import ROLES
from reader.resources import carried_library


def add_review(commands: Any) -> None:
    """Add the command to a parser's sub-commands."""
    summary = "print a sheet for whoever checks a page, and keep their sign-off"
    review: argparse.ArgumentParser = commands.add_parser("review", help=summary, description=f"{summary.capitalize()}.")
    parts = review.add_subparsers(required=True, metavar="sheet|sign")
    sheet = parts.add_parser("sheet", help="write the sheet: claims, numbers, sources, pictures, and a form to sign")
    sheet.add_argument("-o", "--output", type=Path, metavar="FILE.html", help="ARTICLE.html when it is left out")
    sheet.set_defaults(run=_sheet)
    sign = parts.add_parser("sign", help="keep a sign-off of the page as it stands; any later edit makes it void")
    sign.add_argument("--name", required=True, help="who has checked the page, as readers will see it")
    sign.add_argument("--role", required=True, choices=ROLES)
    sign.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="when it was checked; today when it is left out")
    sign.add_argument("--code", default="", help="the code on the sheet that was read; refused when the page has changed since")
    sign.add_argument("--clinic", default="", metavar="NAME", help="sign for a clinic, in a file beside its library")
    sign.set_defaults(run=_sign)
    for part in (sheet, sign):
        part.add_argument("article", metavar="ARTICLE", type=_article, help="like lubrication, or article:lubrication")
        part.add_argument("--language", default="en")
        place = part.add_mutually_exclusive_group()
        place.add_argument("--content", type=Path, metavar="FOLDER", help="the page of this content folder")
        place.add_argument("--library", type=Path, metavar="FILE", help="the page of this library; Alcove's own when left out")


def _sheet(options: argparse.Namespace) -> int:
    from reader.export.sheet import sheet
    from reader.review import from_content, from_library

    read, place = (from_content, options.content) if options.content else (from_library, _library(options))
    shown = read(place, options.article, options.language)
    output: Path = options.output or Path(f"{shown.article.head.slug}.html")
    try:
        output.write_text(sheet(shown), encoding="utf-8")
    except OSError as error:
        raise Fault(f"The sheet can't be written ({error.strerror}).", f"Check {output}.") from error
    print(f"{output}: read it on the screen, or print it. It needs nothing but itself.")
    return 0


def _sign(options: argparse.Namespace) -> int:
    from reader.library.clinic import clinic_file
    from reader.model.claims import code_of
    from reader.review import Signature, content_file, from_content, from_library, sign

    if bool(options.content) == bool(options.clinic):
        raise Fault(
            "A sign-off belongs to the content, or to a clinic.",
            "Give either --content FOLDER, or --clinic NAME and --library FILE.",
        )
    today = SystemClock().today()
    signature = Signature(options.name, options.role, options.date or today, options.code)
    if options.content:
        shown, file = from_content(options.content, options.article, options.language), content_file(options.content)
    else:
        library = _library(options)
        shown, file = from_library(library, options.article, options.language), clinic_file(library)
    made = sign(file, shown.article, signature, today, options.clinic)
    print(f"{file}: {made.name}, {made.role}, has checked “{shown.article.head.title}” on {made.date}.")
    print(f"It holds for the page with the code {code_of(made.digest)}: compare it with the sheet that was read.")
    return 0


def _library(options: argparse.Namespace) -> Path:
    return options.library or carried_library()


def _article(text: str) -> str:
    """The slug of an article; argparse tells what is wrong with any other."""
    address = Address.parse(text if ":" in text else f"article:{text}")
    if address.kind != "article" or address.part:
        raise ValueError(text)
    return address.slug


def _date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
