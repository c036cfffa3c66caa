/** So many different objects are asked about in turn while one view is made. */
const MOST = 4;

/**
 * The same function, which remembers what it made of the last few objects: a view asks again and again about the same
 * answers. A WeakMap would keep what each tap has left behind until memory is next swept as a whole, and each quick
 * sweep until then took twice as long.
 */
export function lately<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const remembered: { readonly of: Of; readonly made: Made }[] = [];
  return (of) => {
    const known = remembered.find((one) => one.of === of);
    if (known) return known.made;
    const made = make(of);
    remembered.unshift({ of, made });
    remembered.length = Math.min(remembered.length, MOST);
    return made;
  };
}
