"""R18: an upload of the largest size stays in memory."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

import streamlit as st
from starlette.datastructures import FormData, Headers
from starlette.formparsers import MultiPartParser
from starlette.requests import Request

from components import process

_BOUNDARY = "frontier"


async def _body(size: int):
    yield f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="x.xlsx"\r\n\r\n'.encode()
    for _ in range(size // 65536):
        yield b"x" * 65536
    yield f"\r\n--{_BOUNDARY}--\r\n".encode()


def _parsed(headers: Headers) -> FormData:
    return asyncio.run(MultiPartParser(headers, _body(16 * 1024 * 1024)).parse())


def test_an_upload_of_many_megabytes_is_never_spooled_to_a_file():
    process.settle()
    headers = Headers({"content-type": f"multipart/form-data; boundary={_BOUNDARY}"})
    with ThreadPoolExecutor(1) as apart:  # a browser test before this one leaves a loop running in this thread
        form = apart.submit(_parsed, headers).result()
    uploaded = form["f"].file
    assert uploaded._rolled is False
    uploaded.close()


def test_the_limit_in_memory_is_above_the_limit_of_the_server():
    process.settle()
    assert st.get_option("server.maxUploadSize") * 1024 * 1024 < MultiPartParser.spool_max_size


def test_the_server_parses_uploads_with_the_parser_that_was_set():
    assert Request.form.__globals__["MultiPartParser"] is MultiPartParser or (
        Request._get_form.__globals__["MultiPartParser"] is MultiPartParser
    )


def test_what_was_imported_is_frozen_once():
    process.settle()
    frozen = gc.get_freeze_count()
    process.settle()
    assert gc.get_freeze_count() == frozen > 0
