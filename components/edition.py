"""Which edition this process serves: the internal one on loopback, the public one everywhere else."""

import ipaddress

import streamlit as st

from wres.settings import settings


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


_FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")


def is_public() -> bool:
    """True where people outside this machine may look in, or WRES_PUBLIC says so: read-only, small numbers withheld.

    A request that a proxy on this machine passed on comes from outside too.
    """
    if settings().public or not is_loopback(st.get_option("server.address")):
        return True
    return not settings().proxy_signs_in and any(name in st.context.headers for name in _FORWARDED)
