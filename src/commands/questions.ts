import { allQuestions } from '../recommendation/index.ts';

/** Every question and option as JSON: id, words, and when it can matter. `npm run --silent questions` */
process.stdout.write(`${JSON.stringify(allQuestions(), null, 2)}\n`);
