"""The learner's edition against nbgrader's own release of the same notebooks."""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from nbgrader_command import nbgrader

ROOT = Path(__file__).resolve().parents[2]
OURS = """
const { writeFileSync, readFileSync } = require("node:fs");
const { parseNotebook, release, formatNotebook } = require("./machinery/edition");
const { sourceNotebook } = require("./test/machinery/edition/source-notebook");
const [folder] = process.argv.slice(-1);
const write = (path, notebook) => writeFileSync(`${folder}/${path}`, formatNotebook(notebook));
write("source/course/00-fixture.ipynb", sourceNotebook());
for (const file of require("node:fs").readdirSync(`${folder}/source/course`)) {
  write(`ours/${file}`, release(parseNotebook(readFileSync(`${folder}/source/course/${file}`, "utf8"), file)));
}
"""


def as_jupyter_reads(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


class Release(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="nabla course "))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        (cls.folder / "source" / "course").mkdir(parents=True)
        (cls.folder / "ours").mkdir()
        for notebook in sorted((ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb")):
            shutil.copy(notebook, cls.folder / "source" / "course")
        node = ["node", "--require", "./scripts/testing/typescript.js", "-e", OURS, str(cls.folder)]
        subprocess.run(node, cwd=ROOT, check=True)
        shutil.copy(ROOT / "scripts" / "course" / "nbgrader_config.py", cls.folder)
        cls.released()

    @classmethod
    def released(cls):
        """nbgrader's release, with the settings that lie in the folder."""
        code, said = nbgrader("generate_assignment", "course", "--create", "--force", "--no-db", folder=cls.folder)
        if code:
            raise AssertionError(f"nbgrader failed:\n{said}")

    def test_cells_are_the_same(self):
        names = sorted(path.name for path in (self.folder / "ours").iterdir())
        self.assertIn("00-fixture.ipynb", names)
        for name in names:
            ours = as_jupyter_reads(self.folder / "ours" / name)
            theirs = as_jupyter_reads(self.folder / "release" / "course" / name)
            for mine, other in zip(ours["cells"], theirs["cells"], strict=True):
                with self.subTest(notebook=name, cell=mine["id"]):
                    self.assertEqual(mine, other)
            self.assertEqual(ours["metadata"], theirs["metadata"])

    def test_files_are_the_same_to_the_byte(self):
        for path in sorted((self.folder / "ours").iterdir()):
            with self.subTest(notebook=path.name):
                theirs = self.folder / "release" / "course" / path.name
                self.assertEqual(path.read_text(encoding="utf-8"), theirs.read_text(encoding="utf-8"))

    def test_the_settings_that_instructors_use_alone_differ_in_the_name_of_the_exercise_only(self):
        (self.folder / "nbgrader_config.py").write_text(
            "c = get_config()\n"
            "c.ClearSolutions.code_stub = {'typescript': 'throw new Error(\"not solved yet\");'}\n"
        )
        self.released()
        for path in (self.folder / "ours").iterdir():
            ours = as_jupyter_reads(path)
            theirs = as_jupyter_reads(self.folder / "release" / "course" / path.name)
            for mine, other in zip(ours["cells"], theirs["cells"], strict=True):
                grade_id = mine["metadata"].get("nbgrader", {}).get("grade_id", "")
                exercise = ".".join(grade_id.split("-")[:2])
                self.assertEqual(mine["source"].replace(f"not solved yet: {exercise}", "not solved yet"), other["source"])


if __name__ == "__main__":
    unittest.main()
