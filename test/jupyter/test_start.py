"""What JupyterLab and nbgrader read at each start, which a learner waits for."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

SETUP = Path(__file__).resolve().parents[2] / "scripts" / "setup"


class Start(unittest.TestCase):
    def test_no_grammar_of_addresses_is_built_and_no_other_program_started(self):
        # rfc3987_syntax builds a grammar when it is imported, 1 to 3 s of each start; yarn takes nearly a second.
        words = (
            "import sys; started = []; sys.path.insert(0, sys.argv[1]);"
            "sys.addaudithook(lambda event, words: event == 'subprocess.Popen' and started.append(words));"
            "import without_yarn, jupyterlab.labapp, nbgrader.apps;"
            "print('lark' in sys.modules, 'jsonschema' in sys.modules, started)"
        )
        run = [sys.executable, "-c", words, str(SETUP)]
        said = subprocess.run(run, check=True, capture_output=True, text=True).stdout
        self.assertEqual(said.split(), ["False", "True", "[]"])

    def test_what_is_imported_early_was_compiled_by_the_set_up(self):
        missing = (
            "import os, sys; sys.path.insert(0, sys.argv[1]); import early;"
            "cached = {name: getattr(module, '__cached__', None) for name, module in sys.modules.items()};"
            "print([name for name, file in cached.items() if file and sys.prefix in file and not os.path.exists(file)])"
        )
        # as it is where Python may write nothing: what is missing then is compiled anew at each start
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        words = [sys.executable, "-c", missing, str(SETUP)]
        said = subprocess.run(words, check=True, capture_output=True, text=True, env=environment).stdout
        self.assertEqual(said.strip(), "[]")

    def test_nothing_is_missing_that_a_package_needs(self):
        # requirements.txt is installed as it stands: a line that is missing there is noticed here
        done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
