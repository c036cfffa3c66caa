import {
  A_CSM_HOWTO,
  ALTOGETHER_AGILE,
  BA_ACADEMY,
  BEYOND20,
  BILDUX,
  BTG,
  COACH_PATH,
  COACH_STEPS,
  CONSULTANT_BA,
  DULIN,
  FISHBOWL,
  FLIP_SIDE,
  FLOW_DESIGN,
  GIACOMO,
  HEUING,
  HILDEN,
  HUSSEIN,
  IGNITE,
  ITU,
  IZENBRIDGE,
  JENKINS,
  JOURNEY,
  KANBAN_COACH,
  KANBAN_UNIVERSITY,
  KODORAT,
  NEOSKILLS,
  NEW_PO,
  NISBET,
  NO_KILL_SWITCH,
  OPTILEARN,
  PAL,
  PERRI,
  PLAZA,
  PM4U,
  PMI_CAPM,
  PMICIE,
  PSM2_EARLY,
  REAL_PYTHON,
  RECRUITER,
  RENEWING,
  ROLE_FAQ,
  ROSETTA,
  SABINE_DESIGN,
  SABINE_TESTERS,
  SAFE_PRODUCT,
  SCALED_AGILE,
  SCRUM_NODE,
  SCRUMBUBBLES,
  SEATS,
  SOURCE_ARTICLE,
  STRAIGHT_TO_TWO,
  TEAM_ACADEMY,
  TECH_AGILIST,
  THREE_BACK,
  TKP_EXAM,
  TURBO_PO,
  TURBO_SM,
  VANGUARDS,
  VITALITY,
  YEAGER,
} from './rule-sources.ts';

/**
 * Every rule of the decision, named by the policy it states, with what it says to a person and where it comes from:
 * the source article, or at least two independent published sources.
 */

interface Rule {
  /** To the person, a full sentence in the second person. */
  readonly says: string;
  /** The same about a step still ahead; left out where the sentence above fits both. */
  readonly saysAhead?: string;
  readonly sources: readonly string[];
}

export const RULES = {
  // Track
  'team work is the Scrum Master track': {
    says: 'Helping a team work well is what a Scrum Master does.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ, SCRUM_NODE],
  },
  'deciding what gets built is the Product Owner track': {
    says: 'Deciding what gets built is the Product Owner\u2019s part.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ, SCRUM_NODE],
  },
  'anyone on a Scrum team starts with the general badge': {
    says: 'The Scrum Master line is the general one: it serves anyone on a team.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE],
  },
  'a SAFe employer wants the badge of the seat': {
    says: 'Companies that run SAFe look for the SAFe badge of the role you work in.',
    sources: [RECRUITER, BILDUX, SEATS, SAFE_PRODUCT],
  },
  'the SAFe overview serves any role': {
    says: 'Where SAFe is used, its overview class serves any role.',
    sources: [NISBET, ITU],
  },
  'steady flow is Kanban': {
    says: 'Work that flows steadily is improved by managing the flow, and Kanban certifications teach that.',
    sources: [ALTOGETHER_AGILE, TKP_EXAM],
  },
  'Kanban inside Scrum has its own badge': {
    says: 'Using Kanban inside sprints has a certification of its own.',
    sources: [NEOSKILLS, ALTOGETHER_AGILE],
  },
  'several teams on one product need scaling': {
    says: 'Several teams on one product need more than the rules for one team.',
    sources: [SCRUM_NODE, RECRUITER],
  },
  'planned projects call for the project badge': {
    says: 'Where projects are planned up front, the project management badge is the one people know.',
    sources: [IZENBRIDGE, TEAM_ACADEMY, VANGUARDS],
  },
  'running projects is the project track': {
    says: 'Running projects is a project manager\u2019s work, whatever the method.',
    sources: [VANGUARDS, ROLE_FAQ, TEAM_ACADEMY],
  },
  'builders stay builders': {
    says: 'You want to build, not to run the team or the product.',
    sources: [SCRUM_NODE, HILDEN, REAL_PYTHON],
  },
  'project leaders without agile time start general': {
    says: 'For running projects without much agile practice, the general project badge comes before the agile one.',
    sources: [VANGUARDS, ROLE_FAQ, TEAM_ACADEMY],
  },
  'project leaders with agile time get the agile badge': {
    says: 'People who run projects and have real agile practice are told to get the agile badge of the project world.',
    sources: [PMICIE, KODORAT, ALTOGETHER_AGILE],
  },
  'tenders name their badge': {
    says: 'British public tenders name AgilePM beside PRINCE2, and AgilePM is the agile one of the two. If yours names PRINCE2 alone, AgilePM does not replace it.',
    sources: [ALTOGETHER_AGILE, CONSULTANT_BA],
  },
  'coaching has its own credentials': {
    says: 'Coaches are told to get a coaching credential, not another first badge.',
    sources: [ALTOGETHER_AGILE, SCRUMBUBBLES, HEUING],
  },
  'managers need the leadership view': {
    says: 'Leading people in an agile company has its own certification; team badges are for team seats.',
    sources: [PAL, SCRUM_NODE],
  },
  'testers have their own': {
    says: 'Testing in agile teams has a certification of its own.',
    sources: [NISBET, SCRUM_NODE],
  },
  'analysts have their own': {
    says: 'Scrum classes hardly speak about analysis; analysts have a certification of their own.',
    sources: [ALTOGETHER_AGILE, CONSULTANT_BA],
  },
  // Level
  'nothing held yet, so the first badge': {
    says: 'You hold none yet, so the first badge is the step to take.',
    sources: [SOURCE_ARTICLE, ALTOGETHER_AGILE, RECRUITER],
  },
  'Scrum before Kanban inside Scrum': {
    says: 'The certification for Kanban inside sprints builds on knowing Scrum, so Scrum comes first.',
    sources: [NEOSKILLS, NISBET],
  },
  'a holder goes one level up': {
    says: 'You hold a badge of this kind already, and the next level says more than another first one.',
    saysAhead: 'For this work, the next level says more than another first badge.',
    sources: [SCRUM_NODE, A_CSM_HOWTO, RECRUITER],
  },
  'practice opens the next level': {
    says: 'You have the practice that the higher levels build on.',
    saysAhead: 'By then you have the practice that the higher levels build on.',
    sources: [A_CSM_HOWTO, RECRUITER, ALTOGETHER_AGILE],
  },
  'practised people show breadth': {
    says: 'With real agile practice you can prove breadth, which a first badge does not.',
    sources: [ITU, KODORAT],
  },
  'who knows one side looks at the other': {
    says: 'Someone who knows one side of Scrum learns most from the other.',
    sources: [SOURCE_ARTICLE, BEYOND20],
  },
  'why not both, one after the other': {
    says: 'To know both sides, get both, one after the other; much of the first overlaps with the second.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE],
  },
  'practice before a further badge': {
    says: 'Until you have about a year of practice, practice counts for more than another badge.',
    sources: [IGNITE, PSM2_EARLY, NEW_PO, BTG],
  },
  'years of leading before PMP': {
    says: 'PMP asks for about three years of leading projects before the exam.',
    sources: [VANGUARDS, IZENBRIDGE],
  },
  'PMP holder looking for work adds a Scrum badge': {
    says: 'A PMP holder who looks for work is best served by adding a first Scrum badge.',
    sources: [JENKINS, BTG],
  },
  'PMP holder adds the agile badge of the same house': {
    says: 'To bring a PMP up to date with agile work, the agile badge of the same issuer is the shortest step.',
    sources: [KODORAT, ALTOGETHER_AGILE],
  },
  'no badge without a goal': {
    says: 'A badge without a goal impresses nobody; decide first what it should do for you.',
    sources: [BTG, ALTOGETHER_AGILE],
  },
  'adverts for developers do not ask for one': {
    says: 'Adverts for people who build software do not ask for agile badges; what you can show counts.',
    sources: [REAL_PYTHON, SCRUM_NODE],
  },
  'the basics are enough for developers': {
    says: 'For people who build, the basics are enough.',
    sources: [SCRUM_NODE, YEAGER],
  },
  'a developer with a Scrum badge gets the developer badge': {
    says: 'A developer who already has a first Scrum badge gains more from the developer certification.',
    sources: [HILDEN, ALTOGETHER_AGILE],
  },
  'product craft is not taught by a badge': {
    says: 'What product work needs most is not taught by a badge; practice and study serve better.',
    sources: [NEW_PO, FISHBOWL],
  },
  'analysts pass CV filters with a Scrum badge': {
    says: 'Analysts who look for work stand out when they can fill a second role, and adverts name Scrum badges.',
    sources: [CONSULTANT_BA, BA_ACADEMY],
  },
  'coaches need years of practice': {
    says: 'Coaching others is built on years of own practice.',
    sources: [ALTOGETHER_AGILE, SCRUMBUBBLES],
  },
  'the top of this ladder is reached': {
    says: 'You already hold what we would recommend for this work.',
    saysAhead: 'By then you hold what we would recommend for this work.',
    sources: [BTG, VITALITY],
  },
  'renew only what still serves': {
    says: 'Experienced people are split over renewals: keep a badge that still opens doors, let the others lapse.',
    sources: [VITALITY, RENEWING],
  },
  'who asks should name it': {
    says: 'When an employer asks for a certification, the employer can say which one counts.',
    sources: [KODORAT, CONSULTANT_BA],
  },
  // Roles, seats and reasons
  'product management is a craft of its own': {
    says: 'Product management is a craft of its own; a Product Owner badge covers a part of it.',
    sources: [PERRI, FISHBOWL, NEW_PO],
  },
  'a method that is the rule names its badge': {
    says: 'Where PRINCE2 or AgilePM is how projects are run, its own certification is the one people look for.',
    sources: [PLAZA, ALTOGETHER_AGILE],
  },
  'who has not decided learns both sides': {
    says: 'With several roles in view, the two sides of Scrum serve one after the other.',
    sources: [SOURCE_ARTICLE, THREE_BACK],
  },
  'every seat in SAFe has its own': {
    says: 'In SAFe this seat has a certification of its own.',
    sources: [SEATS, SCALED_AGILE],
  },
  'Scrum comes before SAFe': {
    says: 'SAFe classes build on Scrum, so a first Scrum badge comes before that of the seat.',
    sources: [SEATS, NISBET],
  },
  'the basics of Kanban have a class': {
    says: 'You want the basics of Kanban, and its first class is made for that.',
    sources: [TKP_EXAM, ALTOGETHER_AGILE],
  },
  'project leaders who look for work get the badge that adverts name': {
    says: 'You have led projects for years and look for work; PMP is the project badge that adverts name.',
    sources: [VANGUARDS, PM4U],
  },
  'one flow is designed first': {
    says: 'How the work of one team or service flows is what the class on Kanban design is about.',
    sources: [FLOW_DESIGN, KANBAN_UNIVERSITY, ALTOGETHER_AGILE],
  },
  'several services take the whole of Kanban': {
    says: 'For several services, or with years of practice, the whole Kanban credential is the one to get; it begins with the class on design.',
    sources: [ALTOGETHER_AGILE, KANBAN_UNIVERSITY],
  },
  'coaching in Kanban has its own': {
    says: 'Kanban has a credential for those who coach others in it.',
    sources: [KANBAN_COACH, KANBAN_UNIVERSITY],
  },
  'who asks has named the kind': {
    says: 'They have said which kind counts, so that one opens the door.',
    sources: [DULIN, ALTOGETHER_AGILE, RECRUITER],
  },
  'curiosity costs nothing': {
    says: 'Without a need, read and watch first; that is free, and you will know whether you want more.',
    sources: [BTG, ROSETTA],
  },
  'most begin with the first badge': {
    says: 'Most people in this role begin with the first badge; holders of one go further up.',
    sources: [SOURCE_ARTICLE, ALTOGETHER_AGILE, RECRUITER],
  },
  'most people begin with the general badge': {
    says: 'Too little is known for a verdict. Most people who begin take the general Scrum badge.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE, ALTOGETHER_AGILE],
  },
  'years of practice may go straight to the higher exam': {
    says: 'With over three years of practice you may go straight to the higher exam; it asks for no badge first.',
    sources: [OPTILEARN, STRAIGHT_TO_TWO, RECRUITER],
  },
  'the next level of the same house': {
    says: 'You hold CSM, and A-CSM is the next level of the same issuer.',
    sources: [A_CSM_HOWTO, TECH_AGILIST],
  },
  'who wants proof takes the exam': {
    says: 'You want proof, and an exam proves more than a class attended.',
    sources: [RECRUITER, TURBO_SM, HUSSEIN],
  },
  'who has led none begins with the first project badge': {
    says: 'Without projects led yet, CAPM is the first step; PMP asks for about three years of leading.',
    sources: [PM4U, PMI_CAPM],
  },
  'a Scrum exam proves Scrum': {
    says: 'You want proof where Scrum is used, and a Scrum exam is the direct one.',
    sources: [NO_KILL_SWITCH, YEAGER],
  },
  'the project badge is what is left of the two': {
    says: 'You hold the agile one of the two project badges; the general one is what is left.',
    sources: [VANGUARDS, TEAM_ACADEMY],
  },
  'facilitators have their own': {
    says: 'Leading meetings and workshops has a credential of its own, the first half of the coaching track.',
    sources: [COACH_STEPS, ALTOGETHER_AGILE],
  },
  'coaching a company has its own': {
    says: 'Working with leaders and a whole company has a coaching credential of its own.',
    sources: [COACH_PATH, ALTOGETHER_AGILE],
  },
  'teachers of Scrum go up its ladder': {
    says: 'To teach Scrum you first climb the Scrum Master ladder; the trainer’s licence asks for its top rung.',
    sources: [HEUING, SCRUMBUBBLES],
  },
  'engineering practices have their own badge': {
    says: 'Practices such as test-first work and continuous integration are what the developer badge asks about.',
    sources: [HILDEN, GIACOMO, FLIP_SIDE],
  },
  'designers have their own': {
    says: 'Designers on a Scrum team have a certification of their own.',
    sources: [SABINE_DESIGN, SCRUM_NODE],
  },
  'testers on a Scrum team are developers there': {
    says: 'On a Scrum team testers are developers like the others, and the developer badge is theirs too.',
    sources: [SABINE_TESTERS, FLIP_SIDE],
  },
  // Issuer
  'people who like to be taught take the class': {
    says: 'You would like a live class, so the certification that comes with one stands first.',
    sources: [TURBO_SM, JOURNEY, ALTOGETHER_AGILE],
  },
  'self-learners take the exam': {
    says: 'You would like to learn on your own, and an exam without a class saves the price of the class.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY, YEAGER],
  },
  'who wants the cheaper one takes the exam': {
    says: 'You want what costs less, and an exam without a class usually costs a fraction.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the person finds the class worth the difference': {
    says: 'You said the class is worth the difference to you.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the person finds the class not worth the difference': {
    says: 'You said the class is not worth the difference to you.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the first badge of a Scrum Master is CSM': {
    says: 'Nothing you said puts one of the two first; CSM is listed first because adverts have named it longest.',
    sources: [SOURCE_ARTICLE, RECRUITER],
  },
  'the badge of the decider is CSPO': {
    says: 'Nothing you said puts one of the two first; CSPO is listed first because adverts have named it longest.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ],
  },
  'developers take the exam without a class': {
    says: 'Nothing you said puts one of the two first; developers mostly take the exam without a class.',
    sources: [SCRUM_NODE, YEAGER, JOURNEY, HILDEN],
  },
  'the next badge for holders of either first one': {
    says: 'Nothing you said puts one of the two first; PSPO II is listed first because it is open to holders of CSPO and of PSPO I alike.',
    sources: [A_CSM_HOWTO, SCRUM_NODE],
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** What a rule says about a step still ahead, a full sentence in the second person. */
export function saidAhead(id: RuleId): string {
  const { says, saysAhead }: Rule = RULES[id];
  return saysAhead ?? says;
}
