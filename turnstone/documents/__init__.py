"""A document as frozen values, with readers and writers.

`blocks` says what a document is made of; `as_json` keeps one for ever; `ratings` says how a judgement looks;
`readers` turn a file into blocks and `writers` turn blocks into a file. Nothing here knows of the programme, of
Django, or of where a document came from: a writer that had to ask the record a question could not print the past.
"""
