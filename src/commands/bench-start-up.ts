import { pathToFileURL } from 'node:url';
import { draw } from '../cards/draw.ts';
import { loadCatalog } from '../catalog/load.ts';
import { begin } from '../conversation/step.ts';

// What `bench.ts` runs in a process of its own, bundled: from nothing to the first question, on the built catalog
// whose path it is given. Prints milliseconds since the process began.
const loadedCode = performance.now();
const catalog = loadCatalog(pathToFileURL(process.argv[2] ?? ''));
const loadedCatalog = performance.now();
draw(begin('U012ABCDEF', 'thread', { catalog, today: catalog.version }), 'rich');
process.stdout.write(JSON.stringify({ loadedCode, loadedCatalog, asked: performance.now() }));
