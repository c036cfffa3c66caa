import { describe, expect, test } from 'vitest';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';
import type { Certification } from '../../src/catalog/schema.ts';

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
        "agilepm-foundation",
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
        "ice-ac",
        "ice-ec",
        "icp",
        "icp-acc",
        "icp-apo",
        "icp-atf",
        "icp-ent",
        "icp-pdm",
        "iiba-aac",
        "istqb-ctfl-at",
        "ku-kmp",
        "ku-tkp",
        "pal-ebm",
        "pal-i",
        "pmi-acp",
        "pmi-pba",
        "pmp",
        "ppdv",
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
        "safe-popm",
        "safe-sa",
        "safe-sp",
        "safe-ssm",
        "sps",
      ]
    `);
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

  test('no figure is dated after the catalog itself', () => {
    const dates = built.certifications.flatMap(figuresOf).map(({ asOf }) => asOf);
    expect(dates.filter((date) => date !== 'unknown' && date > built.version)).toEqual([]);
  });
});

/** Every figure there is, with what other sources say. */
function figuresOf({ facts }: Certification) {
  return Object.values(facts)
    .filter((fact) => typeof fact === 'object')
    .flatMap((fact) => [fact, ...(fact.otherValues ?? [])]);
}
