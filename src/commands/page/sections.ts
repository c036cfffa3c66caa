import { certificationIn } from '../../catalog/catalog.ts';
import { STAGE_OF, STAGES, type Stage } from '../../recommendation/asking/stage.ts';
import { idsCovered } from '../../recommendation/decision/certifications-held.ts';
import { isSeller } from '../../recommendation/decision/rule-sources.ts';
import { RULE_IDS, RULES, type RuleId } from '../../recommendation/decision/rules.ts';
import { onShelf, type Rivals, type ShelfId, shelf } from '../../recommendation/decision/shelf.ts';
import { madeFor } from '../../recommendation/facts/comparison.ts';
import { prerequisitesOf } from '../../recommendation/facts/prerequisite.ts';
import {
  type Answers,
  allQuestions,
  type Clarity,
  costInWords,
  costOver,
  inUsd,
  optionLabel,
  presume,
  QUESTION_IDS,
  type QuestionId,
  topicOf,
} from '../../recommendation/index.ts';
import { openWeightOf, weightOf } from '../../recommendation/nearness/weights.ts';
import { tapsOf, type Way } from '../paths/ways.ts';
import { type Material, membersOf, names, type RuleAtWork, rulesAtWork } from './decided.ts';
import { addressOf, count, list, plain, sourceLink, sourceLinks, table, taps } from './markdown.ts';
import { CLARITIES, STAGE_NAMES, TRACK_NAMES } from './words.ts';

/** Every question: in which stage, why, when, and what one may answer. */
export function questions({ ways }: Material): string {
  return allQuestions()
    .map(({ id, topic, text, why, matters, options, variants }, i) => {
      const labels = (all: typeof options) => all.map(({ label }) => label).join(' · ');
      const answers =
        variants.length === 0
          ? [`Answers: ${labels(options)}`]
          : variants.map((one) => {
              const put = one.text === text ? '' : ` “${one.text}”`;
              return `Answers ${quoted(one.when)}:${put} ${labels(one.options)}`;
            });
      return [
        `### ${i + 1}. ${topic}`,
        `**${text}**`,
        list([
          `Why: ${why}`,
          `Stage: ${STAGE_NAMES[STAGE_OF[id]].name.toLowerCase()}.`,
          `When it can matter: ${quoted(matters)}. ${howOften(id, ways)}`,
          ...answers,
        ]),
      ].join('\n\n');
    })
    .join('\n\n');
}

const quoted = (text: string) => text.replace(/"([^"]*)"/g, '“$1”');

function howOften(id: QuestionId, ways: readonly Way[]): string {
  const asked = ways.filter((way) => way.asked.includes(id));
  const share = asked.reduce((sum, { chance }) => sum + chance, 0);
  return share > 0.9999
    ? 'Everybody is asked.'
    : `It is put to ${Math.round(share * 100)} of 100 people who tap at random.`;
}

/** The rules by stage, each once, where it speaks first. */
export function rules(material: Material): string {
  const atWork = rulesAtWork(material);
  const stageOf = (id: (typeof RULE_IDS)[number]) =>
    STAGES.find((stage) => atWork.get(id)?.stages.has(stage));
  const parts = STAGES.map((stage) => {
    const here = RULE_IDS.filter((id) => stageOf(id) === stage);
    return [
      `### ${STAGE_NAMES[stage].name}: ${here.length} rules`,
      ...here.map((id) => rule(RULES[id], atWork.get(id))),
    ].join('\n\n');
  });
  const onTradeOff = WEIGHING.map((id) => rule(RULES[id], undefined));
  parts.push([`### On the optional trade-off: ${WEIGHING.length} rules`, ...onTradeOff].join('\n\n'));
  const idle = RULE_IDS.filter((id) => !atWork.has(id) && !WEIGHING.includes(id)).map((id) =>
    rule(RULES[id], undefined),
  );
  if (idle.length > 0) parts.push(['### Rules that never speak', ...idle].join('\n\n'));
  return parts.join('\n\n');
}

/** They speak after the questions, so that they stand on none of the ways through them. */
const WEIGHING: readonly RuleId[] = [
  'the person finds the class worth the difference',
  'the person finds the class not worth the difference',
];

function rule({ says, sources }: (typeof RULES)[keyof typeof RULES], work: RuleAtWork | undefined): string {
  const lines = [
    ...(work ? [`On: ${work.restsOn.join('; ')}`, `To: ${[...work.leadsTo].join('; ')}`] : []),
    `From: ${markedLinks(sources)}`,
  ];
  return `**${plain(says)}**\n\n${list(lines)}`;
}

/** Links, with a mark on those who may gain by what they say. */
function markedLinks(sources: readonly string[]): string {
  return sources.map((source) => `${sourceLink(source)}${isSeller(source) ? ' (sells)' : ''}`).join(' · ');
}

/** How many rules name someone who sells nothing, and which rest on sellers alone. */
export function sellerFigures(): string {
  const onSellers = RULE_IDS.filter((id) => RULES[id].sources.every(isSeller));
  const rest = RULE_IDS.length - onSellers.length;
  if (onSellers.length === 0) return `Each of the ${RULE_IDS.length} rules has a source that sells nothing.`;
  const named = onSellers.map((id) => `\u201c${plain(RULES[id].says)}\u201d`).join(' ');
  return `${rest} of the ${RULE_IDS.length} rules have at least one source that sells nothing. The other ${onSellers.length} rest on sellers alone, though never on one of them alone, so weigh them with more care: ${named}`;
}

/** Which and how many sources the rules rest on. */
export function sourceFigures(): string {
  const used = new Set(Object.values(RULES).flatMap(({ sources }): readonly string[] => sources));
  const unlinked = [...used].filter((source) => addressOf(source) === undefined);
  const each = Object.values(RULES).map(({ sources }) => sources.length);
  return [
    `There are ${RULE_IDS.length} rules. They rest on ${used.size} sources, each rule on ${Math.min(...each)} to ${Math.max(...each)} of them.`,
    unlinked.length > 0
      ? `${unlinked.length} of the sources are cited by title, without a link: ${unlinked.map(sourceLink).join('; ')}.`
      : 'Each is linked.',
  ].join(' ');
}

/** How long it takes. */
export function tapFigures({ ways }: Material): string {
  const row = (words: string, whose: 'everybody' | 'the sure') => {
    const { ways: number, mean, expected, worst } = tapsOf(ways, whose);
    return [words, count(number), taps(mean), taps(expected), String(worst)];
  };
  return table(
    ['', 'Ways', 'Mean taps, every way the same', 'Mean taps, every button the same', 'Most taps'],
    [row('All ways', 'everybody'), row('Ways without a “Not Sure”', 'the sure')],
  );
}

/** How many ways end how firmly. */
export function clarityTable({ ways }: Material): string {
  const words = Object.keys(CLARITIES) as Clarity[];
  return table(
    ['Word', 'What it means', 'Ways that end so'],
    words.map((word) => [
      `**${word}**`,
      CLARITIES[word],
      count(ways.filter(({ decision }) => decision.issuer.clarity === word).length),
    ]),
  );
}

/** Where two issuers compete: which stands first while nothing speaks for either, and why. */
export function tieTable(material: Material): string {
  const { catalog } = material;
  return table(
    ['Place', 'With a class', 'By exam alone', 'First in a tie', 'Because'],
    rivals(material).map(([id, { withClass, examAlone, firstBecause }]) => [
      id,
      ...names([withClass, examAlone, onShelf(id)[0] ?? ''], catalog),
      `${reasonOf(RULES[firstBecause].says)} (${sourceLinks(RULES[firstBecause].sources)})`,
    ]),
  );
}

/** Whether both of two rivals stay in sight, for the sentence about pairs. */
export function pairSentence(material: Material): string {
  const all = rivals(material);
  const list = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  const inPairs = (inseparable: boolean) =>
    list(all.filter(([, found]) => found.inseparable === inseparable).map(([id]) => id));
  return `For the ${inPairs(true)} both stay on the card even when the order is known. For the ${inPairs(false)} one is enough once the order is known.`;
}

function rivals({ ways }: Material): readonly (readonly [ShelfId, Rivals])[] {
  const shelves = ways.flatMap(({ decision: { level } }): readonly ShelfId[] => {
    if (level.kind === 'both') return level.shelves;
    return level.kind === 'get' || level.kind === 'not-yet' ? [level.shelf] : [];
  });
  return [...new Set(shelves)].flatMap((id) => {
    const found = shelf(id);
    return found.kind === 'rivals' ? [[id, found] as const] : [];
  });
}

/** The rule's sentence without the half that every tie begins with. */
function reasonOf(says: string): string {
  const [, reason = says] = says.split('; ');
  return plain(reason.charAt(0).toUpperCase() + reason.slice(1));
}

const STATES = { met: 'met', 'one-more-fact-needed': 'one more fact needed', 'not-yet': 'not yet' } as const;

const APPLICANTS: readonly (readonly [who: string, certification: string, answers: Answers])[] = [
  ['Led projects for 3 years or more', 'pmp', { led: '3-plus' }],
  ['Led projects for under 3 years', 'pmp', { led: 'under-3' }],
  ['Never led a project', 'pmp', { led: 'none' }],
  ['On agile teams for 1 to 3 years, holds CSM', 'a-csm', { held: 'csm', experience: '1-to-3' }],
  ['Not on agile teams yet, holds none', 'a-csm', { held: 'none', experience: 'none' }],
  [
    'Decided what gets built for 1 to 3 years, holds none',
    'a-cspo',
    { aim: 'product', held: 'none', experience: '1-to-3' },
  ],
];

/** Prerequisites held against answers, a few examples. */
export function prerequisiteTable({ catalog }: Material): string {
  return table(
    ['Who', 'Wants', 'State', 'What Certify says'],
    APPLICANTS.flatMap(([who, id, answers]) => {
      const certification = certificationIn(catalog, id);
      return prerequisitesOf(certification, answers, catalog).map(({ state, text }) => [
        who,
        certification.abbreviation,
        STATES[state],
        plain(text),
      ]);
    }),
  );
}

/** What is held, by class: everything that counts as it, and what it leaves nothing to give. */
export function heldTable({ catalog }: Material): string {
  const classes = [...new Set(catalog.all.flatMap(({ heldAs }) => heldAs ?? []))];
  const rows = classes.map((as) => {
    const holds = [{ certification: '', as, standing: 'current' as const }];
    const covered = [...idsCovered({ held: 'several', holds })].filter((id) => id !== '');
    return [membersOf(as, catalog).join(', '), names(covered, catalog).join(', ') || 'nothing'];
  });
  const none = catalog.all.filter(({ heldAs }) => !heldAs).map(({ abbreviation }) => abbreviation);
  return [
    table(['Any of these', 'leaves nothing to get of'], rows.sort(byFirst)),
    `Counted nowhere, and only never recommended again: ${none.join(', ')}.`,
  ].join('\n\n');
}

const byFirst = ([one = '']: readonly string[], [other = '']: readonly string[]) => (one < other ? -1 : 1);

/** How much an answer weighs when it would have to be another one, and when it is still open. */
export function weightTable(): string {
  return table(
    ['Answer', 'Were it another one', 'Were it given'],
    QUESTION_IDS.map((id) => [topicOf(id), String(weightOf(id)), String(openWeightOf(id))]),
  );
}

/** What choosing between certifications of one line of work tells by itself. */
export function presumedTable({ catalog }: Material): string {
  const tracks = [...new Set(catalog.all.map(({ track }) => track))];
  const rows = tracks.flatMap((track) => {
    const here = catalog.all.filter((one) => one.track === track);
    const first = toldBy(here.filter(({ step }) => step === 1));
    const further = toldBy(here.filter(({ step }) => step !== 1));
    if (!first || !further || first === further) return [[madeFor(track), first ?? further ?? '']];
    return [
      [`${madeFor(track)}, first ones`, first],
      [`${madeFor(track)}, further ones`, further],
    ];
  });
  return table(['Certifications for', 'Taken as said'], rows);
}

/** One beside itself tells what any two of its line and step tell. */
function toldBy([one]: Catalog['all']): string | undefined {
  if (!one) return undefined;
  const { answers, presumed } = presume({ considering: [one.id, `${one.id} again`] }, { get: () => one });
  const told = presumed.map((id) => `${topicOf(id)}: _${optionLabel(id, answers[id] ?? '', answers)}_`);
  return told.join('; ') || 'nothing';
}

/** The cost of the best known pair, part by part. */
export function costTable({ catalog }: Material): string {
  return table(
    ['Certification', 'Three years', 'Made up of'],
    ['csm', 'psm-i', 'a-csm', 'pmp'].map((id) => {
      const cost = costOver(certificationIn(catalog, id));
      const parts = cost.parts.map(
        ({ what, lowUsd, highUsd }) => `${what} ${inUsd({ low: lowUsd, high: highUsd })}`,
      );
      const unknown = [...cost.unknown, ...(cost.retakeUnknown ? ['retake fee'] : [])];
      const missing = unknown.map((what) => `${what} unknown`);
      return [names([id], catalog)[0] ?? id, costInWords(cost), [...parts, ...missing].join(', ')];
    }),
  );
}

export function costGaps({ catalog }: Material): string {
  const costs = winners(catalog).map((one) => costOver(one));
  const whole = costs.filter(({ unknown }) => unknown.length === 0);
  return `Of the ${costs.length} certifications that may win, ${whole.length} have no such gap.`;
}

type Catalog = Material['catalog'];
const winners = (catalog: Catalog) =>
  catalog.all.filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired).sort(byAbbreviation);
const others = (catalog: Catalog) => catalog.all.filter((one) => !winners(catalog).includes(one));
const byAbbreviation = (a: { abbreviation: string }, b: { abbreviation: string }) =>
  a.abbreviation < b.abbreviation ? -1 : 1;

export const counts = ({ catalog }: Material) => ({
  all: catalog.all.length,
  issuers: new Set(catalog.all.map(({ issuer }) => issuer.id)).size,
  winners: winners(catalog).length,
});

/** Those that may win, on which tracks they do, and who speaks for them. */
export function winnersTable({ catalog, ways }: Material): string {
  return table(
    ['Certification', 'Issuer', 'Comes out on these tracks', 'Ways with it first', 'May win because'],
    winners(catalog).map(({ id, abbreviation, url, issuer, mayWin }) => {
      const on = ways.filter(({ decision }) => named(decision.issuer.outcome.certifications, id));
      const tracks = new Set(on.map(({ decision }) => TRACK_NAMES[decision.track.track]));
      const first = on.filter(({ decision }) => decision.issuer.outcome.certifications[0] === id);
      const sources = mayWin.answer === 'no' ? [] : mayWin.sources;
      const because =
        mayWin.answer === 'only-one-for-its-role'
          ? `the only one for its role: ${plain(mayWin.role)}`
          : `${sources.length} independent sources`;
      return [
        `[${abbreviation}](${url})`,
        issuer.name,
        [...tracks].join(', '),
        count(first.length),
        `${because} (${sourceLinks(sources)})`,
      ];
    }),
  );
}

const named = (certifications: readonly string[], id: string) => certifications.includes(id);

/** All others, by issuer, and why each of them never wins. */
export function othersTable({ catalog }: Material): string {
  return table(
    ['Certification', 'Issuer', 'Never recommended because'],
    [...others(catalog)]
      .sort((a, b) =>
        a.issuer.name < b.issuer.name ? -1 : a.issuer.name > b.issuer.name ? 1 : byAbbreviation(a, b),
      )
      .map(({ abbreviation, url, issuer, mayWin, retired }) => [
        `[${abbreviation}](${url})`,
        issuer.name,
        mayWin.answer === 'no'
          ? plain(mayWin.because)
          : `no longer awarded; ${retired?.successor ?? 'nothing'} came after it`,
      ]),
  );
}

/** What a stage asks about, for prose. */
export const topicsOf = (stage: Stage) => QUESTION_IDS.filter((id) => STAGE_OF[id] === stage).map(topicOf);
