"""Many people at once, and a process that is killed: nothing that was reported as saved is lost."""

import multiprocessing
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.databases import ANNA, NOON
from wres.plan.draft import ActionDraft
from wres.plan.edits import ActionEdit, ActionField
from wres.standard.actor import Actor, ActorSource
from wres.standard.audit import Verb
from wres.standard.errors import Conflict
from wres.store import open_store, organisations
from wres.workflows import plan as workflow

ROWS, FIELDS, EDITS = 4, ("text", "outcome", "lead", "timeline", "progress"), 10
PROCESSES, THREADS = 4, 5
ROOT = Path(__file__).parents[2]


@pytest.fixture
def rows(store):
    with store.change(ANNA, NOON) as change:
        trust = organisations.create(change, "Trust", is_sample=False)
    drafts = [ActionDraft(text="start", outcome="start", lead="start", progress="start")] * ROWS
    plan = workflow.load_plan(ANNA, store, trust.id, "Plan", drafts, NOON)
    return workflow.actions_of(ANNA, store, plan.id)


def _write(store, uid, field, first, writer):
    """One person works on one field of one row, which four others work on too."""
    old = first
    for number in range(EDITS):
        new = f"writer {writer}, edit {number}"
        workflow.edit(Actor(f"W{writer}", ActorSource.SYSTEM), store, ActionEdit(uid, field, old, new, 1), NOON)
        old = new


def _process(url, uids, process, answers):
    store = open_store(url)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            begun = []
            for writer in range(process * THREADS, (process + 1) * THREADS):
                field = ActionField(FIELDS[writer // ROWS])
                first = "" if field is ActionField.TIMELINE else "start"
                begun.append(pool.submit(_write, store, uids[writer % ROWS], field, first, writer))
        for one in begun:
            one.result()
        answers.put("done")
    except Exception as error:
        answers.put(repr(error))
    finally:
        store.close()


def test_twenty_people_in_four_processes_lose_no_edit_and_meet_no_lock(store, store_url, rows):
    spawn = multiprocessing.get_context("spawn")
    answers = spawn.Queue()
    uids = [row.uid for row in rows]
    processes = [spawn.Process(target=_process, args=(store_url, uids, n, answers)) for n in range(PROCESSES)]
    for process in processes:
        process.start()
    assert [answers.get(timeout=120) for _ in processes] == ["done"] * PROCESSES
    for process in processes:
        process.join()
    for place, uid in enumerate(uids):
        row, entries = workflow.action(ANNA, store, uid), workflow.history(ANNA, store, uid)
        assert row.version == 1 + len(FIELDS) * EDITS
        assert len(entries) == 1 + len(FIELDS) * EDITS
        for column, field in enumerate(FIELDS):
            writer = column * ROWS + place
            said = [entry.new for entry in reversed(entries) if entry.field == field and entry.verb is Verb.CHANGED]
            assert said == [f"writer {writer}, edit {number}" for number in range(EDITS)]
            assert getattr(row, field) == said[-1]


def test_of_many_on_one_cell_one_is_saved_and_every_other_one_is_told_and_kept(store, rows):
    uid = rows[0].uid

    def rate(writer):
        edit = ActionEdit(uid, ActionField.LEAD, "start", f"role {writer}", 1)
        try:
            return workflow.edit(Actor(f"W{writer}", ActorSource.SYSTEM), store, edit, NOON).changed
        except Conflict:
            return False

    with ThreadPoolExecutor(8) as pool:
        saved = list(pool.map(rate, range(8)))
    assert saved.count(True) == 1
    entries = workflow.history(ANNA, store, uid)
    assert {e.new for e in entries if e.verb is not Verb.CREATED} == {f"role {n}" for n in range(8)}
    assert sum(e.verb is Verb.REFUSED for e in entries) == 7


EDIT_UNTIL_KILLED = """
import sys
from itertools import count
from tests.databases import ANNA, NOON
from wres.plan.edits import ActionEdit, ActionField
from wres.store import open_store
from wres.workflows import plan

store, old = open_store(sys.argv[1]), "start"
for number in count():
    new = f"edit {number}"
    plan.edit(ANNA, store, ActionEdit(sys.argv[2], ActionField.PROGRESS, old, new, 1), NOON)
    print(new, flush=True)
    old = new
"""


def test_a_killed_process_loses_nothing_it_had_reported_as_saved(store, store_url, rows):
    uid = rows[0].uid
    child = subprocess.Popen(
        [sys.executable, "-c", EDIT_UNTIL_KILLED, store_url, uid], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    reported = [child.stdout.readline().strip() for _ in range(25)]
    os.kill(child.pid, signal.SIGKILL)
    reported += child.stdout.read().split("\n")[:-1]
    child.wait()
    child.stdout.close()
    recorded = [e.new for e in reversed(workflow.history(ANNA, store, uid)) if e.field == "progress"]
    assert reported[0] == "edit 0"
    assert recorded[: len(reported)] == reported
    assert len(recorded) <= len(reported) + 1  # one may have been saved and not yet reported
    assert workflow.action(ANNA, store, uid).progress == recorded[-1]
