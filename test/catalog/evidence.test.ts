import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Certification, Figure, QuotedPrice, Spent } from '../../src/catalog/schema.ts';
import { catalog } from '../support/catalog.ts';

// The notes that the figures were taken from are not part of the repository. Where they lie beside it, every figure
// is held against them; elsewhere these tests are skipped.
const NOTES = new URL('../../../shared/research/', import.meta.url);
const isThere = existsSync(NOTES);

/** What a note says about one figure, with all that stands beside it. */
interface Note {
  source: string;
  as_of?: unknown;
  /** Two of the three files say it. */
  trust?: string | undefined;
}

const records = new Map<string, unknown>(
  (isThere ? readdirSync(NOTES) : [])
    // What was checked again later is in a file of another shape, read below.
    .filter((name) => name.startsWith('facts-') && !name.startsWith('facts-check-'))
    .flatMap((name) => parse(readFileSync(new URL(name, NOTES), 'utf8')).certifications as { id: string }[])
    .map((record) => [record.id, record]),
);

/** One line of the check of November 2026, which goes by abbreviations and has its own words for trust. */
interface Check {
  certification: string;
  figure: string;
  found_value: unknown;
  source: string;
  as_of?: unknown;
  trust: 'issuer' | 'trainer' | 'third party';
  note?: string;
}

/** A third party may be anybody but the issuer, so it is left open. */
const TRUST_IN_THE_CHECK = { issuer: 'official', trainer: 'training-provider', 'third party': undefined };

/** What the check found; what the catalog said before is no evidence, and left out. */
const checked: readonly (Note & { of: string })[] = isThere
  ? (parse(readFileSync(new URL('facts-check-2026-11.yml', NOTES), 'utf8')) as Check[]).map(
      ({ certification, figure, found_value, source, as_of, trust, note }) => ({
        ...{ of: certification, figure, found_value, source, as_of, note },
        trust: TRUST_IN_THE_CHECK[trust],
      }),
    )
  : [];

/**
 * Read on the page named after notes and check were written, because the figure was missing or rested on a weak
 * source; with what the page says.
 */
const READ_LATER: Record<string, Record<string, string>> = {
  'a-csm.experienceWindowMonths': {
    'https://support.scrumalliance.org/hc/en-us/articles/115001680252-How-do-I-earn-the-Advanced-Certified-ScrumMaster-A-CSM-certification-':
      '12 months as Scrum Master within the past five years',
  },
  'a-cspo.experienceWindowMonths': {
    'https://support.scrumalliance.org/hc/en-us/articles/115001680252-How-do-I-earn-the-Advanced-Certified-ScrumMaster-A-CSM-certification-':
      '12 months as Product Owner within the past five years',
  },
  'caf.renewedByClass': {
    'https://support.scrumalliance.org/hc/en-us/articles/360015777971-How-do-I-renew-my-certification':
      'renew by taking a new Scrum Alliance certification course',
  },
  'cal-1.renewedByClass': {
    'https://support.scrumalliance.org/hc/en-us/articles/360015777971-How-do-I-renew-my-certification':
      'renew by taking a new Scrum Alliance certification course',
  },
  'cal-2.renewedByClass': {
    'https://support.scrumalliance.org/hc/en-us/articles/360015777971-How-do-I-renew-my-certification':
      'renew by taking a new Scrum Alliance certification course',
  },
  'cas-s1.renewedByClass': {
    'https://support.scrumalliance.org/hc/en-us/articles/360015777971-How-do-I-renew-my-certification':
      'renew by taking a new Scrum Alliance certification course',
  },
  'csm.reinstatement': {
    'https://foxhedgeltd.com/renew-your-certification':
      'students take the same class again to renew or reactivate; or another one',
  },
  'cspo.classPriceUsd': {
    'https://certifycopilot.ai/blog/certified-scrum-product-owner-cspo-vs-pspo-2026':
      'costs $800–$1,600 including mandatory 2-day training',
    'https://turboscrum.com/cspo-vs-pspo': '$800 (cost of course attendance), the average in the UK',
  },
  'cspo.reinstatement': {
    'https://foxhedgeltd.com/renew-your-certification':
      'students take the same class again to renew or reactivate; or another one',
  },
  'csp-sm.examRequired': {
    'https://www.brettpalmer.com/csm-exam-information/': 'of the classes given, only CSM has an exam',
  },
  'csp-sm.experienceWindowMonths': {
    'https://bilginc.com/be/blog/scrum-certification-explained-i-scrum-master-5446':
      '24 months as Scrum Master over the last five years',
  },
  'iiba-aac.renewalEveryMonths': {
    'https://www.watermarklearning.com/blog/im-iiba-certified-now-what/':
      'recertify every three years; posted on 2020-11-23, which the notes do not say',
    'https://puoka.online/what-i-wish-i-knew-about-iiba-professional-development-hours':
      'for IIBA-AAC 20 CDUs, accrued every year from the date of certification',
  },
  'istqb-ctfl-at.proctored': {
    'https://www.sstb.se/en/examination/online-exam-rules-44456765':
      'the proctor monitors via webcam; same time as the exam in a classroom (onsite)',
  },
  'psd.classIncludesExam': {
    'https://advancedproductdelivery.com/resources/scrum-org-assessment-hints/':
      'you will receive your password; a single retake within 2 weeks, after any class',
  },
  'psd.examLanguages': {
    'https://www.rosamund.dev/posts/prepare-professional-scrum-developer-psd-i':
      'you can only do the exam in English',
  },
  'psk-i.classIncludesExam': {
    'https://advancedproductdelivery.com/resources/scrum-org-assessment-hints/':
      'you will receive your password; a single retake within 2 weeks, after any class',
  },
  'psk-i.examLanguages': {
    'https://scrum-exams.info/general-exam-info/':
      'Scrum.org: the exams are available exclusively in English',
  },
  'psm-i.openBook': {
    'https://www.mycertpath.com/guides/how-to-pass-psm-i': 'technically open-book (internet access allowed)',
    'https://skarp.app/courses/professional-scrum-master-i-psm-i-complete-exam-ready-master-8a82d2f0/orientation-psm-i-exam-scrum-guide-2020-and-how-to-study-d0d4aaad':
      'The exam is designed as closed book.',
  },
  'pspo-ii.examFeeUsd': {
    'https://www.techagilist.com/practice-exams/pspo-ii-practice-test/pspo-ii-certification-tips-and-tricks-for-exam/amp/':
      'Fee: $250 USD per attempt',
  },
  'pspo-ii.examLanguages': {
    'https://scrum-exams.info/general-exam-info/':
      'Scrum.org: the exams are available exclusively in English',
  },
  'pspo-ii.retakeFeeUsd': {
    'https://www.techagilist.com/practice-exams/pspo-ii-practice-test/pspo-ii-certification-tips-and-tricks-for-exam/amp/':
      'Fee: $250 USD per attempt',
  },
  'capm.classPriceUsd': {
    'https://www.pmbypm.com/capm-certification-cost/':
      '2022: a good 23 contact hours training will cost you about $250',
  },
  'capm.examLanguages': {
    'https://www.pmi.org/-/media/pmi/documents/public/pdf/certifications/capm-exam-content-outline-english.pdf':
      'eleven languages, in notes in Japanese that quote page 13 of the outline',
  },
  'pmi-acp.accommodations': {
    'https://www.pmi.org/certifications/types/agile-acp/exam-prep/online/requirements':
      'you must apply for these and receive approval before scheduling',
  },
  'pmi-acp.classPriceUsd': {
    'https://www.4pmti.com/PMI-ACP-Certification-Requirements.asp':
      'a three day PMI ACP training typically costs between US$1595 to US$2000',
  },
  'pmi-acp.proctored': {
    'https://www.pmi.org/certifications/types/agile-acp/exam-prep/online/requirements':
      'monitored by an offsite proctor, or at a Pearson VUE testing center',
  },
  'pmi-acp.reinstatement': {
    'https://m.educity.cn/acp/2386976.html':
      'in Chinese: after three years and one year more, register for the exam again',
  },
  'pmi-acp.renewalGraceMonths': {
    'https://online.imt-pm.com/blog/a-pmi%E2%80%93acp%C2%AE-renewal-step-by-step-guide-624':
      'up to 1 year of grace period, under suspended status',
  },
  'pmp.accommodations': {
    'https://www.pmi-japan.org/news/pm_license/2020_12_20_exam_accommodation.php':
      'in Japanese: no date can be booked until the request is settled',
  },
  'pmp.classPriceUsd': {
    'https://www.agile36.com/courses/pmp-certification': '$1,100 for the five-day class',
    'https://algo360i.com/pmp-certification-cost-a-guide-to-budgeting-for-your-pmi-credential':
      'online courses $300 to $2,000, in-person boot camps $1,000 to $3,000',
  },
  'pmp.examMinutes': {
    'https://www.aisolvequiz.com/exams/pmp': 'PMP 2026 (effective July 2026): 180 questions in 240 minutes',
  },
  'pmp.examQuestions': {
    'https://www.aisolvequiz.com/exams/pmp': 'PMP 2026 (effective July 2026): 180 questions in 240 minutes',
  },
  'pmp.experienceWindowMonths': {
    'https://www.pmi.org/-/media/pmi/documents/public/pdf/certifications/new-pmp-examination-content-outline-2026.pdf':
      'within the past ten years, in notes in Japanese that quote pages 13 and 14',
  },
  'pmp.projectMonths.otherwise': {
    'https://pmtycoon.app/en/pmp-requirements-2026/':
      'the report of the check says 36 or 60 months; its list of figures has only the 36',
  },
  'pmp.reinstatement': {
    'https://www.imt-pm.com/do-you-know-all-status-of-the-pmp-certification/':
      'you must register and apply for the PMP exam again',
  },
  'pmp.renewalFeeUsd': {
    'http://projectmanagement.ie/pmi-certification':
      'a recertification fee of $60 (US) for PMI members, $150 (US) for non-PMI members',
  },
  'pmp.renewalGraceMonths': {
    'https://imt-pm.com/what-if-your-pmp-certification-is-in-suspension':
      'it enters suspension, which lasts for one year',
  },
  'pmp.studyHours': {
    'https://pmtycoon.app/en/how-long-to-study-for-pmp/':
      'most land between ~70 and ~200 hours across 2 to 5 months',
    'https://skillupgradehub.com/how-long-to-study-for-pmp':
      'most full-time working people need 150–200 total study hours',
    'https://www.bmc-trainings.com/how-many-hours-do-you-really-need-to-study-for-pmp':
      'most candidates spend between 150 and 300 hours',
  },
  'psu-i.classIncludesExam': {
    'https://advancedproductdelivery.com/resources/scrum-org-assessment-hints/':
      'you will receive your password; a single retake within 2 weeks, after any class',
  },
  'safe-apm.classPriceUsd': {
    'https://www.agile36.com/courses/agile-product-management':
      '$1,095, $1,299 and $999 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-apm.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-arch.classPriceUsd': {
    'https://www.agile36.com/courses/safe-for-architects':
      'the SAFe for Architects course is $1,399; the $1,500 is of the other value',
  },
  'safe-arch.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-lpm.classPriceUsd': {
    'https://www.agile36.com/courses/lean-portfolio-management':
      '$1,095 and $950 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-lpm.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-popm.classPriceUsd': {
    'https://www.agile36.com/courses/product-owner-manager':
      '$515, $525 and $545 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-popm.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-popm.renewalFeeUsd': {
    'https://olusholaoluyomi.com/cert-safe-popm': 'the notes have the $100; the $295 is of the other value',
  },
  'safe-rte.classPriceUsd': {
    'https://www.agile36.com/courses/release-train-engineer': '$1,299; the $2,200 is of the other value',
  },
  'safe-rte.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-sa.classPriceUsd': {
    'https://www.agile36.com/blog/leading-safe-certification-cost-2026':
      'the typical market range in 2026 is $495–$1,200',
  },
  'safe-sa.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-sa.renewalFeeUsd': {
    'https://www.agile36.com/blog/leading-safe-certification-cost-2026':
      '$100 paid directly to Scaled Agile; the $295 is of the other value',
  },
  'safe-sasm.classPriceUsd': {
    'https://www.agile36.com/courses/advanced-scrum-master':
      '$950 and $599 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-sasm.examLanguages': {
    'https://gladwellacademy.in/trainings/safe-advanced-scrum-master-sasm':
      'SAFe 6.0 Advanced Scrum Master Exam: language: English',
  },
  'safe-sasm.examMinutes': {
    'https://gladwellacademy.in/trainings/safe-advanced-scrum-master-sasm':
      'SAFe 6.0 Advanced Scrum Master Exam: candidates have 120 minutes',
  },
  'safe-sasm.examQuestions': {
    'https://gladwellacademy.in/trainings/safe-advanced-scrum-master-sasm':
      'SAFe 6.0 Advanced Scrum Master Exam: number of questions: 60',
  },
  'safe-sasm.openBook': {
    'https://gladwellacademy.in/trainings/safe-advanced-scrum-master-sasm':
      'SAFe 6.0 Advanced Scrum Master Exam: closed book',
  },
  'safe-sasm.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-sdp.classPriceUsd': {
    'https://www.agile36.com/courses/devops':
      '$699 and $599 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-sp.classPriceUsd': {
    'https://www.agile36.com/courses/safe-for-teams': '$599; the $1,500 is of the other value',
  },
  'safe-sp.examTriesIncluded': {
    'https://www.enablers.co/?p=1805': 'first attempt included if taken within 30 days of course completion',
  },
  'safe-sp.examWithinDays': {
    'https://www.enablers.co/?p=1805': 'first attempt included if taken within 30 days of course completion',
  },
  'safe-sp.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-spc.classPriceUsd': {
    'https://agile-agilist.com/training/adv-safe/spc/':
      'US$2,899, exam fee included, in the table that the page shows',
  },
  'safe-spc.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'safe-ssm.classPriceUsd': {
    'https://www.agile36.com/courses/scrum-master':
      '$515 and $545 in versions of 2026; the $1,500 is of the other value',
  },
  'safe-ssm.examWithinDays': {
    'https://support.scaledagile.com/en/articles/9791385-exam-study-guide-ssm-6-0-safe-scrum-master':
      'first attempt included if taken within 30 days of course completion',
  },
  'safe-ssm.proctored': {
    'https://drvieweg.net/faq-about-safe-certificatio/':
      'all SAFe exams are online, without proctor, though "closed books"',
  },
  'sps.classIncludesExam': {
    'https://advancedproductdelivery.com/resources/scrum-org-assessment-hints/':
      'you will receive your password; a single retake within 2 weeks, after any class',
  },
};

/** The same for certifications of which the notes have nothing, by page. */
const NEW_PAGES = parse(readFileSync(new URL('read-later.yml', import.meta.url), 'utf8')) as readonly {
  page: string;
  says: string;
  of: readonly string[];
}[];
/** Every figure that was read later, with its page. */
const LATER = new Set([
  ...Object.entries(READ_LATER).flatMap(([figure, pages]) =>
    Object.keys(pages).map((page) => `${figure} ${page}`),
  ),
  ...NEW_PAGES.flatMap(({ page, of }) => of.map((figure) => `${figure} ${page}`)),
]);

/** Badges that are no longer awarded share one record. */
const SHARED_RECORD: Record<string, readonly string[]> = {
  'cal-e': ['cal-legacy'],
  'cal-t': ['cal-legacy'],
  'cal-o': ['cal-legacy'],
  'cal-ii-old': ['cal-legacy', 'cal-2'],
};

const recordsOf = ({ id }: Certification) => (SHARED_RECORD[id] ?? [id]).map((one) => records.get(one));

function notesIn(part: unknown): Note[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(notesIn);
  return 'source' in part && typeof part.source === 'string' ? [part as Note, ...inside] : inside;
}

/** Said in one record of everything its issuer awards. */
const issuerWide = [...records.values()]
  .flatMap(notesIn)
  .filter((note) => JSON.stringify(note).includes('issuer-wide'));

/** A day, month or year at the start of what the notes say; "about mid-2024" is the one date in words. */
function dateOf({ as_of }: Note): string {
  const [date = 'unknown'] = /^\d{4}(-\d\d){0,2}(?!\d|-)|(?<=^about mid-)\d{4}/.exec(String(as_of)) ?? [];
  return date;
}

/** Every number in the words of a note, as it is, as years in months, and multiplied with another ("20 a year for 3"). */
function numbersIn(note: Note): Set<number> {
  const { source: _source, as_of: _asOf, ...words } = note;
  const found = (JSON.stringify(words).match(/\d[\d,]*(\.\d+)?/g) ?? []).map((text) =>
    Number(text.replace(/,/g, '')),
  );
  return new Set(found.flatMap((one) => [one, one * 12, ...found.map((other) => one * other)]));
}

type Claim = Omit<Figure<unknown>, 'otherValues'>;

/** Whether the notes have a figure: its source, date and trust, and each of its numbers. */
function have(notes: readonly Note[], { value, source, asOf, trust }: Claim): boolean {
  const behind = notes.filter(
    (note) =>
      (note.source === source && dateOf(note) === asOf && trustOf(note, trust) === trust) ||
      // A better page is sometimes named in the words beside a weak one.
      JSON.stringify(note).includes(`${source}, ${asOf}`),
  );
  // The price for members and the one for others may stand in two notes.
  const numbers = Object.values(Object(value) === value ? (value as object) : { value });
  return (
    behind.length > 0 &&
    numbers.every(
      (one) => typeof one !== 'number' || one === 0 || behind.some((note) => numbersIn(note).has(one)),
    )
  );
}

/** What the notes say, where they say it; "excluded" means that a page is only kept as the losing side. */
function trustOf(note: Note, unsaid: string): string {
  return note.trust?.replace(/^excluded.*/, 'low') ?? unsaid;
}

function figuresOf({ facts, gaps, quotedPrices = [] }: Certification): [key: string, figure: Claim][] {
  const known = Object.entries(facts).flatMap(([key, fact]): [string, Claim][] =>
    typeof fact === 'object'
      ? [fact, ...(fact.otherValues ?? [])].map((figure): [string, typeof figure] => [key, figure])
      : [],
  );
  const { projectMonths } = facts;
  const exceptions = typeof projectMonths === 'object' ? (projectMonths.otherwise ?? []) : [];
  return [
    ...known,
    ...exceptions.map((claim): [string, Claim] => ['projectMonths.otherwise', claim]),
    ...spansOf(gaps),
    ...quotedPrices.map((price): [string, Claim] => ['quotedPrices', price]),
  ];
}

/** What is known of a figure that is not known. */
function spansOf(gaps: Certification['gaps'] = {}): [key: string, figure: Claim][] {
  return Object.entries(gaps).flatMap(([key, gap]): [string, Claim][] =>
    gap.between ? [[`${key} between`, { ...gap, value: gap.between }]] : [],
  );
}

/** Whether the notes name this currency beside this price; `have` has held everything else of it. */
function nameCurrency(notes: readonly Note[], { currency, source }: QuotedPrice): boolean {
  return notes.some((note) => note.source === source && JSON.stringify(note).includes(`"${currency}"`));
}

/** How the notes put what time has to be spent with, and when. */
const SPENT_IN_THE_NOTES: Record<Spent, RegExp> = {
  'as Scrum Master': /Scrum Master/,
  'as Product Owner': /Product Owner/,
  'as coach of several teams': /coach with several teams/,
  'in a leading role on an agile team': /in a leading role on an agile team/,
  'leading a change': /leading a transition/,
};
const MAY_FOLLOW_CLASS = /before or after the course/;

/** What a certification says about its time and the note behind the figure does not. */
function notSaid(certification: Certification): readonly RegExp[] {
  const { experienceMonths: time } = certification.facts;
  if (typeof time !== 'object') return [];
  const behind = recordsOf(certification)
    .flatMap(notesIn)
    .filter(({ source }) => source === time.source);
  const claimed = [
    ...(time.spent ? [SPENT_IN_THE_NOTES[time.spent]] : []),
    ...(time.mayFollowClass ? [MAY_FOLLOW_CLASS] : []),
  ];
  return claimed.filter((words) => !behind.some((note) => words.test(JSON.stringify(note))));
}

describe.skipIf(!isThere)('the notes the catalog was made from', () => {
  test('speak of no certification that the catalog lacks', () => {
    const covered = new Set(catalog.all.flatMap(({ id }) => SHARED_RECORD[id] ?? [id]));
    expect([...records.keys()].filter((id) => !covered.has(id))).toEqual([]);
  });

  test('lack no more than what was read later', () => {
    const sources = new Set(
      catalog.all.flatMap((one) => figuresOf(one).map(([key, { source }]) => `${one.id}.${key} ${source}`)),
    );
    expect([...LATER].filter((one) => !sources.has(one))).toEqual([]);
  });

  test.each(catalog.all.map((one) => [one.id, one] as const))(
    'have every figure of %s, with its source and date',
    (_id, certification) => {
      const { id, abbreviation } = certification;
      const again = checked.filter((note) => note.of === abbreviation);
      const notes = [...recordsOf(certification).flatMap(notesIn), ...issuerWide, ...again];
      const missing = figuresOf(certification).filter(
        ([key, figure]) => !have(notes, figure) && !LATER.has(`${id}.${key} ${figure.source}`),
      );
      expect(missing.map(([key, { value, source, asOf }]) => [key, value, source, asOf])).toEqual([]);
      const prices = certification.quotedPrices ?? [];
      const noted = prices.filter(({ source }) => !LATER.has(`${id}.quotedPrices ${source}`));
      expect(noted.filter((price) => !nameCurrency(notes, price))).toEqual([]);
      expect(notSaid(certification)).toEqual([]);
    },
  );
});
