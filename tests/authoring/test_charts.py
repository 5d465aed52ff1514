"""Charts: what an author writes as data in a page, and every slip in it."""

import pytest

from reader.authoring.amounts import about, among, told
from reader.authoring.directives import Directive, lift
from reader.authoring.windows import WINDOWS_FILE
from reader.model.blocks import Chart, ChartRow, Mark, Note, Strong, Term, Text
from reader.model.problem import Problem
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

BARS = """\
!!! bars
    title: Infections prevented
    axis: Out of 100
    unit: "%"
    sure: Found by all
    unsure: Found by some
    rows:
      condoms: {words: Condoms, from: 70, to: 91, sources: [who-2024]}

      both: {words: Both, from: 80, value: 90, to: 95.5}
      pills: {words: Pills, value: 99, about: true}
    says: Compare them roughly.
    sources: [who-2024]
"""
PICTOGRAPH = """\
!!! pictograph
    title: How many broke
    axis: Each circle stands for one
    icon: thing
    filled: Broke
    empty: Held
    rows:
      wet: {words: With gel, value: 3, sources: [who-2024]}
      dry: {words: Without, value: 21, about: true}
    says: Gel helps.
    sources: [who-2024]
"""
TIMELINE = """\
!!! timeline
    title: The clock
    axis: Hours since
    unit: hours
    end: 96
    rows:
      best: {words: Best, from: 0, to: 24}
      last: {words: Last, at: 72}
      late: {words: Late, from: 72}
    says: Sooner is better.
    sources: [who-2024]
"""
DRAWN = """\
!!! timeline limits
    axis: Weeks since
    unit: weeks
    columns: {us: US, uk: UK}
    says: Take the later time.
    sources: [who-2024]
"""
TABLE = """\
limits:
  en: How soon
  head: {en: What}
  columns:
    uk: {en: "UK: from"}
    us: {en: "US: between"}
    where: {en: Where}
  rows:
    one:
      en: One
      uk: {time: 14 days, sources: [who-2024]}
      us: {time: 7 to 21 days, sources: [who-2024]}
      where: {en: Anywhere}
    two:
      en: Two
      us: {time: 2 weeks, en: "{time}, or longer", sources: [who-2024]}
    three:
      en: Three
      where: {en: Nowhere}
"""
UNREAD = "unread-2024:\n  organisation: X\n  title: Unread\n  year: 2024\n  address: https://x.int\n  seen: no\n"


@pytest.fixture
def charts(one_page: ContentFolder) -> ContentFolder:
    """One page with each kind of chart."""
    one_page.write(WINDOWS_FILE, TABLE)
    one_page.add("sources.yaml", UNREAD)
    one_page.add(PAGE, f"\n## Charts {{#charts}}\n\n{BARS}\n{TIMELINE}\n{DRAWN}\n{PICTOGRAPH}\nWords after them.\n")
    return one_page


def drawn(folder: ContentFolder) -> tuple[Chart, ...]:
    return tuple(block for block in folder.article().sections[1].blocks if isinstance(block, Chart))


def test_bars_are_solid_as_far_as_is_sure_and_striped_beyond(charts: ContentFolder) -> None:
    assert drawn(charts)[0] == Chart(
        "bars",
        "Infections prevented",
        "Out of 100",
        "",
        100.0,
        ("Found by all", "Found by some"),
        (
            ChartRow(
                (Strong((Term("condom", "Condoms"), Text(":"))), Text(" 70% to 91%"), Note(1)), (Mark(0, 70, 0), Mark(70, 91, 1))
            ),
            ChartRow(
                (Strong((Text("Both:"),)), Text(" 90% (80% to 95.5%)")), (Mark(0, 80, 0), Mark(80, 95.5, 1), Mark(90, 90, 0))
            ),
            ChartRow((Strong((Text("Pills:"),)), Text(" about 99%")), (Mark(0, 99, 0),)),
        ),
        (Text("Compare them roughly."), Note(1)),
    )


def test_a_timeline_has_stretches_points_and_what_goes_on(charts: ContentFolder) -> None:
    chart = drawn(charts)[1]
    assert (chart.kind, chart.unit, chart.end, chart.keys) == ("timeline", "hours", 96.0, ())
    assert [row.marks for row in chart.rows] == [(Mark(0, 24, 0),), (Mark(72, 72, 0),), (Mark(72, None, 2),)]
    assert [row.spans[1] for row in chart.rows] == [Text(" 0 to 24 hours"), Text(" 72 hours"), Text(" after 72 hours")]


def test_a_timeline_ends_with_its_last_time_unless_it_says_otherwise(charts: ContentFolder) -> None:
    charts.replace(PAGE, "    end: 96\n", "")
    charts.replace(PAGE, "      late: {words: Late, from: 72}\n", "")
    assert drawn(charts)[1].end == 72.0


def test_a_timeline_takes_its_rows_from_the_limits_of_time(charts: ContentFolder) -> None:
    one, two = (
        ChartRow(
            (Strong((Text("One:"),)), Text(" UK 14 days"), Note(1), Text("; US 7 to 21 days"), Note(1)),
            (Mark(2, 2, 0, 0), Mark(1, 3, 1, 1)),
        ),
        ChartRow((Strong((Text("Two:"),)), Text(" US 2 weeks, or longer"), Note(1)), (Mark(2, 2, 1, 1),)),
    )
    says = (Text("Take the later time."), Note(1))
    expected = Chart("timeline", "How soon", "Weeks since", "weeks", 3.0, ("UK: from", "US: between"), (one, two), says)
    assert drawn(charts)[2] == expected


def test_a_timeline_of_one_column_needs_no_key(charts: ContentFolder) -> None:
    charts.replace(PAGE, "columns: {us: US, uk: UK}", "columns: {uk: UK}")
    chart = drawn(charts)[2]
    assert chart.keys == ()
    assert [row.spans[1] for row in chart.rows] == [Text(" 14 days")]


def test_a_pictograph_counts_a_hundred(charts: ContentFolder) -> None:
    assert drawn(charts)[3] == Chart(
        "pictograph",
        "How many broke",
        "Each circle stands for one",
        "thing",
        100.0,
        ("Broke", "Held"),
        (
            ChartRow((Strong((Text("With gel:"),)), Text(" 3 in 100"), Note(1)), (Mark(0, 3, 0), Mark(3, 100, 1))),
            ChartRow((Strong((Text("Without:"),)), Text(" about 21 in 100")), (Mark(0, 21, 0), Mark(21, 100, 1))),
        ),
        (Text("Gel helps."), Note(1)),
    )


def test_a_pictograph_shows_people_unless_it_says_otherwise(charts: ContentFolder) -> None:
    charts.replace(PAGE, "    icon: thing\n", "")
    assert drawn(charts)[3].unit == "person"


@pytest.mark.parametrize("number", [0, 100])
def test_none_and_all_can_be_counted(charts: ContentFolder, number: int) -> None:
    charts.replace(PAGE, "value: 3,", f"value: {number},")
    assert drawn(charts)[3].rows[0].marks == (Mark(0, number, 0), Mark(number, 100, 1))


def test_the_words_of_a_chart_are_found_and_its_terms_marked(charts: ContentFolder) -> None:
    charts.replace(PAGE, "words: Condoms", "words: Rings")
    charts.replace(PAGE, "says: Compare them roughly.", "says: A condom helps.")
    says = drawn(charts)[0].says
    assert [type(span).__name__ for span in says] == ["Text", "Term", "Text", "Note"]


def test_a_page_goes_on_after_a_chart(charts: ContentFolder) -> None:
    blocks = charts.article().sections[1].blocks
    assert [type(block).__name__ for block in blocks] == ["Chart", "Chart", "Chart", "Chart", "Paragraph"]


# What is right; what the author writes instead; what is said of that line.
SLIPS = {
    "no title": ("    title: Infections prevented\n", "", "“title” is missing"),
    "no words for the scale": ("    axis: Out of 100\n", "", "“axis” is missing"),
    "nothing to see in it": ("    says: Compare them roughly.\n", "", "“says” is missing"),
    "no key for what is sure": ("    sure: Found by all\n", "", "“sure” is missing"),
    "no key for what is not": ("    unsure: Found by some\n", "", "“unsure” is missing"),
    "a misspelt field": ("axis: Out of 100", "axes: Out of 100", "“axes” is not a field. Did you mean “axis”?"),
    "a name": ("!!! bars", "!!! bars limits", "Bars have no name"),
    "HTML": ("axis: Out of 100", "axis: <b>100</b>", "“axis” holds HTML"),
    "broken YAML": ("axis: Out of 100", "axis: Out of: 100", "YAML"),
    "no number": ("condoms: {words: Condoms, from: 70, to: 91,", "condoms: {words: Condoms,", "no number to show"),
    "half a range": ("from: 70, to: 91", "from: 70", "no number to show"),
    "a number in words": ("value: 99", "value: many", "“value” is not a number of 0 or more"),
    "a number below 0": ("value: 99", "value: -1", "“value” is not a number of 0 or more"),
    "no number at all": ("value: 99", "value: .nan", "“value” is not a number of 0 or more"),
    "a range from the far end": ("from: 70, to: 91", "from: 91, to: 70", "not in order"),
    "a number outside its range": ("value: 90, to: 95.5", "value: 96, to: 95.5", "not in order"),
    "a number beyond the scale": ("value: 99", "value: 101", "101 is beyond the end of the scale"),
    "a range beyond the scale": ("from: 70, to: 91", "from: 70, to: 191", "191 is beyond the end of the scale"),
    "a scale without an end": ('    unit: "%"\n', "", "Nobody can tell where the scale ends"),
    "a row without words": ("{words: Condoms, ", "{", "“words” is missing"),
    "a source that is not known": ("to: 91, sources: [who-2024]", "to: 91, sources: [nonesuch]", "“nonesuch” is not known"),
    "a source that nobody opened": ("to: 91, sources: [who-2024]", "to: 91, sources: [unread-2024]", "Nobody has opened"),
    "more than a hundred": ("value: 21", "value: 121", "There are no 121 in 100"),
    "less than none": ("value: 21", "value: -1", "There are no -1 in 100"),
    "a part of one": ("value: 21", "value: 21.4", "“value” is not a whole number"),
    "none to count": ("{words: Without, value: 21,", "{words: Without,", "“value” is missing"),
    "no words for those that are filled": ("    filled: Broke\n", "", "“filled” is missing"),
    "no words for those that are empty": ("    empty: Held\n", "", "“empty” is missing"),
    "an icon that is none": ("icon: thing", "icon: cat", "“icon” can't be “cat”"),
    "a pictograph with a name": ("!!! pictograph", "!!! pictograph limits", "A pictograph has no name"),
    "a timeline without a unit": ("    unit: hours\n", "", "“unit” is missing"),
    "a unit that is none": ("unit: hours", "unit: minutes", "“unit” can't be “minutes”"),
    "no time": ("{words: Best, from: 0, to: 24}", "{words: Best}", "no time to show"),
    "a time without a beginning": ("{words: Best, from: 0, to: 24}", "{words: Best, to: 24}", "no time to show"),
    "a point that is a stretch": ("{words: Last, at: 72}", "{words: Last, at: 72, to: 80}", "no time to show"),
    "a point that begins": ("{words: Last, at: 72}", "{words: Last, at: 72, from: 3}", "no time to show"),
    "times from the far end": ("from: 0, to: 24", "from: 24, to: 12", "not in order"),
    "a time beyond the end": ("at: 72", "at: 97", "97 is beyond the end of the scale"),
    "what goes on from the end": ("{words: Late, from: 72}", "{words: Late, from: 96}", "96 is beyond the end of the scale"),
    "limits that are not there": ("!!! timeline limits", "!!! timeline nonesuch", "no limits of time called “nonesuch”"),
    "a column that is not there": ("columns: {us: US, uk: UK}", "columns: {us: US, ca: Canada}", "no column “ca”"),
    "no columns": ("    columns: {us: US, uk: UK}\n", "", "“columns” is missing"),
    "a column without times": ("columns: {us: US, uk: UK}", "columns: {where: Where}", "This timeline shows nothing"),
}


@pytest.mark.parametrize(("right", "wrong", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_slip_in_a_chart_is_reported_with_its_line(charts: ContentFolder, right: str, wrong: str, said: str) -> None:
    near = charts.line(PAGE, right.strip("\n")) if right.strip() else 0
    charts.replace(PAGE, right, wrong)
    found: list[Problem] = [problem for problem in charts.problems() if said in str(problem)]
    assert [problem.file for problem in found] == [PAGE]
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in charts.problems())
    if "missing" in said or "Nobody can tell" in said or "shows nothing" in said:
        head = max(number for number, line in enumerate(charts.text(PAGE).split("\n"), 1) if "!!! " in line and number <= near)
        assert head <= found[0].line <= near
    else:
        assert found[0].line == charts.line(PAGE, wrong)


def test_numbers_without_any_range_are_no_bars(charts: ContentFolder) -> None:
    charts.replace(PAGE, "from: 70, to: 91", "value: 70")
    charts.replace(PAGE, "from: 80, value: 90, to: 95.5", "value: 90")
    problem = charts.problem()
    assert problem.what == "No bar says how sure its number is."
    assert problem.line == charts.line(PAGE, "rows:")


def test_every_row_has_a_source_of_its_own_or_shares_one(charts: ContentFolder) -> None:
    charts.replace(PAGE, "    says: Compare them roughly.\n    sources: [who-2024]\n", "    says: Compare them roughly.\n")
    found = [problem for problem in charts.problems() if "without a source in its paragraph" not in problem.what]
    assert {problem.what for problem in found} == {"This row names no source."}
    assert [problem.line for problem in found] == [charts.line(PAGE, "both:"), charts.line(PAGE, "pills:")]


def test_a_chart_of_many_rows_is_refused(charts: ContentFolder) -> None:
    rows = "".join(f"      row-{number}: {{words: Row, value: 5}}\n" for number in range(11))
    charts.replace(PAGE, "      pills:", f"{rows}      pills:")
    assert charts.problem().what == "A chart has at most 12 rows."


def test_a_pictograph_of_many_rows_is_refused(charts: ContentFolder) -> None:
    rows = "".join(f"      row-{number}: {{words: Row, value: 5}}\n" for number in range(3))
    charts.replace(PAGE, "      dry:", f"{rows}      dry:")
    assert charts.problem().what == "A pictograph has at most 4 rows."


def test_a_chart_stands_alone(charts: ContentFolder) -> None:
    inside = "".join(f"    {line}\n" for line in BARS.splitlines())
    charts.replace(PAGE, "Words after them.", f'!!! note "A call-out"\n    Words.\n\n{inside}')
    problem = next(problem for problem in charts.problems() if "inside something else" in problem.what)
    assert problem.file == PAGE


def test_a_chart_has_no_number_of_its_own(charts: ContentFolder) -> None:
    charts.replace(PAGE, "!!! timeline limits", "!!! timeline 0")
    assert any("no limits of time called “0”" in problem.what for problem in charts.problems())


def test_lifting_keeps_every_other_line_in_its_place() -> None:
    body = "Before.\n\n!!! bars\n    a: 1\n\n    b:\n      - 2\n\nAfter.\n!!! note\n    Text\n!!! timeline limits\n    c: 3"
    kept, found = lift(body)
    assert kept.split("\n")[::4] == ["Before.", "", "After."] + ([""] if len(body.split("\n")) > 12 else [])
    assert [line for line in kept.split("\n") if line] == [
        "Before.",
        "!!! bars 0",
        "After.",
        "!!! note",
        "    Text",
        "!!! timeline 1",
    ]
    assert kept.count("\n") == body.count("\n")
    assert found == (Directive("bars", "", "a: 1\n\nb:\n  - 2\n", 3), Directive("timeline", "limits", "c: 3", 12))


def test_amounts_are_said_as_a_language_says_them() -> None:
    assert told(72, 72, "hours", "en") == "72 hours"
    assert told(1, 1, "weeks", "en") == "1 week"
    assert told(7, 21, "days", "es") == "de 7 a 21 días"
    assert told(1, None, "months", "es") == "después de 1 mes"
    assert told(5.5, 14, "%", "en") == "5.5% to 14%"
    assert told(5.5, 14, "%", "es") == "de 5,5 % a 14 %"
    assert told(1234567, 1234567, "", "en") == "1,234,567"
    assert [told(number, number, "", "es") for number in (5000, 10000.5)] == ["5000", "10.000,5"]
    assert [among(3, 100, language) for language in ("en", "es")] == ["3 in 100", "3 de cada 100"]
    assert told(3, 21, "in 100", "fr") == "3 to 21 in 100"
    assert about(told(99, 99, "", "es"), "es") == "alrededor de 99"
