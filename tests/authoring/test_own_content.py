"""The content that comes with Alcove passes its own gate."""

from reader.authoring.report import examine
from tests.content_fixtures import ROOT

STARTING_ARTICLE = ROOT / "tests" / "data" / "starting-article"


def test_the_content_that_comes_with_alcove_has_no_problem() -> None:
    report = examine(ROOT / "content", STARTING_ARTICLE)
    assert [str(problem) for problem in report.problems] == []
    assert len(report.pages) == len(report.corpus.articles) > 0


def test_what_is_kept_of_the_starting_article_is_a_salt_and_hashes_in_no_order_of_its_own() -> None:
    salt, *hashes = [line for line in (STARTING_ARTICLE / "hashes.txt").read_text().split("\n") if line and line[0] != "#"]
    assert len(bytes.fromhex(salt)) == 16
    assert {len(bytes.fromhex(line)) for line in hashes} == {5}
    assert hashes == sorted(set(hashes))
    assert len(hashes) > 1000
