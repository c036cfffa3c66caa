import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { costView as costViewOf } from '../../src/conversation/cost-view.ts';
import { detailsView } from '../../src/conversation/details-view.ts';
import { catalog } from '../support/catalog.ts';
import { controlsOf, partsOfType, readable } from './support/readable.ts';
import { costView, state } from './support/views.ts';

const parts = { catalog, today: '2026-11-24' };
const scrum = costViewOf(['csm', 'psm-i', 'a-csm'], 3, state(), parts);

describe('what it costs', () => {
  test('stands side by side in a table', () => {
    const [rows = []] = partsOfType(draw(scrum, 'rich'), 'table').map(
      (table) => table.rows as { text: string }[][],
    );
    expect(rows.map((row) => row.map(({ text }) => text).join(' | '))).toMatchInlineSnapshot(`
      [
        "Part | CSM | PSM I | A-CSM",
        "Class | $250–2,495 | not needed | $1,295 (undated)",
        "Exam | included (old, of 2023-04-18) | $200 (undated) | no exam",
        "A retake, if you need one | free, 2 tries are included (undated) | $200 (undated) | no exam",
        "Renewals | 1 renewal, $100 (undated) | never expires | 1 renewal, $175 (undated)",
        "Together | $350–2,595 | $200–400 | $1,470",
      ]
    `);
  });

  test('stands in classic blocks certification by certification', () => {
    const message = draw(scrum, 'classic');
    expect(message.blocks.map(({ type }) => type)).not.toContain('table');
    expect(readable(message)).toMatchInlineSnapshot(`
      [
        "header: What it costs over three years",
        "section: US dollars, list prices; classes are priced by their trainers and differ by country. The highest sum has one retake in it, where a retake costs something.",
        "section: *CSM*
      • *Class:* $250–2,495
      • *Exam:* included (old, of 2023-04-18)
      • *A retake, if you need one:* free, 2 tries are included (undated)
      • *Renewals:* 1 renewal, $100 (undated)
      • *Together:* $350–2,595",
        "section: *PSM I*
      • *Class:* not needed
      • *Exam:* $200 (undated)
      • *A retake, if you need one:* $200 (undated)
      • *Renewals:* never expires
      • *Together:* $200–400",
        "section: *A-CSM*
      • *Class:* $1,295 (undated)
      • *Exam:* no exam
      • *A retake, if you need one:* no exam
      • *Renewals:* 1 renewal, $175 (undated)
      • *Together:* $1,470",
        "section: *Prices differ by country*
      • *CSM, class in the United States:* $1,295 (<https://scrum.cavu.co/kb/csm-a-comprehensive-analysis/|training provider, undated>)
      • *CSM, class in India:* 24,000–26,000 INR (<https://staragile.com/info/agile-and-scrum/csm-exam|training provider, undated>); from the pandemic years
      • *A-CSM, class in India:* 21,999 INR (<https://premieragile.com/scrum-master-certification-levels|training provider, undated>); a promotion for this provider’s advanced classes, before tax; the currency follows from how it is written",
        "section: *Not counted*
      • Travel, tax, books, and the time you study
      • CSM, which A-CSM requires first",
        "context: The details of each certification say where its figures come from.",
      ]
    `);
  });

  test('is said whole in the text', () => {
    expect(draw(scrum, 'rich').text).toMatchInlineSnapshot(`
      "What it costs over three years.
      US dollars, list prices; classes are priced by their trainers and differ by country. The highest sum has one retake in it, where a retake costs something.
      CSM. Class: $250–2,495. Exam: included (old, of 2023-04-18). A retake, if you need one: free, 2 tries are included (undated). Renewals: 1 renewal, $100 (undated). Together: $350–2,595.
      PSM I. Class: not needed. Exam: $200 (undated). A retake, if you need one: $200 (undated). Renewals: never expires. Together: $200–400.
      A-CSM. Class: $1,295 (undated). Exam: no exam. A retake, if you need one: no exam. Renewals: 1 renewal, $175 (undated). Together: $1,470.
      Prices differ by country:
      CSM, class in the United States: $1,295 (training provider, undated).
      CSM, class in India: 24,000–26,000 INR (training provider, undated); from the pandemic years.
      A-CSM, class in India: 21,999 INR (training provider, undated); a promotion for this provider’s advanced classes, before tax; the currency follows from how it is written.
      Not counted: Travel, tax, books, and the time you study; CSM, which A-CSM requires first.
      The details of each certification say where its figures come from."
    `);
    expect(draw(scrum, 'classic').text).toBe(draw(scrum, 'rich').text);
  });

  test('names what is unknown, a retake as well', () => {
    const pmp = costViewOf(['pmp'], 3, state(), parts);
    expect(draw(pmp, 'rich').text).toContain(
      'A retake, if you need one: unknown. Renewals: none due. Together: class price and retake fee unknown; $675 for the rest.',
    );
  });

  test.each([
    [1, 'What it costs over one year'],
    [10, 'What it costs over ten years'],
  ])('over %i years says so', (years, words) => {
    const view = costViewOf(['csm'], years, state(), parts);
    expect(readable(draw(view, 'rich'))[0]).toBe(`header: ${words}`);
  });

  test('offers every other number of years, the details, and the way back', () => {
    expect(controlsOf(draw(scrum, 'rich'))).toEqual([
      'Back to Result',
      'static_select: 1 Year | 2 Years | 5 Years | 10 Years | Details of CSM | Details of PSM I | Details of A-CSM',
    ]);
  });

  test('does not speak of countries where no price of one is known', () => {
    const everywhere = costViewOf(['psm-i', 'psm-ii'], 3, state(), parts);
    expect(draw(everywhere, 'rich').text).not.toContain('Prices differ by country');
  });

  test('escapes what it says', () => {
    const odd = costView({ notCounted: ['<!channel>'] });
    for (const layout of ['rich', 'classic'] as const)
      expect(draw(odd, layout).text).not.toContain('<!channel>');
  });
});

test('what every certification costs fits into a message, and so do its details', () => {
  for (const { id } of catalog.all) {
    const details = detailsView(id, parts, state());
    if (!details) throw new Error(`no details of ${id}`);
    for (const layout of ['rich', 'classic'] as const) {
      expect(() => draw(details, layout), id).not.toThrow();
      expect(() => draw(costViewOf([id], 10, state(), parts), layout), id).not.toThrow();
    }
  }
});
