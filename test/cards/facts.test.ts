import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import type { Asked } from '../../src/conversation/asked.ts';
import { factsView } from '../../src/conversation/facts-view.ts';
import { ROLES } from '../../src/conversation/list-view.ts';
import type { FactsView } from '../../src/conversation/view.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOf, partsOfType } from './support/readable.ts';
import { csm, questionView } from './support/views.ts';

const parts = { catalog, today: '2026-11-24' };
const shown = (asked: Asked, closes = true) => factsView(asked, { closes }, parts);
const drawn = (view: FactsView) => draw(view, 'rich');

describe('facts asked for outside of any questionnaire', () => {
  const ASKED: Asked[] = [
    { kind: 'details', certification: 'csm' },
    { kind: 'compare', certifications: ['csm', 'cspo'] },
    { kind: 'compare', certifications: ['csm'] },
    { kind: 'role', role: 'team' },
    { kind: 'list', of: null, page: 0 },
    { kind: 'path', from: 'csm', to: null },
    { kind: 'path', from: null, to: null },
  ];

  test.each(ASKED)('%o can be closed where nobody else sees it, and only there', (asked) => {
    expect(controlsOf(drawn(shown(asked)))).toContain('Close');
    expect(controlsOf(drawn(shown(asked, false)))).not.toContain('Close');
  });

  test.each(ASKED)('%o begins a questionnaire with what was said', (asked) => {
    const view = factsView(asked, { closes: true, said: { experience: 'over-3' } }, parts);
    const rows = partsOfType(drawn(view), 'actions').map(({ block_id }) => String(block_id));
    const keepsIt = rows.some((row) => /^start~\.(..)*eo/.test(row));
    expect(keepsIt).toBe(asked.kind === 'role' || asked.kind === 'details' || view.kind === 'comparison');
  });
});

describe('the name of a role', () => {
  test('is answered by each issuer\u2019s ladder and what sets the first ones apart', () => {
    const { text } = drawn(shown({ kind: 'role', role: 'team' }));
    expect(text.split('\n')).toEqual([
      'Certifications for: Scrum Master or Team Lead.',
      'Scrum Alliance: CSM, then A-CSM, then CSP-SM.',
      'Scrum.org: PSM I, then PSM II, then PSM III.',
      'CSM if you would rather learn in a class.',
      'PSM I if you would rather take the exam alone and want one that never expires.',
      'Issuers stand in the order of their names; we sell nothing.',
      'Where SAFe or Kanban is used, others may fit: Find My Certification asks about that.',
    ]);
  });

  test.each(ROLES)('offers a comparison, all there is, and a questionnaire (%s)', (role) => {
    expect(controlsOf(drawn(shown({ kind: 'role', role })))).toEqual([
      'Compare',
      'All for This Role',
      'Find My Certification',
      'Close',
    ]);
  });
});

describe('a list', () => {
  const list = (page: number) => drawn(shown({ kind: 'list', of: null, page }));

  test('turns its pages, and no further than there are', () => {
    const turns = (page: number) =>
      controlsOf(list(page)).filter((label) => label === 'Next' || label === 'Previous');
    expect([turns(0), turns(1), turns(99)]).toEqual([['Next'], ['Previous', 'Next'], ['Previous']]);
  });

  test('has every certification on one of its pages, what is no longer awarded last', () => {
    const first = shown({ kind: 'list', of: null, page: 0 });
    if (first.kind !== 'list') throw new Error('no list');
    const all = Array.from({ length: first.pages }, (_, page) =>
      shown({ kind: 'list', of: null, page }),
    ).flatMap((view) => (view.kind === 'list' ? view.certifications : []));
    expect(new Set(all)).toEqual(new Set(catalog.all));
    expect(all).toHaveLength(first.total);
    const retired = all.map((one) => one.retired !== undefined);
    expect(retired).toEqual([...retired].sort());
  });
});

describe('the way', () => {
  const way = (from: string | null, to: string | null) => drawn(shown({ kind: 'path', from, to })).text;

  test('says what comes after, and what that asks for', () => {
    expect(way('csm', null)).toContain(
      '1. A-CSM (Advanced Certified ScrumMaster). A-CSM requires CSM first. A-CSM requires 1 year as Scrum Master.',
    );
  });

  test.each([
    ['psm-i', 'csp-sm', 'PSM I does not lead to CSP-SM: they are on different ladders.'],
    ['a-csm', 'csm', 'It is the other way round: CSM comes before A-CSM.'],
    ['csp-po', null, 'We know of nothing that builds on CSP-PO.'],
    ['safe-ssm', null, 'In SAFe each badge is made for one seat: none has to come after SSM.'],
    [null, 'pspo-i', 'As far as we know, no badge has to come before PSPO I.'],
    ['cal-e', null, 'CAL-E is no longer awarded.'],
  ])('from %s to %s says so honestly', (from, to, words) => {
    expect(way(from, to)).toContain(words);
  });

  test('fits into a message and says the same in both layouts, for any two', () => {
    for (const from of catalog.all) {
      for (const to of [null, ...catalog.all.slice(0, 12).map(({ id }) => id)]) {
        const view = shown({ kind: 'path', from: from.id, to });
        expect(draw(view, 'classic').text).toBe(draw(view, 'rich').text);
      }
    }
  });
});

test('a comparison of too few or too many has those named picked already, as many as fit', () => {
  const picked = (...certifications: string[]) => {
    const [list] = partsOfType(drawn(shown({ kind: 'compare', certifications })), 'multi_static_select');
    return ((list?.initial_options ?? []) as { value: string }[]).map(({ value }) => value);
  };
  expect(picked()).toEqual([]);
  expect(picked('csm')).toEqual(['csm']);
  expect(picked('csm', 'csm', 'gone')).toEqual(['csm']);
  expect(new Set(picked('csm', 'cspo', 'pmp', 'pmi-acp', 'capm'))).toEqual(
    new Set(['csm', 'cspo', 'pmp', 'pmi-acp']),
  );
});

describe('what somebody wrote', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 61, unit: 'grapheme' }),
    fc.constantFrom('<!channel>', '<@U1>', '<!subteam^S1>', '&lt;', '<https://x|y>', '`c`'),
  );
  const pings = (text: string) => /[<>]|&(?!amp;|lt;|gt;)/.test(text.replaceAll('<https://issuer', ''));

  test('pings nobody, whether it was understood, was not, or is near a name', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const read = {
          understood: [{ topic: 'Role', each: [{ label: 'Tester', words }] }],
          notUnderstood: [words],
          cut: false,
        };
        const nearest = {
          kind: 'nearest',
          typed: words,
          certifications: [csm.certification],
          closes: true,
        } as const;
        for (const view of [questionView({ words: read }), nearest]) {
          const message = draw(view, 'rich');
          const texts = partsOf(message.blocks).flatMap(({ type, text }) =>
            type === 'mrkdwn' && typeof text === 'string' ? [text] : [],
          );
          expect([message.text, ...texts].filter(pings)).toEqual([]);
        }
      }),
    );
  });

  test('stands above what is shown for it, with what it was taken for', () => {
    const words = {
      understood: [
        { topic: 'Role', each: [{ label: 'Tester', words: 'qa' }] },
        {
          topic: 'You hold',
          each: [
            { label: 'CSM', words: 'csm' },
            { label: 'PMP (lapsed)', words: 'old pmp' },
          ],
        },
      ],
      notUnderstood: ['on\nFridays'],
      cut: true,
    };
    const [first] = draw(questionView({ words }), 'rich').blocks;
    expect(partsOf(first).flatMap(({ type, text }) => (type === 'plain_text' ? [text] : []))).toEqual([
      'Understood: Role: Tester (\u201cqa\u201d) \u00b7 You hold: CSM, PMP (lapsed) (\u201cold pmp\u201d).',
      'Not understood: \u201con Fridays\u201d.',
      'We read the first 500 characters.',
    ]);
  });
});
