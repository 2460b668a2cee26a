"""nbgrader's own autograde in a course folder of ours: submissions are put right first, and nothing becomes 0 by itself."""

import csv
import json
import unittest

from course_folder import ROOT, CourseFolder

NAME = "00-start"


def reduced():
    """The notebook's first cell, answers and checks: what is needed for a mark."""
    notebook = json.loads((ROOT / "notebooks" / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    kept = [code[0], *(cell for cell in code[1:] if grade_id(cell).endswith(("-solution", "-check")))]
    return {**notebook, "cells": kept}


def grade_id(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def split_and_copied():
    """The first answer in two halves, a check twice, a pasted cell with a mark that nobody knows."""
    notebook = reduced()
    at = next(i for i, cell in enumerate(notebook["cells"]) if grade_id(cell) == "00-1-solution")
    first = notebook["cells"][at]
    lines = first["source"]
    half = {**first, "id": "half", "metadata": {}, "source": lines[3:]}
    notebook["cells"][at : at + 1] = [{**first, "source": lines[:3]}, half]
    check = next(cell for cell in notebook["cells"] if grade_id(cell) == "00-2-check")
    pasted = {**check, "metadata": {"nbgrader": {**check["metadata"]["nbgrader"], "grade_id": "99-1-check"}}}
    notebook["cells"] += [dict(check), {**pasted, "source": ["1 + 1"]}]
    return json.dumps(notebook)


def robbed():
    """No metadata, another kernel, a byte order mark, the first check deleted."""
    notebook = reduced()
    notebook["cells"] = [{**cell, "metadata": {}} for cell in notebook["cells"] if grade_id(cell) != "00-1-check"]
    notebook["metadata"] = {"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}
    return "\ufeff" + json.dumps(notebook)


def deadly():
    """The first answer ends the process in which it runs; what stands below is right."""
    notebook = reduced()
    answer = next(cell for cell in notebook["cells"] if grade_id(cell) == "00-1-solution")
    answer["source"] = [*answer["source"], "\nprocess.kill(process.pid, 'SIGKILL');"]
    return json.dumps(notebook)


def another():
    """Somebody's notebook that has nothing to do with the course."""
    return json.dumps({**reduced(), "cells": [{**reduced()["cells"][0], "source": ["const mine = 1;"]}]})


SUBMISSIONS = {
    "a-deadly": (f"{NAME}.ipynb", deadly()),
    "apart": (f"{NAME}.ipynb", split_and_copied()),
    "robbed": (f"{NAME} (1).ipynb", robbed()),
    "truncated": (f"{NAME}.ipynb", json.dumps(reduced())[:4000]),
    "other": (f"{NAME}.ipynb", another()),
}


class Repair(CourseFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(json.dumps(reduced()), "source", NAME, f"{NAME}.ipynb")
        cls.nbgrader("generate_assignment", NAME, "--create")
        for student, (file, content) in SUBMISSIONS.items():
            cls.put(content, "submitted", student, NAME, file)
        (cls.folder / "submitted" / "nothing" / NAME).mkdir(parents=True)
        cls.said = cls.nbgrader("autograde", NAME)
        cls.nbgrader("export")
        with (cls.folder / "grades.csv").open(encoding="utf-8") as file:
            cls.rows = {row["student_id"]: row for row in csv.DictReader(file)}

    def test_what_was_split_copied_robbed_and_renamed_gets_its_points(self):
        for student in ("apart", "robbed"):
            row = self.rows[student]
            self.assertEqual((float(row["score"]), row["not_graded"]), (float(row["max_score"]), ""), self.said)

    def test_what_was_put_right_is_said(self):
        for sentence in (
            "00.1: the cell was split",
            'the file is called "00-start (1).ipynb"',
            "the file begins with a byte order mark",
            "the notebook was saved for another kernel",
            "its metadata was lost",
            "the cell 00-1-check was missing; it was put back",
        ):
            self.assertIn(sentence, self.said)

    def test_what_cannot_be_put_right_has_an_empty_score_and_a_reason(self):
        for student, reason in {"truncated": "is not a notebook", "other": "no answer to 00-start was found"}.items():
            row = self.rows[student]
            self.assertEqual((row["raw_score"], row["score"]), ("", ""), self.said)
            self.assertIn(reason, row["not_graded"])

    def test_a_kernel_that_dies_costs_no_points_and_no_other_submission(self):
        row = self.rows["a-deadly"]
        self.assertEqual((row["raw_score"], row["score"]), ("", ""), self.said)
        self.assertIn("a cell ended the kernel", row["not_graded"])
        self.assertTrue((self.folder / "autograded" / "a-deadly" / NAME / f"{NAME}.ipynb").exists(), self.said)

    def test_submissions_stay_as_they_were_handed_in(self):
        for student, (file, content) in SUBMISSIONS.items():
            folder = self.folder / "submitted" / student / NAME
            self.assertEqual([path.name for path in folder.iterdir()], [file])
            self.assertEqual((folder / file).read_text(encoding="utf-8"), content)

    def test_the_reason_stands_in_the_feedback(self):
        self.nbgrader("generate_feedback", NAME, "--student", "truncated")
        page = (self.folder / "feedback" / "truncated" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
        self.assertIn("not graded: the file is not a notebook", page)

    def test_the_exchange_is_off(self):
        for words in (["release_assignment", NAME], ["collect", NAME], ["list"]):
            said = self.nbgrader(*words, "--course", "x", "--Exchange.root", str(self.folder), code=1)
            self.assertIn("this course has no exchange", said)


if __name__ == "__main__":
    unittest.main()
