"""The program that reads millions of rows: DuckDB, in this process."""
