"""The content that comes with Alcove passes its own gate."""

from reader.authoring.report import examine
from tests.content_fixtures import ROOT


def test_the_content_that_comes_with_alcove_has_no_problem() -> None:
    report = examine(ROOT / "content")
    assert [str(problem) for problem in report.problems] == []
    assert len(report.pages) == len(report.corpus.articles) > 0
