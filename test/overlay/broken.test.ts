import { describe, expect, test } from 'vitest';
import { compileOverlay } from '../../src/overlay/compile.ts';
import { catalog } from '../support/catalog.ts';

/** What is wrong with a file of this text, a line each. */
function faultsOf(text: string): readonly string[] {
  const reading = compileOverlay({ name: 'ours.yml', text }, catalog);
  return reading.ok ? [] : reading.faults;
}

const DATE = 'needs a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes';
const ID_OR_NAME =
  'needs an id of Slack (a person’s U… or W…, a channel’s C… or G…), or a name without @ or #';
const THERE_ARE =
  'there are company, currency, policy, policyLink, approver, prefer, exclude, pays, prices, courses';

/** One file each, what it is like, and the one line that is said of it. */
const BROKEN: readonly (readonly [like: string, text: string, fault: string])[] = [
  // The file.
  ['is empty', '', 'ours.yml: is empty'],
  ['holds nothing but remarks', '# to be done\n', 'ours.yml: is empty'],
  ['is a list', '- CSM\n', 'ours.yml: needs fields such as prefer, exclude and pays, and is none of that'],
  ['is one word', 'CSM\n', 'ours.yml: needs fields such as prefer, exclude and pays, and is none of that'],
  ['is not YAML', 'policy: "no end\n', 'ours.yml: is not YAML: Missing closing "quote at line 2, column 1'],
  [
    'says a field twice',
    'currency: USD\ncurrency: EUR\n',
    'ours.yml: is not YAML: Map keys must be unique at line 2, column 1',
  ],
  [
    'holds a field with a slip in it',
    'exlude: []\n',
    'ours.yml: exlude: there is no such field; did you mean exclude?',
  ],
  ['holds a field of nobody', 'budget: 5\n', `ours.yml: budget: there is no such field; ${THERE_ARE}`],
  // Its single fields.
  [
    'names a currency in small letters',
    'currency: eur\n',
    'ours.yml: currency: needs the three capitals of a currency, as in USD',
  ],
  [
    'names a currency by its sign',
    'currency: $\n',
    'ours.yml: currency: needs the three capitals of a currency, as in USD',
  ],
  [
    'has a policy that is no line',
    `policy: ${'long '.repeat(31)}\n`,
    'ours.yml: policy: must not be longer than 150 characters',
  ],
  ['has a policy of two lines', 'policy: |\n  One.\n  Two.\n', 'ours.yml: policy: must be one line'],
  ['has an empty policy', "policy: ' '\n", 'ours.yml: policy: must not be empty'],
  [
    'links to a policy without one',
    'policyLink: https://intranet.example.com\n',
    'ours.yml: policyLink: needs a policy that it leads to',
  ],
  [
    'links without https',
    'policy: Ask.\npolicyLink: http://intranet.example.com\n',
    'ours.yml: policyLink: needs a full web address that begins with https://',
  ],
  ['calls the company a number', 'company: 7\n', 'ours.yml: company: needs words'],
  ['names an approver as in a message', "approver: '@ben'\n", `ours.yml: approver: ${ID_OR_NAME}`],
  ['names a channel as in a message', "approver: '#learning'\n", `ours.yml: approver: ${ID_OR_NAME}`],
  [
    'gives one thing instead of a list',
    'prefer: CSM\n',
    'ours.yml: prefer: needs a list, each entry with a hyphen in front',
  ],
  [
    'has a list of endless length',
    `courses:\n${'  - { title: Day, for: [CSM] }\n'.repeat(301)}`,
    'ours.yml: courses: must not have more than 300 entries',
  ],
  // What is preferred and excluded.
  [
    'prefers what is nearly a certification',
    'prefer:\n  - certification: CSMM\n',
    'ours.yml: prefer 1 (CSMM): certification: no certification is called "CSMM"; did you mean CSM?',
  ],
  [
    'prefers what nothing is near to',
    'prefer:\n  - certification: Underwater Basket Weaving\n',
    'ours.yml: prefer 1 (Underwater Basket Weaving): certification: no certification is called "Underwater Basket Weaving"',
  ],
  [
    'excludes what is nearly an issuer',
    'exclude:\n  - issuer: Scaled Agil\n',
    'ours.yml: exclude 1 (Scaled Agil): issuer: no issuer is called "Scaled Agil"; did you mean Scaled Agile?',
  ],
  [
    'takes an issuer for a certification',
    'prefer:\n  - certification: Scrum.org\n',
    'ours.yml: prefer 1 (Scrum.org): certification: "Scrum.org" is an issuer; write issuer: Scrum.org',
  ],
  [
    'takes a certification for an issuer',
    'prefer:\n  - issuer: CSM\n',
    'ours.yml: prefer 1 (CSM): issuer: "CSM" is a certification; write certification: CSM',
  ],
  [
    'prefers nothing in particular',
    'prefer:\n  - because: It is good.\n',
    'ours.yml: prefer 1: certification: needs a certification, or else an issuer',
  ],
  [
    'has an entry of one word',
    'prefer:\n  - CSM\n',
    'ours.yml: prefer 1: needs fields, as in certification: CSM',
  ],
  [
    'is about two things in one entry',
    'exclude:\n  - certification: CSM\n    issuer: Scrum Alliance\n',
    'ours.yml: exclude 1 (CSM): issuer: names an issuer beside a certification; an entry is about one of them',
  ],
  [
    'gives a reason without end',
    `exclude:\n  - certification: CSM\n    because: ${'long '.repeat(21)}\n`,
    'ours.yml: exclude 1 (CSM): because: must not be longer than 100 characters',
  ],
  [
    'has a slip in a field of an entry',
    'exclude:\n  - certification: CSM\n    becuase: No exam.\n',
    'ours.yml: exclude 1 (CSM): becuase: there is no such field; did you mean because?',
  ],
  [
    'prefers the same twice, however it is written',
    'prefer:\n  - certification: PSM 1\n  - certification: psm-i\n',
    'ours.yml: prefer 2 (psm-i): certification: is the same as in prefer 1 (PSM 1); keep one of them',
  ],
  [
    'prefers what it excludes',
    'prefer:\n  - issuer: PMI\nexclude:\n  - issuer: pmi\n',
    'ours.yml: exclude 1 (pmi): issuer: is preferred as well, by prefer 1 (PMI)',
  ],
  // What is paid.
  [
    'writes an amount with its currency',
    'pays:\n  - upTo: $1500\n',
    'ours.yml: pays 1: upTo: needs an amount as a plain number, or all',
  ],
  [
    'pays an amount of cents',
    'pays:\n  - upTo: 99.50\n',
    'ours.yml: pays 1: upTo: needs a whole amount, without cents',
  ],
  ['pays less than nothing', 'pays:\n  - upTo: -1\n', 'ours.yml: pays 1: upTo: must not be below 0'],
  [
    'pays nobody knows how much',
    'pays:\n  - certification: PMP\n',
    'ours.yml: pays 1 (PMP): upTo: needs an amount as a plain number, or all',
  ],
  [
    'pays in general twice',
    'pays:\n  - upTo: 1\n  - upTo: 2\n',
    'ours.yml: pays 2: certification: is left out here and in pays 1; keep one of them',
  ],
  // What was negotiated.
  [
    'has a price without a day',
    'prices:\n  - certification: CSM\n    class: 595\n',
    `ours.yml: prices 1 (CSM): asOf: ${DATE}`,
  ],
  [
    'has a price of a thirteenth month',
    "prices:\n  - certification: CSM\n    class: 595\n    asOf: '2026-13'\n",
    `ours.yml: prices 1 (CSM): asOf: ${DATE}`,
  ],
  [
    'has a price of nothing',
    "prices:\n  - certification: CSM\n    asOf: '2026-10'\n",
    'ours.yml: prices 1 (CSM): class: needs a price, or else one of exam, retake, renewal, membership',
  ],
  [
    'has a price of a class that nobody has to take',
    "prices:\n  - certification: PSM I\n    class: 500\n    asOf: '2026-10'\n",
    'ours.yml: prices 1 (PSM I): class: PSM I requires no class; a course of your own belongs under courses',
  ],
  [
    'has a price of an exam that there is not',
    "prices:\n  - certification: CSPO\n    exam: 500\n    asOf: '2026-10'\n",
    'ours.yml: prices 1 (CSPO): exam: CSPO has no exam',
  ],
  [
    'has a price of a renewal that never falls due',
    "prices:\n  - certification: PSM I\n    renewal: 50\n    asOf: '2026-10'\n",
    'ours.yml: prices 1 (PSM I): renewal: PSM I never expires',
  ],
  [
    'has prices of the same twice',
    "prices:\n  - { certification: CSM, class: 5, asOf: '2026' }\n  - { certification: csm, renewal: 5, asOf: '2026' }\n",
    'ours.yml: prices 2 (csm): certification: is the same as in prices 1 (CSM); keep one of them',
  ],
  // What is held in-house.
  ['has a course without a name', 'courses:\n  - for: [CSM]\n', 'ours.yml: courses 1: title: needs words'],
  [
    'has a course for nothing',
    'courses:\n  - title: Scrum Day\n    for: []\n',
    'ours.yml: courses 1 (Scrum Day): for: needs at least one certification',
  ],
  [
    'has a course for one that is no list',
    'courses:\n  - title: Scrum Day\n    for: CSM\n',
    'ours.yml: courses 1 (Scrum Day): for: needs a list of certifications, as in [CSM, PSM I]',
  ],
  [
    'has a course for what nobody knows',
    'courses:\n  - title: Scrum Day\n    for: [CSM, PSMI2]\n',
    'ours.yml: courses 1 (Scrum Day): for 2: no certification is called "PSMI2"; did you mean PSM I?',
  ],
  [
    'has a course with a price in words',
    'courses:\n  - title: Scrum Day\n    for: [CSM]\n    price: cheap\n',
    'ours.yml: courses 1 (Scrum Day): price: needs an amount as a plain number, or free',
  ],
  [
    'has a course that opens a script',
    "courses:\n  - title: Scrum Day\n    for: [CSM]\n    link: 'javascript:alert(1)'\n",
    'ours.yml: courses 1 (Scrum Day): link: needs a full web address that begins with https://',
  ],
];

describe('a file that will not do is named with entry and field', () => {
  test.each(BROKEN)('because it %s', (_like, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  test('in a message of its own each time', () => {
    const ofFile = BROKEN.map(([, , fault]) => fault);
    expect(BROKEN.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ofFile).size).toBeGreaterThanOrEqual(40);
  });
});

test('all faults are named at once, those of entries beside those of the file', () => {
  const text = [
    'currency: dollars',
    'colour: red',
    'prefer:',
    '  - certification: CSMM',
    '  - certification: CSM',
    'exclude:',
    '  - certification: csm',
    '  - issuer: Nobody',
    'pays:',
    '  - upTo: lots',
  ].join('\n');
  expect(faultsOf(text)).toEqual([
    'ours.yml: currency: needs the three capitals of a currency, as in USD',
    `ours.yml: colour: there is no such field; ${THERE_ARE}`,
    'ours.yml: prefer 1 (CSMM): certification: no certification is called "CSMM"; did you mean CSM?',
    'ours.yml: exclude 2 (Nobody): issuer: no issuer is called "Nobody"',
    'ours.yml: pays 1: upTo: needs an amount as a plain number, or all',
    'ours.yml: exclude 1 (csm): certification: is preferred as well, by prefer 2 (CSM)',
  ]);
});

test('names may be written as people write them', () => {
  const text =
    "prefer:\n  - certification: psm 1\n  - issuer: scrum alliance\n  - certification: 'Project Management Professional'\n";
  expect(compileOverlay({ name: 'ours.yml', text }, catalog)).toMatchObject({
    ok: true,
    overlay: {
      prefer: [
        { of: { kind: 'certification', id: 'psm-i' }, because: null },
        { of: { kind: 'issuer', id: 'scrum-alliance' }, because: null },
        { of: { kind: 'certification', id: 'pmp' }, because: null },
      ],
    },
  });
});
