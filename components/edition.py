"""Which edition this process serves: the internal one on loopback, the public one everywhere else."""

import ipaddress
import os

import streamlit as st

_YES = frozenset({"1", "true", "yes", "on"})


def is_loopback(address: str | None) -> bool:
    """True for an address only this machine can reach; no address means every interface."""
    if not address:
        return False
    if address == "localhost":
        return True
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def is_public() -> bool:
    """True where people outside this machine may look in, or WRES_PUBLIC says so: read-only, small numbers withheld."""
    if os.environ.get("WRES_PUBLIC", "").strip().lower() in _YES:
        return True
    return not is_loopback(st.get_option("server.address"))
