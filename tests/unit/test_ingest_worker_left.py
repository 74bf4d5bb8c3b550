"""Whoever leaves while their file is read does not leave its answer to the next person."""

from datetime import date

import pytest

from wres.ingest.understanding import Request
from wres.ingest.worker import Worker
from wres.reference import load_reference
from wres.standard.mapping import Mapping

HEADINGS = b"Employee Number,Ethnic Origin,Pay Grade\n"


class Left(BaseException):
    """What the page's framework raises where the person has gone elsewhere."""


def _request(rows: int) -> Request:
    reference = load_reference()
    content = HEADINGS + b"".join(b"%d,A White - British,Review Body Band 5\n" % (n + 1) for n in range(rows))
    day = date(2024, 3, 31)
    return Request(
        content=content, as_at=day, today=day, mapping=Mapping(), book=reference.labels, rules=reference.rules
    )


def test_the_answer_to_somebody_who_left_is_never_given_to_the_next():
    worker = Worker(2048, 60)
    try:
        with pytest.raises(Left):
            worker.understand(_request(11), _leave)
        understood = worker.understand(_request(7), lambda share, words: None)
        assert understood.report.tables[0].counted == 7
    finally:
        worker.close()


def _leave(share: float, words: str) -> None:
    raise Left
