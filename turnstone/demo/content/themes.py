"""The register of the made-up area: eight themes of what families said, each with the phrases that teach the machine.

`scripts/themes_agreement.py` says how far what the machine makes of them agrees with how `comments.csv` is labelled.
Both were made up by the same people, so it says less than comments and phrases of different people would.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ThemeContent:
    """A theme of the register: whole phrases, and words that belong to it."""

    key: str
    name: str
    kind: str
    about: str
    phrases: tuple[str, ...]
    words: str

    @property
    def like(self) -> tuple[str, ...]:
        """Give what teaches the machine, each for a line of its own."""
        return (*self.phrases, *self.words.split(", "))


THEMES = (
    ThemeContent(
        "waiting",
        "Waiting to be assessed",
        "to_develop",
        "How long it takes to be seen, assessed or told what the need is.",
        (
            "We have been on the waiting list for two years.",
            "The assessment took far too long.",
            "Still waiting for the paediatrician to see him.",
            "It was months before anyone gave us an appointment.",
            "The autism pathway has a queue that never moves.",
            "They missed the deadline for the needs assessment.",
        ),
        "waiting list, queue, delay, weeks, months, years, appointment, referral, referred, "
        "diagnosis, assessment, paediatrician, pathway, deadline, triage, date",
    ),
    ThemeContent(
        "told",
        "Being told what is happening",
        "to_develop",
        "Whether calls and emails are answered, and whether families know who is dealing with them.",
        (
            "Nobody rings back or answers emails.",
            "I had to chase for an update every week.",
            "Our caseworker changed and no one told us.",
            "We do not know who to contact.",
            "I left messages and heard nothing.",
            "Nobody explained what happens next.",
        ),
        "phone, ring, call, voicemail, email, reply, answer, letter, contact, caseworker, update, "
        "informed, explain, communication, chase, inbox",
    ),
    ThemeContent(
        "plans",
        "Plans that fit the child",
        "to_develop",
        "Whether an education, health and care plan says what this child needs, is kept up to "
        "date and is followed.",
        (
            "The EHCP is vague and does not describe my child.",
            "The plan was copied from somebody else's with the wrong name.",
            "The annual review was never written up.",
            "The provision in section F is not being delivered.",
            "The draft plan left out what the educational psychologist said.",
            "Targets in the plan are years out of date.",
        ),
        "EHCP, plan, draft, annual review, section F, provision, outcomes, targets, hours, "
        "wording, specific, amended, named school, advice, panel, template",
    ),
    ThemeContent(
        "school",
        "Help in an ordinary classroom",
        "to_develop",
        "What a mainstream school does for a child who finds it hard, with a plan or without one.",
        (
            "Teachers do not understand his needs in class.",
            "She gets no help from a teaching assistant.",
            "He is sent out of lessons and put in detention.",
            "School says there is no money for support.",
            "She was excluded and put on a reduced timetable.",
            "The classroom is too noisy and they made no adjustments.",
        ),
        "class, classroom, lesson, teacher, teaching assistant, TA, SENCO, detention, exclusion, "
        "isolation, behaviour policy, timetable, adjustments, noise, mainstream, uniform",
    ),
    ThemeContent(
        "transport",
        "Getting to school",
        "to_develop",
        "Taxis, buses and passenger assistants, and decisions about who gets them.",
        (
            "The taxi was late again.",
            "The bus did not turn up.",
            "School transport was refused.",
            "A new driver came without warning.",
            "The journey takes over an hour each way.",
            "The passenger assistant did not know about her seizures.",
        ),
        "taxi, bus, minibus, driver, escort, passenger assistant, route, pick up, journey, "
        "travel, vehicle, miles, transport, seat belt, late, contract",
    ),
    ThemeContent(
        "therapies",
        "Therapies and mental health",
        "to_develop",
        "Speech and language therapy, occupational and physiotherapy, and help when a child is "
        "anxious or very low.",
        (
            "We saw the speech therapist once and were discharged.",
            "CAMHS turned us down.",
            "Occupational therapy gave us a leaflet.",
            "She needs help with her anxiety and there is nothing.",
            "His physio sessions stopped.",
            "No one helps with self harm until it is a crisis.",
        ),
        "CAMHS, speech and language therapy, SALT, occupational therapist, OT, physio, mental "
        "health, anxiety, counselling, self harm, crisis, sensory, discharged, clinic, nurse, "
        "medication",
    ),
    ThemeContent(
        "adulthood",
        "What comes after school",
        "to_develop",
        "College, work, a home and adult services, and whether anybody plans for them in time.",
        (
            "Nobody talked to us about what happens after sixteen.",
            "There is no college course for him.",
            "Moving to adult social care was like falling off a cliff.",
            "I want a job and need help to find one.",
            "Preparing for adulthood started too late.",
            "The supported internship gave me confidence.",
        ),
        "college, adult, eighteen, nineteen, post 16, job, work, internship, apprenticeship, "
        "employment, independent, living, flat, transition, careers, future",
    ),
    ThemeContent(
        "listening",
        "People who listen",
        "strength",
        "Somebody who was kind, listened, and did more than they had to.",
        (
            "The SENCO has been amazing and always listens.",
            "She really understood us and went the extra mile.",
            "I felt heard for the first time.",
            "He was kind and patient with my daughter.",
            "Thank you to everyone who helped us.",
            "The support worker is brilliant.",
        ),
        "thank you, kind, listened, lovely, amazing, brilliant, patient, understanding, helpful, "
        "supportive, wonderful, grateful, caring, cares, believed, time",
    ),
)
