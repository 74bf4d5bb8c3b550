"""Settings of a deployment: read from the environment, a wrong one named."""

import os

import pytest

from wres.settings import read_settings
from wres.standard.errors import UserFacingError


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    for name in [name for name in os.environ if name.upper().startswith("WRES_")]:
        monkeypatch.delenv(name)


def test_without_any_setting_the_defaults_hold():
    settings = read_settings()
    assert settings.database_url.endswith("data/local/wres.db")
    assert (settings.reader_memory_mb, settings.reader_deadline_seconds, settings.max_upload_mb) == (2048, 60, 200)
    assert not settings.public


def test_a_setting_is_read_from_its_variable(monkeypatch):
    monkeypatch.setenv("WRES_DATABASE_URL", "postgresql://wres@host/wres")
    monkeypatch.setenv("WRES_PUBLIC", "true")
    settings = read_settings()
    assert settings.database_url == "postgresql://wres@host/wres"
    assert settings.public


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WRES_READER_MEMORY_MB", "much"),
        ("WRES_READER_MEMORY_MB", "1"),
        ("WRES_MAX_UPLOAD_MB", "0"),
        ("WRES_PUBLIC", "perhaps"),
        ("WRES_DATABASE_URL", "mysql://root:hunter2@host/x"),
        ("WRES_PUBLC", "1"),
    ],
)
def test_a_wrong_or_unknown_setting_is_named_and_its_value_is_not_repeated(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(UserFacingError, match=rf"setting {name}\b") as refusal:
        read_settings()
    assert "hunter2" not in str(refusal.value)


def test_the_address_of_the_database_is_not_in_the_representation(monkeypatch):
    monkeypatch.setenv("WRES_DATABASE_URL", "postgresql://wres:hunter2@host/wres")
    assert "hunter2" not in repr(read_settings())


def test_names_of_the_tests_are_not_ours(monkeypatch):
    monkeypatch.setenv("WRES_TEST_POSTGRES_URL", "anything")
    assert read_settings()
