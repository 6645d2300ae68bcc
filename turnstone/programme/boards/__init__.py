"""Boards, their meetings, and one ledger for everything that is asked and decided.

A **board** has seats that posts fill, terms of reference in versions, a rhythm, and lines to other boards. What is due
to be reported, to whom and when follows from those lines; nobody keeps a second list.

A **meeting** is never changed into another. One that moves to another day stays as it was, postponed, and a new one
takes its place under the same calendar event; one that is cancelled stays cancelled.

The **ledger** holds one line for each thing that somebody asked for or decided: a limb of a resolution, a
recommendation, a decision, an action, a challenge. A line is with one board at a time, and what passed it on is kept.
It closes only with a pointer to where it was answered.

A **board paper** is what a board was sent: a publication or a file as it was, and when. What a board knew on a day is
read from these and from nothing else.
"""
