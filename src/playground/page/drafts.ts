import { useSyncExternalStore } from 'react';

/** What was typed into message boxes and not sent. It is here, above the panes, since those come and go. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

/** Each person has a draft of their own in each conversation and thread. */
export const draftKey = (person: string, channel: string, threadTs = ''): string =>
  `${person}/${channel}/${threadTs}`;

export function useDraft(key: string): string {
  return useSyncExternalStore(listen, () => drafts.get(key) ?? '');
}

export function setDraft(key: string, text: string): void {
  drafts.set(key, text);
  for (const changed of listeners) changed();
}

/** Empties the box once it was sent, unless something else has been typed meanwhile. */
export function clearDraft(key: string, sent: string): void {
  if (drafts.get(key) === sent) setDraft(key, '');
}

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
