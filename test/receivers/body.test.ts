import { parse } from 'node:querystring';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSslCheck, readBody } from '../../src/receivers/body.ts';

describe('the body of a request', () => {
  test.each<[string, boolean, unknown]>([
    ['{"type":"event_callback"}', false, { type: 'event_callback' }],
    ['{"type":', false, null],
    ['', false, null],
    ['payload=%7B%22a%22%3A%22b+c%22%7D', true, { a: 'b c' }],
    ['payload=%7B%22a%22%3A1%7D&b=2', true, { a: 1 }],
    ['payload=%7B', true, null],
    ['payload=', true, null],
    ['payload=%ZZ', true, null],
    ['command=%2Fcertify&text=a+b%2B', true, { command: '/certify', text: 'a b+' }],
    ['payload=1&payload=2', true, {}],
  ])('%s', (text, isForm, body) => {
    expect(readBody(text, isForm)).toEqual(body);
  });

  test('a field alone is read as among others, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (words) => {
        const form = new URLSearchParams({ payload: JSON.stringify({ words }) }).toString();
        expect(readBody(form, true)).toEqual({ words });
        expect(readBody(form, true)).toEqual(JSON.parse(String(parse(form).payload)));
      }),
    );
  });
});

test.each([
  ['ssl_check=1', true],
  ['token=a&ssl_check=1', true],
  ['ssl_check=1&token=a', true],
  ['ssl_check=0', false],
  ['ssl_check=11', false],
  ['no_ssl_check=1', false],
  ['payload=%26ssl_check%3D1', false],
])('whether %s only asks if somebody is there: %s', (text, expected) => {
  expect(isSslCheck(text)).toBe(expected);
});
