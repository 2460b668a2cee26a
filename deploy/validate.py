"""Holds the files of this folder against the schemas of Compose and Kubernetes.

In an environment of its own:

    pip install kubernetes-validate==1.37.0 && pip install --no-deps docker-compose==1.29.2
    python deploy/validate.py
"""

import importlib.util
import json
from pathlib import Path

import jsonschema
import kubernetes_validate
import yaml

HERE = Path(__file__).resolve().parent


def compose_schema():
    """The Compose specification, as the last docker-compose in Python carries it."""
    package = Path(importlib.util.find_spec("compose").origin).parent
    return json.loads((package / "config" / "compose_spec.json").read_text())


def main():
    compose = yaml.safe_load((HERE / "compose.yaml").read_text())
    jsonschema.Draft7Validator(compose_schema()).validate({k: v for k, v in compose.items() if k != "name"})
    print("compose.yaml: holds (but for `name`, which is newer than that schema)")
    for document in yaml.safe_load_all((HERE / "kubernetes.yaml").read_text()):
        what = f"kubernetes.yaml: {document['kind']} {document['metadata']['name']}"
        if document["apiVersion"].startswith("keda.sh/"):
            print(f"{what}: not held against a schema: KEDA's is not in Kubernetes'")
            continue
        kubernetes_validate.validate(document, "1.37", strict=True)
        print(f"{what}: holds")


main()
