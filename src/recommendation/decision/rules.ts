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
  /**
   * To the person: one full sentence of at most 90 characters that tells a fact or a consequence, and never only what
   * they have just said. It stands beside what is recommended, and as well beside what is not.
   */
  readonly says: string;
  /** The same about a step still ahead; left out where the sentence above fits both. */
  readonly saysAhead?: string;
  readonly sources: readonly string[];
}

export const RULES = {
  // Track
  'team work is the Scrum Master track': {
    says: 'Scrum Master certifications teach you to run Scrum and help a team get better at it.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ, SCRUM_NODE],
  },
  'deciding what gets built is the Product Owner track': {
    says: 'Product Owner certifications teach you to put the most valuable work first.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ, SCRUM_NODE],
  },
  'anyone on a Scrum team starts with the general badge': {
    says: 'Scrum Master certifications cover what everyone on a Scrum team needs to know.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE],
  },
  'a SAFe employer wants the badge of the seat': {
    says: 'Job ads of companies that run SAFe often name the SAFe certification of the role.',
    sources: [RECRUITER, BILDUX, SEATS, SAFE_PRODUCT],
  },
  'the SAFe overview serves any role': {
    says: 'SA is the overview of SAFe for any role, and requires no certification first.',
    sources: [NISBET, ITU],
  },
  'steady flow is Kanban': {
    says: 'Kanban improves the way you work now, with no sprints or new roles to introduce.',
    sources: [ALTOGETHER_AGILE, TKP_EXAM],
  },
  'Kanban inside Scrum has its own badge': {
    says: 'PSK I adds Kanban to the sprints and roles you have; nothing has to be dropped.',
    sources: [NEOSKILLS, ALTOGETHER_AGILE],
  },
  'several teams on one product need scaling': {
    says: 'Plain Scrum covers one team; work that several teams share needs rules of its own.',
    sources: [SCRUM_NODE, RECRUITER],
  },
  'planned projects call for the project badge': {
    says: 'Employers who plan projects up front know PMI\u2019s certifications best.',
    sources: [IZENBRIDGE, TEAM_ACADEMY, VANGUARDS],
  },
  'running projects is the project track': {
    says: 'PMI\u2019s certifications count wherever projects are led, whatever the method.',
    sources: [VANGUARDS, ROLE_FAQ, TEAM_ACADEMY],
  },
  'builders stay builders': {
    says: 'On a Scrum team, the higher levels are for Scrum Masters and Product Owners.',
    sources: [SCRUM_NODE, HILDEN, REAL_PYTHON],
  },
  'project leaders without agile time start general': {
    says: 'PMP requires no time on agile teams; PMI-ACP does.',
    sources: [VANGUARDS, ROLE_FAQ, TEAM_ACADEMY],
  },
  'project leaders with agile time get the agile badge': {
    says: 'PMI-ACP requires agile practice, so holding it shows that you have some.',
    sources: [PMICIE, KODORAT, ALTOGETHER_AGILE],
  },
  'tenders name their badge': {
    says: 'AgilePM is the agile one that British tenders name; it does not replace PRINCE2.',
    sources: [ALTOGETHER_AGILE, CONSULTANT_BA],
  },
  'coaching has its own credentials': {
    says: 'A coaching class has you practice coaching, which a first Scrum certification does not.',
    sources: [ALTOGETHER_AGILE, SCRUMBUBBLES, HEUING],
  },
  'managers need the leadership view': {
    says: 'Team certifications stop at the team; leadership ones cover the company around it.',
    sources: [PAL, SCRUM_NODE],
  },
  'testers have their own': {
    says: 'Scrum Master exams hardly ask about testing; testers have certifications of their own.',
    sources: [NISBET, SCRUM_NODE],
  },
  'analysts have their own': {
    says: 'Scrum classes hardly touch analysis; agile analysis has a certification of its own.',
    sources: [ALTOGETHER_AGILE, CONSULTANT_BA],
  },
  // Level
  'nothing held yet, so the first badge': {
    says: 'The first level asks for nothing beforehand, so you can start right away.',
    sources: [SOURCE_ARTICLE, ALTOGETHER_AGILE, RECRUITER],
  },
  'Scrum before Kanban inside Scrum': {
    says: 'The exam on Kanban inside sprints builds on Scrum, so Scrum is what to learn first.',
    sources: [NEOSKILLS, NISBET],
  },
  'a holder goes one level up': {
    says: 'A next level tells employers more than another first-level certification.',
    sources: [SCRUM_NODE, A_CSM_HOWTO, RECRUITER],
  },
  'practice opens the next level': {
    says: 'Higher levels build on practice, so your time on the job counts here.',
    sources: [A_CSM_HOWTO, RECRUITER, ALTOGETHER_AGILE],
  },
  'practised people show breadth': {
    says: 'PMI-ACP requires practice and covers several methods, which a first Scrum one does not.',
    sources: [ITU, KODORAT],
  },
  'who knows one side looks at the other': {
    says: 'The side of Scrum you do not know yet teaches you more than the one you do.',
    sources: [SOURCE_ARTICLE, BEYOND20],
  },
  'why not both, one after the other': {
    says: 'The two overlap a lot, so the second takes less effort after the first.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE],
  },
  'practice before a further badge': {
    says: 'Up to about a year in, practice counts for more than another certification.',
    sources: [IGNITE, PSM2_EARLY, NEW_PO, BTG],
  },
  'years of leading before PMP': {
    says: 'PMP requires about three years of leading projects before you may take the exam.',
    sources: [VANGUARDS, IZENBRIDGE],
  },
  'PMP holder looking for work adds a Scrum badge': {
    says: 'Some interviewers ask PMP holders what else they hold; a Scrum one answers that.',
    sources: [JENKINS, BTG],
  },
  'PMP holder adds the agile badge of the same house': {
    says: 'PMI-ACP adds proof of agile work to a PMP, and PMI counts an active PMP toward it.',
    sources: [KODORAT, ALTOGETHER_AGILE],
  },
  'no badge without a goal': {
    says: 'Without a goal, a certification costs time and money and may open no door you need.',
    sources: [BTG, ALTOGETHER_AGILE],
  },
  'adverts for developers do not ask for one': {
    says: 'Job ads for developers rarely name agile certifications; they ask to see your work.',
    sources: [REAL_PYTHON, SCRUM_NODE],
  },
  'the basics are enough for developers': {
    says: 'Once a developer knows the basics of Scrum, further exams add little.',
    sources: [SCRUM_NODE, YEAGER],
  },
  'a developer with a Scrum badge gets the developer badge': {
    says: 'A developer certification covers engineering, which a first Scrum one leaves out.',
    sources: [HILDEN, ALTOGETHER_AGILE],
  },
  'product craft is not taught by a badge': {
    says: 'Product work is learned mostly from customers and real products, not from an exam.',
    sources: [NEW_PO, FISHBOWL],
  },
  'analysts pass CV filters with a Scrum badge': {
    says: 'Job ads for analysts name Scrum certifications, and one helps a resume past filters.',
    sources: [CONSULTANT_BA, BA_ACADEMY],
  },
  'coaches need years of practice': {
    says: 'Coaching builds on years of your own practice, which no class can replace.',
    sources: [ALTOGETHER_AGILE, SCRUMBUBBLES],
  },
  'the top of this ladder is reached': {
    says: 'You hold what we would recommend, so another certification would add little.',
    saysAhead: 'By then you hold what we would recommend, so another one would add little.',
    sources: [BTG, VITALITY],
  },
  'renew only what still serves': {
    says: 'What is about to expire comes first: every renewal costs money, so keep what helps.',
    sources: [VITALITY, RENEWING],
  },
  'who asks should name it': {
    says: 'Whoever asks for one can say which one counts, and may pay for it.',
    sources: [KODORAT, CONSULTANT_BA],
  },
  // Roles, seats and reasons
  'product management is a craft of its own': {
    says: 'A Product Owner certification covers a part of product management, not all of it.',
    sources: [PERRI, FISHBOWL, NEW_PO],
  },
  'a method that is the rule names its badge': {
    says: 'Where PRINCE2 or AgilePM is the rule, employers look for that method\u2019s certification.',
    sources: [PLAZA, ALTOGETHER_AGILE],
  },
  'who has not decided learns both sides': {
    says: 'With both you can work as Scrum Master or Product Owner, whichever opens up first.',
    sources: [SOURCE_ARTICLE, THREE_BACK],
  },
  'every seat in SAFe has its own': {
    says: 'Each SAFe role has its own class and exam, so one for another role helps you less.',
    sources: [SEATS, SCALED_AGILE],
  },
  'Scrum comes before SAFe': {
    says: 'SAFe classes build on Scrum, so you get more out of them once you know it.',
    sources: [SEATS, NISBET],
  },
  'the basics of Kanban have a class': {
    says: 'A first Kanban class takes one day, has no exam, and requires nothing beforehand.',
    sources: [TKP_EXAM, ALTOGETHER_AGILE],
  },
  'project leaders who look for work get the badge that adverts name': {
    says: 'Job ads for project managers name PMP, and your years of leading meet what it requires.',
    sources: [VANGUARDS, PM4U],
  },
  'one flow is designed first': {
    says: 'In the Kanban design class you work out how your own team\u2019s work should flow.',
    sources: [FLOW_DESIGN, KANBAN_UNIVERSITY, ALTOGETHER_AGILE],
  },
  'several services take the whole of Kanban': {
    says: 'KMP takes both Kanban classes: you design a system, then improve how it connects.',
    sources: [ALTOGETHER_AGILE, KANBAN_UNIVERSITY],
  },
  'coaching in Kanban has its own': {
    says: 'AKC shows that you can lead change with Kanban: an essay and a panel judge it.',
    sources: [KANBAN_COACH, KANBAN_UNIVERSITY],
  },
  'who asks has named the kind': {
    says: 'Only a certification of the kind they named opens this door.',
    sources: [DULIN, ALTOGETHER_AGILE, RECRUITER],
  },
  'curiosity costs nothing': {
    says: 'Reading and watching first is free, and shows you whether you want more.',
    sources: [BTG, ROSETTA],
  },
  'most begin with the first badge': {
    says: 'Most people in this role start at the first level; holders of one can go higher.',
    sources: [SOURCE_ARTICLE, ALTOGETHER_AGILE, RECRUITER],
  },
  'most people begin with the general badge': {
    says: 'Too little is known to choose for you; most people who begin take CSM or PSM I.',
    sources: [SOURCE_ARTICLE, SCRUM_NODE, ALTOGETHER_AGILE],
  },
  'years of practice may go straight to the higher exam': {
    says: 'The higher exam requires no first one, so your years of practice save you its price.',
    sources: [OPTILEARN, STRAIGHT_TO_TWO, RECRUITER],
  },
  'the next level of the same house': {
    says: 'A-CSM builds on the CSM you hold, and one renewal then keeps both.',
    sources: [A_CSM_HOWTO, TECH_AGILIST],
  },
  'who wants proof takes the exam': {
    says: 'A hard exam proves more to employers than a class you attended.',
    sources: [RECRUITER, TURBO_SM, HUSSEIN],
  },
  'who has led none begins with the first project badge': {
    says: 'CAPM requires no time leading projects; PMP requires about three years of it.',
    sources: [PM4U, PMI_CAPM],
  },
  'a Scrum exam proves Scrum': {
    says: 'Where Scrum is used, a Scrum exam proves it more directly than a general one.',
    sources: [NO_KILL_SWITCH, YEAGER],
  },
  'the project badge is what is left of the two': {
    says: 'PMP adds the general side of leading projects to the agile side PMI-ACP covers.',
    sources: [VANGUARDS, TEAM_ACADEMY],
  },
  'facilitators have their own': {
    says: 'ICP-ATF trains meetings and workshops, and is the first half of the coaching path.',
    sources: [COACH_STEPS, ALTOGETHER_AGILE],
  },
  'coaching a company has its own': {
    says: 'Company coaching classes work on leaders and structure, where team coaching stops.',
    sources: [COACH_PATH, ALTOGETHER_AGILE],
  },
  'teachers of Scrum go up its ladder': {
    says: 'This is the first step to the top level, which a Scrum trainer\u2019s license requires.',
    sources: [HEUING, SCRUMBUBBLES],
  },
  'engineering practices have their own badge': {
    says: 'Developer certifications cover tests and continuous integration; Scrum Master ones do not.',
    sources: [HILDEN, GIACOMO, FLIP_SIDE],
  },
  'designers have their own': {
    says: 'PSU I covers research and design within sprints, which other Scrum exams leave out.',
    sources: [SABINE_DESIGN, SCRUM_NODE],
  },
  'designers begin with the basics': {
    says: 'Designers on a Scrum team learn its basics first; PSU I, for UX, comes after that.',
    sources: [SABINE_DESIGN, SCRUM_NODE],
  },
  'testers on a Scrum team are developers there': {
    says: 'On a Scrum team testers count as developers, so a developer certification fits them.',
    sources: [SABINE_TESTERS, FLIP_SIDE],
  },
  // Issuer
  'people who like to be taught take the class': {
    says: 'A live class lets you practice and ask a trainer; an exam alone does not.',
    sources: [TURBO_SM, JOURNEY, ALTOGETHER_AGILE],
  },
  'self-learners take the exam': {
    says: 'An exam alone saves the price of a class.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY, YEAGER],
  },
  'who wants the cheaper one takes the exam': {
    says: 'Over three years, an exam without a class usually costs far less.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the person finds the class worth the difference': {
    says: 'The extra money buys a trainer and practice, which you find worth it.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the person finds the class not worth the difference': {
    says: 'Without the class you keep money that you would rather not spend on it.',
    sources: [TURBO_SM, TURBO_PO, JOURNEY],
  },
  'the first badge of a Scrum Master is CSM': {
    says: 'Nothing you said puts either first; job ads have named CSM longest.',
    sources: [SOURCE_ARTICLE, RECRUITER],
  },
  'the badge of the decider is CSPO': {
    says: 'Nothing you said puts either first; job ads have named CSPO longest.',
    sources: [SOURCE_ARTICLE, ROLE_FAQ],
  },
  'developers take the exam without a class': {
    says: 'Nothing you said puts either first; developers mostly take the exam alone.',
    sources: [SCRUM_NODE, YEAGER, JOURNEY, HILDEN],
  },
  'the next badge for holders of either first one': {
    says: 'Nothing you said puts either first; PSPO II is open to holders of CSPO and PSPO I.',
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
