"""Run a command beside a PostgreSQL server of its own, which is thrown away afterwards.

    python scripts/with_postgres.py python -m pytest

The server listens on a socket in a temporary folder and on no port, so any number can run at once and none meets a
PostgreSQL already on the machine. The command finds it by TURNSTONE_DATABASE_URL.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Server = subprocess.Popen[bytes]

# Speed for safety: a server that is thrown away may lose what it holds.
FAST = ["--fsync=off", "--synchronous_commit=off", "--full_page_writes=off"]
CLUSTER = ["--username=turnstone", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]


def main(command: list[str]) -> int:
    """Start a server, run the command with its address, and stop it whatever happens."""
    if not command:
        sys.exit("Name a command to run, as in: python scripts/with_postgres.py python -m pytest")
    # Being told to stop must still stop the server.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with postgres() as url:
        return subprocess.run(
            command, env=os.environ | {"TURNSTONE_DATABASE_URL": url}, check=False
        ).returncode


@contextmanager
def postgres() -> Iterator[str]:
    """Keep a server running and give its address."""
    programs = find_programs()
    folder = Path(tempfile.mkdtemp(prefix="turnstone-pg-"))
    # PostgreSQL refuses to run as root.
    owner = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    if owner:
        shutil.chown(folder, "postgres", "postgres")
    try:
        server = start(programs, folder, owner)
        try:
            yield f"postgresql://turnstone@/turnstone?host={folder}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path:
    """Find the newest PostgreSQL's programs: Debian keeps them off the path."""
    kept = sorted(Path("/usr/lib/postgresql").glob("[0-9]*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = kept[-1] if kept else shutil.which("initdb")
    if not found:
        sys.exit("There is no PostgreSQL here. On Debian or Ubuntu: sudo apt-get install postgresql")
    return Path(found).parent


def start(programs: Path, folder: Path, owner: dict[str, Any]) -> Server:
    """Make a cluster and an empty database in a folder, and start the server on it."""
    data, log = folder / "data", folder / "log"
    initdb = [f"{programs}/initdb", f"--pgdata={data}", *CLUSTER]
    subprocess.run(initdb, cwd=folder, stdout=subprocess.DEVNULL, check=True, **owner)
    serve = [f"{programs}/postgres", "-D", str(data), "-k", str(folder), "--listen_addresses=", *FAST]
    server: Server = subprocess.Popen(
        serve, cwd=folder, stdout=log.open("w"), stderr=subprocess.STDOUT, **owner
    )
    make = [f"{programs}/createdb", f"--host={folder}", "--username=turnstone", "turnstone"]
    for _ in range(100):
        if not subprocess.run(make, capture_output=True, check=False).returncode:
            return server
        time.sleep(0.1)
    server.kill()
    sys.exit(f"PostgreSQL did not start within ten seconds. It said:\n{log.read_text()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
