import type { MultiStaticSelect } from '@slack/types';
import type { CertificationGroup } from '../conversation/certification-groups.ts';
import { multiSelect, option, plain } from './elements.ts';

/** Every certification by its issuer, to pick a few from: "CSM \u2013 Certified ScrumMaster". */
export function certificationList(
  actionId: string,
  groups: readonly CertificationGroup[],
  max_selected_items: number,
): MultiStaticSelect {
  return multiSelect('Pick from the List', actionId, {
    max_selected_items,
    option_groups: groups.map(({ issuer, certifications }) => ({
      label: plain(issuer),
      options: certifications.map(({ id, abbreviation, name }) =>
        option(`${abbreviation} \u2013 ${name}`, id),
      ),
    })),
  });
}
