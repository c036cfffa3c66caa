import { afterAll, beforeEach } from 'vitest';
import { leaveScan } from './scan-figures.ts';
import { scannedSoFar, testBegins, testEnds } from './written.ts';

/** Set up for every suite: fails the test in which a secret or a person's words got into a log or into the figures. */
beforeEach(({ onTestFinished, task }) => {
  testBegins();
  // Begun first, so it ends last: when the app of the test has stopped as well.
  onTestFinished(() => {
    const found = testEnds({ isMeant: task.fails === true });
    if (found.length > 0) throw new Error(`must not have been written:\n${found.join('\n')}`);
  });
});

afterAll(() => leaveScan(scannedSoFar()));
