"""What families and young people say, and what is said back.

A **contact** is somebody who may be written to. Who they are is kept apart, in a row without versions (`Private`), so
that it can be erased while the counts stay. A **consent** is for one purpose and counts once it is confirmed. A
**message** goes to one contact about one thing at one step: it is written down, taken once, and its outcome is kept.

An **event** belongs to a series. Postponed, it stays postponed; the series that takes its place names the one that it
relaunches. An **invitation** says whom a series concerns, whether or not they booked.

A **survey** is asked in waves, with core questions that every wave asks in the same words. A **response** knows
nothing of who gave it: its number is random, it has a day and no time, and nothing points from it to a contact.

A **comment** says that something was said and what may be done with it; its words are in a private row and go when it
is withdrawn. The machine's **suggestions** and people's **readings** are kept apart, and only readings count. A
**reply** ends a theme: an action, already doing, or could not, because.

A **bulletin** is made of lines, each tied to the fact that it tells. The **timeline** is drawn from the record, with
entries written by hand for the rest. A **charter** has versions that partners sign.
"""
