"""Checks every published table against its published JSON Schema with python-jsonschema, a validator that is not ours.

Run after a build, where Python has the package: python3 tests/readers/schemas.py
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator

DATA = pathlib.Path(__file__).resolve().parents[2] / "dist" / "data"

faults = 0
for path in sorted((DATA / "schema").glob("*.schema.json")):
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    table = json.loads((DATA / path.name.replace(".schema.json", ".json")).read_text("utf-8"))
    errors = list(Draft202012Validator(schema).iter_errors(table))
    refuses = not Draft202012Validator(schema).is_valid({**table, "rows": [{"id": 1}]})
    print(f"{path.name}: {len(table['rows'])} rows, {len(errors)} errors")
    for error in errors[:3]:
        print(f"  {error.json_path}: {error.message[:200]}")
    faults += len(errors) + (0 if refuses else 1)
sys.exit(1 if faults else 0)
