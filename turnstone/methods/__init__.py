"""The statistics, as pure functions from frozen values to frozen values.

Nothing here knows of the programme, of Django, of files or of today's date: what a function needs is an argument, so
any number on a page can be worked out again by hand. The arithmetic is exact and draws no random numbers.
"""
