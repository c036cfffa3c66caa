import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { begin, step } from '../../src/conversation/step.ts';
import type { ChangesView } from '../../src/conversation/view.ts';
import type { QuestionId } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, readable } from './support/readable.ts';
import { given, state } from './support/views.ts';

const parts = { catalog, today: '2026-11-24' };

/** The view of someone who has given these answers. */
function asked(answers: readonly (readonly [QuestionId, string])[]): ChangesView {
  let view = begin('U012ABCDEF', 'thread', parts);
  for (const [question, option] of answers) {
    if (!view.state) throw new Error('the questionnaire is lost');
    view = step(view.state, { kind: 'answer', question, option: option as never }, parts);
  }
  const changes = view.state && step(view.state, { kind: 'changes' }, parts);
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
        "header: What would change this",
        "section: Now it is: SSM. With one other answer, and the rest as it is, it would be:",
        "rich_text: Role | Product Owner / Product Manager: POPM; or APM; or LPM (one more question) | Developer or Designer: SP; or ARCH; or SA (one more question) | Tester / Business Analyst / Team Member, Any Role: SP; or SA (one more question) | Manager or Executive: SA",
        "rich_text: Way of working | Scrum / Kanban, Requests as They Come / Planned Up Front (Waterfall) / Agile, but No Single Method: it depends (three more questions at most)",
        "rich_text: Focus | Several Teams: SASM | The Whole Train (RTE): RTE | Rolling SAFe Out: SPC | Understand All of SAFe: SA",
        "rich_text: Experience | Not Well Yet: CSM or PSM I; or PSM I or CSM (one more question)",
        "context: You said: Role: Scrum Master or Team Lead · Way of working: SAFe · Focus: One Team · You hold: None · Experience: Well Enough",
      ]
    `);
  });

  test('says the same in classic blocks and in the text', () => {
    const { text, blocks } = draw(safe, 'classic');
    expect(blocks.map(({ type }) => type)).not.toContain('rich_text');
    expect(text).toMatchInlineSnapshot(`
      "What would change this.
      Now it is: SSM. With one other answer, and the rest as it is, it would be:
      Role: Product Owner / Product Manager: POPM; or APM; or LPM (one more question).
      Role: Developer or Designer: SP; or ARCH; or SA (one more question).
      Role: Tester / Business Analyst / Team Member, Any Role: SP; or SA (one more question).
      Role: Manager or Executive: SA.
      Way of working: Scrum / Kanban, Requests as They Come / Planned Up Front (Waterfall) / Agile, but No Single Method: it depends (three more questions at most).
      Focus: Several Teams: SASM.
      Focus: The Whole Train (RTE): RTE.
      Focus: Rolling SAFe Out: SPC.
      Focus: Understand All of SAFe: SA.
      Experience: Not Well Yet: CSM or PSM I; or PSM I or CSM (one more question).
      You said: Role: Scrum Master or Team Lead · Way of working: SAFe · Focus: One Team · You hold: None · Experience: Well Enough"
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
    const changes = step(
      { ...weighed.state, answers: { ...weighed.state.answers, tradeoff: 'exam' } },
      { kind: 'changes' },
      parts,
    );
    const lead =
      'Now it is: PSM I. Your trade-off tipped it: were the class worth it to you, it would be: CSM. With one';
    expect(readable(draw(changes, 'rich'))[1]).toContain(lead);
    expect(draw(changes, 'classic').text).toContain(lead);
  });

  test('says so when no single answer changes anything', () => {
    const firm: ChangesView = { ...safe, changes: [] };
    expect(draw(firm, 'rich').text).toContain('Now it is: SSM. This holds whichever one answer you change.');
  });

  test('leads back to the result, and to each answer', () => {
    expect(controlsOf(draw(safe, 'rich'))).toEqual([
      'Back to Result',
      'static_select: Role: Scrum Master or Team Lead | Way of working: SAFe | Focus: One Team | You hold: None | Experience: Well Enough',
    ]);
  });

  test('escapes what it says', () => {
    const odd: ChangesView = {
      ...safe,
      state: state(),
      given,
      names: { 'safe-ssm': '<!channel>' },
      changes: [],
    };
    expect(draw(odd, 'classic').text).not.toContain('<!channel>');
  });
});
