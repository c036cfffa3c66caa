import type { Catalog } from '../catalog/catalog.ts';
import type { ReportTo } from './wrong-fact.ts';

/** What every view is made from, besides the state. */
export interface Parts {
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`; figures are called old by it. */
  readonly today: string;
  /** Where a wrong fact is told, if anywhere. */
  readonly reportTo?: ReportTo | undefined;
}
