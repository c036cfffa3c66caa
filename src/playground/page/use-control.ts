import type { Part, Picked, Spot } from '../wire.ts';
import { keyOf, use, useDesk } from './desk.tsx';

/** Where a control stands, and what has been picked there. */
export interface Setting {
  readonly spot: Spot;
  readonly picked: Picked;
}

export interface ControlProps {
  readonly element: Part;
  readonly blockId: string;
  readonly setting: Setting;
  /** What it is called, where it has no words of its own. */
  readonly label?: string;
  /** For a field of a form: that it must be filled in, and what else there is to say about it. */
  readonly field?: FieldNotes;
}

interface FieldNotes {
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  /** The ids of its hint and of what is wrong with it. */
  readonly 'aria-describedby': string | undefined;
}

/** What holds for every control: what is picked in it, and how to say that it was used. */
export function useControl({ element, blockId, setting }: ControlProps) {
  const desk = useDesk();
  const actionId = String(element.action_id);
  const at = { in: setting.spot, actionId, blockId };
  return {
    picked: setting.picked[`${blockId}/${actionId}`],
    busy: desk.progressAt(keyOf(setting.spot)).sending === actionId,
    tap: () => use(desk, element, { kind: 'taps', ...at }),
    select: (value: string, url?: unknown) => use(desk, element, { kind: 'selects', ...at, value }, url),
    tick: (values: readonly string[]) => use(desk, element, { kind: 'ticks', ...at, values: [...values] }),
    fill: (value: string | null) => use(desk, element, { kind: 'fills', ...at, value }),
  };
}
