import type { Catalog } from '../catalog/catalog.ts';
import type { Answers, Holding, QuestionId, Standing, Wish } from '../recommendation/index.ts';
import { NUMBER_LENGTH, numbered, numberOf, numbersOf } from './certification-numbers.ts';
import { holdingOf } from './holding.ts';
import { answersAsText, readAnswers } from './state-codes.ts';
import { readSaid, saidAsText } from './state-said.ts';

/** What somebody has told: as it stands behind the owner in a state. */
export interface Told {
  readonly answers: Answers;
  /** Questions in the order they were answered. */
  readonly order: readonly QuestionId[];
  readonly wishes?: readonly Wish[];
}

const STANDING_CODES: Record<Standing, string> = { current: 'c', expiring: 'e', lapsed: 'l' };

const FORM = /^((?:[a-z][a-z0-9])*)((?:-[a-z][A-Za-z0-9]*)*)$/;

/** Answers in the order given, then the sections. Throws when it could not be read back. */
export function toldAsText({ answers, order, wishes = [] }: Told): string {
  const { holds, considering = [], tradeoff } = answers;
  const said = saidAsText(tradeoff, wishes);
  const text = [
    answersAsText(order, answers),
    holds ? `-h${holds.map(holdingAsText).join('')}` : '',
    considering.length > 0 ? `-c${numbersOf(considering)}` : '',
    said && `-s${said}`,
  ].join('');
  if (!FORM.test(text)) throw new Error('answers that could not be read back');
  return text;
}

const holdingAsText = ({ certification, standing }: Holding) =>
  numberOf(certification) + STANDING_CODES[standing];

/** The same read back, with what had to be left out of it, in words; null for anything odd. */
export function readTold(
  text: string,
  catalog: Pick<Catalog, 'get'>,
): (Required<Told> & { readonly dropped: readonly string[] }) | null {
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, pairs = '', tagged = ''] = parts;
  const sections = new Map(tagged.split('-').map((section) => [section.slice(0, 1), section.slice(1)]));
  const { answers, order, dropped } = readAnswers(pairs);
  const holds = answers.held === 'several' ? sections.get('h') : undefined;
  const held = readHoldings(holds ?? '', catalog);
  const considered = readConsidered(sections.get('c') ?? '', catalog);
  const { tradeoff, wishes, lost } = readSaid(sections.get('s') ?? '');
  const unknown = [...sections.keys()].some((tag) => !['', 'h', 'c', 's'].includes(tag));
  return {
    order,
    wishes,
    answers: {
      ...answers,
      // With all of them gone, the list is shown once more.
      ...(holds !== undefined && (held.found.length > 0 || !held.lost) && { holds: held.found }),
      ...(considered.found.length > 0 && { considering: considered.found }),
      ...(tradeoff && { tradeoff }),
    },
    dropped: [
      ...dropped,
      ...(held.lost ? ['a certification you hold'] : []),
      ...(considered.lost ? ['a certification you are choosing between'] : []),
      ...(lost ? ['a wish'] : []),
      ...(unknown ? ['an earlier question'] : []),
    ],
  };
}

function readHoldings(text: string, catalog: Pick<Catalog, 'get'>) {
  const codes = text.match(/.{1,3}/g) ?? [];
  const found = codes.flatMap((code): Holding[] => {
    const id = numbered(code.slice(0, NUMBER_LENGTH));
    const standing = (Object.keys(STANDING_CODES) as Standing[]).find(
      (one) => STANDING_CODES[one] === code.slice(NUMBER_LENGTH),
    );
    const holding = id && standing && holdingOf(id, standing, catalog);
    return holding ? [holding] : [];
  });
  return { found, lost: found.length < codes.length };
}

function readConsidered(text: string, catalog: Pick<Catalog, 'get'>) {
  const codes = text.match(/.{1,2}/g) ?? [];
  const found = codes.flatMap((code) => catalog.get(numbered(code) ?? '')?.id ?? []);
  return { found, lost: found.length < codes.length };
}
