"""The invented trust: its extract read as anybody's would be, its plan, its targets. Loaded when somebody asks."""

from datetime import date, datetime
from pathlib import Path

from wres.ingest.worker import Worker
from wres.plan.importers.csv_plan import read_csv_plan
from wres.reference import Reference
from wres.standard.actor import Actor, ActorSource
from wres.standard.mapping import Mapping
from wres.standard.organisation import Organisation
from wres.store import Store
from wres.workflows.assess import Policy, assess_file
from wres.workflows.organisation import load_sample, sample

FOLDER = Path(__file__).resolve().parents[2] / "data" / "samples"
EXTRACT = FOLDER / "sample_extract.xlsx"
PLAN = FOLDER / "sample_plan.csv"
NAME = "Amberley Vale NHS Trust (invented)"
PLAN_NAME = "WRES action plan 2024/25"
_LOADER = Actor("Sample", ActorSource.SYSTEM)


def open_sample(store: Store, worker: Worker, reference: Reference, today: date, now: datetime) -> Organisation:
    """The sample's organisation, loaded first where it is not there. Nobody's own data is touched."""
    there = sample(_LOADER, store)
    if there is not None:
        return there
    read = assess_file(
        _LOADER,
        worker,
        EXTRACT.read_bytes(),
        EXTRACT.name,
        policy=Policy(reference=reference, rules=reference.rules),
        mapping=Mapping(),
        as_at=None,
        today=today,
        progress=lambda share, words: None,
    )
    return load_sample(
        _LOADER,
        store,
        name=NAME,
        upload=read.upload,
        plan_name=PLAN_NAME,
        drafts=read_csv_plan(PLAN.read_text("utf-8")),
        trust_targets=read.upload.counts.targets,
        now=now,
    )
