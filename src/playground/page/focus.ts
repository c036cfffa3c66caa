import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * The control that was used is gone once its message or view is replaced; who works by keyboard must not start from
 * the top of the page.
 */
export function useFocusKept<Place extends HTMLElement>(shown: unknown): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const inside = useRef(false);
  useLayoutEffect(() => {
    const element = place.current;
    const entered = () => {
      inside.current = true;
    };
    const left = ({ relatedTarget }: FocusEvent) => {
      // Nothing is entered instead when the focused control is taken away.
      if (relatedTarget instanceof Node && !element?.contains(relatedTarget)) inside.current = false;
    };
    element?.addEventListener('focusin', entered);
    element?.addEventListener('focusout', left);
    return () => {
      element?.removeEventListener('focusin', entered);
      element?.removeEventListener('focusout', left);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown anew is what takes the focus away
  useLayoutEffect(() => {
    if (inside.current && document.activeElement === document.body) place.current?.focus();
  }, [shown]);
  return place;
}
