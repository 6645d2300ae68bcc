"""The fictional bodies, posts and people of Wexcombe, and who may sign in."""

from dataclasses import dataclass

from turnstone.programme.people.rules import OrganisationKind, Role

COUNCIL = "Wexcombe Council"
ICB = "NHS Saltmere and Wexcombe Integrated Care Board"
CCG = "NHS Wexcombe CCG"
TRUST = "Saltmere Community Health NHS Trust"
FORUM = "Wexcombe Parent Carer Forum"
WHIMBREL = "Whimbrel Road Primary School"
CURLEW = "Curlew Park Academy"
SANDERLING = "Sanderling School"
TIDEWATER = "Tidewater Alternative Provision Academy"
MARRAM = "Marram College"
DFE = "Department for Education"
NHSE = "NHS England"
INSPECTORATE = "Ofsted and the Care Quality Commission"

# Name, short name, kind.
ORGANISATIONS = (
    (COUNCIL, "", OrganisationKind.COUNCIL),
    (CCG, "", OrganisationKind.CCG),
    (ICB, "Saltmere and Wexcombe ICB", OrganisationKind.ICB),
    (TRUST, "Community Health Trust", OrganisationKind.HEALTH_PROVIDER),
    (FORUM, "Parent Carer Forum", OrganisationKind.FORUM),
    (WHIMBREL, "", OrganisationKind.SCHOOL),
    (CURLEW, "", OrganisationKind.SCHOOL),
    (SANDERLING, "", OrganisationKind.SCHOOL),
    (TIDEWATER, "", OrganisationKind.SCHOOL),
    (MARRAM, "", OrganisationKind.SCHOOL),
    (DFE, "DfE", OrganisationKind.GOVERNMENT),
    (NHSE, "", OrganisationKind.GOVERNMENT),
    (INSPECTORATE, "", OrganisationKind.GOVERNMENT),
)

ALIASES = ((ICB, "Saltmere and Wexcombe Integrated Care Board"), (FORUM, "WPCF"), (COUNCIL, "the council"))


@dataclass(frozen=True, slots=True)
class PostContent:
    """A post and who holds it; an empty name is a vacancy."""

    key: str
    organisation: str
    title: str
    holder: str


POSTS = (
    PostContent("dcs", COUNCIL, "Director of Children's Services", "Marguerite Adeyinka-Holt"),
    PostContent("head_send", COUNCIL, "Head of SEND", "Tobias Renwick"),
    PostContent("ehc_manager", COUNCIL, "Education, Health and Care Team Manager", "Ffion Castellane"),
    PostContent("reviews_manager", COUNCIL, "Annual Reviews Manager", "Darius Quillfeather"),
    PostContent("psychology", COUNCIL, "Principal Educational Psychologist", "Ishaan Mallory-Rao"),
    PostContent("inclusion", COUNCIL, "Head of Inclusion and Alternative Provision", "Callum Oyelaran"),
    PostContent("early_years", COUNCIL, "Early Years Inclusion Manager", "Bronagh Sithebe"),
    PostContent("social", COUNCIL, "Head of Service, Children with Disabilities", "Beatrix Nwosu-Lane"),
    PostContent("social_officer", COUNCIL, "Designated Social Care Officer", "Rhoswen Tarrant"),
    PostContent("commissioning", COUNCIL, "Joint Commissioning Manager", "Leo Brandvold"),
    PostContent("data", COUNCIL, "Data and Performance Manager", "Anneliese Okwuosa"),
    PostContent("local_offer", COUNCIL, "Local Offer and Participation Manager", "Jem Haverstock"),
    PostContent("adult", COUNCIL, "Head of Transitions", "Samira Fotheringay"),
    PostContent("quality", COUNCIL, "Quality Assurance Lead", "Winifred Agbaje"),
    PostContent("complaints", COUNCIL, "Complaints and Mediation Manager", "Dorcas Pellow-Singh"),
    PostContent("programme", COUNCIL, "SEND Programme Manager", "Nerys Calloway"),
    PostContent("nurse", ICB, "Chief Nursing Officer", "Hamish Vadgama-Birch"),
    PostContent("clinical_officer", ICB, "Designated Clinical Officer", "Odalys Ferncombe"),
    PostContent("children_commissioner", ICB, "Head of Children's Commissioning", "Esme Tallantyre"),
    PostContent("therapies", TRUST, "Head of Children's Therapies", "Katarzyna Wetherell"),
    PostContent("neuro", TRUST, "Clinical Lead, Neurodevelopmental Pathway", "Auberon Nkemdirim"),
    PostContent("paediatrics", TRUST, "Community Paediatrics Manager", "Gwil Jaffrey"),
    PostContent("mental_health", TRUST, "Mental Health in Schools Manager", "Roisin Eldergate"),
    PostContent("primary_head", WHIMBREL, "Headteacher", "Idris Penhallam"),
    PostContent("secondary_senco", CURLEW, "Special Educational Needs Coordinator", "Lucinda Obasanya"),
    PostContent("special_head", SANDERLING, "Headteacher", "Corin Malvasia"),
    PostContent("tidewater_head", TIDEWATER, "Headteacher", "Yusra Blenkarne"),
    PostContent("college", MARRAM, "Director of Inclusive Learning", "Tamsin Eberhardt-Cole"),
    PostContent("forum_chair", FORUM, "Chair", "Jolanta Merriweather"),
    PostContent("forum_plans", FORUM, "Parent Representative, Plans", "Abiola Trevanion"),
    PostContent("forum_health", FORUM, "Parent Representative, Health", "Shu-Fen Garrowby"),
    PostContent("forum_schools", FORUM, "Parent Representative, Schools", "Declan Ravensworth-Ali"),
    PostContent("forum_adulthood", FORUM, "Parent Representative, Preparing for Adulthood", ""),
    # These sit on boards and lead nothing in the plan.
    PostContent("chief", COUNCIL, "Chief Executive", "Rosalind Achterberg"),
    PostContent("cabinet", COUNCIL, "Cabinet Member for Children and Learning", "Thessaly Braithwaite-Onu"),
    PostContent("public_health", COUNCIL, "Director of Public Health", "Leocadia Whinfrey"),
    PostContent("hwb_chair", COUNCIL, "Chair of the Health and Wellbeing Board", "Ambrose Kittiwell"),
    PostContent("scrutiny_chair", COUNCIL, "Chair of Children's Services Scrutiny", "Oluremi Stanhope-Dace"),
    PostContent("saltings", COUNCIL, "Councillor for Saltings", "Perpetua Marchbanks"),
    PostContent("quayside", COUNCIL, "Councillor for Quayside", "Emeka Thistlewood"),
    PostContent("parent_governor", COUNCIL, "Parent Governor Representative", ""),
    PostContent("young_voices", COUNCIL, "Chair of Young Voices", ""),
    PostContent("quality_chair", ICB, "Chair of the Quality Committee", "Zephyrine Calder-Obi"),
    PostContent("medical", ICB, "Medical Director", "Anselm Iqbal-Thorne"),
    PostContent("dfe_adviser", DFE, "SEND Adviser", "Fenella Dunmore-Ochieng"),
    PostContent("nhse_adviser", NHSE, "Regional SEND Manager", "Quillan Abara-Frost"),
)

# What whoever holds a post may do in the area, where it is neither a lead's nor the forum's part.
ROLES = {
    "cabinet": Role.BOARD_MEMBER,
    "hwb_chair": Role.BOARD_MEMBER,
    "scrutiny_chair": Role.BOARD_MEMBER,
    "saltings": Role.BOARD_MEMBER,
    "quayside": Role.BOARD_MEMBER,
    "quality_chair": Role.BOARD_MEMBER,
    "nhse_adviser": Role.ADVISER,
}

# A month of the plan, the post, and who takes it over.
HANDOVERS = ((5, "ehc_manager", "Meredith Achebe-Lund"),)
FIRST_HANDOVERS = (
    (9, "children_commissioner", "Perran Ouedraogo"),
    (21, "neuro", "Mbali Strand"),
)


@dataclass(frozen=True, slots=True)
class Signin:
    """Somebody who can sign in to the demo with the shared password."""

    email: str
    name: str
    role: Role


# Two who sign in to the demo have yet to answer this month, so that home shows what waits for a lead.
YET_TO_ANSWER = ("head_send", "clinical_officer")

CAST: tuple[Signin, ...] = (
    Signin("programme.office@wexcombe.example", "Nerys Calloway", Role.PROGRAMME_OFFICE),
    Signin("lead.council@wexcombe.example", "Tobias Renwick", Role.LEAD),
    Signin("lead.health@wexcombe.example", "Odalys Ferncombe", Role.LEAD),
    Signin("analyst@wexcombe.example", "Anneliese Okwuosa", Role.ANALYST),
    Signin("chair@wexcombe.example", "Rosalind Achterberg", Role.BOARD_MEMBER),
    Signin("participation@wexcombe.example", "Jem Haverstock", Role.PARTICIPATION_OFFICER),
    Signin("forum@wexcombe.example", "Jolanta Merriweather", Role.FORUM),
    Signin("adviser@wexcombe.example", "Fenella Dunmore-Ochieng", Role.ADVISER),
    Signin("administrator@wexcombe.example", "Stellan Karimi", Role.ADMINISTRATOR),
)
