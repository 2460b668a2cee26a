"""nbgrader's settings for a Nabla course folder."""

import re

from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    IncludeHeaderFooter,
    LockCells,
    SaveCells,
)

STUB = "throw new Error(\"not solved yet: %s\");"


class ClearExercises(ClearSolutions):
    """Cuts solutions as nbgrader does; the stub says which exercise is not solved."""

    def preprocess_cell(self, cell, resources, cell_index):
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        match = re.fullmatch(r"(\d\d)-(\d+)-(solution|check|answer)", grade_id)
        exercise = f"{match[1]}.{match[2]}" if match else "?"
        self.code_stub = {**self.code_stub, "typescript": STUB % exercise}
        return super().preprocess_cell(cell, resources, cell_index)


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
