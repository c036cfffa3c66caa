/**
 * The number of each certification, by its place in this list: two digits, base 36. Only ever append to it, also for
 * one that has left the catalog: the numbers stand in old messages, which live for ever.
 */
const NUMBERED: readonly string[] = [
  'a-csd',
  'a-csm',
  'a-cspo',
  'agilepm-foundation',
  'agilepm-practitioner',
  'caf',
  'cal-1',
  'cal-2',
  'cal-e',
  'cal-ii-old',
  'cal-o',
  'cal-t',
  'capm',
  'cas-s1',
  'cec',
  'csd',
  'csm',
  'csp-d',
  'csp-po',
  'csp-sm',
  'cspo',
  'cst',
  'ctc',
  'dac',
  'dasm',
  'dassm',
  'davsc',
  'exin-asf',
  'exin-asm',
  'exin-aspo',
  'ice-ac',
  'ice-ec',
  'icp',
  'icp-acc',
  'icp-apo',
  'icp-atf',
  'icp-ent',
  'icp-pdm',
  'iiba-aac',
  'istqb-ctfl-at',
  'ku-akc',
  'ku-akt',
  'ku-kmp',
  'ku-ksd',
  'ku-ksi',
  'ku-tkp',
  'less-clb',
  'less-clp',
  'management-30',
  'pal-ebm',
  'pal-i',
  'pmi-acp',
  'pmi-pba',
  'pmp',
  'ppdv',
  'prince2-agile-foundation',
  'prince2-agile-practitioner',
  'prokanban-pk1',
  'psd',
  'psfs',
  'psk-i',
  'psm-ai',
  'psm-i',
  'psm-ii',
  'psm-iii',
  'pspbm',
  'pspo-ai',
  'pspo-i',
  'pspo-ii',
  'pspo-iii',
  'psu-i',
  'safe-apm',
  'safe-arch',
  'safe-ase',
  'safe-aspc',
  'safe-lpm',
  'safe-popm',
  'safe-rte',
  'safe-sa',
  'safe-sasm',
  'safe-sdp',
  'safe-sp',
  'safe-spc',
  'safe-spct',
  'safe-ssm',
  'scrum-at-scale-practitioner',
  'scruminc-rsm',
  'scrumstudy-sfc',
  'scrumstudy-smc',
  'scrumstudy-spoc',
  'sps',
  'istqb-ctfl',
  'istqb-ctal-at',
  'istqb-ctal-att',
  'istqb-ct-atlas',
  'istqb-ct-genai',
  'prince2-foundation',
  'prince2-practitioner',
  'pmi-cpmai',
  'iiba-ecba',
  'iiba-ccba',
  'iiba-cbap',
  'iiba-cpoa',
  'agileba',
  'safe-sa-gov',
  'safe-hardware',
  'sa-microcredentials',
  'icp-lea',
  'icp-tst',
  'icp-apm',
  'isqi-cat',
];

/** Digits of a number. */
export const NUMBER_LENGTH = 2;

/** The number of a certification, by its catalog id. Throws for one that is missing from the list. */
export function numberOf(id: string): string {
  const at = NUMBERED.indexOf(id);
  if (at < 0) throw new Error(`"${id}" has no number yet: append it to certification-numbers.ts`);
  return at.toString(36).padStart(NUMBER_LENGTH, '0');
}

/** The catalog id with this number; undefined where there is none. It need not be in the catalog any more. */
export function numbered(number: string): string | undefined {
  return /^[0-9a-z]{2}$/.test(number) ? NUMBERED[Number.parseInt(number, 36)] : undefined;
}

/** Several numbers in a row. */
export const numbersOf = (ids: readonly string[]): string => ids.map(numberOf).join('');

/** The catalog ids behind numbers in a row; what has no number here is left out. */
export function idsIn(numbers: string): readonly string[] {
  return (numbers.match(/../g) ?? []).flatMap((number) => numbered(number) ?? []);
}
