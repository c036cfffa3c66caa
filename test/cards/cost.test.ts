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
        "Class | about $1,250 ($250–2,495) | not needed | about $1,150 ($799–1,299) (2021)",
        "Exam | included (2023) | $200 | no exam",
        "Retake | free | $200 | no exam",
        "Renewals | $100 (1 renewal) | never expires | $175 (1 renewal)",
        "Total | about $1,350 ($350–2,595) | $200; $400 with one retake | about $1,350 ($974–1,474)",
      ]
    `);
  });

  test('stands in classic blocks certification by certification', () => {
    const message = draw(scrum, 'classic');
    expect(message.blocks.map(({ type }) => type)).not.toContain('table');
    expect(readable(message)).toMatchInlineSnapshot(`
      [
        "header: What it costs over three years",
        "section: List prices in US dollars. Trainers set the price of a class, and it differs by country.",
        "section: *CSM*
      • *Class:* about $1,250 ($250–2,495)
      • *Exam:* included (2023)
      • *Retake:* free
      • *Renewals:* $100 (1 renewal)
      • *Total:* about $1,350 ($350–2,595)",
        "section: *PSM I*
      • *Class:* not needed
      • *Exam:* $200
      • *Retake:* $200
      • *Renewals:* never expires
      • *Total:* $200; $400 with one retake",
        "section: *A-CSM*
      • *Class:* about $1,150 ($799–1,299) (2021)
      • *Exam:* no exam
      • *Retake:* no exam
      • *Renewals:* $175 (1 renewal)
      • *Total:* about $1,350 ($974–1,474)",
        "section: *Prices differ by country*
      • *CSM, class in the United States:* typically $1,050, $399–1,299 in all (2 sources) (<https://github.com/AkshaySonani/oneITech-LMS/blob/7234e2882795a7a03154b4ad679aaf1c260def2c/resources/views/courses/agile-management/csm-certification-training.html|github.com, August 2021, may be out of date>)
      • *CSM, class in India:* typically 23,500 INR, 19,999–26,000 INR in all (2 sources) (<https://github.com/AkshaySonani/oneITech-LMS/blob/7234e2882795a7a03154b4ad679aaf1c260def2c/resources/views/courses/agile-management/csm-certification-training.html|github.com, August 2021, may be out of date>)
      • *CSM, class in Canada:* 575–1,499 CAD (<https://github.com/AkshaySonani/oneITech-LMS/blob/7234e2882795a7a03154b4ad679aaf1c260def2c/resources/views/courses/agile-management/csm-certification-training.html|github.com, August 2021, may be out of date>)
      • *CSM, class in the United Kingdom:* 700–2,000 GBP (<https://dotdotdev.com/tag/scrum-alliance/|dotdotdev.com>)
      • *CSM, class in Germany:* 1,200–1,800 EUR (<https://proagile.de/blog/zertifizierung-csm-psm-unterschiede/|proagile.de>)
      • *CSM, class in France:* 2,000 EUR (<https://wearetrois.com/2020/10/05/les-certifications-product-owner-et-scrum-master/|wearetrois.com, October 2020, may be out of date>)
      • *CSM, class in Japan:* 200,000–300,000 JPY (<https://career.levtech.jp/guide/knowhow/article/667/|levtech.jp, not confirmed>)
      • *PSM I, class in the United Kingdom:* 798 GBP (<https://www.bagile.co.uk/course-schedule/|bagile.co.uk, April 2026>)
      • *PSM I, class in countries with the euro:* 930 EUR (<https://www.bagile.co.uk/course-schedule/|bagile.co.uk, April 2026>)
      • *PSM I, class in Germany:* 1,100–1,400 EUR (<https://www.isteshaltbar.de/frage-und-antwort/was-kostet-die-scrum-master-pruefung|isteshaltbar.de, September 2022, may be out of date>)
      • *A-CSM, class in the United States:* $1,295 (<https://netobjectivesthoughts.com/category/learning-teaching-coaching/page/2/|netobjectivesthoughts.com>)
      • *A-CSM, class in India:* typically 30,000 INR, 21,999–39,999 INR in all (2 sources) (<https://github.com/AkshaySonani/oneITech-LMS/blob/7234e2882795a7a03154b4ad679aaf1c260def2c/resources/views/courses/agile-management/advanced-certified-scrummaster-training.html|github.com, August 2021, may be out of date>)
      • *A-CSM, class in Japan:* 330,000 JPY (<https://career.levtech.jp/guide/knowhow/article/667/|levtech.jp, not confirmed>)",
        "section: *Not counted*
      • Travel, tax, books, and the time you study
      • CSM, which A-CSM requires first",
        "context: Prices last checked November 2026 | Details say where each figure comes from; one with a year may be out of date",
      ]
    `);
  });

  test('is said in the text', () => {
    expect(draw(scrum, 'rich').text).toMatchInlineSnapshot(`
      "What it costs over three years.
      CSM. Class: about $1,250 ($250–2,495). Exam: included (2023). Retake: free. Renewals: $100 (1 renewal). Total: about $1,350 ($350–2,595).
      PSM I. Class: not needed. Exam: $200. Retake: $200. Renewals: never expires. Total: $200; $400 with one retake.
      A-CSM. Class: about $1,150 ($799–1,299) (2021). Exam: no exam. Retake: no exam. Renewals: $175 (1 renewal). Total: about $1,350 ($974–1,474).
      Not counted: Travel, tax, books, and the time you study; CSM, which A-CSM requires first.
      List prices in US dollars. Trainers set the price of a class, and it differs by country.
      CSM, class in the United States: typically $1,050, $399–1,299 in all (2 sources), of August 2021, may be out of date.
      CSM, class in India: typically 23,500 INR, 19,999–26,000 INR in all (2 sources), of August 2021, may be out of date.
      There is more in the message itself."
    `);
    expect(draw(scrum, 'classic').text).toBe(draw(scrum, 'rich').text);
  });

  test('names what is unknown, a retake as well', () => {
    const pmp = costViewOf(['pmp'], 3, state(), parts);
    expect(draw(pmp, 'rich').text).toContain('($1,075–1,775 plus retake fee, not known).');
  });

  test.each([
    [1, 'What it costs over one year'],
    [10, 'What it costs over ten years'],
  ])('over %i years says so', (years, words) => {
    const view = costViewOf(['csm'], years, state(), parts);
    expect(readable(draw(view, 'rich'))[0]).toBe(`header: ${words}`);
  });

  test('offers every other number of years, the details, and to be closed', () => {
    expect(controlsOf(draw(scrum, 'rich'))).toEqual([
      'static_select: 1 Year | 2 Years | 5 Years | 10 Years | Details of CSM | Details of PSM I | Details of A-CSM',
      'Close',
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
    const details = detailsView(id, parts, { state: state() });
    if (!details) throw new Error(`no details of ${id}`);
    for (const layout of ['rich', 'classic'] as const) {
      expect(() => draw(details, layout), id).not.toThrow();
      expect(() => draw(costViewOf([id], 10, state(), parts), layout), id).not.toThrow();
    }
  }
});
