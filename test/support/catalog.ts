import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';

/** The real catalog, straight from its YAML. */
export const catalog: Catalog = createCatalog(compileCatalog(readCatalogFolder()));
