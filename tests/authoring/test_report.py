"""`alcove check` as a value: what is a problem and what a warning, and the report that programs read."""

import json

from reader.authoring.report import as_json, as_lines, examine
from tests.content_fixtures import PAGE, ContentFolder

LONG = f"{'Now ' + 'go ' * 30}on."


def test_the_report_has_every_page_and_its_faults(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{LONG}\n\nSee [it](article:nonesuch).\n")
    one_page.add("sources.yaml", "Wrong:\n  organisation: x\n")
    report = as_json(examine(one_page.path), "content")
    (page,) = report["articles"]
    assert (page["address"], page["file"], page["title"], page["language"]) == ("article:page", PAGE, "A page", "en")
    assert set(page["grade"]) == {"raw", "adjusted"}
    assert (page["words"], page["long_sentences"]) == (2 + 2 + 2 + 1 + 32 + 2, 1)
    assert [(fault["line"], fault["what"]) for fault in page["problems"]] == [
        (one_page.line(PAGE, "nonesuch"), "There is no article:nonesuch.")
    ]
    assert [fault["line"] for fault in page["warnings"] if fault["line"]] == [one_page.line(PAGE, "Now go")]
    assert {fault["file"] for fault in report["elsewhere"]["problems"]} == {"sources.yaml"}
    assert report["totals"]["problems"] == 1 + len(report["elsewhere"]["problems"])
    assert report["totals"]["warnings"] == len(page["warnings"]) + len(report["elsewhere"]["warnings"])
    assert json.loads(json.dumps(report)) == report


def test_the_report_of_an_empty_library_has_no_pages(one_page: ContentFolder) -> None:
    one_page.replace("library.yaml", "[en]", "[]")
    report = examine(one_page.path)
    assert as_json(report, "x")["totals"]["hardest"] is None
    assert next(as_lines(report)).startswith("0 articles")


def test_a_person_reads_a_row_for_each_page_and_the_sum(content: ContentFolder) -> None:
    lines = list(as_lines(examine(content.path)))
    assert [line.split()[0] for line in lines[1:-1]] == [
        "en/protection/condoms.md",
        "en/protection/prep.md",
        "en/testing/getting-tested.md",
    ]
    assert lines[-1] == "3 articles, 6 terms, 1 figure: 0 problems, 0 warnings."


def test_warnings_stop_no_build(one_page: ContentFolder) -> None:
    one_page.add(PAGE, f"\n{LONG}\n")
    compiled = one_page.compiled()
    assert compiled.problems == ()
    assert [warning.level for warning in compiled.warnings] == ["warning"]
    assert str(compiled.warnings[0]).startswith(f"{PAGE}:{one_page.line(PAGE, 'Now go')}: warning: The sentence")
