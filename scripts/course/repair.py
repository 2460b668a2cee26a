"""What was handed in, put right before nbgrader reads it; what cannot be put right is "not graded", never 0."""

import tempfile
from pathlib import Path

import nbformat
from inert import ask
from nbclient.exceptions import DeadKernelError
from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.preprocessors import Execute, SaveAutoGrades
from nbgrader.preprocessors.execute import UnresponsiveKernelError

REASON = "not graded: "
refused = {}


def names_in(resources):
    names = resources["nbgrader"]
    return names["notebook"], names["assignment"], names["student"]


def expect_notebook(assignment, student, notebooks):
    """Before a submission is converted: a notebook that was renamed is looked for under its own name."""
    folder = Path(notebooks[0]).parent
    sources = list(Path("source", folder.name).glob("*.ipynb"))
    if len(sources) == 1:
        notebooks[:] = [str(folder / sources[0].name)]


class RepairedNotebook(NotebookExporter):
    """Hands nbgrader the notebook that our repair makes of a file, whatever the file is."""

    def from_filename(self, filename, resources=None, **kw):
        if not self.parent._sanitizing:
            return super().from_filename(filename, resources, **kw)
        names = names_in(resources)
        notebook, assignment, student = names
        course = self.parent.coursedir
        source = Path(course.format_path(course.source_directory, ".", assignment), f"{notebook}.ipynb")
        question = {"do": "repair", "folder": str(Path(filename).resolve().parent), "source": str(source.resolve())}
        answer = ask(question)
        refused.pop(names, None)
        if "refused" in answer:
            refused[names] = answer["refused"]
            self.log.warning("%s, %s is not graded: %s", student, notebook, answer["refused"])
        for warning in answer.get("warnings", []):
            self.log.warning("%s, %s: %s", student, notebook, warning)
        self.forget_scores(course.db_url, names)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, Path(filename).name)
            nbformat.write(nbformat.from_dict(answer["notebook"]), file)
            return super().from_filename(str(file), resources, **kw)

    def forget_scores(self, url, names):
        """Until the last cell has run nothing is known: a kernel that dies leaves no 0."""
        with Gradebook(url) as gradebook:
            for grade in gradebook.find_submission_notebook(*names).grades:
                grade.auto_score, grade.needs_manual_grade = None, True
            gradebook.db.commit()


class RunGraded(Execute):
    """Runs what is graded. A kernel that a cell ends costs nobody else, and leaves a reason where there is no score."""

    def preprocess(self, nb, resources, **kw):
        names = names_in(resources)
        if names in refused:
            return nb, resources
        try:
            return super().preprocess(nb, resources, **kw)
        except (DeadKernelError, UnresponsiveKernelError) as error:
            refused[names] = f"a cell ended the kernel ({error or 'it did not answer any more'})"
            self.log.warning("%s, %s is not graded: %s", names[2], names[0], refused[names])
            return nb, resources


class SaveGrades(SaveAutoGrades):
    """Saves scores; where there are none, why."""

    def _add_score(self, cell, resources):
        if names_in(resources) not in refused:
            return super()._add_score(cell, resources)
        grade = self.gradebook.find_grade(cell.metadata["nbgrader"]["grade_id"], *names_in(resources))
        grade.auto_score, grade.needs_manual_grade = None, True
        self.gradebook.db.commit()

    def _add_comment(self, cell, resources):
        if names_in(resources) not in refused:
            return super()._add_comment(cell, resources)
        comment = self.gradebook.find_comment(cell.metadata["nbgrader"]["grade_id"], *names_in(resources))
        comment.auto_comment = REASON + refused[names_in(resources)]
        self.gradebook.db.commit()
