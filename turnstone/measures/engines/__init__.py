"""The program that reads millions of rows: DuckDB, in this process."""

from turnstone.measures.engines.duck import ROW, Group, Opened, Reader, Row, Unreadable, reading

__all__ = ["ROW", "Group", "Opened", "Reader", "Row", "Unreadable", "reading"]
