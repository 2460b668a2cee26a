"""What JupyterLab and nbgrader read at each start, which a learner waits for."""

import subprocess
import sys
import unittest


class Start(unittest.TestCase):
    def test_no_grammar_of_addresses_is_built(self):
        # rfc3987_syntax builds one when it is imported: 1 to 3 s of each start.
        words = "import sys, jupyterlab.labapp, nbgrader.apps; print('lark' in sys.modules, 'jsonschema' in sys.modules)"
        said = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True).stdout
        self.assertEqual(said.split(), ["False", "True"])


if __name__ == "__main__":
    unittest.main()
