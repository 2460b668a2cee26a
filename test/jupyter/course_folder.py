"""A course folder for nbgrader's own commands: the project's settings and kernel, in a folder that is taken away."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from nbgrader_command import nbgrader

ROOT = Path(__file__).resolve().parents[2]


def kernel_spec():
    script = "console.log(JSON.stringify(require('./machinery/dist/kernel/kernelspec').kernelSpec(process.argv[1])))"
    main = ROOT / "machinery" / "dist" / "kernel" / "main.js"
    run = ["node", "-e", script, str(main)]
    return subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout


class CourseFolder(unittest.TestCase):
    """Tests in one course folder, which begins empty."""

    @classmethod
    def setUpClass(cls):
        # Inside the project, where the kernel finds the library; the folder is ignored by git.
        (ROOT / "out").mkdir(exist_ok=True)
        cls.folder = Path(tempfile.mkdtemp(prefix="course ", dir=ROOT / "out"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        kernel = cls.folder / "jupyter" / "kernels" / "tslab"
        kernel.mkdir(parents=True)
        (kernel / "kernel.json").write_text(kernel_spec())
        cls.environment = {
            **os.environ,
            "JUPYTER_PATH": str(cls.folder / "jupyter"),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        }
        shutil.copy(ROOT / "scripts" / "course" / "nbgrader_config.py", cls.folder)

    @classmethod
    def put(cls, text, *place):
        """Writes a file of the course folder."""
        file = cls.folder.joinpath(*place)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    @classmethod
    def nbgrader(cls, *arguments, code=0):
        """What a command of nbgrader says; it has to end with `code`."""
        ended, said = nbgrader(*arguments, folder=cls.folder, environment=cls.environment)
        if ended != code:
            raise AssertionError(f"nbgrader {arguments[0]} ended with {ended}:\n{said}")
        return said
