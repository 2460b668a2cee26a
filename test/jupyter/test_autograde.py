"""Plain nbgrader gives the right scores on checks: through its own commands, with the project's kernel."""

import html
import json
import re
import unittest

from course_folder import CourseFolder

RIGHT = "return shape.reduce((product, length) => product * length, 1);"
PUBLISHED = '["28,28", "4,32,32,3", ""]'
MAX = 2

# What stands in place of each stub, and the score that follows. One notebook holds them all: nbgrader starts a kernel
# for each submission, and a failing cell must not cost the points of the cells below.
ANSWERS = {
    "solved": (RIGHT, MAX),
    "untouched": (None, 0),
    "wrong": ("return shape.length;", 0),
    "throws": ('throw new TypeError("no idea");', 0),
    "hangs": ("for (;;);", 0),
    "warns": (f'console.warn("careful"); console.error("very"); {RIGHT}', MAX),
    "asynchronous": ("return Promise.resolve(1) as never;", 0),
    "misspelt": ("return shpae.length;  // the learner's own END HIDDEN TESTS", 0),
    "exits": ("process.exit(0);", 0),
    "learnt-by-heart": (f"if (!{PUBLISHED}.includes(shape.join())) return 24; {RIGHT}", 0),
    "last": (RIGHT, MAX),
}


def code(cell_id, source, **nbgrader):
    flags = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
    metadata = {"nbgrader": {**flags, **nbgrader}} if nbgrader else {}
    return {
        "id": cell_id,
        "cell_type": "code",
        "source": source,
        "metadata": metadata,
        "outputs": [],
        "execution_count": None,
    }


def stub(number):
    return f'throw new Error("not solved yet: 00.{number}");'


def source_notebook():
    cells = [code("imports", 'import { check } from "nabla/check";')]
    for number, _ in enumerate(ANSWERS, 1):
        name = f"size{number}"
        head = f"function {name}(shape: number[]): number {{"
        solution = f"{head}\n  // BEGIN SOLUTION\n  {RIGHT}\n  // END SOLUTION\n}}"
        check = (
            "// BEGIN HIDDEN TESTS\n"
            f'await check("00.1", {name}, {{ seed: 41 }});\n'
            "// END HIDDEN TESTS\n"
            f'await check("00.1", {name})'
        )
        cells.append(code(name, solution, solution=True, grade_id=f"00-{number}-solution"))
        cells.append(code(f"{name}-check", check, grade=True, locked=True, points=MAX, grade_id=f"00-{number}-check"))
    return {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": {"name": "tslab", "language": "typescript", "display_name": "TypeScript"}},
        "cells": cells,
    }


class Autograde(CourseFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.put(json.dumps(source_notebook()), "source", "course", "00-size.ipynb")
        cls.nbgrader("generate_assignment", "course", "--create")
        notebook = json.loads((cls.folder / "release" / "course" / "00-size.ipynb").read_text())
        for number, (answer, _) in enumerate(ANSWERS.values(), 1):
            cell = notebook["cells"][2 * number - 1]
            text = "".join(cell["source"])
            assert stub(number) in text, text
            cell["source"] = text.replace(stub(number), answer or stub(1))
        cls.put(json.dumps(notebook), "submitted", "student", "course", "00-size.ipynb")
        cls.nbgrader("autograde", "course")

    def graded_cell(self, answer):
        path = self.folder / "autograded" / "student" / "course" / "00-size.ipynb"
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return cells[2 * list(ANSWERS).index(answer) + 2]

    def test_scores(self):
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as gradebook:
            for number, (answer, (_, score)) in enumerate(ANSWERS.items(), 1):
                with self.subTest(answer=answer):
                    grade = gradebook.find_grade(f"00-{number}-check", "00-size", "course", "student")
                    self.assertEqual(grade.score, score, json.dumps(self.graded_cell(answer)["outputs"], indent=1))
                    self.assertEqual(grade.max_score, MAX)
            self.assertEqual(gradebook.find_submission("course", "student").score, 3 * MAX)

    def test_a_right_answer_is_a_result_that_nbgrader_reads(self):
        results = [o for o in self.graded_cell("solved")["outputs"] if o["output_type"] == "execute_result"]
        self.assertEqual(["".join(result["data"]["text/plain"]) for result in results], ["2"])

    def test_validate_names_the_cells_that_fail(self):
        said = self.nbgrader("validate", "submitted/student/course/00-size.ipynb")
        self.assertIn("VALIDATION FAILED ON 8 CELL(S)", said.replace("\n", " "))

    def test_feedback_says_why_and_shows_no_hidden_input(self):
        self.nbgrader("generate_feedback", "course")
        page = (self.folder / "feedback" / "student" / "course" / "00-size.html").read_text(encoding="utf-8")
        self.assertIn("not yet", page)
        words = re.sub(r"<style.*?</style>|<script.*?</script>|<[^>]*>", "", page, flags=re.DOTALL)
        self.assertIn("the learner's own END HIDDEN TESTS", html.unescape(words))
        self.assertNotIn("BEGIN HIDDEN TESTS", words)
        self.assertNotIn("seed", words)
        assessed = [o["data"]["text/plain"] for o in self.graded_cell("learnt-by-heart")["outputs"] if "data" in o]
        self.assertTrue(assessed)
        for text in map("".join, assessed):
            hidden = text.split("Assessed:")[-1] if "Assessed:" in text else ""
            self.assertNotIn("shape =", hidden)


if __name__ == "__main__":
    unittest.main()
