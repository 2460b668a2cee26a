"""nbgrader's settings for a Nabla course folder."""

import re
import sys
from pathlib import Path

from nbconvert.preprocessors import ClearMetadataPreprocessor, CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    DeduplicateIds,
    GetGrades,
    IgnorePattern,
    IncludeHeaderFooter,
    LimitOutput,
    LockCells,
    OverwriteCells,
    OverwriteKernelspec,
    SaveCells,
)
from nbgrader.utils import is_grade, is_solution

# the project, in whose environment nbgrader runs
sys.path.insert(0, str(Path(sys.prefix).parent / "scripts" / "course"))
import new_gradebook  # noqa: E402, F401
from honest_csv import HonestCsv  # noqa: E402
from inert import TEMPLATES, MakeInert, content_policy, markdown2html  # noqa: E402
from no_exchange import PARTS, NoExchange  # noqa: E402
from repair import RepairedNotebook, RunGraded, SaveGrades, expect_notebook  # noqa: E402

STUB = "throw new Error(\"not solved yet: %s\");"


class ClearExercises(ClearSolutions):
    """Cuts solutions as nbgrader does; the stub says which exercise is not solved."""

    def preprocess_cell(self, cell, resources, cell_index):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        match = re.fullmatch(r"(\d\d)-(\d+)-(solution|check|answer)", grade_id)
        exercise = f"{match[1]}.{match[2]}" if match else "?"
        self.code_stub = {**self.code_stub, "typescript": STUB % exercise}
        return super().preprocess_cell(cell, resources, cell_index)


class RestoreCells(OverwriteCells):
    """Puts a deleted check back as nbgrader does, its note as a comment of TypeScript instead of Python."""

    def missing_cell_transform(self, source_cell, max_score, is_solution=False, is_task=False):
        cell = super().missing_cell_transform(source_cell, max_score, is_solution, is_task)
        if cell.cell_type == "code":
            cell.source = "// " + cell.source.removeprefix("# ")
        return cell


class HideHiddenTests(ClearHiddenTests):
    """Leaves hidden tests out of feedback: from locked cells, and from the lines that an error quotes of them."""

    def preprocess_cell(self, cell, resources, cell_index):
        if not is_grade(cell) or is_solution(cell):
            return cell, resources  # what a learner wrote is no test, whatever it says
        before = cell.source.split("\n")
        self._remove_hidden_test_region(cell)
        shown = cell.source.split("\n")
        hidden = [line.strip() for line in before if line not in shown and line.strip()]
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                output.evalue = self.without(hidden, output.evalue)
                output.traceback = self.without(hidden, "\n".join(output.traceback)).split("\n")
        return cell, resources

    def without(self, hidden, text):
        for line in sorted(hidden, key=len, reverse=True):
            text = text.replace(line, "(a hidden test)")
        return text


c = get_config()  # noqa: F821, defined by nbgrader where it reads this file
c.ClearSolutions.code_stub = {"typescript": STUB % "?"}
c.GenerateAssignment.preprocessors = [
    IncludeHeaderFooter,
    LockCells,
    ClearExercises,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    SaveCells,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
]

# What was handed in is put right before nbgrader reads it; what cannot be is not graded, with the reason.
c.Autograde.pre_convert_hook = expect_notebook
c.Autograde.exporter_class = RepairedNotebook

# A check that was deleted is run all the same; a tag cannot keep a cell from running; a cell may take two minutes.
c.OverwriteCells.add_missing_cells = True
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    MakeInert,
    DeduplicateIds,
    OverwriteKernelspec,
    RestoreCells,
    CheckCellMetadata,
]
# What a learner's code printed is harmless, too, before anybody looks at it.
c.Autograde.autograde_preprocessors = [
    RunGraded,
    IgnorePattern,
    ClearMetadataPreprocessor,
    LimitOutput,
    SaveGrades,
    AssignLatePenalties,
    CheckCellMetadata,
    MakeInert,
]
c.Execute.skip_cells_with_tag = "no cell is skipped"
c.Execute.timeout = 120

# Feedback shows nobody what was hidden.
c.GenerateFeedback.preprocessors = [GetGrades, HideHiddenTests, CSSHTMLHeaderPreprocessor]

# Pages of the form grader and of feedback: nothing that a learner wrote runs, nothing is loaded from elsewhere.
c.HTMLExporter.extra_template_basedirs = TEMPLATES
c.HTMLExporter.filters = {"markdown2html": markdown2html, "content_policy": content_policy}
c.ExportApp.plugin_class = HonestCsv

# No folder that every user of a machine may write to.
for part in PARTS:
    setattr(c.ExchangeFactory, part, NoExchange)
