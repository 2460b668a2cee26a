"""Writes marks from stdin (JSON) into nbgrader's gradebook, whose URL is the argument. What a person marked stays."""

import json
import sys

from nbgrader.api import Gradebook, MissingEntry


def write_marks(gradebook, result):
    """One submission; where it was not graded its cells need a look and have no automatic score."""
    assignment = gradebook.update_or_create_assignment(result["assignment"])
    gradebook.update_or_create_student(result["student"])
    notebook = gradebook.update_or_create_notebook(result["assignment"], result["assignment"])
    for mark in result["marks"]:
        ensure_cells(gradebook, notebook, assignment, mark)
    submission = gradebook.update_or_create_submission(result["assignment"], result["student"])
    submitted = next(one for one in submission.notebooks if one.name == notebook.name)
    marks = {mark["grade_id"]: mark for mark in result["marks"]}
    for grade in submitted.grades:
        mark = marks.get(grade.name)
        if mark is not None:
            grade.auto_score = mark["points"] if result["graded"] else None
        if grade.manual_score is None and (mark is not None or not result["graded"]):
            grade.needs_manual_grade = not result["graded"]
    comments = {mark["solution_id"]: mark["comment"] for mark in result["marks"]}
    for comment in submitted.comments:
        if comment.name in comments:
            comment.auto_comment = comments[comment.name]
    gradebook.db.commit()


def ensure_cells(gradebook, notebook, assignment, mark):
    """The cells of an exercise, where `nbgrader generate_assignment` has not made them."""
    names = (notebook.name, assignment.name)
    try:
        gradebook.find_grade_cell(mark["grade_id"], *names)
    except MissingEntry:
        gradebook.add_grade_cell(mark["grade_id"], *names, max_score=mark["max_points"], cell_type="code")
    try:
        gradebook.find_solution_cell(mark["solution_id"], *names)
    except MissingEntry:
        gradebook.add_solution_cell(mark["solution_id"], *names)


def main():
    results = json.load(sys.stdin)
    with Gradebook(sys.argv[1]) as gradebook:
        for result in results:
            write_marks(gradebook, result)
    graded = sum(result["graded"] for result in results)
    print(f"{graded} submissions are in the gradebook, {len(results) - graded} of {len(results)} without a score")


main()
