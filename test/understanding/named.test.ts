import { expect, test } from 'vitest';
import { reader } from '../support/reader.ts';

test.each<[string, readonly string[]]>([
  ['The CSM took me three days', ['csm']],
  ['We let PMP and CSPO lapse, and nobody wants a CSM', ['pmp', 'cspo', 'csm']],
  ['Professional Scrum Master I? No, cspo. Or PSM 1 after all', ['psm-i', 'cspo']],
  ['Our Scrum Master is on holiday', []],
  ['', []],
])('"%s" names %j, whatever it says of them', (text, named) => {
  expect(reader.named(text)).toEqual(named);
});
