import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReportTo, wrongFactLink } from '../../src/conversation/wrong-fact.ts';
import { ownIssues } from '../../src/own-package.ts';
import { catalog } from '../support/catalog.ts';

const [csm, psm] = [catalog.named('CSM'), catalog.named('PSM I')].flatMap((one) => one ?? []);
const linkTo = (reportTo: ReportTo | undefined) =>
  wrongFactLink(
    [csm, psm].flatMap((one) => one ?? []),
    { reportTo, catalog },
  );

const BODY = `What is wrong:\n\nWhat is right:\n\nWhere you read it:\n\nFacts as of: ${catalog.version}`;

describe('a report on a wrong fact', () => {
  test('begins with the certifications and the day of the facts, on the page for a new issue', () => {
    const link = new URL(linkTo({ kind: 'tracker', url: 'https://github.com/us/certify/issues/new' }) ?? '');
    expect(link.href).toMatch(/^https:\/\/github\.com\/us\/certify\/issues\/new\?/);
    expect(link.searchParams.get('title')).toBe('Wrong fact: CSM, PSM I');
    expect(link.searchParams.get('body')).toBe(BODY);
  });

  test('goes behind what the address asks for already', () => {
    const link = new URL(linkTo({ kind: 'tracker', url: 'https://tracker.example/new?label=facts' }) ?? '');
    expect([...link.searchParams.keys()]).toEqual(['label', 'title', 'body']);
  });

  test('stands where the address says so', () => {
    const url =
      'https://gitlab.example/us/certify/-/issues/new?issue[title]={title}&issue[description]={body}';
    const link = new URL(linkTo({ kind: 'tracker', url }) ?? '');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      'issue[title]': 'Wrong fact: CSM, PSM I',
      'issue[description]': BODY,
    });
  });

  test('is a mail where that is wanted', () => {
    const link = new URL(linkTo({ kind: 'mail', address: 'facts@example.com' }) ?? '');
    expect(link.protocol + link.pathname).toBe('mailto:facts@example.com');
    expect(link.searchParams.get('subject')).toBe('Wrong fact: CSM, PSM I');
    expect(link.searchParams.get('body')).toBe(BODY);
  });

  test('cannot be made where nobody takes it', () => {
    expect(linkTo(undefined)).toBeNull();
  });
});

describe('where this repository takes reports', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certify-package-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each<[string, unknown, ReportTo | undefined]>([
    [
      'the page of its issues',
      { bugs: { url: 'https://git.example/us/issues/' } },
      { kind: 'tracker', url: 'https://git.example/us/issues/new' },
    ],
    ['nowhere', { name: 'certify' }, undefined],
    ['no web page', { bugs: { url: 'ftp://git.example/' } }, undefined],
  ])('%s', (_what, content, reportTo) => {
    const file = join(folder, 'package.json');
    writeFileSync(file, JSON.stringify(content));
    expect(ownIssues(pathToFileURL(file))).toEqual(reportTo);
  });

  test('nowhere, where the built program stands alone', () => {
    expect(ownIssues(pathToFileURL(join(folder, 'none.json')))).toBeUndefined();
  });
});
