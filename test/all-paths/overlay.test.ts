import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { anyOverlay, overlayOf } from '../support/overlay.ts';
import { drawn, partsWith, viewsAfter } from '../support/overlay-views.ts';
import { alongEveryBranch, byLot } from './support/people.ts';

test('a company that says nothing changes no result, for somebody on every branch of the diagram', () => {
  const silent = overlayOf();
  const changed = [...alongEveryBranch(), ...byLot(1000, 78)].filter((answers) => {
    const { company: _said, ...rest } = recommend(answers, catalog, silent);
    return JSON.stringify(rest) !== JSON.stringify(recommend(answers, catalog));
  });
  expect(changed).toEqual([]);
});

test('nor anything that is drawn, to the byte', () => {
  for (const answers of byLot(200, 79)) {
    const without = JSON.stringify(drawn(viewsAfter(answers, { catalog, today: '2026-11-28' })));
    expect(JSON.stringify(drawn(viewsAfter(answers, partsWith(overlayOf()))))).toBe(without);
  }
});

test('whatever a company says, everything can be drawn, and the top of a result fits a phone', () => {
  const somebody = fc.constantFrom(...byLot(2000, 80));
  fc.assert(
    fc.property(somebody, anyOverlay, (answers, overlay) => {
      const parts = partsWith(overlay);
      expect(drawn(viewsAfter(answers, parts)).length).toBeGreaterThan(0);
      const { firmness } = recommend(answers, parts.catalog, overlay);
      expect((firmness ?? '').length).toBeLessThanOrEqual(110);
    }),
    { numRuns: 300 },
  );
});
