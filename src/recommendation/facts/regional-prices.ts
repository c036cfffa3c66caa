import type { Certification, Priced } from '../../catalog/schema.ts';
import { inMoney, type OriginLine, originOf } from './figure-lines.ts';

const PRICED_WORDS: Record<Priced, string> = {
  class: 'Class',
  exam: 'Exam',
  retake: 'Retake',
  renewal: 'Renewal',
  membership: 'Membership per year',
};

/**
 * What single countries or regions pay for a certification, in their own money and as their sources say it, such as
 * "Class in India: 24,000–26,000 INR". Never converted, and in no sum. `today` is `YYYY-MM-DD`.
 */
export function regionalLines(certification: Certification, today: string): readonly OriginLine[] {
  return (certification.regionalPrices ?? []).map((price) => ({
    label: `${PRICED_WORDS[price.of]} in ${price.region}`,
    value: inMoney(price.value, price.currency),
    ...originOf(price, today),
  }));
}
