import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { hrefTo } from './route.ts';

/**
 * The control that was used is gone once its message or view is replaced; who works by keyboard must not start from
 * the top of the page.
 */
export function useFocusKept<Place extends HTMLElement>(shown: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const focused = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const entered = ({ target }: FocusEvent) => {
      focused.current = target as HTMLElement;
    };
    // A click beside everything leaves too, and so does being taken away; only then it is no longer there.
    const left = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        const still = target as HTMLElement;
        if (still === focused.current && still.isConnected && document.activeElement !== still)
          focused.current = null;
      });
    element?.addEventListener('focusin', entered);
    element?.addEventListener('focusout', left);
    return () => {
      element?.removeEventListener('focusin', entered);
      element?.removeEventListener('focusout', left);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown anew is what takes the focus away
  useLayoutEffect(() => {
    if (focused.current?.isConnected !== false) return;
    focused.current = null;
    if (document.activeElement === document.body) place.current?.focus();
  }, [shown]);
  return place;
}

interface Shown {
  readonly person: string;
  readonly place: string | null;
  readonly thread: string | null;
  readonly screen: string;
}

/**
 * A thread that opens takes the focus. One that closes, and a screen that goes away on a phone, take away what had
 * it; it goes on where one came from, or to what is there instead.
 */
export function useFocusFollows({ person, place, thread, screen }: Shown): void {
  const before = useRef<Shown>(null);
  useEffect(() => {
    const was = before.current;
    before.current = { person, place, thread, screen };
    // Who becomes someone else stays at the button for it.
    if (was && was.person !== person) return;
    if (thread && thread !== was?.thread) focusFirst('.thread h2');
    else if (!was || !isFocusLost()) return;
    else if (was.thread && was.place === place && place)
      focusFirst(`.conversation a.replies[href="${hrefTo(place, was.thread)}"]`, '.conversation textarea');
    else if (screen === 'places') focusFirst('.sidebar a[aria-current]', '.sidebar a');
    else focusFirst('.conversation h1');
  }, [person, place, thread, screen]);
}

/** What is no longer shown keeps the focus for a moment, and then nothing has it. */
function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
}

function focusFirst(...selectors: string[]): void {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector)).find(Boolean);
  found?.focus();
}
