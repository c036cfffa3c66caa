import { compileLexicon, readLexiconFolder } from '../../src/understanding/compile.ts';
import { createReader, type Reader } from '../../src/understanding/index.ts';
import { catalog } from './catalog.ts';

/** What the build writes. */
export const lexicon = compileLexicon(readLexiconFolder());

/** The real reader, straight from the YAML of catalog and lexicon. */
export const reader: Reader = createReader({ catalog, lexicon });
