"""An outcome of the third workstream: what every school gives from its own means."""

from turnstone.demo.content.shapes import ActionContent, OutcomeContent, Story, did, felt, well

ORDINARY = OutcomeContent(
    text="Every school and setting gives good support from its own means, and families know what that is.",
    families="It depends which school you happen to live near",
    requirement="AI1",
    baseline=(
        "41% of parents of children on SEN support were content with it; 17 schools had a SENCO "
        "in post under a year."
    ),
    know="65% of parents content, and every school can show its ordinary offer in use.",
    impacts=(
        (10, "early_signs", "54% of parents content with SEN support in the second wave of the survey."),
    ),
    actions=(
        ActionContent(
            text=(
                "Publish what is ordinarily available in every mainstream school, written with "
                "SENCOs, parents and pupils."
            ),
            what="the ordinarily available guide",
            why="Schools and families had different ideas of what help comes without a plan.",
            criteria="Guide published, used by all schools, and known to half of parents asked.",
            lead="inclusion",
            answers="head_send",
            starts=-1,
            due=4,
            share="co_produced",
            story=Story.SMOOTH,
            lines=(
                did(
                    "Draft guide read by 60 people at three evening sessions. Pupils rewrote the "
                    "part on noise."
                ),
                did("Guide launched; every school had a paper copy and a visit."),
                well("SENCOs use it weekly in 46 of 58 schools, by their own account and their heads'."),
                felt("Half of parents asked at school gates had seen the guide; most had found it useful."),
            ),
            nexts=("Print the pupil version of the guide",),
        ),
        ActionContent(
            text=(
                "Run a SENCO network each half term with supervision, an advice line and a mentor "
                "for new SENCOs."
            ),
            what="the SENCO network",
            why="A third of SENCOs were new and alone.",
            criteria="Nine SENCOs in ten take part; fewer leave within a year.",
            lead="secondary_senco",
            answers="inclusion",
            starts=0,
            due=8,
            share="consulted",
            story=Story.SMOOTH,
            lines=(
                did("First network: 49 SENCOs, one very small hall."),
                did("Mentors matched with all 17 new SENCOs."),
                well(
                    "Supervision groups rated 9.1; people say it is the only hour they are asked "
                    "how they are."
                ),
                did("One SENCO left this year against nine last. The network runs itself now."),
            ),
            nexts=("Match a mentor with the SENCOs who started this term",),
        ),
        ActionContent(
            text=(
                "Recast outreach from special schools so that any mainstream school can ask for "
                "it in two weeks."
            ),
            what="special school outreach",
            why="Outreach went to the schools that knew whom to ring.",
            criteria="Requests answered in two weeks; used by 40 schools.",
            lead="special_head",
            answers="inclusion",
            starts=1,
            due=7,
            story=Story.SLIP,
            lines=(
                did("Three outreach teachers released from Sanderling School for two days a week each."),
                did("26 requests, median answer in nine days."),
                well("Schools that used outreach said it changed a lesson plan, not just a file."),
                did("43 schools have used it. Agreed as a permanent offer."),
            ),
            nexts=("Set the outreach timetable for next term",),
            worry="Cover for the outreach teachers fell through for half a term.",
            mend="Cover is now bought in advance by the inclusion team.",
        ),
        ActionContent(
            text="Check SEN support through peer reviews in 20 schools a year, with a parent on each review.",
            what="peer reviews of SEN support",
            why="Nobody but inspectors looked at SEN support, every four years.",
            criteria="20 reviews done, each with a parent, and follow-up visits within two terms.",
            lead="primary_head",
            answers="inclusion",
            starts=2,
            due=12,
            share="co_produced",
            story=Story.WOBBLE,
            lines=(
                did("Review method tried at Whimbrel Road and survived."),
                did(
                    "Six schools reviewed. The commonest finding is good plans that class "
                    "teachers have not read."
                ),
                well("Follow-up in the first two schools: teachers could say what was in the plans."),
                did("Eleven of twenty done. Every one had a parent on the team."),
            ),
            nexts=(
                "Recruit four more parents for the reviews",
                "Share the six commonest findings with all heads",
            ),
            worry="Reviews were put off in three schools that were being inspected.",
            mend="Three other schools moved forward in their place.",
        ),
        ActionContent(
            text=(
                "Review the funding that follows a child without a plan, so that schools need not "
                "seek a plan for money."
            ),
            what="the funding review",
            why="Half of new requests came from schools that wanted only ten hours of help.",
            criteria="New top-up route open; requests from schools for plans fall by a fifth.",
            lead="head_send",
            answers="dcs",
            starts=4,
            due=11,
            share="informed",
            story=Story.STUCK,
            lines=(
                did("Modelled four options with the schools forum's finance group."),
                did("Schools forum asked for more work on secondaries."),
                did("Second paper drafted; costs still exceed what there is by £400,000."),
            ),
            steps=(("Schools forum decides", 8),),
            nexts=("Bring a cheaper option to the schools forum",),
            worry="The preferred option costs £400,000 more than the high needs budget allows.",
            mend="A smaller trial in twelve schools is being costed for the next schools forum.",
        ),
        ActionContent(
            text="Train 200 teaching assistants in the six most used programmes of support.",
            what="teaching assistant training",
            why="Programmes were bought and then run by people never trained in them.",
            criteria="200 trained; programmes run as designed in eight observations of ten.",
            lead="psychology",
            answers="inclusion",
            starts=3,
            due=9,
            story=Story.SMOOTH,
            lines=(
                did("58 trained in the first two programmes."),
                did("131 trained. Twilight sessions fill within a day of opening."),
                well("Observed twenty sessions: 15 as designed."),
                did("207 trained, and four schools now train each other."),
            ),
            nexts=("Observe ten more sessions in secondaries",),
        ),
    ),
)
