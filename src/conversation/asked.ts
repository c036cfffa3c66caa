import type { Role } from '../understanding/understood.ts';
import type { ListPage } from './view.ts';

/** Facts that somebody asks for, by a command or by a tap on facts shown before. */
export type Asked =
  | {
      readonly kind: 'details';
      readonly certification: string;
      /** The page of the list on which it was asked for. */
      readonly back?: ListPage | undefined;
    }
  /** By catalog id; too few or too many lead to "which ones?". */
  | { readonly kind: 'compare'; readonly certifications: readonly string[] }
  | { readonly kind: 'role'; readonly role: Role }
  | ({ readonly kind: 'list' } & ListPage)
  | { readonly kind: 'path'; readonly from: string | null; readonly to: string | null };
