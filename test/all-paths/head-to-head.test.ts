import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../src/commands/bench-sample.ts';
import { type Answers, onOffer, recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { byLot, pick } from './support/people.ts';

/** "A or B?", for any two that may win, asked by anybody. */
const winners = catalog.all
  .filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired)
  .map(({ id }) => id);
const pairs = winners.flatMap((one, i) => winners.slice(i + 1).map((other) => [one, other] as const));
const people = byLot(4000, 31).map(({ considering: _named, ...answers }) => answers);
const EACH = 60;

interface Asked {
  readonly pair: readonly string[];
  readonly answers: Answers;
  readonly said: ReturnType<typeof recommend>;
}

const chance = chanceFrom(32);
const asked: readonly Asked[] = pairs.flatMap((pair) =>
  Array.from({ length: EACH }, () => {
    const answers = { ...onOffer(pick(people, chance)), considering: pair };
    return { pair, answers, said: recommend(answers, catalog) };
  }),
);

const wrongIn = (isWrong: (one: Asked) => boolean) =>
  asked
    .filter(isWrong)
    .slice(0, 3)
    .map(({ answers, said }) => ({
      answers,
      verdict: said.verdict,
      outcome: said.outcome,
      ranked: said.ranked,
    }));

describe(`any two of ${winners.length}, each asked by ${EACH} people`, () => {
  test('the verdict says the one that is recommended now, and says so exactly then', () => {
    const isWrong = ({ pair, said: { outcome, verdict } }: Asked) => {
      const named: readonly string[] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
      const [first] = named.filter((id) => pair.includes(id));
      return verdict?.isOneOfThem !== (first !== undefined) || (first && verdict.considered[0] !== first);
    };
    expect(wrongIn((one) => Boolean(isWrong(one)))).toEqual([]);
  });

  test('the order of naming changes nothing', () => {
    const turned = ({ pair, answers, said }: Asked) =>
      JSON.stringify(recommend({ ...answers, considering: [...pair].reverse() }, catalog)) !==
      JSON.stringify(said);
    expect(wrongIn(turned)).toEqual([]);
  });

  test('the one that is said to come nearer stands before the other in the order of everything', () => {
    const isWrong = ({ said: { ranked, verdict } }: Asked) => {
      const [near = -1, far = -1] = (verdict?.considered ?? []).map((id) => ranked.indexOf(id));
      return near < 0 ? far >= 0 : far >= 0 && far < near;
    };
    expect(wrongIn(isWrong)).toEqual([]);
  });

  test('there is a reason, and it is in words', () => {
    const isWrong = ({ said: { verdict } }: Asked) => {
      const { text = '', cites = [], isOneOfThem } = verdict ?? {};
      const [, because = ''] = text.split(
        isOneOfThem
          ? /(?:^[^.]*\.|, but too little is known) (.*)/s
          : / (?:comes closer\. |(?=You hold ))(.*)/s,
      );
      const abbreviation = catalog.get(verdict?.considered[0] ?? '')?.abbreviation ?? '?';
      return (
        because.length < 10 ||
        !text.includes(abbreviation) ||
        /undefined|null|NaN/.test(text) ||
        cites.length === 0
      );
    };
    expect(wrongIn(isWrong)).toEqual([]);
  });
});
