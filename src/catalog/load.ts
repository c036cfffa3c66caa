import { readBuilt } from '../data-files/built-json.ts';
import { type Catalog, createCatalog } from './catalog.ts';
import { builtCatalog } from './schema.ts';

/**
 * The catalog that the build wrote beside this file, or at another address.
 *
 * @throws Error when the file is missing or is no catalog; the message says what to run.
 */
export const loadCatalog = (url: URL = new URL('./catalog.json', import.meta.url)): Catalog =>
  createCatalog(readBuilt(url, 'catalog', builtCatalog));
