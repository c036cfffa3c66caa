import { asWritten } from './facts.ts';
import { isContent, type Scoped } from './scope.ts';

/**
 * What was said and not used, as it was written: stretches of one clause, with the small words inside them but not
 * those around them.
 */
export function notUsed(
  pieces: readonly Scoped[],
  used: ReadonlySet<Scoped>,
  text: string,
): readonly string[] {
  const stretches: Scoped[][] = [];
  let open: Scoped[] = [];
  for (const piece of pieces) {
    const [last] = open.slice(-1);
    if (used.has(piece) || (last && last.clause !== piece.clause)) open = [];
    if (used.has(piece) || (open.length === 0 && !carriesMeaning(piece))) continue;
    if (open.length === 0) stretches.push(open);
    open.push(piece);
  }
  return stretches.map((stretch) => asWritten(stretch.slice(0, lastThatMatters(stretch) + 1), text));
}

const lastThatMatters = (stretch: readonly Scoped[]) => stretch.findLastIndex(carriesMeaning);

/** In no dictionary of ours, or something that no fact came of. */
function carriesMeaning(piece: Scoped): boolean {
  return (
    piece.meanings.length === 0 || (isContent(piece) && piece.meanings.every(({ kind }) => kind !== 'sign'))
  );
}
