import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { howItDecides } from './page/page.ts';

/** The page on how the decision is made: `npm run --silent how-it-decides > docs/how-it-decides.md` */
process.stdout.write(howItDecides(createCatalog(compileCatalog(readCatalogFolder()))));
