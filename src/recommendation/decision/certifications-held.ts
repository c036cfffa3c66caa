import { type Answers, BADGES, type Badge } from '../questions/answers.ts';
import { badgesHeld } from './holdings.ts';
import { onShelf, type ShelfId } from './shelf.ts';

/** The shelves that each group of badges clears; what may be held is never recommended. */
const CLEARED: Partial<Record<Badge, readonly ShelfId[]>> = {
  'sm-first': ['first Scrum Master badge'],
  'sm-advanced': ['first Scrum Master badge', 'advanced Scrum Master badge'],
  'sm-top': ['first Scrum Master badge', 'advanced Scrum Master badge', 'top Scrum Master badge'],
  'po-first': ['first Product Owner badge'],
  'po-advanced': ['first Product Owner badge', 'advanced Product Owner badge'],
  'po-top': ['first Product Owner badge', 'advanced Product Owner badge', 'top Product Owner badge'],
  developer: ['developer badge'],
  pmp: ['project management'],
  'pmi-acp': ['agile project practice'],
};

/** Whether a certification, by id, is among what these answers say is held. */
export function isHeld(id: string, answers: Answers): boolean {
  return idsHeld(answers).includes(id);
}

/** The box that someone ticks who holds this certification and, where it stands on a ladder, what is below it. */
export function badgeOf(id: string): Badge {
  const onTop = BADGES.find((badge) => {
    const top = CLEARED[badge]?.at(-1);
    return top && (onShelf(top) as readonly string[]).includes(id);
  });
  return onTop ?? 'other';
}

export function idsHeld({ held, ticked }: Answers): readonly string[] {
  return badgesHeld(held, ticked).flatMap((badge) => (CLEARED[badge] ?? []).flatMap(onShelf));
}
