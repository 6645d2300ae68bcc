"""The first workstream: education, health and care plans."""

from turnstone.demo.content.shapes import (
    ActionContent,
    OutcomeContent,
    Story,
    WorkstreamContent,
    did,
    felt,
    well,
)

_TIMELINESS = OutcomeContent(
    text="Every family hears in 6 weeks whether there will be an assessment, and has a final plan in 20.",
    families="We wait too long for a plan",
    requirement="PA1",
    baseline="31% of plans were finished in 20 weeks; the longest wait was 58 weeks.",
    know="At least 75% of plans finished in 20 weeks for three months running, and no child waiting over 40.",
    impacts=(
        (6, "early_signs", "52% of plans in 20 weeks this month, the third rise in a row."),
        (
            10,
            "evident",
            "Two thirds of plans on time over three months, and families in the panel say it is quicker.",
        ),
    ),
    actions=(
        ActionContent(
            text=(
                "Clear the 84 assessments that are already past 20 weeks, oldest first, with a "
                "named officer for each."
            ),
            what="the overdue assessments",
            why="Children have been waiting longest at the very point when they need help most.",
            criteria=(
                "No assessment older than 20 weeks without a date for its final plan agreed with the family."
            ),
            lead="ehc_manager",
            answers="dcs",
            starts=-1,
            due=6,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did("Each of the 84 families has been rung by their named officer and given a date."),
                did("61 left. Two officers now do nothing else on Tuesdays and Thursdays."),
                well(
                    "Dip sample of ten of the cleared plans: eight good, two sent back for vague provision."
                ),
                felt(
                    "The last overdue plan went out on Friday. Families got an apology letter "
                    "from the director with it."
                ),
            ),
            steps=(("Half of the overdue assessments finished", 2), ("None left without a date", 5)),
            nexts=("Write to the families still waiting with a new date for each",),
            worry="Two officers are off sick, and the oldest cases are the hardest to finish.",
            mend="Overtime agreed for six weeks; the team manager carries eight cases herself.",
        ),
        ActionContent(
            text=(
                "Recruit eight permanent EHC officers and end the use of agency staff in the assessment team."
            ),
            what="recruitment to the assessment team",
            why="Families told us that they had four officers in a year and started again with each.",
            criteria="Eight permanent officers in post and no agency cover for two months.",
            lead="head_send",
            answers="dcs",
            starts=0,
            due=8,
            story=Story.SLIP,
            lines=(
                did("Advert out; 47 applications, which is far better than the last round."),
                did("Five appointed. Start dates are staggered because of notice periods."),
                well(
                    "The new officers' induction was run with two parents from the forum, who "
                    "marked it 9 out of 10."
                ),
                did("Eighth officer started on Monday. Last agency contract ended the same day."),
            ),
            steps=(("First five officers in post", 4),),
            nexts=(
                "Interview for the three posts still empty",
                "Set a leaving date for each agency contract",
            ),
            worry="Three offers were turned down because a neighbouring council pays more.",
            mend="A career grade was agreed by the staffing committee and the posts were advertised again.",
        ),
        ActionContent(
            text=(
                "Put in place one tracker of every assessment, with the date each step is due and "
                "who holds it."
            ),
            what="the assessment tracker",
            why="Nobody could say which cases were about to be late until they were.",
            criteria=(
                "The tracker is opened by all teams every week and matches the case system to within 1%."
            ),
            lead="data",
            answers="head_send",
            starts=-1,
            due=3,
            story=Story.SMOOTH,
            lines=(
                did(
                    "First version of the tracker is live for the assessment team; health sees it "
                    "from next week."
                ),
                well("Checked 60 rows against the case system: one mismatch, now fixed."),
                felt("Requests for advice now go out on day 2 on average. It was day 16 when we began."),
            ),
            nexts=("Give the designated officers for health and social care their own view of the tracker",),
        ),
        ActionContent(
            text=(
                "Hold a weekly decision panel with schools, health and social care so that no "
                "decision waits for a meeting."
            ),
            what="the weekly decision panel",
            why="A fortnightly panel alone cost up to two of the six weeks.",
            criteria="95% of decisions to assess made within 6 weeks for three months.",
            lead="ehc_manager",
            answers="head_send",
            starts=0,
            due=5,
            story=Story.SMOOTH,
            lines=(
                did("Panel now meets every Wednesday. First four sittings cleared 71 requests."),
                well("Two headteachers reviewed a month of decisions: reasons were clear in 38 of 41."),
                felt("97% of decisions reached families inside six weeks this month."),
            ),
            nexts=("Publish the panel's reasons for decisions in plain words on the local offer",),
        ),
        ActionContent(
            text=(
                "Ring every family when an assessment starts, half way through, and before the "
                "draft plan is sent."
            ),
            what="the three calls to families",
            why="Silence was the most common complaint in the forum's survey.",
            criteria=(
                "Three calls logged in 90% of assessments; families who felt informed rises from 28% to 70%."
            ),
            lead="ehc_manager",
            answers="head_send",
            starts=1,
            due=9,
            share="co_designed",
            story=Story.RECOVER,
            lines=(
                did(
                    "Script for the calls written with four parents. They took out every word we "
                    "thought was friendly."
                ),
                did("Calls are logged for a third of assessments so far. Evenings work best."),
                well("Listened in on six calls with a forum member: warm, clear, but too long."),
                felt("64% of families said they knew what was going on, up from 28% a year ago."),
            ),
            nexts=(
                "Add evening slots for the half-way call",
                "Ask the forum to listen in on another six calls",
            ),
            worry="The calls stopped in most of the team when the new caseloads came in.",
            mend="Calls moved to a small family liaison desk, with the three call dates on the tracker.",
        ),
        ActionContent(
            text=(
                "Replace the request form with one that families and schools can fill in online "
                "and save as they go."
            ),
            what="the online request form",
            why="A third of requests came back incomplete, which cost families three weeks.",
            criteria=(
                "Incomplete requests fall below 10%, and parents' requests take under 40 minutes to fill in."
            ),
            lead="ehc_manager",
            answers="head_send",
            starts=3,
            due=12,
            share="co_designed",
            story=Story.WOBBLE,
            lines=(
                did(
                    "Six parents and three SENCOs tried the first screens. They cut it from 41 "
                    "questions to 23."
                ),
                did("Supplier has built the save-and-return part. Testing starts next week."),
                well("Trial in two schools: average time 34 minutes and no incomplete requests out of 19."),
            ),
            steps=(("Trial finished in two schools", 8), ("Form open to all", 11)),
            nexts=(
                "Decide with the forum whether the paper form stays",
                "Test the form on a phone with five families",
            ),
            worry="The supplier's security review is six weeks late.",
            mend="The council's own security team is doing the review alongside.",
        ),
    ),
)

_ADVICE = OutcomeContent(
    text="Psychology, health and social care give good advice within six weeks of being asked.",
    families="Nobody from health or social care had met my child",
    requirement="PA1",
    baseline=(
        "Advice came in six weeks in 44% of cases for psychology, 52% for health and 18% for social care."
    ),
    know="Nine in ten pieces of advice come in six weeks, and families recognise their child in them.",
    impacts=((8, "early_signs", "Advice in six weeks reached 71% across the three services."),),
    actions=(
        ActionContent(
            text=(
                "Bring educational psychology up to strength: four permanent posts, three "
                "trainees and a bank of associates."
            ),
            what="educational psychology recruitment",
            why="Two posts in five were empty and statutory advice took all the time there was.",
            criteria="At most one post empty and advice in six weeks in 85% of cases.",
            lead="psychology",
            answers="dcs",
            starts=-1,
            due=8,
            story=Story.STUCK,
            lines=(
                did("Four posts advertised nationally. Two applicants, one appointed."),
                did("Three trainees from the regional course have said yes for next autumn."),
                did("Seven associates signed up, which gives us about 30 assessments a month."),
                did("Second advert closed with nobody to interview."),
            ),
            steps=(("Associates' bank in place", 5), ("Four permanent posts filled", 8)),
            nexts=(
                "Go back to the market with a retention payment",
                "Agree with the regional course a fourth trainee place",
            ),
            worry="Nobody applied for the two senior posts; the shortage is national.",
            mend="Associates cover statutory advice while a joint post with the trust is written.",
        ),
        ActionContent(
            text=(
                "Agree with schools which requests need a full psychology assessment and which a "
                "consultation would answer."
            ),
            what="the agreement on psychology consultations",
            why="Full assessments were asked for where a conversation would have helped sooner.",
            criteria=(
                "A written agreement used by all schools; consultations up by half with no rise in appeals."
            ),
            lead="psychology",
            answers="head_send",
            starts=2,
            due=9,
            share="consulted",
            story=Story.SMOOTH,
            lines=(
                did("Draft went to the SENCO forum. Lively discussion; three good changes made."),
                did("22 schools are trying the consultation line. It rings on Mondays and Thursdays."),
                well("School staff rated 31 of 34 consultations useful or very useful."),
                felt("Families at Whimbrel Road waited nine days for a psychologist's view, not nine weeks."),
            ),
            nexts=("Offer the consultation line to every school",),
        ),
        ActionContent(
            text=(
                "Set up a single route into health for advice requests, with one inbox, one form "
                "and a daily check."
            ),
            what="the single route into health",
            why="Requests went to eleven addresses and some to people who had left.",
            criteria=(
                "All requests logged on the day they arrive; health advice in six weeks in 90% of cases."
            ),
            lead="clinical_officer",
            answers="nurse",
            starts=0,
            due=5,
            story=Story.SMOOTH,
            lines=(
                did("One inbox is open, the other ten forward to it, and someone looks every morning."),
                well("Audit of 50 requests: every one logged the same day."),
                felt("Health advice was in time for 88% of children this month, from 52% at the start."),
            ),
            nexts=("Close the old addresses for good",),
        ),
        ActionContent(
            text=(
                "Write guidance and examples of good health advice with therapists, nurses and "
                "paediatricians."
            ),
            what="the examples of good health advice",
            why="Advice listed diagnoses but seldom said what a child needed in the classroom.",
            criteria="80% of advice judged good at audit by a clinician and a parent together.",
            lead="clinical_officer",
            answers="nurse",
            starts=3,
            due=10,
            share="co_designed",
            story=Story.WOBBLE,
            lines=(
                did(
                    "Collected 24 pieces of advice; parents picked the four they would want for "
                    "their own child."
                ),
                did("Guidance drafted in two pages, one for the writer and one for whoever reads it."),
                well("First audit with parents: 13 of 20 judged good. Outcomes still too general."),
                well("Second audit: 17 of 20 judged good by both the clinician and the parent."),
            ),
            nexts=("Run the audit of health advice again with two parents",),
            worry="Clinic pressures mean half of the paediatricians have not been to a session.",
            mend="Sessions moved into the existing Thursday teaching hour.",
        ),
        ActionContent(
            text=(
                "Make social care advice real: a conversation with each family, not a line saying "
                "“not known to us”."
            ),
            what="social care advice",
            why="Four in five pieces of social care advice said only that the child was not known.",
            criteria="No advice that says only “not known”; 85% in six weeks.",
            lead="social_officer",
            answers="social",
            starts=1,
            due=10,
            share="consulted",
            story=Story.RECOVER,
            lines=(
                did("Designated social care officer has started and met every team."),
                did("Early help workers now ring the family within ten days of a request."),
                well("Sample of 25: 19 describe the child's life at home and what would help the family."),
                felt(
                    "Eleven families were offered short breaks or early help who would have had a "
                    "one-line letter."
                ),
            ),
            nexts=(
                "Train the last two early help teams",
                "Share three good examples with the assessment team",
            ),
            worry="Early help teams say they cannot take on 60 more conversations a month.",
            mend="Two part-time advice writers funded until the end of the year, then reviewed.",
        ),
        ActionContent(
            text="Escalate advice that is late at 6, 8 and 10 weeks to a named manager in each service.",
            what="the escalation of late advice",
            why="Late advice sat unnoticed until the plan itself was late.",
            criteria="No advice older than ten weeks, and every escalation answered in two working days.",
            lead="ehc_manager",
            answers="head_send",
            starts=2,
            due=4,
            story=Story.SMOOTH,
            lines=(
                did("Three rungs agreed and names put against each. The first letters went out on Monday."),
                well("14 of 16 escalations answered in two days."),
                did("Nothing older than ten weeks for the second month; this is now simply how we work."),
            ),
            nexts=("Report escalations by service to the board each month",),
        ),
    ),
)

_QUALITY = OutcomeContent(
    text="Plans say clearly what a child needs, what will be provided, by whom and how often.",
    families="The plan could have been about anybody",
    requirement="PA1",
    baseline=(
        "One plan in four was judged good or better at audit; a third had provision that could "
        "not be enforced."
    ),
    know="Seven plans in ten are good or better when a parent and a professional look at them together.",
    impacts=(
        (
            9,
            "early_signs",
            "58% of audited plans good or better, from 25%; children's own words in nearly all.",
        ),
    ),
    actions=(
        ActionContent(
            text=(
                "Audit twelve plans each month with a parent, a SENCO and a clinician, and "
                "publish what was learned."
            ),
            what="the monthly plan audit",
            why="Nobody looked at plans after they were issued.",
            criteria=(
                "Twelve audits every month for a year, with findings answered in writing by each service."
            ),
            lead="quality",
            answers="head_send",
            starts=-1,
            due=11,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did("First twelve plans audited. Three were good. We said so to every team, with reasons."),
                well("Auditors agreed on 34 of 36 judgements, so the tool holds."),
                well("Half of this month's plans were good or better. Section F is where marks are lost."),
                felt(
                    "The mother who sits on the audit said this was the first plan she would have "
                    "signed as it stood."
                ),
            ),
            nexts=(
                "Send each service the two things it should change",
                "Train three more parents as auditors",
            ),
        ),
        ActionContent(
            text=(
                "Train every plan writer, and everyone who gives advice, in writing outcomes and "
                "specific provision."
            ),
            what="training for plan writers",
            why="Provision was often “access to” or “opportunities for”, which no one can check.",
            criteria="All officers trained; vague provision found in fewer than one plan in ten.",
            lead="quality",
            answers="head_send",
            starts=0,
            due=7,
            share="consulted",
            story=Story.SMOOTH,
            lines=(
                did(
                    "17 of 24 officers did the two-day course. The tribunal exercise was the part "
                    "they remembered."
                ),
                did("Health and social care colleagues joined the second run, 31 people in all."),
                well("Vague provision in 9 plans of 80 this month; it was 27 of 80 before."),
                did("Everyone trained, and the course is now in induction."),
            ),
            nexts=("Put the course into induction for new officers",),
        ),
        ActionContent(
            text="Redesign the plan with young people so that the first page is theirs.",
            what="the new plan template",
            why="Young people said the plan talked about them as if they were not in the room.",
            criteria=(
                "New template used for all new plans; the first page filled in by or with the child in 90%."
            ),
            lead="local_offer",
            answers="head_send",
            starts=1,
            due=6,
            share="co_produced",
            story=Story.SLIP,
            lines=(
                did(
                    "Eleven young people at Sanderling School and Marram College drew what page "
                    "one should be."
                ),
                did("Template tested with 15 families; two asked for space for photographs and got it."),
                well("The first page was the child's own in 33 of 40 plans."),
                felt("“It sounds like me.” Year 6 pupil, on reading her draft plan."),
            ),
            steps=(("Young people agree the first page", 3),),
            nexts=("Make a symbols version of page one",),
            worry="The case system cannot print pictures in a plan without an upgrade.",
            mend="Upgrade booked; until then page one is attached as its own document.",
        ),
        ActionContent(
            text="Check every draft plan against a ten-point list before it goes to a family.",
            what="the ten-point check",
            why="Errors as plain as the wrong name had reached families.",
            criteria="",
            lead="quality",
            answers="head_send",
            starts=3,
            due=12,
            story=Story.WOBBLE,
            lines=(
                did("List agreed; it takes eight minutes, which the team thinks is bearable."),
                well("One draft in five is stopped by the check, mostly for unsigned advice."),
                well("One draft in twelve stopped now. Wrong names: none for two months."),
            ),
            nexts=("Take out of the list the two points that never catch anything",),
            worry="The check is skipped in busy weeks.",
            mend="Drafts cannot be sent from the system without the list ticked, from next release.",
        ),
        ActionContent(
            text=(
                "Write a specification for special school placements so that Section F matches "
                "what schools will provide."
            ),
            what="the placement specification",
            why="Special schools were consulted on plans that did not say what they would have to do.",
            criteria=(
                "All five special schools have signed it, and disagreements on placement fall by a third."
            ),
            lead="special_head",
            answers="head_send",
            starts=6,
            due=14,
            share="informed",
            story=Story.QUIET,
            lines=(
                did("Heads of the special schools met; first draft is on the table."),
                did("Costings added. Two schools think the therapy hours are too low."),
            ),
            nexts=("Meet the two schools about therapy hours",),
        ),
    ),
)

_REVIEWS = OutcomeContent(
    text="Every plan is reviewed on time and changed when the child has changed.",
    families="His plan still says he is in nursery",
    requirement="N1",
    baseline=(
        "38% of annual reviews finished in time; 410 plans had not been changed after a review asked for it."
    ),
    know="85% of reviews finished in time and no amended plan waiting more than twelve weeks.",
    impacts=(
        (10, "early_signs", "Reviews in time are at 57%, and the backlog of changed plans has halved."),
    ),
    actions=(
        ActionContent(
            text="Set up a reviews team apart from assessment, with its own manager and six officers.",
            what="the reviews team",
            why="Reviews always gave way to new assessments.",
            criteria="Team fully staffed and no review officer moved back to assessments.",
            lead="head_send",
            answers="dcs",
            starts=0,
            due=4,
            story=Story.SMOOTH,
            lines=(
                did("Manager appointed from inside; four of six officers named."),
                did("All six in post. Their first job is the oldest hundred reviews."),
                well("Nobody has been pulled back to assessments, which people said would not last a month."),
            ),
            nexts=("Fill the last two review officer posts",),
        ),
        ActionContent(
            text=(
                "Work through the 410 plans that should have been changed, starting with children "
                "moving school."
            ),
            what="the backlog of changed plans",
            why="Children were being taught to plans that no longer described them.",
            criteria="Backlog at zero, checked by internal audit.",
            lead="reviews_manager",
            answers="head_send",
            starts=2,
            due=9,
            story=Story.STUCK,
            lines=(
                did("All 410 sorted by risk; 62 children who change school this year come first."),
                did("Down to 355. Slower than we said, because old advice has to be asked for again."),
                did("Down to 291. The 62 are done."),
                did("214 remain. New ones arrive nearly as fast as old ones leave."),
            ),
            steps=(("Children changing school done", 5), ("Backlog under 150", 8)),
            nexts=(
                "Agree a simpler route for plans that only need a change of placement",
                "Bring in two writers for ten weeks",
            ),
            worry="The team finishes 30 a month and 24 new ones arrive.",
            mend="Two extra writers for ten weeks; schools send review papers in the new format.",
        ),
        ActionContent(
            text=(
                "Give schools a reviews calendar, a short form and a named officer who comes to "
                "the reviews that matter most."
            ),
            what="the reviews calendar for schools",
            why="Schools held reviews, but the papers came late or not at all.",
            criteria="Papers received in two weeks for 85% of reviews.",
            lead="reviews_manager",
            answers="head_send",
            starts=1,
            due=6,
            share="consulted",
            story=Story.WOBBLE,
            lines=(
                did(
                    "Calendar sent to all 58 schools. Eleven rang to say thank you, two to say no thank you."
                ),
                did("New form is down to three pages; SENCOs wrote most of it."),
                well("Papers in two weeks for 74% of reviews."),
                did("All schools on the calendar and the form. 86% in time this month."),
            ),
            nexts=("Visit the nine schools that send papers late",),
            worry="Secondary schools hold most reviews in one half term, which swamps the team.",
            mend="Curlew Park Academy is trying reviews spread over the year.",
        ),
        ActionContent(
            text=(
                "Make sure that reviews for children in care and children educated out of area "
                "are never missed."
            ),
            what="reviews for children in care and out of area",
            why="Six children placed far away had no review for two years.",
            criteria="100% of reviews for these children in time, with the child's view recorded.",
            lead="reviews_manager",
            answers="social",
            starts=2,
            due=8,
            story=Story.SLIP,
            lines=(
                did("Joint list made with the virtual school: 93 children."),
                did("Reviews booked for 70. Travel for officers approved."),
                well(
                    "Child's view in every one of the first 41 reviews, four of them by video from the child."
                ),
                did("93 of 93 reviewed. The list is checked on the first of each month."),
            ),
            nexts=("Book the 23 reviews still without a date",),
            worry="Receiving areas are slow to send health information.",
            mend="Our designated clinical officer rings hers in each area.",
        ),
        ActionContent(
            text="Report the number of late reviews, by age and school, to the board every month.",
            what="the monthly report on late reviews",
            why="Leaders did not know the size of the problem.",
            criteria="Report in every board paper, with numbers that match the national return.",
            lead="data",
            answers="head_send",
            starts=4,
            due=13,
            story=Story.NEVER,
            lines=(did("Report drafted."),),
            nexts=("Agree what counts as a late review",),
        ),
    ),
)

WORKSTREAM = WorkstreamContent(
    name="Plans that are right and on time",
    purpose="Assessments, plans and reviews that are timely, true to the child and kept up to date.",
    membership="SEND service, psychology, designated officers, two headteachers, two parents.",
    responsibilities="Priority action 1 and the part of the notice about annual reviews.",
    council_lead="head_send",
    health_lead="clinical_officer",
    forum_lead="forum_plans",
    outcomes=(_TIMELINESS, _ADVICE, _QUALITY, _REVIEWS),
)
