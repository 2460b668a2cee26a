"""What learners wrote, made harmless for nbgrader's pages. The work is done by machinery/grade/inert, in a process."""

import atexit
import base64
import hashlib
import json
import re
import subprocess
from pathlib import Path

import nbformat
from jinja2 import pass_context
from nbgrader.preprocessors import NbGraderPreprocessor
from nbgrader.server_extensions import formgrader

HERE = Path(__file__).resolve().parent
TEMPLATES = [str(HERE / "templates"), str(Path(formgrader.__file__).parent / "templates")]
process = None


def ask(question):
    """One question to the process, which is started at the first."""
    global process
    if process is None or process.poll() is not None:
        program = ["node", str(HERE / "inert.js")]
        process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        atexit.register(process.kill)
    process.stdin.write(json.dumps(question).encode() + b"\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        raise RuntimeError("inert.js ended: nothing is shown that was not made harmless")
    return json.loads(answer)


class MakeInert(NbGraderPreprocessor):
    """Builds the notebook anew from what is known to be harmless, before it enters `autograded/`."""

    def preprocess(self, nb, resources):
        return nbformat.from_dict(ask({"do": "notebook", "notebook": nb})), resources


@pass_context
def markdown2html(context, source):
    """Markdown of a cell or a comment, for a page: nothing in it runs; formulas are drawn without a script."""
    cell = context.get("cell", {})
    return ask({"do": "markdown", "source": source, "attachments": cell.get("attachments", {})})


def content_policy(page):
    """What a page may load. Feedback: nothing. The form grader: its own scripts, its inline ones by their hash."""
    shared = "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
    if page == "feedback":
        return f"default-src 'none'; {shared}"
    own = Path(formgrader.__file__).parent / "templates" / "formgrade" / "formgrade_macros.html.j2"
    text = own.read_text(encoding="utf-8")
    scripts = re.findall(r"<script[^>]*>(.+?)</script>", text, re.DOTALL)
    inline = [script for script in scripts if "{{" not in script]
    handlers = re.findall(r'\bonclick="([^"{}]*)"', text)
    hashes = " ".join(sorted({f"'sha256-{sha256(script)}'" for script in [*inline, *handlers]}))
    return f"default-src 'none'; script-src 'self' 'unsafe-hashes' {hashes}; connect-src 'self'; font-src 'self'; {shared}"


def sha256(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
