import { certificationIn } from '../catalog/catalog.ts';
import type { Answers } from '../recommendation/index.ts';
import type { Asked } from './asked.ts';
import { groupsOf } from './certification-groups.ts';
import { comparisonView, MOST_COMPARED } from './comparison-view.ts';
import { detailsView } from './details-view.ts';
import { listView } from './list-view.ts';
import type { Parts } from './parts.ts';
import { roleView } from './role-view.ts';
import type { CompareWhichView, FactsView } from './view.ts';
import { wayView } from './way-view.ts';

/** How facts are shown. */
export interface Shown {
  /** Whether whoever asks can take them away again: nobody else sees them. */
  readonly closes: boolean;
  /** What they have said of themselves beside it; a questionnaire that begins there begins with it. */
  readonly said?: Answers;
}

/** What somebody asked for. Of certifications that are gone, what is left: the whole list, or "which ones?". */
export function factsView(asked: Asked, { closes, said = {} }: Shown, parts: Parts): FactsView {
  switch (asked.kind) {
    case 'details':
      return (
        detailsView(asked.certification, parts, { closes, said, back: asked.back ?? null }) ??
        listView({ of: null, page: 0 }, closes, parts)
      );
    case 'compare': {
      const known = [...new Set(asked.certifications)].filter((id) => parts.catalog.get(id));
      return known.length >= 2 && known.length <= MOST_COMPARED
        ? comparisonView(known, parts, { closes, said })
        : compareWhichView(known, closes, parts);
    }
    case 'role':
      return roleView(asked.role, { closes, said }, parts);
    case 'list':
      return listView(asked, closes, parts);
    case 'path':
      return wayView(asked, closes, parts);
    default:
      return asked satisfies never;
  }
}

function compareWhichView(ids: readonly string[], closes: boolean, { catalog }: Parts): CompareWhichView {
  const named = ids.map((id) => certificationIn(catalog, id));
  return { kind: 'compare-which', named, groups: groupsOf(catalog), closes };
}
