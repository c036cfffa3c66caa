import { type Answers, OPTION_IDS, type OptionId, QUESTION_IDS, type QuestionId } from './answers.ts';

/**
 * The options one may pick now, "Not sure" apart. Some depend on earlier answers; an empty list means that the
 * question makes no sense here.
 */
export function openOptions(id: QuestionId, answers: Answers): readonly OptionId[] {
  const { aim, setting } = answers;
  switch (id) {
    case 'focus':
      return aim === 'build' ? ['code', 'test', 'analyse'] : aim === 'lead' ? ['coach', 'manage'] : [];
    case 'detail':
      if (setting === 'kanban') return ['with-sprints', 'no-sprints'];
      return setting === 'planned' ? ['tenders', 'no-tenders'] : [];
    case 'experience':
      return EXPERIENCE[countedExperience(answers)];
    case 'next':
      return directions(answers);
    default:
      return OPTION_IDS[id];
  }
}

/** Coaches have no other side; Scrum teams can grow in number, or add Kanban. */
function directions({ aim, setting }: Answers): readonly OptionId<'next'>[] {
  if (aim === 'lead') return [];
  const beyond = aim === 'team' && setting === 'scrum' ? (['scale', 'kanban'] as const) : [];
  return ['deeper', 'other-side', ...beyond];
}

/** On whose answers the options of a question depend. */
const DEPENDS_ON: Partial<Record<QuestionId, readonly QuestionId[]>> = {
  focus: ['aim'],
  detail: ['setting'],
  experience: ['aim', 'setting'],
  next: ['aim', 'setting'],
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

/** Whose time counts as experience: on agile teams, leading projects, or whichever of the two there is more of. */
type Counted = 'agile' | 'led' | 'either';

/** In the order shown. Where either counts, the first that is true is the one that decides. */
const EXPERIENCE: Record<Counted, readonly OptionId<'experience'>[]> = {
  agile: ['none', 'under-1', '1-to-3', 'over-3'],
  led: ['led-none', 'led-under-3', 'led-3-plus'],
  either: ['over-3', '1-to-3', 'led-3-plus', 'led-under-3', 'led-none'],
};

/**
 * Where projects are planned up front and no other role is named, time spent leading them counts. For people who run
 * projects in another way both count: a year or more on agile teams decides for the agile project badge, and without
 * it the time spent leading decides whether PMP can be had yet. Within SAFe neither decides.
 */
export function countedExperience({ aim, setting }: Answers): Counted {
  if (setting === 'planned') {
    return aim === 'projects' || aim === 'not-sure' || aim === undefined ? 'led' : 'agile';
  }
  return aim === 'projects' && setting !== 'safe' ? 'either' : 'agile';
}

/** Nobody who holds a certification; who has not said is taken to hold none. */
export function holdsNothing({ held, holds }: Answers): boolean {
  return held === 'several' ? !holds?.length : held === undefined || held === 'none' || held === 'not-sure';
}

/** Whether this option can be picked with these other answers given. */
export function isOffered(id: QuestionId, option: string, answers: Answers): boolean {
  const open: readonly string[] = openOptions(id, answers);
  return open.length > 0 && (option === 'not-sure' || open.includes(option));
}

/** The answers that make sense beside each other; what was picked only behind "several". The rest always stays. */
export function onOffer(answers: Answers): Answers {
  const { holds, considering, tradeoff } = answers;
  const kept = QUESTION_IDS.filter((id) => isOffered(id, answers[id] ?? '', answers));
  const given = Object.fromEntries(kept.map((id) => [id, answers[id]])) as Answers;
  return {
    ...given,
    ...(holds && given.held === 'several' && { holds }),
    ...(considering && { considering }),
    ...(tradeoff && { tradeoff }),
  };
}
