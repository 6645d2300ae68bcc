"""Outcomes of the first workstream: assessments and the advice they need."""

from turnstone.demo.content.shapes import ActionContent, OutcomeContent, Story, did, felt, well

TIMELINESS = OutcomeContent(
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
            lead="head_send",
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

ADVICE = OutcomeContent(
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
