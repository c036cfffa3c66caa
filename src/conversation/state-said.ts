import { TRADE_OFFS, type TradeOff, WISHES, type Wish } from '../recommendation/index.ts';

const TRADE_OFF_CODES: Record<TradeOff, string> = { class: 'C', exam: 'E' };
const WISH_CODES: Record<Wish, string> = {
  cheaper: 'c',
  'no-class': 'n',
  faster: 'f',
  'never-expires': 'e',
  'real-exam': 'x',
};

/** What was said on an outcome: a capital for the trade-off, then a small letter for each wish. */
export function saidAsText(tradeoff: TradeOff | undefined, wishes: readonly Wish[]): string {
  return [...(tradeoff ? [TRADE_OFF_CODES[tradeoff]] : []), ...wishes.map((wish) => WISH_CODES[wish])].join(
    '',
  );
}

/** The same read back. What is not known any more is lost; one cannot tell whether it was a wish or a trade-off. */
export function readSaid(codes: string) {
  const wishes: Wish[] = [];
  let tradeoff: TradeOff | undefined;
  let lost = false;
  for (const code of codes) {
    const wish = WISHES.find((one) => WISH_CODES[one] === code);
    const weighed = TRADE_OFFS.find((one) => TRADE_OFF_CODES[one] === code);
    if (wish) wishes.push(wish);
    tradeoff = weighed ?? tradeoff;
    lost ||= !wish && !weighed;
  }
  return { tradeoff, wishes, lost };
}
