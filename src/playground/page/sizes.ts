import { countedCharacters, LIMITS, type LimitName, type Message } from '../../cards/limits.ts';

/** How large a message is, against what Certify allows itself. */
export interface Sizes {
  readonly blocks: number;
  readonly characters: number;
  /** Every limit that applies to it, nearest first. */
  readonly limits: readonly {
    readonly name: LimitName;
    readonly size: number;
    readonly most: number;
    readonly share: number;
  }[];
}

/** From here on a message counts as near a limit. */
export const NEAR = 0.8;

/** A limit of one table or three buttons is meant to be reached, so that being near it says nothing. */
const SMALL = 10;

export const BUDGET = { blocks: LIMITS.blocks.most, characters: LIMITS['counted characters'].most };

export function sizesOf({ text, blocks }: Message): Sizes {
  const message = { text, blocks };
  const limits = (Object.keys(LIMITS) as LimitName[]).flatMap((name) => {
    const { most, sizes } = LIMITS[name];
    const size = Math.max(0, ...sizes(message));
    return size > 0 && most >= SMALL ? [{ name, size, most, share: size / most }] : [];
  });
  return {
    blocks: Math.max(0, ...LIMITS.blocks.sizes(message)),
    characters: countedCharacters(blocks),
    limits: limits.sort((one, other) => other.share - one.share),
  };
}
