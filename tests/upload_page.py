"""What the tests of the upload page do with it: give it invented people, press its buttons, read what it drew."""

import csv
import io

from streamlit.testing.v1 import AppTest

from components import deployment, who
from wres.workflows import datasets, organisation

ACCEPT = "Accept and show the nine"
APPLY = "Apply and keep for this trust"
HEADS = ("Employee Number", "Ethnic Origin", "Pay Grade", "Staff Group")
WHITE = "A White - British"
INDIAN = "H Asian or Asian British - Indian"


def drawn(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def staff(*ethnicities: str, heads: tuple[str, ...] = HEADS, title: str = "Effective date 31 March 2024") -> bytes:
    """A CSV of one assignment a person; None of them exists."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([[title], heads])
    for number, ethnicity in enumerate(ethnicities, start=1):
        writer.writerow([f"9{number:06}", ethnicity, "Review Body Band 5", "Nursing and Midwifery Registered"])
    return out.getvalue().encode()


GOOD = staff(*[WHITE] * 40, *[INDIAN] * 20)
TROUBLED = staff(*[WHITE] * 40, *[INDIAN] * 20, *["Martian"] * 2)


def choose(app: AppTest, content: bytes, name: str = "extract.csv") -> AppTest:
    app.file_uploader(key="upload-file").set_value((name, content, "application/octet-stream"))
    app.run()
    assert not app.exception
    return app


def field(app: AppTest, label: str):
    return next(found for found in app.text_input if found.label == label)


def press(app: AppTest, label: str) -> AppTest:
    next(found for found in app.button if found.label == label).click()
    app.run()
    assert not app.exception
    return app


def name_both(app: AppTest, trust: str = "Testshire NHS Trust") -> None:
    field(app, "Name of your trust").set_value(trust)
    field(app, "Your name or role").set_value("Workforce analyst")


def home():
    return organisation.home(who.named("test"), deployment.store())


def accepted():
    there = home()
    return datasets.datasets(who.named("test"), deployment.store(), there.id) if there else ()
