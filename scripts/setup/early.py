"""Imports what JupyterLab and nbgrader import as they start, so that Python compiles it now.

The rest of the packages, two thirds, it compiles when it is used.
"""

import without_yarn  # noqa: I001, first
import alembic.command
import jupyter_lsp
import jupyterlab.labapp
import nbconvert.exporters
import nbgrader.apps
import nbgrader.server_extensions.formgrader
import sqlalchemy.dialects.sqlite
