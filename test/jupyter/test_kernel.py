"""The kernel as Jupyter's own client and nbformat see it."""

import json
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import nbformat
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).resolve().parents[2]

# Seconds after which a kernel that says nothing hangs: long, for machines busy with other work.
PATIENCE = 600


def notebook(*sources):
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    kernel = {"name": "tslab", "language": "typescript", "display_name": "TypeScript"}
    return nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


def run(*sources, folder=ROOT, **options):
    executed = notebook(*sources)
    NotebookClient(executed, resources={"metadata": {"path": str(folder)}}, **{"timeout": PATIENCE, **options}).execute()
    return [cell.outputs for cell in executed.cells]


class Client(unittest.TestCase):
    def test_outputs_of_every_kind_arrive(self):
        first, second, third, points = run(
            'console.log("a"); console.log("b"); console.error("c");',
            "const x = 20;\nx + 1",
            'import { display } from "tslab";\ndisplay.html("<b>");',
            "await Promise.resolve(1.5)",
        )
        self.assertEqual([(o.name, o.text) for o in first], [("stdout", "a\nb\n"), ("stderr", "c\n")])
        self.assertEqual(second[0].output_type, "execute_result")
        self.assertEqual(second[0].data, {"text/plain": "21"})
        self.assertEqual(second[0].execution_count, 2)
        self.assertEqual(third[0].data, {"text/html": "<b>"})
        # the points of a check: nbgrader reads partial credit from there
        self.assertEqual((points[0].output_type, points[0].data["text/plain"]), ("execute_result", "1.5"))

    def test_an_error_stops_the_notebook_and_is_written_into_it(self):
        executed = notebook("1", '\nthrow new RangeError("too far");', "2")
        with self.assertRaises(CellExecutionError) as caught:
            NotebookClient(executed, timeout=PATIENCE, resources={"metadata": {"path": str(ROOT)}}).execute()
        self.assertEqual((caught.exception.ename, caught.exception.evalue), ("RangeError", "too far"))
        [error] = executed.cells[1].outputs
        self.assertEqual((error.output_type, error.ename, error.evalue), ("error", "RangeError", "too far"))
        self.assertIn("cell [2], line 2", "\n".join(error.traceback))
        self.assertEqual(executed.cells[2].outputs, [])
        nbformat.validate(executed)

    def test_with_allow_errors_every_cell_runs_and_every_error_is_kept(self):
        outputs = run("throw new Error('one');", "const a: string = 1;", "'three'", allow_errors=True)
        kinds = [[o.output_type for o in cell] for cell in outputs]
        self.assertEqual(kinds, [["error"], ["error"], ["execute_result"]])
        self.assertEqual(outputs[1][0].ename, "CompileError")
        self.assertIn("TS2322", outputs[1][0].evalue)

    def test_a_floating_rejection_and_process_exit_are_errors_of_their_cells(self):
        outputs = run("Promise.reject(new TypeError('x'));", "1", "process.exit(0);", "2", allow_errors=True)
        names = [[getattr(output, "ename", None) for output in cell] for cell in outputs]
        self.assertEqual(names, [["TypeError"], [None], ["ProcessExit"], [None]])

    def test_a_cell_that_spins_is_interrupted_and_the_next_one_runs(self):
        spinning = ["for (;;) {}", "await null; for (;;) {}"]
        options = {
            "interrupt_on_timeout": True,
            "allow_errors": True,
            "timeout_func": lambda cell: 5 if cell.source in spinning else PATIENCE,
        }
        outputs = run(spinning[0], "1", spinning[1], "2", **options)
        self.assertEqual([cell[0].ename for cell in outputs[::2]], ["Interrupted"] * 2)
        self.assertEqual([cell[0].data["text/plain"] for cell in outputs[1::2]], ["1", "2"])

    def test_a_folder_elsewhere_finds_the_library(self):
        folder = Path(tempfile.mkdtemp(prefix="과제 "))
        self.addCleanup(shutil.rmtree, folder)
        [outputs] = run('import { tensor } from "nabla";\nimport * as tf from "@tensorflow/tfjs";\ntensor([1, 2]).size', folder=folder)
        self.assertEqual(outputs[0].data, {"text/plain": "2"})


class Life(unittest.TestCase):
    def start(self):
        manager = KernelManager(kernel_name="tslab")
        manager.start_kernel(cwd=str(ROOT))
        client = manager.client()
        client.start_channels()
        self.addCleanup(manager.cleanup_resources)
        self.addCleanup(lambda: manager.is_alive() and manager.shutdown_kernel(now=True))
        self.addCleanup(client.stop_channels)
        client.wait_for_ready(timeout=PATIENCE)
        return manager, client

    def test_a_shutdown_is_clean_even_while_a_cell_spins(self):
        blocks = 'require("node:crypto").pbkdf2Sync("", "", 3e6, 64, "sha512")'  # nothing stops it for seconds
        for source in ["1", "await null; for (;;) {}", blocks]:
            with self.subTest(source=source):
                manager, client = self.start()
                client.execute(f'console.log("on");\n{source}')
                while client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "stream":
                    pass
                if source == "1":
                    client.get_shell_msg(timeout=PATIENCE)  # the cell has ended
                process = manager.provisioner.process
                manager.shutdown_wait_time = PATIENCE  # before it is ended by force
                manager.shutdown_kernel()
                self.assertEqual(process.returncode, 0, "it ended by itself")
                self.assertFalse(manager.is_alive())

    def test_a_restart_forgets_everything(self):
        manager, client = self.start()
        self.assertEqual(client.execute_interactive("let kept = 1;", timeout=PATIENCE)["content"]["status"], "ok")
        manager.restart_kernel()
        client.wait_for_ready(timeout=PATIENCE)
        reply = client.execute_interactive("kept", timeout=PATIENCE, output_hook=lambda message: None)
        self.assertEqual(reply["content"]["status"], "error")
        self.assertIn("Cannot find name 'kept'", reply["content"]["evalue"])

    def test_the_kernel_is_heard_while_a_cell_spins(self):
        manager, client = self.start()
        client.execute("await null; for (;;) {}")
        time.sleep(3)
        self.assertTrue(client.hb_channel.is_beating())


class Files(unittest.TestCase):
    def test_what_the_runner_writes_nbformat_writes_the_same(self):
        folder = Path(tempfile.mkdtemp(prefix="nabla files "))
        self.addCleanup(shutil.rmtree, folder)
        made = notebook(
            'console.log("a\\nb\\u2028c"); console.error("d");\n[1e-7, 0.1]',
            'import { curves, show } from "nabla/plot";\nawait show(curves({ title: "t", xLabel: "x", yLabel: "y", series: [{ name: "n", x: [0, 1e-5], y: [1, 2] }] }));',
            'import { display } from "tslab";\ndisplay.svg("<svg>\\n</svg>"); display.javascript("1\\n2");',
        )
        made.cells.insert(0, nbformat.v4.new_markdown_cell("# Title\n\ntext with Korean 한글 and \u001c"))
        made.cells[1].metadata["tags"] = ["raises-exception"]
        made.cells[1].source += "\nthrow new Error('x');"
        file = folder / "a.ipynb"
        nbformat.write(made, file)
        subprocess.run(["node", "scripts/notebooks.js", str(file)], cwd=ROOT, check=True, capture_output=True)
        written = file.read_text(encoding="utf-8")
        read = nbformat.read(file, as_version=4)
        nbformat.validate(read)
        nbformat.write(read, folder / "b.ipynb")
        self.assertEqual((folder / "b.ipynb").read_text(encoding="utf-8"), written)

    def test_the_runner_and_nbclient_give_the_same_outputs(self):
        folder = Path(tempfile.mkdtemp(prefix="nabla same "))
        self.addCleanup(shutil.rmtree, folder)
        sources = [
            'import { tensor } from "nabla";\nconsole.log("x"); console.error("y"); console.log("z");\ntensor([1, 2])',
            "function f(x: any) {\n  return x.y.z;\n}",
            "const a: number = 'text';",
            "f(1);",
            'import { newDisplay } from "tslab";\nconst d = newDisplay(); d.text("1"); d.text("2");',
        ]
        made = notebook(*sources)
        for cell in made.cells[2:4]:
            cell.metadata["tags"] = ["raises-exception"]
        file = folder / "a.ipynb"
        nbformat.write(made, file)
        done = subprocess.run(["node", "scripts/notebooks.js", str(file)], cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout)
        by_runner = [cell["outputs"] for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]]
        NotebookClient(made, timeout=PATIENCE, resources={"metadata": {"path": str(folder)}}).execute()
        nbformat.write(made, file)
        by_client = [cell["outputs"] for cell in json.loads(file.read_text(encoding="utf-8"))["cells"]]
        self.assertEqual(by_runner, by_client)


if __name__ == "__main__":
    unittest.main()
