"""`nbgrader export`."""

import csv
import re

from nbgrader.api import MissingEntry
from nbgrader.plugins import CsvExportPlugin
from repair import REASON


class HonestCsv(CsvExportPlugin):
    """`nbgrader export`: what is not marked yet has an empty score, never 0; no cell is a formula."""

    COLUMNS = "assignment duedate timestamp student_id last_name first_name email".split()
    SCORES = "raw_score late_submission_penalty score max_score not_graded".split()

    def export(self, gradebook):
        with open(self.to or "grades.csv", "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow([*self.COLUMNS, *self.SCORES])
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if self.is_wanted(assignment.name, student.id):
                        rows.writerow([inert_cell(value) for value in self.row(gradebook, assignment, student)])

    def is_wanted(self, assignment, student):
        students = [str(one) for one in self.student]
        return (not self.assignment or assignment in self.assignment) and (not students or student in students)

    def row(self, gradebook, assignment, student):
        who = [student.id, student.last_name, student.first_name, student.email]
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            return [assignment.name, assignment.duedate, "", *who, "", "", "", assignment.max_score, "nothing was handed in"]
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        is_open = any(grade.auto_score is None and grade.manual_score is None for grade in grades)
        penalty = submission.late_submission_penalty
        scores = ["", penalty, ""] if is_open else [submission.score, penalty, max(0.0, submission.score - penalty)]
        return [assignment.name, assignment.duedate, submission.timestamp, *who, *scores, assignment.max_score, reason_in(submission)]


def reason_in(submission):
    """Why a submission is not graded, as repair.py or gradebook.py has written it below its answers."""
    comments = [comment.auto_comment or "" for notebook in submission.notebooks for comment in notebook.comments]
    return next((text.removeprefix(REASON) for text in comments if text.startswith(REASON)), "")


def inert_cell(value):
    text = "" if value is None else str(value)
    return f"'{text}" if re.match(r"\s*[=+\-@\t\r|%]", text) and not isinstance(value, (int, float)) else text
