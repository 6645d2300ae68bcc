"""Load what every test run has, wherever pytest is started from."""

pytest_plugins = ["tests.skips"]
