import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { numberInWords } from '../../src/cards/words.ts';
import { numbersOf } from '../../src/conversation/certification-numbers.ts';
import { progress } from '../../src/recommendation/index.ts';
import { controlsOf, partsOf, partsOfType, readable } from './support/readable.ts';
import { comparisonView, detailsView, india, shown, views } from './support/views.ts';

const view = (name: string) => {
  const found = views[name];
  if (!found) throw new Error(`no view "${name}"`);
  return found;
};
const wordsOf = (name: string) => draw(view(name), 'rich').text;

describe('the launcher', () => {
  test('says in one line what this is, and offers privacy and a thread as equals', () => {
    const message = draw(view('launcher'), 'rich');
    expect(readable(message)).toEqual([
      'section: Certify asks about five questions, seven at most, then recommends one agile certification, with reasons, costs and sources.',
      'context: In a thread, everyone here can see your answers.',
    ]);
    expect(controlsOf(message)).toEqual([
      'Only I See It',
      'In a Thread Here',
      'I Am Choosing Between \u2026',
    ]);
    expect(partsOfType(message, 'button').filter(({ style }) => style)).toEqual([]);
  });

  test('promises no fewer questions than the first one does', () => {
    expect(wordsOf('launcher')).toContain(`${numberInWords(progress({}).atMost)} at most`);
  });

  test('offers no thread where none can be had', () => {
    expect(wordsOf('launcher where no thread can be had')).not.toContain('thread');
    expect(controlsOf(draw(view('launcher where no thread can be had'), 'rich'))).toEqual([
      'Only I See It',
      'I Am Choosing Between \u2026',
    ]);
  });
});

describe('the parent message', () => {
  test.each([
    [
      'parent',
      '<@U012ABCDEF> is finding out which agile certification fits, in about five questions. Everyone here can read along.',
      [],
    ],
    ['parent of a result', '<@U012ABCDEF> has a result.', ['Find My Certification']],
    ['parent of what went on in private', '<@U012ABCDEF> went on in private.', ['Find My Certification']],
  ])('says in one line where it stands (%s), and offers the same to who reads it', (name, words, buttons) => {
    const message = draw(view(name), 'rich');
    expect(message.text).toBe(words);
    expect(readable(message)).toEqual([`section: ${words}`]);
    expect(controlsOf(message)).toEqual(buttons);
  });
});

describe('a comparison', () => {
  test('puts differing rows into a table and folds the others', () => {
    const message = draw(comparisonView(), 'rich');
    const [rows = []] = partsOfType(message, 'table').map((table) => table.rows as { text: string }[][]);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Topic', 'CSM', 'PSM I'],
      ['Class', '16 hours', 'not needed'],
      ['Renewal', 'every 2 years, $100', 'never expires'],
    ]);
    expect(partsOfType(message, 'container')).toMatchObject([
      { title: { text: 'The same for all (1)' }, is_collapsible: true, default_collapsed: true },
    ]);
  });

  test('says the same row by row in old blocks and in the text', () => {
    expect(readable(draw(comparisonView(), 'classic')).slice(2)).toEqual([
      'section: CSM if you would rather learn in a class (<https://issuer.example/page?a=1&amp;b=2|issuer’s page, 2026-03>).\nPSM I if you would rather not &lt;&amp;&gt;.',
      'section: This is where they differ. What most often decides comes first.',
      'section: *Class*\nCSM: 16 hours\nPSM I: not needed',
      'section: *Renewal*\nCSM: every 2 years, $100\nPSM I: never expires',
      'section: *The same for all*\n• *Level:* first',
    ]);
    expect(draw(comparisonView(), 'rich').text.split('\n').slice(0, 5)).toEqual([
      'CSM and PSM I side by side',
      'CSM if you would rather learn in a class. PSM I if you would rather not &lt;&amp;&gt;.',
      'Class. CSM: 16 hours. PSM I: not needed.',
      'Renewal. CSM: every 2 years, $100. PSM I: never expires.',
      'The same for all. Level: first.',
    ]);
  });

  test('says in a whole sentence what stands first', () => {
    expect(readable(draw(comparisonView(), 'rich'))[3]).toBe(
      'section: This is where they differ. What most often decides comes first.',
    );
  });

  test('leads back to the result it came from, and without one to a questionnaire', () => {
    expect(controlsOf(draw(comparisonView(), 'rich'))).toEqual([
      'Back to Result',
      'static_select: Details of CSM | Details of PSM I | What It Costs',
    ]);
    expect(controlsOf(draw(comparisonView({ state: null }), 'rich'))).toEqual([
      'Help Me Choose Between These',
    ]);
    const ids = draw(comparisonView({ state: null }), 'rich').blocks.map(({ block_id }) => block_id);
    expect(ids).toContain(`start~${numbersOf(['csm', 'psm-i'])}`);
  });
});

describe('the details', () => {
  test('lead back to the result they came from, and without one to a questionnaire', () => {
    expect(controlsOf(draw(detailsView(), 'rich'))).toEqual(['Back to Result', 'Issuer’s Page']);
    expect(controlsOf(draw(detailsView({ state: null }), 'rich'))).toEqual([
      'Find My Certification',
      'Issuer’s Page',
    ]);
  });

  test('begin every remark with a capital', () => {
    const message = draw(detailsView({ shown: shown({}, 'all 8 figures undated') }), 'rich');
    expect(readable(message)[2]).toBe('context: Issuer: Scrum Alliance | All 8 figures undated');
    expect(message.text).toContain('\nAll 8 figures undated\n');
  });

  test('give each figure with its source, date and trust, and name what is not known', () => {
    expect(readable(draw(detailsView(), 'classic')).slice(4)).toEqual([
      'section: *Figures*\n• *Class price:* $450–1,100 (<https://issuer.example/prices?a=1&amp;b=2|issuer’s page, 2026-03>); elsewhere $300 (2021); in the United States',
      'section: *Not known*\n• Retake fee',
    ]);
  });

  test('say what is known in place of a figure', () => {
    const gaps = {
      retakeFeeUsd: {
        source: 'https://a.example',
        asOf: 'unknown',
        trust: 'low' as const,
        note: 'Paid in euros.',
      },
    };
    expect(readable(draw(detailsView({ shown: shown({ gaps }) }), 'classic')).at(-1)).toBe(
      'section: *Not known*\n• *Retake fee:* Paid in euros. (<https://a.example|weak source, undated>)',
    );
  });

  test('say why a certification is never recommended', () => {
    expect(wordsOf('details of one that cannot win')).toContain(
      '\nNever recommended here: nobody names it.\n',
    );
  });

  test('say once that one is no longer awarded, and what came after it', () => {
    const words = wordsOf('details of one that is no longer awarded');
    expect(words).toContain('\nNo longer awarded: withdrawn in 2024. After it came A-CSM.\n');
    expect(words).not.toContain('ever recommended');
  });

  test('mark an old figure, and say in the text what its note says', () => {
    const [figure] = detailsView().figures;
    if (!figure) throw new Error('the details have lost their figure');
    const message = draw(detailsView({ figures: [{ ...figure, asOf: '2016-03', age: 'old' }] }), 'classic');
    expect(readable(message).at(-1)).toContain('|issuer’s page, 2016-03, old>); elsewhere');
    expect(message.text).toContain(
      '\nClass price: $450–1,100 (issuer’s page, 2016-03, old); elsewhere $300 (2021); in the United States.',
    );
  });

  test('say what a country pays in its own money, in a list of its own', () => {
    const message = draw(detailsView({ regional: [india] }), 'classic');
    expect(readable(message)).toContain(
      'section: *Prices that differ by country*\n• *Class in India:* 24,000–26,000 INR (<https://india.example/?a=1&amp;b=2|training provider, undated>); from the pandemic years',
    );
    expect(message.text).toContain(
      '\nClass in India: 24,000–26,000 INR (training provider, undated); from the pandemic years.\n',
    );
  });
});

describe('help', () => {
  test('lists what can be typed', () => {
    expect(wordsOf('help')).toContain('`/certify compare CSM PSM I`: two to four side by side');
    expect(wordsOf('help')).toContain('Slack takes no commands inside a thread');
  });

  test('says whose advice this rests on, and how it was weighed, on the screen and aloud', () => {
    const weighed =
      'Half of the published advice comes from people who sell what they recommend. So one seller never makes a rule';
    expect(wordsOf('help')).toContain(weighed);
    expect(JSON.stringify(draw(view('help'), 'rich').blocks)).toContain(weighed);
  });

  test('leads to a questionnaire', () => {
    expect(controlsOf(draw(view('help'), 'rich'))).toEqual(['Find My Certification']);
  });

  test.each([
    ['none', 'none'],
    ['one', 'one'],
    ['too many', 'five'],
    ['far too many', '12'],
  ])('says how many were named for a comparison of %s', (name, words) => {
    expect(wordsOf(`help for a comparison of ${name}`).split('\n')[0]).toBe(
      `We can compare two, three or four certifications; you named ${words}.`,
    );
  });

  test('names what was meant, perhaps', () => {
    expect(wordsOf('help for something not understood')).toContain(
      'Did you mean CSM (Certified ScrumMaster)?',
    );
  });

  test('whatever people type pings nobody and is shown as typed', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 61, unit: 'grapheme' }),
      fc.constantFrom('<!channel>', '<@U1>', '<!subteam^S1>', '&lt;', '<https://x|y>', '*b* _i_ ~s~ `c`'),
    );
    fc.assert(
      fc.property(typed, (notUnderstood) => {
        const message = draw({ kind: 'help', notUnderstood, nearest: [] }, 'rich');
        const told = message.text.split('\n')[0] ?? '';
        expect(told).toMatch(/^We do not know what to do with (`[^`\n]+`|that)\.$/);
        const texts = partsOf(message.blocks).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
        expect(texts).toContain(told);
        for (const text of [told, ...texts]) expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});

describe('a notice', () => {
  test.each([
    ['notice: not yours', ['Find My Certification']],
    ['notice: unreadable', ['Find My Certification']],
    ['notice: moved', []],
    ['notice: left behind', []],
    ['notice: unexpected', []],
  ])('%s offers %j', (name, buttons) => {
    expect(controlsOf(draw(view(name), 'rich'))).toEqual(buttons);
  });

  test('about somebody else\u2019s says whose it is', () => {
    expect(wordsOf('notice: not yours')).toBe(
      'This one is <@U012ABCDEF>\u2019s, so only they can change it. Your own takes about five taps.',
    );
  });

  test('says where it went on, with a link where there is one', () => {
    expect(wordsOf('notice: moved')).toBe(
      'This went on in our messages. <https://team.slack.example/p1?x=1&amp;y=2|Open it>.',
    );
    expect(wordsOf('notice: seen by its owner alone')).toBe('This went on where only its owner sees it.');
  });

  test('about what is left behind says who can delete it', () => {
    expect(wordsOf('notice: left behind')).toBe(
      'This went on where only you see it. <https://team.slack.example/p1|Open it>. We could not take it away here: others still see your answers. Please ask whoever manages this workspace to delete it.',
    );
  });

  test('about a failure says what was kept and what to do', () => {
    expect(wordsOf('notice: rate limited')).toBe(
      'Slack asks for a short pause. Your answers are kept. Please tap again in 12 seconds.',
    );
  });

  test.each([
    ['rate limited', 'Slack asks for a short pause. Please type the command again in 12 seconds.'],
    [
      'installation',
      'Certify is not allowed to do that in this workspace. Please ask whoever manages apps here to install Certify again.',
    ],
    [
      'slack-unreachable',
      'Slack did not answer. If nothing has changed, please type the command again in a few minutes.',
    ],
    ['unexpected', 'Something went wrong on our side. Please type the command again.'],
  ])('about a failed command (%s) speaks of no answers and nothing to tap', (cause, words) => {
    expect(wordsOf(`notice: ${cause}, after a command`)).toBe(words);
  });
});
