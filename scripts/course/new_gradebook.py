"""A new gradebook learns its version in this process: nbgrader starts a program that tells it, which takes ten times as long."""

import nbgrader.api
from nbgrader.dbutil import ALEMBIC_DIR


def version():
    from alembic.script import ScriptDirectory  # only where a gradebook is new

    return ScriptDirectory(ALEMBIC_DIR).get_current_head()


nbgrader.api.get_alembic_version = version
