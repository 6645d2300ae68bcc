"""The program that reads millions of rows: DuckDB, in this process."""

from turnstone.measures.engines.duck import Reader, Row, Unreadable, reading

__all__ = ["Reader", "Row", "Unreadable", "reading"]
