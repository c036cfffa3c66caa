import type { Answers, Badge, OptionId } from '../recommendation/index.ts';

/** Something a source says: words, a figure, or a list of these. */
type Said = string | number | boolean | null | readonly (string | number)[] | undefined;

/** What may be read of a profile. What a person was considering is kept too, and must not decide, so it is not here. */
export const PROFILE_KEYS = [
  'target_role',
  'current_role',
  'held',
  'framework',
  'team_scale',
  'agile_experience_years',
  'scrum_experience_years',
  'pm_experience_years',
  'employer_asks_for',
  'goal',
  'budget_usd',
  'training_preference',
  'exam_attitude',
] as const;

/** The person in a worked case. Keys of the profile are only there where the source says something. */
export interface Person {
  readonly situation: string;
  readonly profile: Profile;
}
type Profile = { readonly [Key in (typeof PROFILE_KEYS)[number]]?: Said };

/**
 * How a person described like this would answer. The only place where descriptions become answers; it is given the
 * person, and nothing of what anybody advised.
 */
export function answersOf({ profile, situation }: Person): Answers {
  const { aim, focus } = aimOf(profile, situation);
  const { setting, detail } = settingOf(profile, situation);
  const { held, ticked } = heldOf(profile, situation);
  return {
    aim,
    focus,
    setting,
    detail,
    experience: experienceOf(profile, situation, aim, setting),
    held,
    ...(ticked ? { ticked } : {}),
    next: nextOf(profile, situation),
    purpose: purposeOf(profile),
    learning: learningOf(profile, situation),
    payer: OWN_MONEY.test(text(profile.budget_usd)) ? 'me' : 'not-sure',
  };
}

const CHEAP = /low|limited|minimi/;
const OWN_MONEY = /self|low|limited|minimi/;

const text = (value: Said) => String(value ?? '').toLowerCase();

interface Aim {
  readonly aim: OptionId<'aim'>;
  readonly focus: OptionId<'focus'>;
}
const AIMS: readonly (readonly [RegExp, Aim])[] = [
  [/product (owner|manager)|customer rep/, { aim: 'product', focus: 'not-sure' }],
  [/executive|department head|head of|director/, { aim: 'lead', focus: 'manage' }],
  [/coach|trainer/, { aim: 'lead', focus: 'coach' }],
  [/scrum master|team member|agile role|facilitator/, { aim: 'team', focus: 'not-sure' }],
  [/project manager|delivery manager|producer/, { aim: 'projects', focus: 'not-sure' }],
  [/developer|designer|programmer|engineer/, { aim: 'build', focus: 'code' }],
  [/tester/, { aim: 'build', focus: 'test' }],
  [/analyst/, { aim: 'build', focus: 'analyse' }],
];
const NO_AIM: Aim = { aim: 'not-sure', focus: 'not-sure' };

/** The role wanted; else the role held; else the role that a badge held or the situation names. */
function aimOf(profile: Profile, situation: string): Aim {
  const [target, current, framework] = [profile.target_role, profile.current_role, profile.framework].map(
    text,
  );
  if (/team member/.test(current ?? '') && /safe/.test(framework ?? '')) {
    return { aim: 'build', focus: 'not-sure' };
  }
  const named = /scrum master|product owner/i.exec(situation)?.[0]?.toLowerCase();
  const badge = /csm|psm|scrum/i.test(String(profile.held)) ? 'scrum master' : undefined;
  for (const words of [target, current, badge, named]) {
    const found = words && AIMS.find(([pattern]) => pattern.test(words));
    if (found) return found[1];
  }
  return NO_AIM;
}

function settingOf(profile: Profile, situation: string): Pick<Required<Answers>, 'setting' | 'detail'> {
  const framework = text(profile.framework);
  if (/safe/.test(framework)) return { setting: 'safe', detail: 'not-sure' };
  if (/kanban|flow/.test(framework)) {
    return { setting: 'kanban', detail: /scrum/.test(framework) ? 'with-sprints' : 'no-sprints' };
  }
  if (/waterfall|staged/.test(framework)) return { setting: 'planned', detail: 'no-tenders' };
  if (/mix/.test(framework)) return { setting: 'mix', detail: 'not-sure' };
  if (/scrum/.test(framework)) return { setting: 'scrum', detail: 'not-sure' };
  if (/prince2|tender|procurement|government/i.test(`${situation} ${text(profile.employer_asks_for)}`)) {
    return { setting: 'planned', detail: 'tenders' };
  }
  if (/\bscrum\b/i.test(situation)) return { setting: 'scrum', detail: 'not-sure' };
  return { setting: 'not-sure', detail: 'not-sure' };
}

function experienceOf(
  profile: Profile,
  situation: string,
  aim: OptionId<'aim'>,
  setting: OptionId<'setting'>,
): OptionId<'experience'> {
  // Planned projects ask for time spent leading; other ways of running projects ask for it where agile time is short.
  if (setting === 'planned' && aim === 'projects') return ledOf(profile);
  const agile = agileTimeOf(profile, situation);
  if (aim !== 'projects' || setting === 'safe') return agile;
  return agile === '1-to-3' || agile === 'over-3' ? agile : ledOf(profile);
}

function ledOf({ pm_experience_years: said }: Profile): OptionId<'experience'> {
  if (typeof said === 'number') return said === 0 ? 'led-none' : said < 3 ? 'led-under-3' : 'led-3-plus';
  return LONG.test(text(said)) ? 'led-3-plus' : 'not-sure';
}

/** Words for more than three years of something. */
const LONG = /experienced|solid|several|years/;

function agileTimeOf(profile: Profile, situation: string): OptionId<'experience'> {
  const said = profile.agile_experience_years ?? profile.scrum_experience_years;
  if (typeof said === 'number') {
    return said === 0 ? 'none' : said < 1 ? 'under-1' : said <= 3 ? '1-to-3' : 'over-3';
  }
  if (/meets/.test(text(said))) return '1-to-3';
  if (LONG.test(text(said))) return 'over-3';
  if (/veteran|twenty/i.test(situation)) return 'over-3';
  // Whoever holds the role today has worked this way; without a figure, we take it for a year or more.
  return /scrum master|product owner/.test(text(profile.current_role)) ? '1-to-3' : 'not-sure';
}

const BADGE_NAMES: readonly (readonly [RegExp, Badge])[] = [
  [/^(csm|psm i)$|psm i or csm|entry scrum/, 'sm-first'],
  [/^(a-csm|psm ii)$/, 'sm-advanced'],
  [/^(csp-sm|psm iii)$/, 'sm-top'],
  [/^(cspo|pspo i)$/, 'po-first'],
  [/^pmp$/, 'pmp'],
  [/^pmi-acp$/, 'pmi-acp'],
];
const BUTTONS: Partial<Record<Badge, OptionId<'held'>>> = {
  'sm-first': 'scrum-master',
  'po-first': 'product-owner',
  pmp: 'pmp',
};

function heldOf({ held }: Profile, situation: string): { held: OptionId<'held'>; ticked?: readonly Badge[] } {
  if (!Array.isArray(held)) return { held: /no certificate|no badge/i.test(situation) ? 'none' : 'not-sure' };
  if (held.length === 0) return { held: 'none' };
  const badgeOf = (name: string | number): Badge =>
    BADGE_NAMES.find(([pattern]) => pattern.test(text(name)))?.[1] ?? 'other';
  const badges = [...new Set(held.map(badgeOf))];
  const [only] = badges;
  const button = badges.length === 1 && only && BUTTONS[only];
  return button ? { held: button } : { held: 'several', ticked: badges };
}

function nextOf({ held, team_scale }: Profile, situation: string): OptionId<'next'> {
  const words = situation.toLowerCase();
  if (/renew|about to expire|let go|lapse/.test(words) && Array.isArray(held) && held.length > 0)
    return 'renew';
  if (/product-owner class|product side|other side/.test(words)) return 'other-side';
  if (/several|multi/.test(text(team_scale))) return 'scale';
  return /deeper|depth|next level/.test(words) ? 'deeper' : 'not-sure';
}

function purposeOf(profile: Profile): OptionId<'purpose'> {
  const goal = text(profile.goal);
  if (/hired|job|interview|career/.test(goal)) return 'hired';
  if (/unclear/.test(goal)) return 'nothing';
  if (profile.employer_asks_for) return 'asked';
  return /improve|knowledge|skilled|learn|optimis|better|basics|advance/.test(goal) ? 'better' : 'not-sure';
}

function learningOf(profile: Profile, situation: string): OptionId<'learning'> {
  const preference = text(profile.training_preference);
  if (/class/.test(preference)) return 'class';
  if (/self/.test(preference)) return 'self-study';
  const exam = `${text(profile.exam_attitude)} ${situation.toLowerCase()}`;
  if (/hard|real test|harder test/.test(exam)) return 'self-study';
  return CHEAP.test(text(profile.budget_usd)) ? 'cheapest' : 'not-sure';
}
