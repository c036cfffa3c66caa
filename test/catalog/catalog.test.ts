import { describe, expect, test } from 'vitest';
import { createCatalog, figureOf } from '../../src/catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';

const catalog = createCatalog(compileCatalog(readCatalogFolder()));

describe('a certification is found by whatever people type for it', () => {
  test.each([
    ['csm', 'csm'],
    ['CSM', 'csm'],
    ['Certified Scrum Master', 'csm'],
    ['ScrumMaster', 'csm'],
    ['a-csm', 'a-csm'],
    ['A CSM', 'a-csm'],
    ['acsm', 'a-csm'],
    ['PSM', 'psm-i'],
    ['PSM I', 'psm-i'],
    ['psm1', 'psm-i'],
    ['PSM 1', 'psm-i'],
    ['psm-1', 'psm-i'],
    ['PSMI', 'psm-i'],
    ['psm 2', 'psm-ii'],
    ['PSM III', 'psm-iii'],
    ['Professional Scrum Product Owner 2', 'pspo-ii'],
    ['pmi acp', 'pmi-acp'],
    ['PMP®', 'pmp'],
    ['Leading SAFe', 'safe-sa'],
    ['SAFe Agilist', 'safe-sa'],
    ['SAFe Product Owner / Product Manager', 'safe-popm'],
    ['safe-ssm', 'safe-ssm'],
    ['  Agile   PM ', 'agilepm-foundation'],
    ['ICP ACC', 'icp-acc'],
    ['ctfl at', 'istqb-ctfl-at'],
    ['CTFL', 'istqb-ctfl'],
    ['ISTQB', 'istqb-ctfl'],
    ['Agile Tester', 'istqb-ctfl-at'],
    ['Certified Agile Tester', 'isqi-cat'],
    ['CBAP', 'iiba-cbap'],
    ['CPMAI', 'pmi-cpmai'],
    ['SAFe for Government', 'safe-sa-gov'],
    ['microcredentials', 'sa-microcredentials'],
    ['RTE', 'safe-rte'],
    ['SAFe RTE', 'safe-rte'],
    ['Release Train Engineer', 'safe-rte'],
    ['SAFe Program Consultant', 'safe-spc'],
    ['PK 1', 'prokanban-pk1'],
    ['PSK 1', 'psk-i'],
    ['KMP I', 'ku-ksd'],
    ['KCP', 'ku-akc'],
    ['LeSS', 'less-clp'],
    ['PRINCE2 Agile', 'prince2-agile-foundation'],
    ['PRINCE2', 'prince2-foundation'],
    ['Prince 2', 'prince2-foundation'],
    ['PRINCE2 Foundation', 'prince2-foundation'],
    ['PRINCE2 Practitioner', 'prince2-practitioner'],
    ['PRINCE2 7', 'prince2-foundation'],
    ['prince2 agile practitioner', 'prince2-agile-practitioner'],
    ['AgilePM Practitioner', 'agilepm-practitioner'],
    ['Scrum@Scale', 'scrum-at-scale-practitioner'],
    ['Licensed Scrum Master', 'scruminc-rsm'],
    ['Management 3.0', 'management-30'],
    ['CAL 2', 'cal-2'],
    ['CAL II', 'cal-2'],
    ['CAL-E', 'cal-e'],
    ['Disciplined Agile', 'dasm'],
    ['EBM', 'pal-ebm'],
    ['PSM AI', 'psm-ai'],
  ])('%s', (typed, id) => {
    expect(catalog.named(typed)?.id).toBe(id);
  });

  test.each(['', '…', 'CSMM', 'driving license'])('but nothing is found for "%s"', (typed) => {
    expect(catalog.named(typed)).toBeUndefined();
  });
});

describe('a slip of the finger still leads close', () => {
  test.each([
    ['CSMM', 'csm'],
    ['scurm master', 'csm'],
    ['prodct owner', 'cspo'],
    ['PSM4', 'psm-i'],
    ['leading saef', 'safe-sa'],
    ['agile caoching', 'icp-acc'],
    ['kanban managment', 'ku-kmp'],
    ['prnce2 agile', 'prince2-agile-foundation'],
    ['realease train enginer', 'safe-rte'],
    ['scrum at scael', 'scrum-at-scale-practitioner'],
    ['disciplined', 'dassm'],
  ])('%s', (typed, id) => {
    expect(catalog.nearest(typed, 3).map((certification) => certification.id)).toContain(id);
  });

  test('the closest comes first, and equally close ones come by id', () => {
    expect(catalog.nearest('PSM 2', 1).map(({ id }) => id)).toEqual(['psm-ii']);
    expect(catalog.nearest('SPSM', 2).map(({ id }) => id)).toEqual(['csp-sm', 'psm-i']);
  });

  test.each(['da', 'ok', 'pdf', 'all', 'CSN'])('"%s" is too short to be near anything', (typed) => {
    expect(catalog.nearest(typed, 3)).toEqual([]);
  });

  test.each(['', '!!!', 'hello', 'list', 'start', 'constructor', 'thanks', 'cancel', 'share'])(
    '"%s" is near nothing',
    (typed) => {
      expect(catalog.nearest(typed, 3)).toEqual([]);
    },
  );

  test('never more than asked for', () => {
    expect(catalog.nearest('scrum', 2)).toHaveLength(2);
    expect(catalog.nearest('scrum', 0)).toEqual([]);
  });
});

describe('a figure', () => {
  const [csm, cspo, csd] = [catalog.get('csm'), catalog.get('cspo'), catalog.get('csd')];
  if (!csm || !cspo || !csd) throw new Error('csm, cspo and csd are in every catalog');

  test('comes with its origin', () => {
    expect(figureOf(csm, 'renewalFeeUsd')).toMatchObject({
      value: { low: 100, high: 100 },
      source: 'https://certification.scrumalliance.org/renewal-requirements',
      trust: 'official',
    });
  });

  test('is unknown where nothing usable was found, and where nobody looked', () => {
    expect(figureOf(csd, 'classHours')).toBe('unknown');
    expect(figureOf(csm, 'projectMonths')).toBe('unknown');
  });

  test('is none where there is no such thing', () => {
    expect(figureOf(cspo, 'examFeeUsd')).toBe('none');
  });
});
