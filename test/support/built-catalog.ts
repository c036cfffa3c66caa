import { loadCatalog } from '../../src/catalog/load.ts';

/** The real catalog as it was built, for who loads it a thousand times: reading the YAML takes longer than most tests. */
export const catalog = loadCatalog();
