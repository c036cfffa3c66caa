import { readBuilt } from '../data-files/built-json.ts';
import { type Lexicon, lexicon } from './schema.ts';

/**
 * The lexicon that the build wrote beside this file, or at another address.
 *
 * @throws Error when the file is missing or is no lexicon; the message says what to run.
 */
export const loadLexicon = (url: URL = new URL('./lexicon.json', import.meta.url)): Lexicon =>
  readBuilt(url, 'lexicon', lexicon);
