"""Marks of ours in nbgrader's gradebook: on SQLite, and on PostgreSQL where it is installed."""

import csv
import json
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest.mock import patch

from nbgrader.api import Gradebook, get_alembic_version
from nbgrader_command import nbgrader

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "course" / "gradebook.py"
NAMES = ("01-x", "01-x", "anna")


def result(points, graded=True, answered=True, student="anna"):
    mark = {"grade_id": "01-1-check", "solution_id": "01-1-solution", "points": points, "max_points": 2, "comment": "why"}
    word = {"grade_id": "01-2-answer", "max_points": 3, "answered": answered}
    marks = [mark] if graded else []
    return {
        "student": student,
        "assignment": "01-x",
        "graded": graded,
        "comment": "",
        "marks": marks,
        "words": [word],
    }


class OnAnyDatabase:
    """Marks, a person's marks, and what stays."""

    url = ""

    def write(self, *results):
        run = [sys.executable, str(SCRIPT), self.url]
        done = subprocess.run(run, input=json.dumps(results), capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def grade(self, name="01-1-check"):
        with Gradebook(self.url) as gradebook:
            grade = gradebook.find_grade(name, *NAMES)
            return grade.auto_score, grade.manual_score, grade.score, grade.needs_manual_grade

    def test_marks_arrive_and_a_persons_stay(self):
        said = self.write(result(1))
        self.assertEqual(said, "1 submissions are in the gradebook, 0 of 1 without a score\n")
        self.assertEqual(self.grade(), (1, None, 1, False))
        self.assertEqual(self.grade("01-2-answer"), (None, None, 0, True))
        with Gradebook(self.url) as gradebook:
            grade = gradebook.find_grade("01-1-check", *NAMES)
            grade.manual_score, grade.needs_manual_grade = 1.5, False
            gradebook.find_grade("01-2-answer", *NAMES).manual_score = 3
            gradebook.find_comment("01-1-solution", *NAMES).manual_comment = "by hand"
            gradebook.db.commit()
        self.write(result(1))
        self.assertEqual(self.grade(), (1, 1.5, 1.5, False))
        self.write(result(2, answered=False))
        # our mark is another one now: theirs stays, and they are asked to look again
        self.assertEqual(self.grade(), (2, 1.5, 1.5, True))
        with Gradebook(self.url) as gradebook:
            comment = gradebook.find_comment("01-1-solution", *NAMES)
            self.assertEqual((comment.comment, comment.auto_comment), ("by hand", "why"))
            self.assertEqual(gradebook.find_grade("01-2-answer", *NAMES).score, 3)

    def test_what_was_not_graded_waits_for_a_person(self):
        self.write(result(2, student="ben"), result(0, graded=False, student="cleo"), result(1, answered=False, student="dora"))
        with Gradebook(self.url) as gradebook:
            cleo = gradebook.find_submission("01-x", "cleo").notebooks[0]
            self.assertEqual([(grade.auto_score, grade.needs_manual_grade) for grade in cleo.grades], [(None, True)] * 2)
            dora = gradebook.find_grade("01-2-answer", "01-x", "01-x", "dora")
            self.assertEqual((dora.auto_score, dora.needs_manual_grade), (0, False))


class OnSqlite(OnAnyDatabase, unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="nabla gradebook "))
        self.addCleanup(shutil.rmtree, self.folder)
        self.url = f"sqlite:///{self.folder / 'gradebook.db'}"

    def test_nbgraders_own_table_has_no_0_for_what_nobody_marked(self):
        self.write(result(2, answered=False, student="=ben"), result(0, graded=False, student="cleo"))
        shutil.copy(ROOT / "scripts" / "course" / "nbgrader_config.py", self.folder)
        environment = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        code, said = nbgrader("export", folder=self.folder, environment=environment)
        self.assertEqual(code, 0, said)
        with (self.folder / "grades.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["student_id"], row["score"]) for row in rows], [("'=ben", "2.0"), ("cleo", "")])

    def test_a_new_gradebook_has_the_version_that_nbgrader_gives_it(self):
        ours = runpy.run_path(str(SCRIPT.parent / "new_gradebook.py"))["version"]()
        with patch.dict(os.environ, PATH=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])):
            self.assertEqual(ours, get_alembic_version())


def postgres():
    """Where PostgreSQL's programs are, or why it cannot be tried."""
    if shutil.which("initdb") is None or shutil.which("pg_ctl") is None:
        return None, "PostgreSQL is not installed"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return None, "psycopg is not installed in .venv, so that PostgreSQL was not tried"
    return Path(shutil.which("initdb")).resolve().parent, ""


BIN, WHY = postgres()


@unittest.skipIf(BIN is None, WHY)
class OnPostgres(OnAnyDatabase, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="nabla-postgres-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        cls.as_user = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] if os.getuid() == 0 else []
        if cls.as_user:
            os.chown(cls.folder, 65534, 65534)  # PostgreSQL refuses to run as root
        data = str(cls.folder / "data")
        cls.run_program("initdb", "-D", data, "-A", "trust", "-U", "nabla", "--no-sync")
        socket = f"-c listen_addresses= -k {cls.folder} -F"
        cls.run_program("pg_ctl", "-D", data, "-o", socket, "-l", str(cls.folder / "log"), "-w", "start")
        cls.addClassCleanup(cls.run_program, "pg_ctl", "-D", data, "-m", "immediate", "stop")

    @classmethod
    def run_program(cls, name, *words):
        done = subprocess.run([*cls.as_user, str(BIN / name), *words], cwd=cls.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode:
            raise AssertionError(f"{name}: {done.stderr.decode()}")

    def setUp(self):
        name = f"book{self._testMethodName[-8:]}"
        self.run_program("createdb", "-h", str(self.folder), "-U", "nabla", name)
        self.url = f"postgresql://nabla@/{name}?host={self.folder}"


if __name__ == "__main__":
    unittest.main()
