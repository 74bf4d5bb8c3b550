"""``python -m wres``."""

from wres.cli import app

if __name__ == "__main__":
    app(prog_name="python -m wres")
