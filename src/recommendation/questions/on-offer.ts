import { type Answers, OPTION_IDS, type OptionId, QUESTION_IDS, type QuestionId } from './answers.ts';
import { lately } from './lately.ts';

/**
 * The options one may pick now, "Not sure" apart. Some depend on earlier answers; an empty list means that the
 * question makes no sense here.
 */
export function openOptions(id: QuestionId, answers: Answers): readonly OptionId[] {
  const { aim, setting } = answers;
  switch (id) {
    case 'setting':
      return aim && RUNS_UNDER_METHODS.includes(aim)
        ? OPTION_IDS.setting
        : OPTION_IDS.setting.filter((option) => option !== 'prescribed');
    case 'focus':
      return focusOf(answers);
    case 'whose':
      return answers.purpose === 'asked' ? OPTION_IDS.whose : [];
    case 'led':
      return leadsProjects(answers) ? OPTION_IDS.led : [];
    case 'experience':
      return setting === 'safe' ? ['scrum-new', 'scrum-known'] : ['none', 'under-1', '1-to-3', 'over-3'];
    case 'next':
      return GOES_FURTHER.includes(aim) ? OPTION_IDS.next : [];
    default:
      return OPTION_IDS[id];
  }
}

/** Who may be a Scrum Master who holds a badge, and may go on in more than one direction. */
const GOES_FURTHER: readonly (OptionId<'aim'> | undefined)[] = ['team', 'member', 'not-sure', undefined];

/** Whose work may be run under a method that names its own certifications. */
const RUNS_UNDER_METHODS: readonly OptionId<'aim'>[] = ['projects', 'build', 'analysis', 'manager'];

const NAMES_NO_OTHER_WORK: readonly (OptionId<'aim'> | undefined)[] = ['manager', 'not-sure', undefined];

/** Time spent leading them counts for people who run projects, and for whoever names no other work but plans up front. */
function leadsProjects({ aim, setting }: Answers): boolean {
  if (setting === 'safe' || setting === 'prescribed') return false;
  return aim === 'projects' || (setting === 'planned' && NAMES_NO_OTHER_WORK.includes(aim));
}

/** Roles of whom it is not said whether they look after one team. */
const AROUND_TEAMS: readonly (OptionId<'aim'> | undefined)[] = [
  'team',
  'coach',
  'projects',
  'open',
  'not-sure',
  undefined,
];
const IN_FLOW: readonly (OptionId<'aim'> | undefined)[] = [
  'team',
  'coach',
  'member',
  'open',
  'not-sure',
  undefined,
];

function focusOf({ aim, setting }: Answers): readonly OptionId<'focus'>[] {
  if (setting === 'safe') return seatsFor(aim);
  if (setting === 'kanban' && IN_FLOW.includes(aim)) {
    return ['basics', 'one-flow', 'services', 'coach-kanban', 'sprints'];
  }
  if (aim === 'coach') return ['meetings', 'teams', 'company', 'teach'];
  return aim === 'build' ? ['how-scrum', 'engineering', 'design'] : [];
}

function seatsFor(aim: Answers['aim']): readonly OptionId<'focus'>[] {
  if (AROUND_TEAMS.includes(aim)) return ['one-team', 'several-teams', 'train', 'rollout', 'overview'];
  switch (aim) {
    case 'product':
    case 'product-manager':
      return ['features', 'solution', 'portfolio'];
    case 'build':
      return ['team-work', 'architecture', 'overview'];
    case 'test':
    case 'analysis':
    case 'member':
      return ['team-work', 'overview'];
    default:
      return [];
  }
}

/** On whose answers the options of a question depend. */
const DEPENDS_ON: Partial<Record<QuestionId, readonly QuestionId[]>> = {
  setting: ['aim'],
  focus: ['aim', 'setting'],
  whose: ['purpose'],
  led: ['aim', 'setting'],
  experience: ['setting'],
  next: ['aim'],
};

/** The questions whose answers decide what can be answered to others. */
export const DECIDES_OPTIONS: readonly QuestionId[] = [...new Set(Object.values(DEPENDS_ON).flat())];

/** Whether a question has the same options however the open ones that they depend on are answered. */
export function hasKnownOptions(id: QuestionId, answers: Answers): boolean {
  const open = (DEPENDS_ON[id] ?? []).filter((one) => answers[one] === undefined);
  const ways = open.reduce<readonly Answers[]>(
    (sets, one) =>
      sets.flatMap((set) => [...OPTION_IDS[one], 'not-sure'].map((option) => ({ ...set, [one]: option }))),
    [answers],
  );
  return new Set(ways.map((way) => openOptions(id, way).join())).size === 1;
}

/** Whether this option can be picked with these other answers given. */
export function isOffered(id: QuestionId, option: string, answers: Answers): boolean {
  const open: readonly string[] = openOptions(id, answers);
  return open.length > 0 && (option === 'not-sure' || open.includes(option));
}

/** The answers that make sense beside each other; what was picked only behind "several". The rest always stays. */
export const onOffer = lately((answers: Answers): Answers => {
  const { holds, considering, tradeoff } = answers;
  const kept = QUESTION_IDS.filter((id) => isOffered(id, answers[id] ?? '', answers));
  const isWhole =
    kept.length + [holds, considering, tradeoff].filter(Boolean).length === Object.keys(answers).length;
  // The same object, where it can be, so that what is known of it need not be worked out again.
  if (isWhole && (!holds || answers.held === 'several')) return answers;
  const given = Object.fromEntries(kept.map((id) => [id, answers[id]])) as Answers;
  return {
    ...given,
    ...(holds && given.held === 'several' && { holds }),
    ...(considering && { considering }),
    ...(tradeoff && { tradeoff }),
  };
});
