"""Outcomes of the second workstream: waits for therapy and assessment."""

from turnstone.demo.content.shapes import ActionContent, OutcomeContent, Story, did, felt, well

SPEECH = OutcomeContent(
    text="Children get help with speech, language and communication when they first need it.",
    families="He was two when we asked and nearly five when someone came",
    requirement="PA2",
    baseline="The average wait for a first appointment was 41 weeks and 612 children were waiting.",
    know="Nobody waits over 18 weeks, and settings say they can help while a family waits.",
    impacts=(
        (7, "early_signs", "Average wait down to 27 weeks and fewer children waiting each month."),
        (10, "evident", "Average wait 19 weeks; nine in ten settings say they know what to do meanwhile."),
    ),
    actions=(
        ActionContent(
            text="Fund and recruit five more speech and language therapists and two assistants.",
            what="therapist recruitment",
            why="Demand had grown by two fifths and the team had not grown at all.",
            criteria="Seven new staff in post for three months.",
            lead="therapies",
            answers="children_commissioner",
            starts=-1,
            due=5,
            story=Story.SMOOTH,
            lines=(
                did("Money agreed by both bodies. Adverts go out this week."),
                did("Four therapists and both assistants have started."),
                did("Fifth therapist in post. Full team for the first time since before the pandemic."),
            ),
            steps=(("Funding signed by council and health", 0),),
            nexts=("Appoint to the last therapist post",),
        ),
        ActionContent(
            text="Open a weekly drop-in for under-fives in each family hub, with no referral needed.",
            what="the under-fives drop-ins",
            why="Families had to persuade three professionals before they saw a therapist.",
            criteria="Drop-ins in all four hubs; half of the families need no referral afterwards.",
            lead="therapies",
            answers="children_commissioner",
            starts=1,
            due=6,
            share="co_designed",
            story=Story.SMOOTH,
            lines=(
                did(
                    "First drop-in opened at the harbour hub. 14 families came; we had set out eight chairs."
                ),
                did("Three hubs open. The fourth waits for a lock on the cupboard, truly."),
                well("Families asked for a quiet corner and a later start; both done."),
                felt("52% of families who came to a drop-in needed no referral afterwards."),
            ),
            nexts=("Open the drop-in at the fourth hub",),
        ),
        ActionContent(
            text=(
                "Ring every family on the waiting list to check need, offer advice and close what "
                "is no longer wanted."
            ),
            what="the waiting list calls",
            why="Some had been helped elsewhere, some had got worse, and nobody knew which.",
            criteria="Every family spoken to; urgent children seen in four weeks.",
            lead="therapies",
            answers="children_commissioner",
            starts=0,
            due=4,
            share="informed",
            story=Story.WOBBLE,
            lines=(
                did("210 families rung. 38 no longer need us and 22 needed us sooner."),
                did("Evening calls doubled the number who pick up."),
                felt("All 612 spoken to. 47 children whose need was urgent have been seen."),
            ),
            nexts=("Finish the calls to families who need an interpreter",),
            worry="A quarter of the telephone numbers on the list are out of date.",
            mend="Schools and health visitors are giving us current numbers.",
        ),
        ActionContent(
            text=(
                "Train two people in each nursery and primary school to run language groups and "
                "spot who needs more."
            ),
            what="training for nurseries and primaries",
            why="Settings waited for therapists rather than starting to help.",
            criteria="Two trained staff in 90% of settings, still running a group six months later.",
            lead="therapies",
            answers="primary_head",
            starts=2,
            due=10,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did("First cohort: 36 staff from 18 settings."),
                did("Second cohort full, with a waiting list. We added a Saturday."),
                well("16 of the first 18 settings are still running a group a term later."),
                felt("Whimbrel Road: 9 of 12 children caught up enough to leave the group."),
            ),
            nexts=(
                "Book a third cohort for settings not yet trained",
                "Visit the two settings whose groups have stopped",
            ),
            worry="Schools cannot release staff without supply money.",
            mend="Supply paid for half a day a week for the first term.",
        ),
        ActionContent(
            text=(
                "Agree one set of communication tools for autism and learning disability across "
                "special schools and the trust."
            ),
            what="the shared communication tools",
            why="Children changed symbols whenever they changed building.",
            criteria="One set in use in all special schools, clinics and respite homes.",
            lead="special_head",
            answers="children_commissioner",
            starts=4,
            due=12,
            share="co_designed",
            story=Story.SLIP,
            lines=(
                did(
                    "Four schools use three different sets. Parents were asked to choose and did, "
                    "in an evening."
                ),
                did("Licences bought for the chosen set."),
                did("Sanderling School has changed over; respite homes start next."),
            ),
            nexts=("Change over the two respite homes",),
            worry="One school has two years left on its contract for another set.",
            mend="The supplier will release the school early for a fee, split three ways.",
        ),
        ActionContent(
            text=(
                "Publish waiting times for each therapy every month, in plain words, with what to "
                "do meanwhile."
            ),
            what="the published waiting times",
            why="Families had to ring to ask, and were given different answers.",
            criteria="Published by the tenth of every month, and calls to ask about waits fall by half.",
            lead="children_commissioner",
            answers="nurse",
            starts=5,
            due=9,
            share="co_designed",
            story=Story.SMOOTH,
            lines=(
                did("Three therapies published on the local offer. Occupational therapy next month."),
                well("Eight parents read the page aloud to us. We changed “triage” and “discharge”."),
                felt("Calls about waits fell from 120 to 46 a month."),
            ),
            nexts=("Add occupational therapy to the page",),
        ),
    ),
)

NEURO = OutcomeContent(
    text=(
        "Children who may be autistic or have ADHD are helped while they wait and are assessed within a year."
    ),
    families="Three years on a list and not one phone call",
    requirement="PA2",
    baseline="1,340 children waiting; the average wait for an assessment was 27 months.",
    know="Average wait under 12 months, and every family offered support in 6 weeks of joining the list.",
    impacts=(),
    actions=(
        ActionContent(
            text=(
                "Redesign the neurodevelopmental pathway so that one referral leads to one "
                "assessment for autism and ADHD."
            ),
            what="the single neurodevelopmental pathway",
            why="Children finished one list only to join the back of the other.",
            criteria="One list, one form, and no child waiting on two.",
            lead="neuro",
            answers="nurse",
            starts=-1,
            due=7,
            share="co_designed",
            story=Story.SLIP,
            lines=(
                did("Twelve families drew the pathway they went through. It covers a wall of the clinic."),
                did("New pathway agreed by clinicians. Two lists become one on the first of next month."),
                well("The regional clinical network reviewed it and asked to copy the family page."),
                did("One list. 212 children came off a second one."),
            ),
            steps=(("Pathway agreed by clinicians", 3), ("Lists joined", 6)),
            nexts=("Join the autism and ADHD lists", "Write to every family whose place on a list changes"),
            worry="The two services use record systems that do not talk to each other.",
            mend="A secure weekly extract until the trust's new system goes live.",
        ),
        ActionContent(
            text=(
                "Offer every family that joins the list a call, a group and a named worker within six weeks."
            ),
            what="support while families wait",
            why="Waiting was the worst part because nothing happened in it.",
            criteria="95% of new families offered support in six weeks; 70% say it helped.",
            lead="neuro",
            answers="children_commissioner",
            starts=1,
            due=8,
            share="co_produced",
            story=Story.RECOVER,
            lines=(
                did("Contract signed with a charity run by parents. Two workers start next month."),
                did("First groups are full. Fathers' group on Thursdays was the forum's idea."),
                well("Families scored the groups 8.7 out of 10; they want them longer."),
                felt("“Someone rang us before we rang them.” 81% said the support helped."),
            ),
            nexts=(
                "Start a group for parents of teenagers",
                "Bring the wait for a first call under six weeks",
            ),
            worry="The charity could not recruit, so new families wait eleven weeks for a call.",
            mend="School nurses make the first call until the second worker starts.",
        ),
        ActionContent(
            text="Run extra assessment clinics for the children who have waited over two years.",
            what="the extra assessment clinics",
            why="402 children had been waiting since before the new pathway was thought of.",
            criteria="Nobody waiting over two years.",
            lead="clinical_officer",
            answers="nurse",
            starts=2,
            due=9,
            story=Story.STUCK,
            lines=(
                did("Saturday clinics began: eleven children seen in the first two."),
                did("84 seen so far of 402. Feedback is kind about staff and sharp about the wait."),
                did("Outside provider started; 60 assessments a month promised, 34 delivered."),
                did("Longest wait is still three years and a month."),
            ),
            steps=(("Outside provider begins", 5), ("Nobody waiting over two years", 9)),
            nexts=(
                "Meet the outside provider about the shortfall",
                "Agree which children are seen first, with the forum",
            ),
            worry="The outside provider has delivered a little over half of the clinics it promised.",
            mend="Contract meeting every fortnight; a second provider is being asked for a price.",
        ),
        ActionContent(
            text=(
                "Put support for neurodivergent pupils in every school before any diagnosis, with "
                "a shared toolkit."
            ),
            what="the schools toolkit",
            why="Schools said that they could do nothing without a diagnosis, which is not so.",
            criteria=(
                "Toolkit in use in 50 of 58 schools; fewer referrals that say “school cannot help "
                "without it”."
            ),
            lead="psychology",
            answers="inclusion",
            starts=2,
            due=10,
            share="co_designed",
            story=Story.SMOOTH,
            lines=(
                did("Toolkit written by six SENCOs, two young people and a psychologist."),
                did("21 schools have had their half-day."),
                well("Pupils at Curlew Park checked whether teachers used it. Four in five lessons did."),
                felt("Referrals that say school cannot help fell from 40 a month to 17."),
            ),
            nexts=("Offer the half-day to the remaining secondaries",),
        ),
        ActionContent(
            text="Start a medication review clinic for ADHD shared between the trust and family doctors.",
            what="the shared medication clinic",
            why="Children lost their places because reviews fell between two services.",
            criteria="All children on medication reviewed every six months.",
            lead="paediatrics",
            answers="nurse",
            starts=5,
            due=13,
            story=Story.DRIFT,
            lines=(
                did("Shared care agreement drafted with the local medical committee."),
                did("Pharmacist interviewed and appointed."),
                did("Practices are split about the fee. No date for the first clinic yet."),
            ),
            nexts=("Settle the fee with family doctors",),
            worry="Family doctors have not agreed the fee for shared care.",
            mend="The board's chief nurse is meeting the local medical committee.",
        ),
        ActionContent(
            text="Bring mental health support teams to the last 14 schools and join them to the pathway.",
            what="mental health support teams",
            why="Anxiety was the commonest reason for missing school among pupils on the list.",
            criteria="Teams in all 58 schools; children on the list seen without a second referral.",
            lead="clinical_officer",
            answers="children_commissioner",
            starts=6,
            due=14,
            share="informed",
            story=Story.SMOOTH,
            lines=(
                did("Fourteen schools matched to two new teams, which train this term."),
                did("Five schools have started. Referral is a conversation, not a form."),
                well("Trainees' supervision logs reviewed: every trainee has an hour a week."),
            ),
            nexts=("Agree starting dates with the last nine schools",),
        ),
    ),
)
