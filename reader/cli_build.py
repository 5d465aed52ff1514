"""`alcove build`: a content folder, or with --lenient any folder of Markdown, into a library file."""

import argparse
import contextlib
import gc
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from reader.model.fault import Fault

_INTERRUPTED = 130
"""The exit status of a program that was stopped with Ctrl+C, as shells know it."""


def add_build(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the command; `add` takes its name, what runs it, and a summary."""
    build = add("build", _build, "compile a content folder into a library file")
    build.description = "Compile a content folder into a library file; with --lenient, any folder of Markdown."
    build.add_argument("content", type=Path, metavar="CONTENT")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    build.add_argument("--drawings", type=Path, metavar="FOLDER", help="keep drawings here, and draw only what has changed")
    build.add_argument(
        "--lenient",
        action="store_true",
        help="take any folder of Markdown as it is. Nothing is checked: what can't be shown becomes plain text or is left out, is"
        " counted, and each page says that nobody has checked it",
    )
    build.add_argument("--language", default="en", type=_language, help="with --lenient: the language of the pages (en)")
    build.add_argument("--report", type=Path, metavar="FILE", help="with --lenient: write all warnings there, a line each")
    build.set_defaults(misused=build.error)


def _build(options: argparse.Namespace) -> int:
    if options.lenient and options.drawings:
        options.misused("--lenient draws nothing: leave --drawings out")
    if options.report and not options.lenient:
        options.misused("--report belongs to --lenient; “alcove check --report” writes one of checked content")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends it so wants no unfinished file left, either
    try:
        return _leniently(options) if options.lenient else _strictly(options)
    except KeyboardInterrupt:
        print("Stopped. Nothing was written; the old library, if there was one, is as it was.", file=sys.stderr)
        return _INTERRUPTED


def _strictly(options: argparse.Namespace) -> int:
    from reader.build import build
    from reader.progress_line import ProgressLine

    gc.disable()  # hardly anything that a build makes goes away before its end
    started = time.monotonic()
    with ProgressLine(sys.stderr) as progress:
        built = build(options.content, options.output, progress, options.drawings)
    if built.problems:
        for problem in built.problems:
            print(problem, file=sys.stderr)
        print("Nothing was written; the old library, if there was one, is as it was.", file=sys.stderr)
        return 1
    took = time.monotonic() - started
    made = built.corpus
    print(f"{len(made.articles)} articles, {made.sections} sections, {len(made.terms)} terms → {options.output} ({took:.1f} s)")
    return 0


def _leniently(options: argparse.Namespace) -> int:
    from reader.build import build_leniently
    from reader.progress_line import ProgressLine

    started = time.monotonic()
    with _report(options.report) as report, ProgressLine(sys.stderr) as progress:
        gathered = build_leniently(options.content, options.output, progress, options.language, report)
    for warning in gathered.warnings:
        print(warning, file=sys.stderr)
    took = time.monotonic() - started
    left_out = f", {gathered.left_out} {'file' if gathered.left_out == 1 else 'files'} left out" if gathered.left_out else ""
    print(f"{gathered.articles} articles, {gathered.sections} sections{left_out} → {options.output} ({took:.1f} s)")
    return 0


def _report(path: Path | None) -> contextlib.AbstractContextManager[TextIO | None]:
    if path is None:
        return contextlib.nullcontext()
    try:
        return path.open("w", encoding="utf-8")
    except OSError as error:
        raise Fault(f"The report can't be written ({error.strerror}).", f"Check {path}.") from error


def _language(text: str) -> str:
    if not (text.isascii() and 2 <= len(text) <= 20 and text.replace("-", "").isalnum()):
        raise argparse.ArgumentTypeError(f"“{text}” is not a language; write it like en or pt-br")
    return text.lower()
