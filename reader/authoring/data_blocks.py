"""What an author writes as data under a directive becomes a block: a chart or a quiz."""

from reader.authoring.bars import bars
from reader.authoring.chart_data import ChartData, Known
from reader.authoring.directives import Directive
from reader.authoring.fields import load
from reader.authoring.pictographs import pictograph
from reader.authoring.quizzes import quiz
from reader.authoring.timelines import timeline
from reader.model.blocks import Chart, Quiz
from reader.model.problem import Problem

_MAKERS = {"pictograph": pictograph, "bars": bars, "timeline": timeline, "quiz": quiz}


def read_data(directive: Directive, file: str, line: int, known: Known) -> tuple[Chart | Quiz | None, list[Problem]]:
    """The block of a directive that stands on `line` of its file. Without one the problems say why."""
    fields, problems = load(directive.text, file, line + 1)
    if problems:
        return None, problems
    data = ChartData(directive, fields, file, line, known)
    return _MAKERS[directive.kind](data), data.problems
