"""Wexcombe: a made-up area with three years of work in it and two plans, the second of which replaced the first.

Nobody in it is real, nor any place; only the bodies of the nation are.

Content says what is said, the script says when, and the play makes it happen through operations, dated as it happened.
The same day gives the same record. These faults are planted in the second plan for the product to find:

- the workstream on preparing for adulthood has no forum lead: the post is vacant;
- 3.D, 7.F and 11.F are green and do not say what success is;
- 10.D is past its date and nobody has said anything of it for months; 4.E has never been heard of;
- in the tenth of the twelve months all ratings of preparing for adulthood are amber;
- next steps without a date in the fourth, eighth, eleventh and twelfth months;
- three risks are red as three rounds running closed without a decision of the board: on educational psychologists, on
  the outside provider and on changing leaders; the board has decided on two others, and two are overdue for review;
- PQRT stands in the headlines of the last two months and is explained nowhere;
- the dates of 6.E, 13.F and 16.D moved twice and nobody agreed, so that the board asked to be asked;
- a promise is late and nobody has said why; a new date waits for the board;
- two mitigations have neither owner nor date, and one risk has no mitigation at all.
"""
