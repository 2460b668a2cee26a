"""What JupyterLab and nbgrader read at each start, which a learner waits for."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Start(unittest.TestCase):
    def test_no_grammar_of_addresses_is_built(self):
        # rfc3987_syntax builds one when it is imported: 1 to 3 s of each start.
        words = "import sys, jupyterlab.labapp, nbgrader.apps; print('lark' in sys.modules, 'jsonschema' in sys.modules)"
        said = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True).stdout
        self.assertEqual(said.split(), ["False", "True"])

    def test_what_is_imported_early_was_compiled_by_the_set_up(self):
        early = ROOT / "scripts" / "setup" / "early.py"
        missing = (
            "import os, runpy, sys; runpy.run_path(sys.argv[1]);"
            "cached = {name: getattr(module, '__cached__', None) for name, module in sys.modules.items()};"
            "print([name for name, file in cached.items() if file and sys.prefix in file and not os.path.exists(file)])"
        )
        # as it is where Python may write nothing: what is missing then is compiled anew at each start
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        words = [sys.executable, "-c", missing, str(early)]
        said = subprocess.run(words, check=True, capture_output=True, text=True, env=environment).stdout
        self.assertEqual(said.strip(), "[]")

    def test_nothing_is_missing_that_a_package_needs(self):
        # requirements.txt is installed as it stands: a line that is missing there is noticed here
        done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
