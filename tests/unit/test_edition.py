"""Which edition a request gets."""

import pytest
import streamlit as st

from components import edition
from wres.settings import read_settings


@pytest.fixture
def asked(monkeypatch):
    """Say which headers a request carries, where the app is bound and what the environment says."""

    def ask(headers=(), address="127.0.0.1", **environment):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(edition, "settings", read_settings)
        monkeypatch.setattr(st, "get_option", lambda name: address)
        monkeypatch.setattr(edition.st, "context", type("Context", (), {"headers": dict.fromkeys(headers, "x")}))
        return edition.is_public()

    return ask


def test_a_person_on_this_machine_gets_the_internal_edition(asked):
    assert not asked()


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1", "", None, "example"])
def test_an_address_others_can_reach_gets_the_public_edition(asked, address):
    assert asked(address=address)


@pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip"])
def test_a_request_a_proxy_passed_on_gets_the_public_edition(asked, header):
    assert asked(headers=[header])


def test_a_proxy_that_signs_people_in_may_pass_them_to_the_internal_edition(asked):
    assert not asked(headers=["X-Forwarded-For"], WRES_PROXY_SIGNS_IN="true")


def test_the_public_edition_can_be_asked_for(asked):
    assert asked(WRES_PUBLIC="true", WRES_PROXY_SIGNS_IN="true")
