import type { Catalog } from '../catalog/catalog.ts';
import type { Overlay } from '../recommendation/index.ts';
import type { ReportTo } from './wrong-fact.ts';

/** What every view is made from, besides the state. */
export interface Parts {
  /** With what the company has negotiated in it, where there is an overlay. */
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`; figures are called old by it. */
  readonly today: string;
  /** What the company of whoever asks has to say; without one, nobody's company has a say. */
  readonly overlay?: Overlay | undefined;
  /** Where a wrong fact is told, if anywhere. */
  readonly reportTo?: ReportTo | undefined;
}
