import { describe, expect, test } from 'vitest';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';
import type { Certification } from '../../src/catalog/schema.ts';
import { plainSpelling } from '../../src/catalog/spelling.ts';

const files = readCatalogFolder();
const built = compileCatalog(files);

// Compiling all files is what the first line does; every fault in them would end the run here.
describe('the certifications we ship', () => {
  test('go by these ids for good: old messages name them', () => {
    expect(built.certifications.map(({ id }) => id)).toMatchInlineSnapshot(`
      [
        "a-csd",
        "a-csm",
        "a-cspo",
        "agileba",
        "agilepm-foundation",
        "agilepm-practitioner",
        "caf",
        "cal-1",
        "cal-2",
        "cal-e",
        "cal-ii-old",
        "cal-o",
        "cal-t",
        "capm",
        "cas-s1",
        "cec",
        "csd",
        "csm",
        "csp-d",
        "csp-po",
        "csp-sm",
        "cspo",
        "cst",
        "ctc",
        "dac",
        "dasm",
        "dassm",
        "davsc",
        "exin-asf",
        "exin-asm",
        "exin-aspo",
        "ice-ac",
        "ice-ec",
        "icp",
        "icp-acc",
        "icp-apm",
        "icp-apo",
        "icp-atf",
        "icp-ent",
        "icp-lea",
        "icp-pdm",
        "icp-tst",
        "iiba-aac",
        "iiba-cbap",
        "iiba-ccba",
        "iiba-cpoa",
        "iiba-ecba",
        "isqi-cat",
        "istqb-ct-atlas",
        "istqb-ct-genai",
        "istqb-ctal-at",
        "istqb-ctal-att",
        "istqb-ctfl",
        "istqb-ctfl-at",
        "ku-akc",
        "ku-akt",
        "ku-kmp",
        "ku-ksd",
        "ku-ksi",
        "ku-tkp",
        "less-clb",
        "less-clp",
        "management-30",
        "pal-ebm",
        "pal-i",
        "pmi-acp",
        "pmi-cpmai",
        "pmi-pba",
        "pmp",
        "ppdv",
        "prince2-agile-foundation",
        "prince2-agile-practitioner",
        "prince2-foundation",
        "prince2-practitioner",
        "prokanban-pk1",
        "psd",
        "psfs",
        "psk-i",
        "psm-ai",
        "psm-i",
        "psm-ii",
        "psm-iii",
        "pspbm",
        "pspo-ai",
        "pspo-i",
        "pspo-ii",
        "pspo-iii",
        "psu-i",
        "sa-microcredentials",
        "safe-apm",
        "safe-arch",
        "safe-ase",
        "safe-aspc",
        "safe-hardware",
        "safe-lpm",
        "safe-popm",
        "safe-rte",
        "safe-sa",
        "safe-sa-gov",
        "safe-sasm",
        "safe-sdp",
        "safe-sp",
        "safe-spc",
        "safe-spct",
        "safe-ssm",
        "scrum-at-scale-practitioner",
        "scruminc-rsm",
        "scrumstudy-sfc",
        "scrumstudy-smc",
        "scrumstudy-spoc",
        "sps",
      ]
    `);
  });

  test('are sixty or more, from all these issuers', () => {
    expect(built.certifications.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(built.certifications.map(({ issuer }) => issuer.name))].sort()).toEqual([
      'Agile Business Consortium',
      'EXIN',
      'ICAgile',
      'IIBA',
      'ISTQB',
      'Kanban University',
      'Management 3.0',
      'PMI',
      'PeopleCert',
      'ProKanban.org',
      'SCRUMstudy',
      'Scaled Agile',
      'Scrum Alliance',
      'Scrum Inc',
      'Scrum.org',
      'The LeSS Company',
      'iSQI',
    ]);
    // One file for each issuer, so that a correction has one place, and one for the pages of none.
    expect(files.filter(({ name }) => name !== 'pages.yml')).toHaveLength(
      new Set(built.certifications.map(({ issuer }) => issuer.id)).size,
    );
  });

  test('no name, abbreviation or alias leads to two of them', () => {
    const owners = new Map<string, string>();
    for (const { id, abbreviation, name, aliases } of built.certifications) {
      for (const typed of [id, abbreviation, name, ...aliases]) {
        expect({ typed, owner: owners.get(plainSpelling(typed)) ?? id }).toEqual({ typed, owner: id });
        owners.set(plainSpelling(typed), id);
      }
    }
  });

  test('those that are no longer awarded name one that is, and never win', () => {
    const retired = built.certifications.filter((one) => one.retired);
    expect(retired.map(({ id, retired, mayWin }) => [id, retired?.successor, mayWin.answer])).toEqual([
      ['cal-e', 'cal-1', 'no'],
      ['cal-ii-old', 'cal-2', 'no'],
      ['cal-o', 'cal-1', 'no'],
      ['cal-t', 'cal-1', 'no'],
    ]);
    const onOffer = built.certifications.filter((one) => !one.retired).map(({ id }) => id);
    for (const one of retired) expect(onOffer).toContain(one.retired?.successor);
  });

  test('why one is never recommended completes the sentence that begins "Never recommended here:"', () => {
    for (const { id, mayWin } of built.certifications) {
      if (mayWin.answer !== 'no') continue;
      expect({ id, because: mayWin.because }).toEqual({
        id,
        because: expect.stringMatching(/^([a-z]|PMI |Scrum Alliance )[^.]{15,120}$/),
      });
    }
  });

  test('every page they name has a web address', () => {
    for (const { id, url, issuer, mayWin, gaps } of built.certifications) {
      const sources = 'sources' in mayWin ? mayWin.sources : [];
      const pages = [url, issuer.url, ...sources, ...Object.values(gaps ?? {}).map(({ source }) => source)];
      for (const page of pages)
        expect({ id, page }).toEqual({ id, page: expect.stringMatching(/^https?:\/\/[^/]+\./) });
    }
  });

  test('their order and content do not depend on the order of files', () => {
    expect(compileCatalog([...files].reverse())).toEqual(built);
  });

  test.each(built.certifications.map((one) => [one.id, one] as const))(
    'every figure of %s says where, when and by whom',
    (_id, certification) => {
      for (const figure of figuresOf(certification)) {
        expect(figure).toEqual({
          ...figure,
          source: expect.stringMatching(/^https?:\/\/[^/]+\./),
          asOf: expect.stringMatching(/^(unknown|20\d\d(-\d\d){0,2})$/),
          trust: expect.any(String),
        });
      }
    },
  );

  test('what is asked of whom and when is what the note beside the months says', () => {
    const said = built.certifications.flatMap(({ id, facts: { experienceMonths, projectMonths } }) => {
      const time = typeof experienceMonths === 'object' ? experienceMonths : undefined;
      const led = typeof projectMonths === 'object' ? projectMonths : undefined;
      const exceptions = (led?.otherwise ?? []).map(({ value }) => ` ${value} `);
      return [
        ...(time?.spent ? [[id, time.note, time.spent]] : []),
        ...(time?.mayFollowClass ? [[id, time.note, 'before or after the class']] : []),
        ...exceptions.map((months) => [id, led?.note, months]),
      ];
    });
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(([, note = '', words = '']) => !note.includes(words))).toEqual([]);
  });

  test('no figure is dated after the catalog itself', () => {
    const dates = built.certifications.flatMap(figuresOf).map(({ asOf }) => asOf);
    expect(dates.filter((date) => date !== 'unknown' && date > built.version)).toEqual([]);
  });
});

const winners = built.certifications.filter(({ mayWin }) => mayWin.answer !== 'no');
const benefits = built.certifications.flatMap((one) =>
  (one.benefits ?? []).map((benefit) => ({ one, ...benefit })),
);
const links = built.certifications.flatMap(({ id, links = [] }) => links.map((link) => ({ id, ...link })));

describe('what a certification is good for', () => {
  test('is said of every one that may win, and what one learns there first', () => {
    for (const { id, benefits: [first, ...more] = [] } of winners) {
      expect({ id, kind: first?.kind, more: more.length > 0 }).toEqual({ id, kind: 'learn', more: true });
    }
  });

  test('is three things or more of nearly all', () => {
    const few = winners.filter((one) => (one.benefits?.length ?? 0) < 3).map(({ id }) => id);
    expect(few).toEqual(['pmi-acp', 'prince2-agile-foundation']);
  });

  test('is one short sentence that stands by itself', () => {
    for (const { one, says } of benefits) {
      expect({ says, length: says.length <= 90 }).toEqual({ says, length: true });
      expect(says).toMatch(/^[A-Z](?!.*\. ).*[^.]\.$/);
      const names = [one.abbreviation, one.name, ...one.aliases].filter((name) => says.includes(name));
      expect({ says, names: names.length > 0 }).toEqual({ says, names: true });
    }
  });

  test('is more than for whom it is meant, and praises nobody', () => {
    const empty =
      / (is|are) (meant |made )?for |\b(best|leader|premier|world-class|prestigious|renowned|unlock)\b/i;
    expect(benefits.map(({ says }) => says).filter((says) => empty.test(says))).toEqual([]);
  });

  test('is said in the words of everyday US English', () => {
    const other =
      /\d (USD|EUR)\b|demand(s|ed) |advert(s|isement)?\b|stakeholder management|leverag|isation|utili[sz]e/;
    expect(benefits.map(({ says }) => says).filter((says) => other.test(says))).toEqual([]);
  });

  test('has an address and a date that is not after the catalog', () => {
    for (const { source, asOf } of benefits) {
      expect(source).toMatch(/^https?:\/\/[^/]+\./);
      expect(asOf === 'unknown' || asOf <= built.version).toBe(true);
    }
  });

  test('who asks for it and how it is regarded is dated, or said by the issuer or by a page it may win on', () => {
    const undated = benefits.filter(
      ({ kind, asOf }) => (kind === 'asked' || kind === 'regarded') && asOf === 'unknown',
    );
    const unfounded = undated.filter(({ one: { mayWin }, source, trust }) => {
      const wins = 'sources' in mayWin ? mayWin.sources : [];
      return trust !== 'official' && !wins.includes(source);
    });
    expect(unfounded.map(({ says }) => says)).toEqual([]);
  });
});

describe('the next step', () => {
  test('has an address for every one that may win', () => {
    expect(winners.filter((one) => !one.links).map(({ id }) => id)).toEqual([]);
  });

  test('leads to a full address, known to have worked no later than the catalog', () => {
    for (const { url, source = url, asOf } of links) {
      for (const page of [url, source]) expect(page).toMatch(/^https?:\/\/[^/]+\./);
      expect(asOf === 'unknown' || asOf <= built.version).toBe(true);
    }
  });

  test('is a class where a class earns it, and where nobody has to apply before', () => {
    const first = (id: string) => winners.find((one) => one.id === id)?.links?.[0]?.what;
    expect(['csm', 'cspo', 'a-csm', 'safe-sa', 'icp-acc', 'ku-tkp'].map(first)).toEqual(
      Array(6).fill('class-search'),
    );
    expect(['psm-i', 'psm-ii', 'pspo-i', 'pspo-ii', 'psd', 'psk-i', 'sps'].map(first)).toEqual(
      Array(7).fill('practice-test'),
    );
    expect(['pmp', 'capm', 'pmi-acp', 'csp-sm', 'csp-po', 'ku-akc'].map(first)).toEqual(
      Array(6).fill('apply'),
    );
  });

  test('of an exam that needs no class is no class', () => {
    const needless = winners.filter(
      ({ facts, links }) =>
        facts.classRequired !== 'unknown' &&
        !facts.classRequired.value &&
        links?.some(({ what }) => what === 'class-search'),
    );
    expect(needless.map(({ id }) => id)).toEqual([]);
  });
});

/** Every figure there is, with what other sources say. */
function figuresOf({ facts }: Certification) {
  return Object.values(facts)
    .filter((fact) => typeof fact === 'object')
    .flatMap((fact) => [
      fact,
      ...(fact.otherValues ?? []),
      ...('otherwise' in fact ? (fact.otherwise ?? []) : []),
    ]);
}
