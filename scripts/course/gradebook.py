"""Writes marks from stdin (JSON) into nbgrader's gradebook, whose URL is the argument. What a person marked stays."""

import importlib.util
import json
import sys
import types
from datetime import datetime, timezone

# The package without what it imports for servers, which takes as long as its gradebook alone.
package = types.ModuleType("nbgrader")
package.__path__ = importlib.util.find_spec("nbgrader").submodule_search_locations
sys.modules["nbgrader"] = package

import new_gradebook  # noqa: E402, F401
from nbgrader.api import Gradebook, MissingEntry  # noqa: E402


def write_marks(gradebook, result):
    """One submission; where it was not graded its cells need a look and have no automatic score."""
    assignment = gradebook.update_or_create_assignment(result["assignment"])
    gradebook.update_or_create_student(result["student"])
    notebook = gradebook.update_or_create_notebook(result["assignment"], result["assignment"])
    names = (notebook.name, assignment.name)
    for mark in result["marks"]:
        ensure(gradebook, "grade", mark["grade_id"], names, max_score=mark["max_points"], cell_type="code")
        ensure(gradebook, "solution", mark["solution_id"], names)
    for answer in result["words"]:
        ensure(gradebook, "grade", answer["grade_id"], names, max_score=answer["max_points"], cell_type="markdown")
        ensure(gradebook, "solution", answer["grade_id"], names)
    submission = gradebook.update_or_create_submission(result["assignment"], result["student"])
    submitted = next(one for one in submission.notebooks if one.name == notebook.name)
    scores = {mark["grade_id"]: mark["points"] for mark in result["marks"]} if result["graded"] else {}
    # an answer in words without words has no points; one with words waits for a person
    scores |= {answer["grade_id"]: 0 for answer in result["words"] if result["graded"] and not answer["answered"]}
    for grade in submitted.grades:
        score = scores.get(grade.name)
        is_changed = grade.auto_score != score
        grade.auto_score = score
        # what a person marked stays; they are asked to look again where our mark is another one now
        if grade.manual_score is None:
            grade.needs_manual_grade = score is None
        elif is_changed:
            grade.needs_manual_grade = True
    if result.get("penalty") is not None:
        handed_in = datetime.fromisoformat(result["handed_in"].replace("Z", "+00:00"))
        submission.timestamp = handed_in.astimezone(timezone.utc).replace(tzinfo=None)  # as nbgrader writes times
        submitted.late_submission_penalty = result["penalty"]
    comments = {mark["solution_id"]: mark["comment"] for mark in result["marks"]}
    for comment in submitted.comments:
        # "not graded: …", below every answer
        comment.auto_comment = (comments.get(comment.name) if result["graded"] else result["comment"]) or None
    gradebook.db.commit()


def ensure(gradebook, kind, grade_id, names, **properties):
    """A cell, where `nbgrader generate_assignment` has not made it."""
    try:
        getattr(gradebook, f"find_{kind}_cell")(grade_id, *names)
    except MissingEntry:
        getattr(gradebook, f"add_{kind}_cell")(grade_id, *names, **properties)


def main():
    results = json.load(sys.stdin)
    with Gradebook(sys.argv[1]) as gradebook:
        for result in results:
            write_marks(gradebook, result)
    graded = sum(result["graded"] for result in results)
    print(f"{graded} submissions are in the gradebook, {len(results) - graded} of {len(results)} without a score")


main()
