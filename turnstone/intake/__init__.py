"""Documents in: a real file becomes a proposal, and a person says which lines of it become record.

Recognising owns what a document of a known kind means: its headings, tables and words. It is pure: it reads what
`documents.readers` gives, writes nothing, and names no Django. Nothing a file says is thrown away: each line is found,
is a heading, or is listed as not placed. Only `confirm` changes the record, and only through operations.
"""
