import type { HeldClass } from '../../catalog/schema.ts';
import { STAGE_OF, STAGES, type Stage } from '../../recommendation/asking/stage.ts';
import { decide } from '../../recommendation/decision/decide.ts';
import type { TrackId } from '../../recommendation/decision/track.ts';
import {
  type Answers,
  OPTION_IDS,
  type OptionId,
  optionLabel,
  plainOptionLabel,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
  topicOf,
} from '../../recommendation/index.ts';
import { levelInWords, type Material, names } from './decided.ts';
import { count, mermaid, node, nodeId, table } from './markdown.ts';
import { OUTCOMES, STAGE_NAMES, TRACK_NAMES } from './words.ts';

const questionsOf = (stage: Stage) => QUESTION_IDS.filter((id) => STAGE_OF[id] === stage);

/** The whole on one picture: questions, the three stages, kinds of outcome. */
export function overview(): string {
  const stages = STAGES.map((stage) => {
    const { name, asks } = STAGE_NAMES[stage];
    const topics = questionsOf(stage).map(topicOf).join(', ');
    return node(stage, `<b>${name}</b><br/>${asks}<br/><i>${topics}</i>`);
  });
  const outcomes = Object.entries(OUTCOMES).map(([kind, { name }]) => ({ kind, name }));
  const named = outcomes.filter(({ kind }) => ['one', 'pair', 'both', 'not-yet'].includes(kind));
  const unnamed = outcomes.filter((outcome) => !named.includes(outcome));
  const box = (id: string, all: typeof outcomes) =>
    node(id, all.map(({ name }) => name).join('<br/>'), ['([', '])']);
  return mermaid([
    'flowchart TB',
    `  ${node('start', 'Answers, each with a Not Sure', ['([', '])'])} --> ${stages[0]}`,
    `  ${nodeId('track')} --> ${stages[1]}`,
    `  ${nodeId('level')} -- "nothing to get now" --> ${box('unnamed', unnamed)}`,
    `  ${nodeId('level')} -- "something to get, or to aim for" --> ${stages[2]}`,
    `  ${nodeId('issuer')} --> ${box('named', named)}`,
  ]);
}

/** Work by way of working: which track it is, and what tells tracks apart where there are several. */
export function trackTable(): string {
  const withNotSure = <Q extends 'aim' | 'setting'>(id: Q) =>
    [...OPTION_IDS[id], 'not-sure'] as OptionId<Q>[];
  const settings = withNotSure('setting');
  return table(
    ['', ...settings.map((setting) => `**${plainOptionLabel('setting', setting)}**`)],
    withNotSure('aim').map((aim) => [
      `**${plainOptionLabel('aim', aim)}**`,
      ...settings.map((setting) => trackCell({ aim, setting })),
    ]),
  );
}

/** The track without more being known, then each answer that leads to another one. */
function trackCell(answers: Answers): string {
  const trackOf = (more: Answers): TrackId => decide({ ...answers, ...more }).track.track;
  const usual = trackOf({});
  const others = (['focus'] as const).flatMap((question) =>
    questionFor(question, answers).options.flatMap(({ id, label }) => {
      const track = trackOf({ [question]: id } as Answers);
      return track === usual ? [] : [`_${label}_: ${TRACK_NAMES[track]}`];
    }),
  );
  return [TRACK_NAMES[usual], ...others].join('<br>');
}

const tracks = Object.keys(TRACK_NAMES) as TrackId[];
/** What to get first, and then why not to. */
const KINDS = ['get', 'both', 'not-yet', 'none', 'keep-or-lapse', 'ask-employer', 'undecided'] as const;

/** For every track what may come out of the second stage, and what it asks to know that. */
export function levelTable({ ways, catalog }: Material): string {
  const rows = tracks.map((track) => {
    const here = ways.filter(({ decision }) => decision.track.track === track);
    const levels = here.map(({ decision }) => decision.level);
    const results = KINDS.flatMap((kind) => [
      ...new Set(levels.filter((level) => level.kind === kind).map((level) => levelInWords(level, catalog))),
    ]);
    const asked = new Set(here.flatMap((way) => way.asked));
    const later = QUESTION_IDS.filter((id) => asked.has(id) && STAGE_OF[id] !== 'track');
    return { name: TRACK_NAMES[track], results, later: later.map(topicOf) };
  });
  const [simple, ladders] = [true, false].map((is) =>
    rows.filter(({ later }) => (later.length === 0) === is),
  );
  return [
    table(
      ['Track', 'What may come out', 'Asked once the track is known'],
      (ladders ?? []).map(({ name, results, later }) => [name, results.join('<br>'), later.join(', ')]),
    ),
    'And on these nothing more is asked:',
    table(
      ['Track', 'What comes out'],
      (simple ?? []).map(({ name, results }) => [name, results.join('<br>')]),
    ),
  ].join('\n\n');
}

const pick = (as: HeldClass): Answers => ({
  held: 'several',
  holds: [{ certification: as, as, standing: 'current' }],
});

const HELD_LADDER: readonly (readonly [words: string, answers: Answers])[] = [
  ['None', { held: 'none' }],
  ['CSM', { held: 'csm' }],
  ['PSM I', { held: 'psm-i' }],
  ['A-CSM', pick('a-csm')],
  ['PSM II', pick('psm-ii')],
  ['CSP-SM or PSM III', pick('sm-top')],
];

/** The second stage at work on the track that most people are on. */
export function ladderTable({ catalog }: Material): string {
  const base: Answers = { aim: 'team', setting: 'mix' };
  const columns: readonly Answers[] = [
    { experience: 'under-1', next: 'deeper' },
    { experience: '1-to-3', next: 'deeper' },
    { experience: '1-to-3', next: 'other-side' },
  ];
  const head = (more: Answers) => {
    const words = (id: QuestionId) => optionLabel(id, more[id] ?? '', { ...base, held: 'csm' });
    return `${words('experience')}, ${words('next')?.toLowerCase()}`;
  };
  return table(
    ['Holds', ...columns.map(head)],
    HELD_LADDER.map(([words, held]) => [
      words,
      ...columns.map((column) => levelInWords(decide({ ...base, ...held, ...column }).level, catalog)),
    ]),
  );
}

/** The third stage as a picture, worked out on someone who needs a first Scrum Master badge. */
export function issuerPicture({ catalog }: Material): string {
  const base: Answers = { aim: 'team', setting: 'mix', experience: 'none', held: 'none' };
  const first = (more: Answers) => {
    const { outcome, clarity } = decide({ ...base, ...more }).issuer;
    return `<b>${names(outcome.certifications, catalog)[0]}</b> first<br/>${clarity}`;
  };
  const question = questionFor('learning', base);
  const fork = question.options.map(({ id, label }) => {
    const target = node(`learning ${id}`, first({ learning: id } as Answers), ['([', '])']);
    return `  ${nodeId('learning')} -- "${label}" --> ${target}`;
  });
  return mermaid(['flowchart LR', `  ${node('learning', question.text, ['{{', '}}'])}`, ...fork]);
}

/** Each kind of outcome, what it means, and how many ways end there. */
export function outcomeTable({ ways }: Material): string {
  return table(
    ['Outcome', 'What it says', 'Ways that end there'],
    Object.entries(OUTCOMES).map(([kind, { name, means }]) => {
      const here = ways.filter(({ decision }) => decision.issuer.outcome.kind === kind);
      return [name, means, count(here.length)];
    }),
  );
}
