import type { ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import { COMPARE_LIST } from '../cards/actions.ts';
import { COMPARE_FIELD, drawModal, TOO_FEW } from '../cards/modals.ts';
import { factsView } from '../conversation/facts-view.ts';
import { type ListenerParts, viewParts } from './listener.ts';

const picked = z
  .object({
    [COMPARE_FIELD]: z.object({
      [COMPARE_LIST]: z.object({ selected_options: z.array(z.object({ value: z.string() })) }),
    }),
  })
  .transform((values) => values[COMPARE_FIELD]?.[COMPARE_LIST]?.selected_options.map(({ value }) => value));

/** What the modal becomes once those in it are to be compared. It goes out with the acknowledgement. */
export function compareModal(stateValues: unknown, parts: ListenerParts): ViewResponseAction {
  const ids = [...new Set(picked.safeParse(stateValues).data ?? [])].filter((id) => parts.catalog.get(id));
  if (ids.length < 2) return { response_action: 'errors', errors: { [COMPARE_FIELD]: TOO_FEW } };
  const comparison = factsView({ kind: 'compare', certifications: ids }, { closes: false }, viewParts(parts));
  return { response_action: 'update', view: drawModal(comparison) };
}
