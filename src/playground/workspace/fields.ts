import type { BlockRuleId } from './block-rules.ts';
import type { BlockSwitches } from './switches.ts';
import type { Json } from './world.ts';

/*
 * The small language in which the schema is written: what a field may hold, and which rule says how much.
 * `section: { text: must(text('either', 'text-3000')) }` reads: a text object is needed, and rule text-3000 has its size.
 */

/** The place that is being looked at, and how to report what is wrong with it. */
export interface Spot {
  readonly pointer: string;
  readonly surface: Surface;
  readonly switches: BlockSwitches;
  report(rule: BlockRuleId, says: string): void;
  /** Reports when `size` is above the rule's figure. */
  atMost(rule: BlockRuleId, size: number): void;
  inside(step: string | number): Spot;
}

export type Surface = 'message' | 'modal' | 'home';

type Check = (value: unknown, spot: Spot) => void;
export interface Field {
  readonly check: Check;
  readonly needed?: true;
}
export type Fields = Readonly<Record<string, Field>>;
export interface Shape {
  readonly fields: Fields;
  /** What concerns several fields at once. */
  readonly also?: (value: Json, spot: Spot) => void;
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const must = (field: Field): Field => ({ ...field, needed: true });

const typed = (kind: 'string' | 'boolean' | 'number', more?: (value: never, spot: Spot) => void): Field => ({
  check: (value, spot) => {
    if (typeof value !== kind) return spot.report('field-type', `must be a ${kind}`);
    if (value === '') return spot.report('empty-text', 'must not be empty');
    more?.(value as never, spot);
  },
});

export const string = (rule?: BlockRuleId): Field =>
  typed('string', (value: string, spot) => rule && spot.atMost(rule, value.length));
/** May be empty, unlike a text. */
export const anyString = (rule?: BlockRuleId): Field => ({
  check: (value, spot) => (value === '' ? undefined : string(rule).check(value, spot)),
});
export const boolean = typed('boolean');
export const number = typed('number');
export const word = (...words: readonly string[]): Field =>
  typed('string', (value: string, spot) => {
    if (!words.includes(value)) spot.report('known-word', `must be one of ${words.join(', ')}`);
  });
export const integer = (rule: BlockRuleId, min: number): Field =>
  typed('number', (value: number, spot) => {
    if (!Number.isInteger(value) || value < min)
      return spot.report('field-type', `must be a whole number from ${min}`);
    spot.atMost(rule, value);
  });
export const list = (of: Field, rule?: BlockRuleId): Field => ({
  check: (value, spot) => {
    if (!Array.isArray(value)) return spot.report('field-type', 'must be a list');
    if (value.length === 0) return spot.report('needed-field', 'must not be an empty list');
    if (rule) spot.atMost(rule, value.length);
    value.forEach((each, index) => {
      of.check(each, spot.inside(index));
    });
  },
});
export const object = (fields: Fields, also?: Shape['also']): Field => ({
  check: (value, spot) => checkShape(value, { fields, ...(also && { also }) }, spot),
});

/** A text object: `plain_text`, `mrkdwn` or either. */
export function text(kind: 'plain' | 'either' | 'card', rule: BlockRuleId): Field {
  return {
    check: (value, spot) => {
      if (!isObject(value)) return spot.report('field-type', 'must be a text object');
      if (value.type !== 'plain_text' && value.type !== 'mrkdwn') {
        return spot.report('known-type', 'must be plain_text or mrkdwn');
      }
      if (kind === 'plain' && value.type === 'mrkdwn') spot.report('text-plain', 'must be plain_text');
      if (kind === 'card' && value.type === 'plain_text' && !spot.switches.cardPlainText) {
        spot.report('card-plain-text', 'must be mrkdwn');
      }
      const extra: Fields = value.type === 'plain_text' ? { emoji: boolean } : { verbatim: boolean };
      checkShape(value, { fields: { type: must(string()), text: must(string(rule)), ...extra } }, spot);
    },
  };
}

/** Known fields only, the needed ones there, each as it must be, then what concerns several. */
export function checkShape(value: unknown, shape: Shape, spot: Spot) {
  if (!isObject(value)) return spot.report('field-type', 'must be an object');
  for (const [name, inner] of Object.entries(value)) {
    const field = shape.fields[name];
    if (!field) spot.inside(name).report('known-field', `no such field: ${name}`);
    else if (inner !== undefined) field.check(inner, spot.inside(name));
  }
  for (const [name, field] of Object.entries(shape.fields)) {
    if (field.needed && value[name] === undefined)
      spot.inside(name).report('needed-field', `${name} is missing`);
  }
  shape.also?.(value, spot);
}
