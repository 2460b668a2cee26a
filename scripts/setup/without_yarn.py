"""JupyterLab that starts no yarn while it is read: it would ask for the registry of extensions, which nobody builds here.

That takes most of a second of each start. To be imported before `jupyterlab.labapp`.
"""

import jupyterlab.commands

jupyterlab.commands._yarn_config = lambda logger: {"yarn config": {}, "npm config": {}}
