import type { Catalog } from '../catalog/catalog.ts';
import type { Command, Understood } from '../understanding/understood.ts';

const JOINS = /^(vs\.?|versus|or|and|with|to|compare)$/i;
const MOST_WORDS = 8;
const MOST_READ = 500;

/** Reads names alone, until the reader of words is there. */
export function readWords(text: string, catalog: Catalog): Understood {
  const words = text
    .slice(0, MOST_READ)
    .split(/[\s,]+/)
    .filter(Boolean);
  const found: string[] = [];
  const notUnderstood: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(MOST_WORDS, words.length - at);
    while (length > 1 && !catalog.named(words.slice(at, at + length).join(' '))) length -= 1;
    const certification = catalog.named(words.slice(at, at + length).join(' '));
    if (certification) found.push(certification.id);
    else if (!JOINS.test(words[at] ?? '')) notUnderstood.push(words[at] ?? '');
    at += length;
  }
  const named = [...new Set(found)];
  const command = commandOf(words, named);
  const isSaid = command.kind === 'here' || command.kind === 'private' || command.kind === 'help';
  return {
    command,
    answers: {},
    from: [],
    notUnderstood: isSaid ? [] : notUnderstood,
    cut: text.trimEnd().length > MOST_READ,
  };
}

function commandOf([first = '', ...others]: readonly string[], named: readonly string[]): Command {
  const [only, second] = named;
  const [word, isAlone] = [first.toLowerCase(), others.length === 0];
  if (isAlone && (word === 'here' || word === 'private' || word === 'help')) return { kind: word };
  if (only && second && named.length <= 4) return { kind: 'compare', certifications: named };
  if (word === 'compare' || named.length > 4) return { kind: 'compare-which', certifications: named };
  return only ? { kind: 'details', certification: only } : { kind: 'start' };
}
