"""The pages behind emailed links, for people who have not signed in.

A link is a key to one thing. What these pages may read and do is written for them in the programme, and they can
import nothing else of it.
"""
