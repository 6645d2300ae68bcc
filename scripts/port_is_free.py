"""Say in one sentence why a port of this machine cannot be served on, and exit with 1; say nothing when it can."""

import errno
import socket
import sys

REASONS = {
    errno.EADDRINUSE: "Port {port} is taken by another program. Stop it, or choose another: ./run --port {other}",
    errno.EACCES: "Port {port} is for the administrator of this machine. Choose another: ./run --port 8000",
}


def main(port: int) -> None:
    """Try the port, and leave it free again."""
    if not 1 <= port <= 65535:
        sys.exit(f"--port needs a number from 1 to 65535, not {port}.")
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno not in REASONS:
                raise
            sys.exit(REASONS[error.errno].format(port=port, other=port % 65535 + 1))


if __name__ == "__main__":
    main(int(sys.argv[1]))
