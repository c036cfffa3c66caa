import { describe, expect, test } from 'vitest';
import { CatalogFaults, compileCatalog } from '../../src/catalog/compile.ts';
import type { YamlFile } from '../../src/data-files/yaml-files.ts';
import { exchange, GUILD, HOUSE, PAGES } from './yaml.ts';

/** With pages that have none, unless others are given. */
function faultsOf(...files: YamlFile[]): readonly string[] {
  try {
    compileCatalog(files.some(({ name }) => name === PAGES.name) ? files : [...files, PAGES]);
  } catch (error) {
    if (error instanceof CatalogFaults) return error.faults;
    throw error;
  }
  return [];
}

describe('the pages', () => {
  test('are there by id', () => {
    expect(compileCatalog([HOUSE, PAGES]).pages.map(({ id }) => id)).toContain('scrum-guide');
  });

  test.each([
    [
      'when one is missing',
      '  - { id: pmp',
      '  - { id: scrum-guide',
      'pages: needs each of these once: scrum-guide, ',
    ],
    [
      'when a label is longer than a button',
      'label: Read This',
      `label: ${'Read '.repeat(7)}`,
      'pages.0.label: needs at most 30 characters',
    ],
  ])('are named with their fault %s', (_when, passage, by, fault) => {
    expect(faultsOf(HOUSE, exchange(PAGES, passage, by))[0]).toContain(`pages.yml: ${fault}`);
  });

  test('may not be missing as a whole', () => {
    expect(() => compileCatalog([HOUSE])).toThrow('no pages.yml');
  });
});

describe('a catalog that compiles', () => {
  test('holds the certifications of all files, each with its issuer', () => {
    const { certifications } = compileCatalog([HOUSE, GUILD, PAGES]);
    expect(certifications.map(({ id, issuer }) => [id, issuer.name])).toEqual([
      ['gu-two', 'Guild'],
      ['hs-one', 'House of Scrum'],
    ]);
  });

  test('is as new as its newest file', () => {
    expect(compileCatalog([HOUSE, GUILD, PAGES]).version).toBe('2026-02-01');
  });

  test('is the same in whatever order the files are read', () => {
    expect(JSON.stringify(compileCatalog([PAGES, GUILD, HOUSE]))).toBe(
      JSON.stringify(compileCatalog([HOUSE, GUILD, PAGES])),
    );
  });
});

/** Where the last figure of HOUSE ends, and the same with a price in another currency behind it. */
const REGIONAL = "asOf: '2026-01'\n        trust: official\n";
const REGIONAL_PRICE = `${REGIONAL}    quotedPrices:
      - { of: class, region: India, currency: INR, value: { low: 24000, high: 26000 }, source: https://house.example/in, asOf: unknown, trust: low }
`;

/** What HOUSE says under these two. */
const BENEFITS = / {4}benefits:\n(.*\n)*?(?= {4}links:)/.exec(HOUSE.text)?.[0] ?? '';
const LINKS = / {4}links: .*\n/.exec(HOUSE.text)?.[0] ?? '';
const LINK = /\{.*\}/.exec(LINKS)?.[0] ?? '';

const TIME = 'experienceMonths: { value: 12, source: https://house.example/, asOf: unknown, trust: low }';
const LED = TIME.replace('experienceMonths', 'projectMonths');

describe('a faulty entry is named with file, entry and field', () => {
  const neither = 'needs a block of value, source, asOf and trust, or unknown, or none';
  test.each<[claim: string, passage: string, by: string, fault: string]>([
    [
      'a quoted price in a currency that has no such name',
      REGIONAL,
      REGIONAL_PRICE.replace('INR', 'Rs'),
      'quotedPrices.0.currency: needs the three capitals of a currency, as in INR',
    ],
    [
      'a quoted price of nothing that is paid for',
      REGIONAL,
      REGIONAL_PRICE.replace('of: class', 'of: travel'),
      'quotedPrices.0.of: needs one of: class, exam, retake, renewal, membership',
    ],
    [
      'a quoted price of nowhere',
      REGIONAL,
      REGIONAL_PRICE.replace('region: India', 'region: 1'),
      'quotedPrices.0.region: needs a country or region, as in India',
    ],
    [
      'a quoted price upside down',
      REGIONAL,
      REGIONAL_PRICE.replace('low: 24000', 'low: 27000'),
      'quotedPrices.0.value: low must not be above high',
    ],
    [
      'a quoted price without a source',
      REGIONAL,
      REGIONAL_PRICE.replace('source: https://house.example/in, ', ''),
      'quotedPrices.0.source: needs a full web address, http… or https…',
    ],
    [
      'a figure without a source',
      `high: 120 }\n        source: https://house.example/one`,
      'high: 120 }',
      'facts.renewalFeeUsd.source: needs a full web address, http… or https…',
    ],
    [
      'a source that is not an address',
      `high: 120 }\n        source: https://house.example/one`,
      'high: 120 }\n        source: the house',
      'facts.renewalFeeUsd.source: needs a full web address, http… or https…',
    ],
    [
      'a date without quotes, which YAML takes for a number',
      `asOf: '2026-01'`,
      'asOf: 2026',
      'facts.renewalFeeUsd.asOf: needs a date as YYYY, YYYY-MM or YYYY-MM-DD (in quotes), or unknown',
    ],
    [
      'a date in words',
      `asOf: '2026-01'`,
      'asOf: last May',
      'facts.renewalFeeUsd.asOf: needs a date as YYYY, YYYY-MM or YYYY-MM-DD (in quotes), or unknown',
    ],
    ['a range upside down', 'low: 100', 'low: 200', 'facts.renewalFeeUsd.value: low must not be above high'],
    [
      'a bare number instead of a figure',
      'classHours: unknown',
      'classHours: 16',
      `facts.classHours: ${neither}`,
    ],
    ['a required figure left out', 'classHours: unknown', '', `facts.classHours: ${neither}`],
    [
      'none where the answer is yes or no',
      `examRequired: { value: true, source: https://house.example/one, asOf: '2026', trust: official }`,
      'examRequired: none',
      'facts.examRequired: needs a block of value, source, asOf and trust, or unknown',
    ],
    [
      'a field nobody knows inside a figure',
      `asOf: '2026-01'`,
      `asOf: '2026-01'\n        colour: blue`,
      'facts.renewalFeeUsd: Unrecognized key: "colour"',
    ],
    [
      'time spent with something that nobody has words for',
      'renewalFeeUsd:',
      `${TIME.replace('}', ', spent: as a juggler }')}\n      renewalFeeUsd:`,
      'facts.experienceMonths.spent: needs one of: as Scrum Master, as Product Owner, as coach of several teams, in a leading role on an agile team, leading a change',
    ],
    [
      'an exception to the time leading projects without a source',
      'renewalFeeUsd:',
      `${LED.replace('}', ', otherwise: [{ value: 60, applies: without a degree, asOf: unknown, trust: low }] }')}\n      renewalFeeUsd:`,
      'facts.projectMonths.otherwise.0.source: needs a full web address, http… or https…',
    ],
    [
      'no exception although one was announced',
      'renewalFeeUsd:',
      `${LED.replace('}', ', otherwise: [] }')}\n      renewalFeeUsd:`,
      'facts.projectMonths.otherwise: needs an exception, or to be left out',
    ],
    [
      'time that is said to come first',
      'renewalFeeUsd:',
      `${TIME.replace('}', ', mayFollowClass: false }')}\n      renewalFeeUsd:`,
      'facts.experienceMonths.mayFollowClass: needs true, or to be left out where the time comes first',
    ],
    [
      'a benefit of no known kind',
      'kind: learn',
      'kind: fun',
      'benefits.0.kind: needs one of: learn, asked, regarded, opens, saves',
    ],
    [
      'a benefit that takes too long to read',
      'says: In the class for HS I you build a house.',
      `says: In the class for HS I you build a house, ${'and a house, '.repeat(5)}and a shed.`,
      'benefits.0.says: needs a sentence of at most 90 characters',
    ],
    [
      'a benefit that is no whole sentence',
      'you build a house.',
      'you build a house',
      'benefits.0.says: needs one whole sentence with a full stop',
    ],
    [
      'a benefit without a source',
      'a house.\n        source: https://house.example/one',
      'a house.',
      'benefits.0.source: needs a full web address, http… or https…',
    ],
    [
      'a link to nothing known',
      'what: class-search',
      'what: shop',
      'links.0.what: needs one of: practice-test, class-search, apply, exam, guide',
    ],
    [
      'a link that is no address',
      'https://house.example/classes',
      'house.example/classes',
      'links.0.url: needs a full web address, http… or https…',
    ],
    [
      'no link although some were announced',
      "links: [{ what: class-search, url: https://house.example/classes, asOf: '2026', trust: official }]",
      'links: []',
      'links: needs a link, or to be left out',
    ],
    [
      'a gap between two numbers upside down',
      'facts:',
      'gaps: { experienceMonths: { note: Some., asked: true, between: { low: 24, high: 12 }, source: https://house.example/, asOf: unknown, trust: low } }\n    facts:\n      experienceMonths: unknown',
      'gaps.experienceMonths.between: low must be below high',
    ],
    [
      'a figure nobody knows',
      'classHours: unknown',
      'classHours: unknown\n      charm: unknown',
      'facts: Unrecognized key: "charm"',
    ],
  ])('%s', (_claim, passage, by, fault) => {
    expect(faultsOf(exchange(HOUSE, passage, by), GUILD)).toEqual([`house.yml: hs-one: ${fault}`]);
  });

  test('trust outside the list', () => {
    const [fault] = faultsOf(
      exchange(HOUSE, "asOf: '2026-01'\n        trust: official", "asOf: '2026-01'\n        trust: friend"),
    );
    expect(fault).toContain('house.yml: hs-one: facts.renewalFeeUsd.trust: needs one of: official,');
  });

  test('an entry without an id is named by its place', () => {
    expect(faultsOf(exchange(HOUSE, '- id: hs-one\n    ', '- '))).toEqual([
      'house.yml: entry 1: id: Invalid input: expected string, received undefined',
    ]);
  });
});

describe('a faulty file is named', () => {
  test('without the day of its newest change', () => {
    expect(faultsOf(exchange(HOUSE, "changed: '2026-02-01'", 'changed: yesterday'))).toEqual([
      'house.yml: changed: needs a day as YYYY-MM-DD, in quotes',
    ]);
  });

  test('when it is no YAML', () => {
    const [fault] = faultsOf({ name: 'broken.yml', text: 'certifications: [1\nissuer' });
    expect(fault).toMatch(/^broken\.yml: .* at line 2/);
  });

  test('when it is empty', () => {
    expect(faultsOf({ name: 'empty.yml', text: '' })).toHaveLength(1);
  });

  test('when there is none at all', () => {
    expect(faultsOf()).toEqual(['no certification in any file']);
  });
});

test('all faults are listed at once, one line each, and said in the message', () => {
  const house = exchange(exchange(HOUSE, 'low: 100', 'low: 200'), 'track: scrum-master', 'track: juggler');
  const faults = faultsOf(house, exchange(GUILD, 'step: 2', 'step: 7'));
  expect(faults.map((line) => line.split(': ').slice(0, 3).join(': '))).toEqual([
    'house.yml: hs-one: track',
    'house.yml: hs-one: facts.renewalFeeUsd.value',
    'guild.yml: gu-two: step',
  ]);
  expect(() => compileCatalog([house, PAGES])).toThrow(
    /^The catalog has 2 faults:\nhouse\.yml: hs-one: track: /,
  );
});

describe('entries must not contradict each other or themselves', () => {
  test.each<[claim: string, passage: string, by: string, fault: string]>([
    ['one id twice', 'id: gu-two', 'id: hs-one', 'hs-one: id: "hs-one" already means hs-one in house.yml'],
    [
      'one abbreviation twice',
      'abbreviation: GU',
      'abbreviation: Hs-1',
      'gu-two: abbreviation: "Hs-1" already means hs-one in house.yml',
    ],
    [
      'an alias that is the name of another',
      'track: kanban',
      'aliases: [HOUSE-SCRUM One]\n    track: kanban',
      'gu-two: aliases: "HOUSE-SCRUM One" already means hs-one in house.yml',
    ],
    [
      'a required certification that is not there',
      'renewalFeeUsd: none',
      `renewalFeeUsd: none\n      requiresCertification: { value: hs-zero, source: https://guild.example/, asOf: unknown, trust: low }`,
      'gu-two: facts.requiresCertification: there is no certification "hs-zero"',
    ],
    [
      'a successor that is not there',
      'track: kanban',
      'retired: { successor: gu-three }\n    track: kanban',
      'gu-two: retired.successor: there is no certification "gu-three"',
    ],
    [
      'no exam fee although an exam may be required',
      'examRequired: { value: false',
      'examRequired: { value: true',
      'gu-two: facts.examFeeUsd: may be none only where examRequired is false',
    ],
    [
      'no renewal although it expires',
      'expires: { value: false',
      'expires: { value: true',
      'gu-two: facts.renewalEveryMonths: may be none only where expires is false',
    ],
    [
      'no class although one is required',
      'classRequired: { value: false',
      'classRequired: { value: true',
      'gu-two: facts.classHours: may be none only where classRequired is false',
    ],
    [
      'what a country pays for an exam where there is none',
      'facts:',
      'quotedPrices: [{ of: exam, region: India, currency: INR, value: { low: 1, high: 1 }, source: https://guild.example/, asOf: unknown, trust: low }]\n    facts:',
      'gu-two: quotedPrices.0.of: cannot be exam where examRequired is false',
    ],
    [
      'a gap explained where there is none',
      'facts:',
      'gaps: { classHours: { note: Long., source: https://guild.example/, asOf: unknown, trust: low } }\n    facts:',
      'gu-two: gaps.classHours: explains a figure that is not unknown',
    ],
    [
      'a gap explained where no figure is listed',
      'facts:',
      'gaps: { openBook: { note: Nobody watches., source: https://guild.example/, asOf: unknown, trust: low } }\n    facts:',
      'gu-two: gaps.openBook: needs "openBook: unknown" under facts',
    ],
    [
      'a gap that says whether something else than practice is asked for',
      'facts:',
      'gaps: { openBook: { note: Nobody watches., asked: true, source: https://guild.example/, asOf: unknown, trust: low } }\n    facts:\n      openBook: unknown',
      'gu-two: gaps.openBook.asked: may only stand under experienceMonths',
    ],
    [
      'a gap of so many months of which it is not known whether they are asked for',
      'facts:',
      'gaps: { experienceMonths: { note: Some., between: { low: 12, high: 24 }, source: https://guild.example/, asOf: unknown, trust: low } }\n    facts:\n      experienceMonths: unknown',
      'gu-two: gaps.experienceMonths.between: needs "asked: true" beside it',
    ],
    [
      'a retired one that may win',
      `mayWin: { answer: 'no', because: nobody recommends it }`,
      `retired: { successor: hs-one }\n    mayWin: { answer: only-one-for-its-role, role: x, sources: [https://a.example] }`,
      'gu-two: mayWin: a retired certification cannot be recommended',
    ],
    [
      'two sources on one site',
      `mayWin: { answer: 'no', because: nobody recommends it }`,
      `mayWin: { answer: 'yes', sources: [https://a.example/x, https://www.a.example/y] }`,
      'gu-two: mayWin.sources: needs sources from two different sites',
    ],
  ])('%s', (_claim, passage, by, fault) => {
    expect(faultsOf(HOUSE, exchange(GUILD, passage, by))[0]).toBe(`guild.yml: ${fault}`);
  });

  test.each<[claim: string, passage: string, by: string, fault: string]>([
    [
      'a winner of which nobody says what it is good for',
      BENEFITS,
      '',
      'benefits: needed where it may be recommended',
    ],
    ['a winner without a next step', LINKS, '', 'links: needed where it may be recommended'],
    [
      'one benefit twice',
      'HS I opens the door.',
      'In the class for HS I you build a house.',
      'benefits.1.says: says what another benefit says',
    ],
    ['one address twice', LINKS, LINKS.replace('[', `[${LINK}, `), 'links.1.url: is in the list already'],
  ])('%s', (_claim, passage, by, fault) => {
    expect(faultsOf(exchange(HOUSE, passage, by), GUILD)).toEqual([`house.yml: hs-one: ${fault}`]);
  });

  test('an entry with faults of its own still counts as there', () => {
    const needsHouse = exchange(
      GUILD,
      'renewalFeeUsd: none',
      `renewalFeeUsd: none\n      requiresCertification: { value: hs-one, source: https://guild.example/, asOf: unknown, trust: low }`,
    );
    expect(faultsOf(exchange(HOUSE, 'low: 100', 'low: 200'), needsHouse)).toEqual([
      'house.yml: hs-one: facts.renewalFeeUsd.value: low must not be above high',
    ]);
  });
});
