"""What the product costs: `python -m benchmarks` prints it, and with --write puts it in the documents."""
