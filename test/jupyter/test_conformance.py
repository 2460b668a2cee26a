"""Jupyter's own suite for kernels, and what of it does not apply to this one."""

import unittest

try:
    import jupyter_kernel_test
except ImportError:
    raise unittest.SkipTest("jupyter_kernel_test is not installed in .venv, so that conformance was not tried") from None


class Conformance(jupyter_kernel_test.KernelTests):
    kernel_name = "tslab"
    language_name = "typescript"
    file_extension = ".ts"

    code_hello_world = "console.log('hello, world');"
    code_stderr = "console.error('oops');"
    code_generate_error = "throw new Error('on purpose');"
    code_inspect_sample = "Math.max("
    code_execute_result = [
        {"code": "1 + 2", "result": "3"},
        {"code": "await Promise.resolve([1, 2])", "result": "[ 1, 2 ]"},
    ]
    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>');", "mime": "text/html"},
        {"code": "display.svg('<svg></svg>');", "mime": "image/svg+xml"},
    ]
    completion_samples = [
        {"text": "Math.sqr", "matches": {"sqrt", "SQRT1_2", "SQRT2"}},
        {"text": "'😀'.toUpp", "matches": {"toUpperCase"}},
    ]
    complete_code_samples = ["1 + 1", "const a = 1;", "for (;;) { break; }", "await null;", ""]
    incomplete_code_samples = ["if (1) {", "const f = (", "`a", "/* a"]
    invalid_code_samples = ["const = 1", "1 +* 2"]

    def execute_helper(self, *args, **options):
        """The suite gives each message a tenth of a second, which a busy machine does not always keep."""
        channel = self.kc.iopub_channel
        patient = jupyter_kernel_test.ensure_sync(channel.get_msg)
        channel.get_msg = lambda timeout=None: patient(timeout=jupyter_kernel_test.TIMEOUT)
        try:
            return super().execute_helper(*args, **options)
        finally:
            del channel.get_msg

    # Exempt, each for its reason:
    # payloads of the source "page" are deprecated, and TypeScript has no command that would ask for a pager
    test_pager = None
    # no history is kept, and that is said by an empty one; the Lab and its consoles keep their own
    test_history = None
    # the display of tslab has nothing that sends clear_output; what is to change is shown with newDisplay and updated
    test_clear_output = None


# IopubWelcomeTests is not taken over at all: a welcome needs a socket of the kind XPUB, and protocol 5.5.


if __name__ == "__main__":
    unittest.main()
