"""JupyterLab that ends with whoever started it: it stops when its standard input is closed."""

import os
import signal
import sys
import threading

import without_yarn  # noqa: F401
from jupyter_server.serverapp import ServerApp
from jupyterlab.labapp import LabApp


def stop_at_end_of_input():
    while os.read(sys.stdin.fileno(), 4096):
        pass
    server = ServerApp.instance() if ServerApp.initialized() else None
    loop = getattr(server, "io_loop", None)
    if loop is None:
        os._exit(0)
    loop.add_callback(server.stop)


# Ctrl-C goes to every process of a terminal; here only the starter decides. A handler, because kernels would inherit SIG_IGN.
signal.signal(signal.SIGINT, lambda *_: None)
threading.Thread(target=stop_at_end_of_input, daemon=True).start()
LabApp.launch_instance(sys.argv[1:])
