import type { Answers, Holding, Standing } from '../../src/recommendation/questions/answers.ts';
import { catalog } from './catalog.ts';

/** Certifications by id as they are picked behind "several"; `:expiring` and `:lapsed` say how one stands. */
export function holds(...picked: readonly string[]): Pick<Answers, 'held' | 'holds'> {
  return { held: 'several', holds: picked.map(holding) };
}

export function holding(picked: string): Holding {
  const [id = '', standing = 'current'] = picked.split(':');
  const certification = catalog.get(id);
  if (!certification) throw new Error(`"${id}" is not in the catalog`);
  return { certification: id, as: certification.heldAs ?? null, standing: standing as Standing };
}
