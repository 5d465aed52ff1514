"""Quizzes: questions for whoever wants to try what they have read, each answer with its reason."""

from reader.authoring.chart_data import TITLE, ChartData
from reader.authoring.fields import Field, Record, records
from reader.model.blocks import Choice, Note, Question, Quiz, Text

MOST_QUESTIONS = 5
FEWEST_CHOICES, MOST_CHOICES = 2, 5

_QUIZ = (TITLE, Field("questions", "record", required=True), Field("sources", "slugs"))
_QUESTION = (Field("asks", required=True), Field("choices", "record", required=True), Field("sources", "slugs"))
_CHOICE = (Field("words", required=True), Field("why", required=True), Field("right", "flag"))


def quiz(data: ChartData) -> Quiz:
    """The quiz of a directive `!!! quiz`."""
    record = data.record(*_QUIZ)
    questions, faults = records(record.record("questions"), data.file, _QUESTION, data.line + 1)
    data.problems += faults
    if data.directive.name:
        data.problem(data.line, "A quiz has no name.", "Write !!! quiz alone, and its questions below it.")
    if len(questions) > MOST_QUESTIONS:
        data.problem(record.line_of("questions"), f"A quiz has at most {MOST_QUESTIONS} questions.", "Leave some out.")
    shared = data.notes(data.sources(record))
    return Quiz(record.text("title"), tuple(_question(data, question, shared) for _, question in questions))


def _question(data: ChartData, record: Record, shared: tuple[Note, ...]) -> Question:
    if not shared and not record.has("sources"):
        data.problem(record.line, "This question names no source.", "Add “sources” to it, or to the whole quiz.")
    choices, faults = records(record.record("choices"), data.file, _CHOICE, data.line + 1)
    data.problems += faults
    notes = (*data.notes(data.sources(record)), *shared)
    if record.has("choices") and not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES:
        what = f"A question has {FEWEST_CHOICES} to {MOST_CHOICES} choices."
        data.problem(record.line_of("choices"), what, "Add some, or leave some out.")
    elif record.has("choices") and sum(choice.flag("right", default=False) for _, choice in choices) != 1:
        data.problem(record.line_of("choices"), "One choice must be right.", "Write “right: true” at it, and at no other.")
    return Question(record.text("asks"), tuple(_choice(choice, notes) for _, choice in choices))


def _choice(record: Record, notes: tuple[Note, ...]) -> Choice:
    return Choice(record.text("words"), record.flag("right", default=False), (Text(record.text("why")), *notes))
