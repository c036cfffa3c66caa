import { type Answers, decidingBetween, laddersFor } from '../recommendation/index.ts';
import type { Role } from '../understanding/understood.ts';
import { MOST_COMPARED } from './comparison-view.ts';
import { roleName } from './list-view.ts';
import type { Parts } from './parts.ts';
import { shownCertification } from './shown-certification.ts';
import type { RoleView } from './view.ts';

/** What every issuer has for a role; nobody's badge is the answer to the name of a role. */
export function roleView(
  role: Role,
  { closes, said }: { readonly closes: boolean; readonly said: Answers },
  parts: Parts,
): RoleView {
  const ladders = laddersFor(role, parts.catalog);
  const firsts = ladders
    .flatMap(({ rungs: [first] }) => (first ? [first[0].id] : []))
    .slice(0, MOST_COMPARED);
  const canCompare = firsts.length > 1;
  return {
    kind: 'role',
    role,
    name: roleName(role),
    ladders,
    firsts,
    deciding: canCompare ? decidingBetween(firsts, parts.catalog) : [],
    certifications: firsts.map((id) => shownCertification(id, parts)),
    said: { ...said, aim: role },
    closes,
  };
}
