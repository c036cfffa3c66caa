import { describe, expect, test } from 'vitest';
import { compileOverlay } from '../../src/overlay/compile.ts';
import type { Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import { readable } from '../cards/support/readable.ts';
import { type Answers, answersAll, questionSeenBy, refusals, slack } from '../conversation-on-slack/slack.ts';
import { catalog } from '../support/catalog.ts';

const NEWCOMER: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  learning: 'class',
};
const IN_SAFE: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};

interface Told {
  /** The company's file. */
  readonly file: string;
  readonly answers: Answers;
  /** What the result begins with. */
  readonly headline: string;
  /** Lines that the result shows, in its blocks. */
  readonly shows: readonly string[];
  /** What whoever only hears it is told. */
  readonly says: readonly string[];
  /** What is tapped beside the result, and what that look then shows. */
  readonly looks?: Readonly<Record<string, readonly string[]>>;
}

/** Eight companies, each with somebody who works there. */
const COMPANIES: Readonly<Record<string, Told>> = {
  'that prefers an issuer': {
    file: `
prefer:
  - issuer: Scrum.org
    because: We have vouchers <for> it.
`,
    answers: NEWCOMER,
    headline: 'Get PSM I (Professional Scrum Master I)',
    shows: [
      'Preferred by your company. Without its list: CSM.',
      'Preferred by your company: PSM I – We have vouchers &lt;for&gt; it.',
      'Best fit · Preferred by your company',
      'Close second · Scrum Alliance',
    ],
    says: ['Preferred by your company. Without its list: CSM.', 'We have vouchers &lt;for&gt; it.'],
    looks: {
      'why-not:csm': ['Why not CSM?', 'Your company prefers PSM I.', 'CSM fits you as well.'],
      changes: [
        'Your company’s list makes it PSM I in place of CSM. On your answers alone it is: CSM or PSM I.',
      ],
      path: ['1. PSM I – now', 'Preferred by your company.'],
    },
  },
  'that excludes the first': {
    file: `
company: Acme
exclude:
  - certification: CSM
    because: We do not send people to classes.
`,
    answers: NEWCOMER,
    headline: 'Get PSM I (Professional Scrum Master I)',
    shows: [
      'Without your company’s list: CSM, which it does not take.',
      'Not taken by your company: CSM – We do not send people to classes.',
      'Not taken by your company · Scrum Alliance',
    ],
    says: ['Without your company’s list: CSM, which it does not take.'],
    looks: {
      'why-not:csm': ['Your company does not take CSM: We do not send people to classes.'],
      compare: ['Acme', 'nothing said', 'not taken'],
      'details:csm': ['Not taken by your company: CSM – We do not send people to classes.'],
    },
  },
  'that excludes the only one that fits': {
    file: `
exclude:
  - issuer: Scaled Agile
pays:
  - upTo: 1000
`,
    answers: IN_SAFE,
    headline: 'Get SSM (SAFe Scrum Master)',
    shows: [
      'Your company does not take SSM, but nothing else fits you.',
      'Best fit · Not taken by your company',
    ],
    says: ['Your company does not take SSM, but nothing else fits you.'],
    looks: { 'why-not:safe-ssm': ['SSM is what we recommend.', 'Your company does not take SSM.'] },
  },
  'that has negotiated a price': {
    file: `
prices:
  - certification: CSM
    class: 595
    asOf: '2026-10'
pays:
  - certification: CSM
    upTo: 400
`,
    answers: NEWCOMER,
    headline: 'Get CSM (Certified ScrumMaster)',
    shows: [
      'CSM: $695 over 3 years (company price: class).',
      'Your company pays up to $400 for CSM. Its own price: class $595 (October 2026).',
    ],
    says: ['Cost: CSM: $695 over 3 years (company price: class).', 'Your company pays up to $400 for CSM.'],
    looks: {
      cost: ['$595 (company price)', 'Its own price: class $595'],
      'details:csm': ['Class price: $595 (company price, October 2026); elsewhere $'],
    },
  },
  'that pays in other money': {
    file: `
currency: EUR
pays:
  - upTo: 900
  - issuer: Scrum Alliance
    upTo: all
prices:
  - certification: PSM I
    exam: 120
    asOf: '2026-10-01'
    link: https://intranet.example.com/psm
`,
    answers: { ...NEWCOMER, learning: 'self-study' },
    headline: 'Get PSM I (Professional Scrum Master I)',
    shows: [
      'PSM I: $200; $400 with one retake.',
      'Your company pays up to 900 EUR for PSM I. Its own price: exam 120 EUR (<https://intranet.example.com/psm|October 2026>).',
    ],
    says: ['Your company pays up to 900 EUR for PSM I.'],
    looks: {
      cost: ['Your company pays all of CSM.', '$200; $400 with one retake'],
      compare: ['pays up to 900 EUR', 'pays all'],
    },
  },
  'that teaches in-house': {
    file: `
courses:
  - title: Scrum & Tea
    for: [PSM I, CSM]
    when: every second Tuesday
    link: https://intranet.example.com/scrum?a=1&b=2
    contact: C012ABCDEF
    price: free
  - title: Scrum, the Long Version
    for: [CSM]
`,
    answers: NEWCOMER,
    headline: 'Get CSM (Certified ScrumMaster)',
    shows: [
      'In-house course: <https://intranet.example.com/scrum?a=1&amp;b=2|Scrum &amp; Tea>, every second Tuesday, free; ask <#C012ABCDEF> (1 more in the details).',
    ],
    says: ['In-house course: Scrum &amp; Tea, every second Tuesday, free; ask whom the message names'],
    looks: { 'details:csm': ['In-house course: Scrum, the Long Version.'] },
  },
  'where somebody has to agree': {
    file: `
approver: U012ABCDEF
policy: One certification a year, agreed with your lead.
policyLink: https://intranet.example.com/policy
pays:
  - certification: CSM
    upTo: 0
`,
    answers: NEWCOMER,
    headline: 'Get CSM (Certified ScrumMaster)',
    shows: [
      'Your company does not pay for CSM.',
      'One certification a year, agreed with your lead. (<https://intranet.example.com/policy|policy>)',
    ],
    says: ['Your company does not pay for CSM.', 'Ask whom the message names before you book.'],
  },
  'that can tell which one counts': {
    file: `
prefer:
  - certification: PMI-ACP
  - issuer: Scrum.org
approver: People team
`,
    answers: { aim: 'not-sure', setting: 'not-sure', held: 'none', purpose: 'asked', whose: 'unnamed' },
    headline: 'Ask your employer which one counts',
    shows: ['Your company prefers PMI-ACP and Scrum.org.', 'Ask People team before you book.'],
    says: ['Your company prefers PMI-ACP and Scrum.org.'],
  },
};

/** Looks at the result in one of these ways, and comes back with what is then seen. */
async function looksAt(person: Person, result: SeenMessage, how: string): Promise<SeenMessage> {
  const [kind = '', id] = how.split(':');
  const thread = { thread: { channel: result.channel, ts: result.threadTs ?? '' } };
  if (kind === 'compare') await person.taps({ actionId: 'show:compare' }, { in: result });
  else if (kind === 'why-not') {
    await person.taps({ actionId: 'show:why-not' }, { in: result });
    const look = person.lastMessage(thread);
    await person.selects({ actionId: 'show:more' }, `why-not:${id}`, { in: look });
  } else await person.selects({ actionId: 'show:more' }, how, { in: result });
  return person.lastMessage(thread);
}

const linesOf = (message: SeenMessage) =>
  readable({ text: message.text, blocks: message.blocks as never }).join('\n');

describe.each(Object.entries(COMPANIES))('somebody at a company %s', (_which, told) => {
  test('goes through a whole conversation and sees what it makes of the result', async () => {
    const reading = compileOverlay({ name: 'ours.yml', text: told.file }, catalog);
    if (!reading.ok) throw new Error(reading.faults.join('\n'));
    const on = await slack({ overlay: reading.overlay });
    const { ana } = on;
    const agile = on.channel();
    await ana.types('/certify here', { in: agile });
    const result = await answersAll(ana, questionSeenBy(ana, agile), told.answers);

    const lines = linesOf(result);
    expect(lines.split('\n')[0]).toBe(`header: ${told.headline}`);
    for (const line of told.shows) expect(lines).toContain(line);
    for (const line of told.says) expect(result.text).toContain(line);
    expect(result.text.length).toBeLessThanOrEqual(900);

    for (const [how, shows] of Object.entries(told.looks ?? {})) {
      const look = await looksAt(ana, result, how);
      for (const line of shows) expect(linesOf(look), how).toContain(line);
    }
    expect(refusals(on)).toEqual([]);
  });
});

test('whom to ask is mentioned by id beside a result', async () => {
  const reading = compileOverlay({ name: 'ours.yml', text: 'approver: U012ABCDEF' }, catalog);
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  const on = await slack({ overlay: reading.overlay });
  const agile = on.channel();
  await on.ana.types('/certify here', { in: agile });
  const result = await answersAll(on.ana, questionSeenBy(on.ana, agile), NEWCOMER);
  expect(linesOf(result)).toContain('Ask <@U012ABCDEF> before you book.');
});
