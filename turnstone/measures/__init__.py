"""From records to results: the library of measures, and statistics that others publish.

`library` reads what may be measured, one YAML file a measure. `published` reads the Department for Education's files
into one tidy table and says what is wrong in them. `engines` alone names the program that reads millions of rows. No
Django, and nothing of this is loaded by a page.
"""
