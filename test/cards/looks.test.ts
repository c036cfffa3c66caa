import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { numberInWords } from '../../src/cards/words.ts';
import { detailsView as detailsOf } from '../../src/conversation/details-view.ts';
import { startText } from '../../src/conversation/start-text.ts';
import type { FigureLine } from '../../src/recommendation/index.ts';
import { progress } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOf, partsOfType, readable } from './support/readable.ts';
import { comparisonView, csm, detailsView, india, previewView, shown, views } from './support/views.ts';

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
      'section: CSM if you would rather learn in a class (<https://issuer.example/page?a=1&amp;b=2|issuer.example, March 2026>).\nPSM I if you would rather not &lt;&amp;&gt;.',
      'section: *Class*\nCSM: 16 hours\nPSM I: not needed',
      'section: *Renewal*\nCSM: every 2 years, $100\nPSM I: never expires',
      'section: *The same for all*\n\u2022 *Level:* first',
      'context: Prices last checked November 2026',
    ]);
    expect(draw(comparisonView(), 'rich').text.split('\n')).toEqual([
      'CSM and PSM I side by side',
      'CSM if you would rather learn in a class. PSM I if you would rather not &lt;&amp;&gt;.',
      'Class. CSM: 16 hours. PSM I: not needed.',
      'Renewal. CSM: every 2 years, $100. PSM I: never expires.',
      'The same for all. Level: first.',
    ]);
  });

  test('marks the one to take, and closes with when to take another', () => {
    const advice = 'Take PSM I; take CSM if you would rather learn &lt;in a class&gt;.';
    const rich = draw(view('comparison with the one to take'), 'rich');
    expect(JSON.stringify(partsOfType(rich, 'table'))).toContain('"PSM I (best fit)"');
    expect(readable(rich)).toContain(`section: *${advice}*`);
    expect(rich.text.split('\n')[1]).toBe(advice);
    const classic = readable(draw(view('comparison with the one to take'), 'classic'));
    expect(classic).toContain('section: *Class*\nCSM: 16 hours\nPSM I (best fit): not needed');
    expect(JSON.stringify(draw(comparisonView(), 'rich'))).not.toContain('best fit');
  });

  test('of two in a row says both, in their order', () => {
    const best = { first: 'csm', second: 'psm-i', otherwise: [] };
    expect(draw(comparisonView({ best }), 'rich').text).toContain('\nTake CSM, then PSM I.\n');
  });

  test('of three in a table says how to see them all on a phone; of four stands one under the other', () => {
    const of = (count: number) =>
      draw(comparisonView({ certifications: Array.from({ length: count }, () => csm) }), 'rich');
    expect(readable(of(3))[1]).toContain('swipe the table');
    expect(readable(of(2))[1]).not.toContain('swipe');
    expect(partsOfType(of(3), 'table')).toHaveLength(1);
    expect(partsOfType(of(4), 'table')).toHaveLength(0);
  });

  test('leads to the details of each, and without a result to a questionnaire; either can be closed', () => {
    expect(controlsOf(draw(comparisonView(), 'rich'))).toEqual([
      'static_select: Details of CSM | Details of PSM I | What It Costs',
      'Close',
    ]);
    expect(controlsOf(draw(comparisonView({ state: null }), 'rich'))).toEqual([
      'Help Me Choose Between These',
      'Close',
    ]);
    const ids = draw(comparisonView({ state: null }), 'rich').blocks.map(({ block_id }) => block_id);
    expect(ids).toContain(`start~${startText({ considering: ['csm', 'psm-i'] })}`);
  });
});

describe('the details', () => {
  const [price, retake] = detailsView().figures;
  if (!price || !retake) throw new Error('the details have lost their figures');
  const figure = (more: Partial<FigureLine>): FigureLine => ({ ...price, others: [], note: null, ...more });

  test('lead to the issuer, and without a result to a questionnaire; either can be closed', () => {
    expect(controlsOf(draw(detailsView(), 'rich'))).toEqual(['Issuer\u2019s Page', 'Close']);
    expect(controlsOf(draw(detailsView({ state: null }), 'rich'))).toEqual([
      'Issuer\u2019s Page',
      'What Comes After?',
      'Find My Certification',
      'Close',
    ]);
  });

  test('answer one question after the other, each figure with its source, and fold what is not known', () => {
    const figures = [
      figure({ key: 'expires', label: 'Expires', value: 'yes' }),
      figure({ key: 'requiresCertification', label: 'Must be held before', value: 'PSM I' }),
      figure({ key: 'examQuestions', label: 'Exam questions', value: '50', asOf: 'undated', age: 'undated' }),
      price,
      retake,
    ];
    expect(readable(draw(detailsView({ figures }), 'classic'))).toEqual([
      'header: CSM: Certified ScrumMaster',
      'context: Issued by Scrum Alliance',
      'section: *Who it is for*\n\u2022 A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team.\n\u2022 *Must be held before:* PSM I (<https://issuer.example/prices?a=1&amp;b=2|issuer.example, March 2026>)',
      'section: *What you do*\n\u2022 *Exam questions:* 50 (<https://issuer.example/prices?a=1&amp;b=2|issuer.example>)',
      'section: *What it costs*\n\u2022 *Three years:* about $875 ($550\u20131,200)\n\u2022 *Class price:* $450\u20131,100 (<https://issuer.example/prices?a=1&amp;b=2|issuer.example, March 2026>); elsewhere $300 (2021); in the United States\n\u2022 Not known: retake fee.',
      'section: *How it is kept*\n\u2022 *Expires:* yes (<https://issuer.example/prices?a=1&amp;b=2|issuer.example, March 2026>)',
      'section: *Where to read on*\nWhat Scrum Alliance says about CSM',
      'context: Prices last checked November 2026',
    ]);
  });

  test('list nothing that there is none of, nor what goes without saying', () => {
    const figures = [
      figure({ key: 'membershipFeeUsdPerYear', label: 'Membership per year', value: 'none' }),
      figure({ key: 'experienceMonths', label: 'Practice', value: 'not needed' }),
      figure({ key: 'examRequired', label: 'Exam', value: 'yes' }),
      figure({ key: 'examQuestions', label: 'Exam questions', value: '50' }),
    ];
    const words = readable(draw(detailsView({ figures }), 'rich')).join('\n');
    expect(words).not.toMatch(/Membership|Practice|Exam:/);
    expect(words).toContain('Exam questions: 50');
  });

  test('have every figure there is in one of their groups', () => {
    for (const { id } of catalog.all) {
      const details = detailsOf(id, { catalog, today: '2026-11-24' }, { closes: true, said: {}, back: null });
      if (!details) throw new Error(`no details of ${id}`);
      const words = readable(draw(details, 'rich')).join('\n').toLowerCase();
      const worth = details.figures.filter(
        ({ value }) => !['none', 'not needed', '0', 'yes'].includes(value),
      );
      for (const { label } of worth) expect(words, id).toContain(label.toLowerCase());
    }
  });

  test('say what is known in place of a figure', () => {
    const gaps = {
      retakeFeeUsd: {
        source: 'https://www.a.example.co.uk/prices',
        asOf: 'unknown',
        trust: 'low' as const,
        note: 'Paid in euros.',
      },
    };
    const words = readable(draw(detailsView({ shown: shown({ gaps }) }), 'classic')).join('\n');
    expect(words).toContain(
      '\n\u2022 *Retake fee:* Paid in euros. (<https://www.a.example.co.uk/prices|example.co.uk, not confirmed>)',
    );
    expect(words).not.toContain('Not known');
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

  test('mark a doubtful figure alone, on the screen and aloud', () => {
    const message = draw(detailsView({ figures: [figure({ asOf: '2016-03', age: 'old' })] }), 'classic');
    expect(readable(message).join('\n')).toContain('|issuer.example, March 2016, may be out of date>)');
    expect(message.text).toContain('Class price: $450\u20131,100, of March 2016, may be out of date.');
    expect(draw(detailsView(), 'classic').text).not.toMatch(/out of date|not confirmed/);
  });

  test('say what a country pays in its own money, where the costs are', () => {
    const message = draw(detailsView({ regional: [india] }), 'classic');
    expect(readable(message).find((words) => words.includes('What it costs'))).toContain(
      '\n\u2022 *Class in India:* 24,000\u201326,000 INR (<https://india.example/?a=1&amp;b=2|india.example>); from the pandemic years',
    );
  });
});

describe('a preview', () => {
  test('says what would come out in short, and that the result stays', () => {
    const lines = readable(draw(view('preview'), 'rich'));
    expect(lines.slice(0, 2)).toEqual([
      'section: If you said \u201cStudy Alone, Then an Exam\u201d:',
      'header: Get CSM (Certified ScrumMaster)',
    ]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^rich_text: Why it fits \| It is the first step of three\./),
    );
    expect(lines.at(-1)).toBe(
      'context: Your result stays as it is. To change it, use Change an Answer on it.',
    );
    const text = wordsOf('preview').split('\n');
    expect(text.slice(0, 2)).toEqual([
      'If you said \u201cStudy Alone, Then an Exam\u201d:',
      'Get CSM (Certified ScrumMaster).',
    ]);
    expect(text.at(-1)).toBe('Your result stays as it is. To change it, use Change an Answer on it.');
  });

  test('leads back to what would change it, and can be closed', () => {
    expect(controlsOf(draw(view('preview'), 'rich'))).toEqual(['What Would Change This?', 'Close']);
  });

  test('says that more questions may change it, where there are some', () => {
    const { outcome } = previewView();
    const open = { ...outcome, recommendation: { ...outcome.recommendation, settled: false } };
    expect(draw(previewView({ outcome: open }), 'rich').text).toContain('brings up more questions');
  });
});

describe('every look', () => {
  const looks = Object.entries(views).filter(([, { kind }]) =>
    [
      'comparison',
      'details',
      'cost',
      'changes',
      'preview',
      'why-not',
      'path',
      'compare-which',
      'role',
      'list',
      'way',
      'nearest',
    ].includes(kind),
  );

  test.each(looks)(
    '"%s" can be closed unless everybody sees it, changes nothing, and is bearable to listen to',
    (_name, one) => {
      for (const layout of ['rich', 'classic'] as const) {
        const message = draw(one, layout);
        const ids = partsOf(message.blocks).flatMap(({ action_id }) =>
          action_id ? [String(action_id)] : [],
        );
        expect(ids.filter((id) => id === 'show:close')).toHaveLength('closes' in one && !one.closes ? 0 : 1);
        expect(ids.filter((id) => /^(edit|answer):|^show:outcome/.test(id))).toEqual([]);
        expect(message.text.length).toBeLessThanOrEqual(900);
        expect(message.text).not.toMatch(/[[\]]/);
      }
    },
  );
});

describe('help', () => {
  test('is what it is in a line, examples, privacy, and the way to a questionnaire', () => {
    expect(wordsOf('help')).toContain('`/certify CSM or PSM I`: two to four side by side');
    expect(wordsOf('help')).toContain('Certify keeps no message text and logs none.');
    expect(wordsOf('help').length).toBeLessThan(600);
    expect(controlsOf(draw(view('help'), 'rich'))).toEqual(['Find My Certification']);
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

describe('a report on a wrong fact', () => {
  const places = (report: string | null) =>
    draw(detailsView({ report }), 'classic').blocks.flatMap((block) =>
      JSON.stringify(block).includes('Report a Wrong Fact') ? [block] : [],
    );

  test('begins on a page behind a button', () => {
    expect(places('https://tracker.example/new')).toMatchObject([
      {
        type: 'actions',
        elements: expect.arrayContaining([expect.objectContaining({ url: 'https://tracker.example/new' })]),
      },
    ]);
  });

  test('begins by mail behind words, since a button may not take such an address', () => {
    const [place, ...others] = places('mailto:facts@example.com');
    expect({ type: place?.type, others }).toEqual({ type: 'context', others: [] });
    expect(JSON.stringify(place)).toContain('<mailto:facts@example.com|Report a Wrong Fact>');
  });

  test('is not offered where nobody takes it', () => {
    expect(places(null)).toEqual([]);
  });
});
