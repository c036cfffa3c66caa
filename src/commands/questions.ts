import { allQuestions, BADGES, badgeLabel } from '../recommendation/index.ts';

/** Every question and option as JSON: id, words, and when it can matter. `npm run --silent questions` */
const questions = allQuestions().map((question) => ({
  ...question,
  ...(question.id === 'held' ? { boxes: BADGES.map((id) => ({ id, label: badgeLabel(id) })) } : {}),
}));
process.stdout.write(`${JSON.stringify(questions, null, 2)}\n`);
