import { describe, expect, test } from 'vitest';
import { certificationIn, figureOf } from '../../../src/catalog/catalog.ts';
import type { FactKey } from '../../../src/catalog/schema.ts';
import { isSeller, SOURCE_ARTICLE } from '../../../src/recommendation/decision/rule-sources.ts';
import { RULE_IDS, RULES, type RuleId, saidAhead } from '../../../src/recommendation/decision/rules.ts';
import { renewedAsOne } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

describe('what a rule says', () => {
  const everySentence = RULE_IDS.flatMap((id) => [...new Set([RULES[id].says, saidAhead(id)])]);

  test.each(everySentence)('"%s" is one short sentence in plain words', (says) => {
    expect(says.length).toBeLessThanOrEqual(90);
    // One full stop, and at the end.
    expect(says).toMatch(/^[A-Z][^.!?]*\.$/);
    expect(says).not.toMatch(/are told|advert|badge|impress|credential|\bUSD\b/i);
  });

  test('is said by no other rule', () => {
    expect(new Set(everySentence).size).toBe(everySentence.length);
  });
});

describe('where a rule comes from', () => {
  test.each(RULE_IDS)('"%s" names sources that can be looked up, each once', (id) => {
    const sources: readonly string[] = RULES[id].sources;
    expect(sources.filter((source) => !/^https?:\/\/\S+\.\S+$|^[A-Z][^"]+"?.{10,}/.test(source))).toEqual([]);
    expect(new Set(sources).size).toBe(sources.length);
  });

  test('an issuer sells what it says, and the article that Certify was made from does not', () => {
    for (const issuer of [/scaledagile\.com/, /kanban\.university/, /www\.pmi\.org/, /scrumalliance\.org/]) {
      const own = RULE_IDS.flatMap((id) => [...RULES[id].sources]).filter((source) => issuer.test(source));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((source) => !isSeller(source))).toEqual([]);
    }
    expect(isSeller(SOURCE_ARTICLE)).toBe(false);
  });
});

// A sentence that states a figure has to change with it.
test.each<[RuleId, string, FactKey, unknown]>([
  ['project leaders without agile time start general', 'pmi-acp', 'experienceMonths', 24],
  ['years of leading before PMP', 'pmp', 'projectMonths', 36],
  ['who has led none begins with the first project badge', 'capm', 'projectMonths', 0],
  ['the basics of Kanban have a class', 'ku-tkp', 'classHours', 8],
  ['the basics of Kanban have a class', 'ku-tkp', 'examRequired', false],
  ['the basics of Kanban have a class', 'ku-tkp', 'experienceMonths', 0],
  ['the basics of Kanban have a class', 'ku-tkp', 'requiresCertification', 'none'],
  ['the SAFe overview serves any role', 'safe-sa', 'requiresCertification', 'none'],
  ['nothing held yet, so the first badge', 'csm', 'requiresCertification', 'none'],
  ['nothing held yet, so the first badge', 'psm-i', 'requiresCertification', 'none'],
  ['nothing held yet, so the first badge', 'cspo', 'requiresCertification', 'none'],
  ['nothing held yet, so the first badge', 'pspo-i', 'requiresCertification', 'none'],
  ['years of practice may go straight to the higher exam', 'psm-ii', 'requiresCertification', 'none'],
  ['years of practice may go straight to the higher exam', 'pspo-ii', 'requiresCertification', 'none'],
  ['the next level of the same house', 'a-csm', 'requiresCertification', 'csm'],
  ['who wants proof takes the exam', 'psm-i', 'examPassPercent', 85],
  ['self-learners take the exam', 'psm-i', 'classRequired', false],
])('"%s" rests on %s: its %s is %s', (_rule, id, key, expected) => {
  const figure = figureOf(certificationIn(catalog, id), key);
  expect(typeof figure === 'object' ? figure.value : figure).toBe(expected);
});

test('one renewal keeps CSM and A-CSM, as "the next level of the same house" says', () => {
  const both = ['csm', 'a-csm'].map((id) => certificationIn(catalog, id));
  expect(renewedAsOne(both)).toBe(true);
});
