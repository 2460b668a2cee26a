"""nbgrader's own commands, each in a process of its own: forked, where that is known, from one that has imported nbgrader.

To import it takes most of a command's time.
"""

import atexit
import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FORKING = """
import json, os, runpy, sys
import nbgrader.apps
for line in sys.stdin:
    asked = json.loads(line)
    child = os.fork()
    if child == 0:
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update(asked["environment"])
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        said = os.open(asked["said"], os.O_WRONLY)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.argv = ["nbgrader", *asked["words"]]
        runpy.run_module("nbgrader", run_name="__main__", alter_sys=True)
        sys.exit()
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


@functools.cache
def forking():
    """The process that has imported nbgrader; it ends with this one."""
    process = subprocess.Popen([sys.executable, "-c", FORKING], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(process.wait)
    atexit.register(process.stdout.close)
    atexit.register(process.stdin.close)  # the last that is registered is the first that is called
    return process


def nbgrader(*words, folder, environment=None):
    """Runs a command in a folder; its exit code, and what it said."""
    environment = dict(os.environ if environment is None else environment)
    if not hasattr(os, "fork"):
        run = [sys.executable, "-m", "nbgrader", *words]
        done = subprocess.run(run, cwd=folder, env=environment, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr
    with tempfile.TemporaryDirectory(prefix="nabla said ") as place:
        said = Path(place) / "said.txt"
        said.touch()
        asked = {"folder": str(folder), "environment": environment, "said": str(said), "words": words}
        process = forking()
        process.stdin.write(json.dumps(asked) + "\n")
        process.stdin.flush()
        return int(process.stdout.readline()), said.read_text(encoding="utf-8")
