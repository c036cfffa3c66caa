import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { look } from '../../src/conversation/look.ts';
import { begin, step } from '../../src/conversation/step.ts';
import type { ChangesView } from '../../src/conversation/view.ts';
import { type Change, OPTION_IDS, type OptionId, type QuestionId } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOf, partsOfType, readable } from './support/readable.ts';
import { changesView } from './support/views.ts';

const parts = { catalog, today: '2026-11-24' };

/** The view of someone who has given these answers. */
function asked(answers: readonly (readonly [QuestionId, string])[]): ChangesView {
  let view = begin('U012ABCDEF', 'thread', parts);
  for (const [question, option] of answers) {
    view = step(view.state, { kind: 'answer', question, option: option as never }, parts);
  }
  const changes = look(view.state, { kind: 'changes' }, parts);
  if (changes?.kind !== 'changes') throw new Error('not settled yet');
  return changes;
}

describe('what would change this', () => {
  const safe = asked([
    ['aim', 'team'],
    ['setting', 'safe'],
    ['focus', 'one-team'],
    ['held', 'none'],
    ['experience', 'scrum-known'],
  ]);

  test('says, question by question, which answer would lead where', () => {
    expect(readable(draw(safe, 'rich'))).toMatchInlineSnapshot(`
      [
        "header: What would change this?",
        "section: Now it is: SSM. With one other answer, and the rest as it is:",
        "section: *SASM would come first*
      If you said “Several Teams” about your focus: *SASM.*",
        "section: *Something else*
      If you said “Product Owner” about your role: *POPM, after one more question.*",
        "section: If you said “Product Manager” about your role: *POPM, after one more question.*",
        "section: If you said “Developer or Designer” about your role: *SP, after one more question.*",
        "section: If you said “Tester” about your role: *SP, after one more question.*",
        "section: If you said “Business Analyst” about your role: *SP, after one more question.*",
        "rich_text: Also | SA: with “Manager or Executive” about your role; “Understand All of SAFe” about your focus | SP: with “Team Member, Any Role” about your role | CSM or PSM I: with “Scrum” or “Planned Up Front (Waterfall)” or “Agile, but No Single Method” about the way of working; “Not Well Yet” about your experience | TKP: with “Kanban, Requests as They Come” about the way of working | RTE: with “The Whole Train (RTE)” about your focus | SPC: with “Rolling SAFe Out” about your focus",
        "context: You said: Role: Scrum Master or Team Lead · Way of working: SAFe · Focus: One Team · You hold: None · Experience: Well Enough",
      ]
    `);
  });

  test('says the same in classic blocks and in the text', () => {
    const { text, blocks } = draw(safe, 'classic');
    expect(blocks.map(({ type }) => type)).not.toContain('rich_text');
    expect(text).toMatchInlineSnapshot(`
      "What would change this?
      Now it is: SSM. With one other answer, and the rest as it is:
      If you said “Several Teams” about your focus: SASM.
      If you said “Product Owner” about your role: POPM, after one more question.
      If you said “Product Manager” about your role: POPM, after one more question.
      If you said “Developer or Designer” about your role: SP, after one more question.
      If you said “Tester” about your role: SP, after one more question.
      If you said “Business Analyst” about your role: SP, after one more question."
    `);
  });

  test('speaks of the answers alone, and says what wishes put first', () => {
    const moved: ChangesView = {
      ...safe,
      state: { ...safe.state, wishes: ['cheaper', 'faster'] },
      putFirst: { now: 'PSM II', before: 'A-CSM' },
    };
    const lead =
      'Your wishes put PSM II before A-CSM. On your answers alone it is: SSM. With one other answer';
    expect(readable(draw(moved, 'rich'))[1]).toContain(lead);
    expect(draw(moved, 'classic').text).toContain(lead);
  });

  test('says first that a trade-off tipped it, and what the other side would give', () => {
    const weighed = asked([
      ['aim', 'team'],
      ['setting', 'scrum'],
      ['held', 'none'],
      ['purpose', 'better'],
      ['experience', 'none'],
      ['learning', 'class'],
    ]);
    expect(draw(weighed, 'rich').text).not.toContain('trade-off');
    const state = { ...weighed.state, answers: { ...weighed.state.answers, tradeoff: 'exam' as const } };
    const changes = look(state, { kind: 'changes' }, parts);
    if (!changes) throw new Error('nothing to see');
    const lead =
      'Now it is: PSM I. Your trade-off tipped it: were the class worth it to you, it would be: CSM. With one';
    expect(readable(draw(changes, 'rich'))[1]).toContain(lead);
    expect(draw(changes, 'classic').text).toContain(lead);
  });

  test('says so when no single answer changes anything, or none at once', () => {
    const firm: ChangesView = { ...safe, flips: [], others: [], later: [] };
    expect(draw(firm, 'rich').text).toContain('Now it is: SSM. No single answer changes that.');
    const open: ChangesView = { ...firm, later: safe.others.slice(0, 1) };
    expect(draw(open, 'rich').text).toContain('No single answer changes that at once.');
    expect(readable(draw(open, 'rich'))[2]).toBe(
      'rich_text: Also | Nothing changes at once with: \u201cProduct Owner\u201d about your role',
    );
  });

  test('puts what makes the second the first before all else, and never says that it depends', () => {
    const [flip] = safe.flips;
    expect(flip).toMatchObject({ question: 'focus', option: 'several-teams' });
    const words = readable(draw(safe, 'rich'));
    expect(words[2]).toContain('SASM would come first');
    expect(words.join()).not.toMatch(/depends/);
  });

  test('lets each be tried, and says the rest in a line for each outcome', () => {
    const tries = partsOfType(draw(safe, 'rich'), 'section').flatMap(({ accessory }) => accessory ?? []);
    expect(tries).toHaveLength(6);
    expect(tries[0]).toMatchObject({ action_id: 'show:see:focus:several-teams' });
    const flips = Array.from({ length: 12 }, () => safe.others[0] as Change).map((change, at) => ({
      ...change,
      option: OPTION_IDS.focus[at] as OptionId,
    }));
    const many = draw({ ...safe, flips, others: [] }, 'rich');
    expect(partsOfType(many, 'section').filter(({ accessory }) => accessory)).toHaveLength(10);
  });

  test('can be closed, and has nothing that changes an answer', () => {
    expect(controlsOf(draw(safe, 'rich')).filter((label) => label !== 'See That Result')).toEqual(['Close']);
  });

  test('escapes what it says', () => {
    const odd = changesView({ names: { csm: '<!channel>', 'psm-i': '<!here>' } });
    for (const layout of ['rich', 'classic'] as const) {
      const { text, blocks } = draw(odd, layout);
      const said = partsOf(blocks.map((block) => ('text' in block ? block.text : '')));
      const markup = said.flatMap((part) => (part.type === 'mrkdwn' ? [String(part.text)] : []));
      expect([text, ...markup].join('\n')).not.toMatch(/<!|<&/);
    }
  });
});
