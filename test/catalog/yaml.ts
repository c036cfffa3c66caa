import type { YamlFile } from '../../src/data-files/yaml-files.ts';

/** A small issuer file that compiles; tests change the one line they are about. */
export const HOUSE: YamlFile = {
  name: 'house.yml',
  text: `
changed: '2026-02-01'
issuer: { id: house, name: House of Scrum, url: https://house.example/ }
certifications:
  - id: hs-one
    abbreviation: HS I
    name: House Scrum One
    aliases: [House Scrum]
    track: scrum-master
    step: 1
    summary: A made-up certification with a class and an exam that has to be renewed.
    url: https://house.example/one
    mayWin:
      answer: 'yes'
      sources: [https://a.example/x, https://b.example/y]
    benefits:
      - kind: learn
        says: In the class for HS I you build a house.
        source: https://house.example/one
        asOf: unknown
        trust: official
      - { kind: opens, says: HS I opens the door., source: https://house.example/one, asOf: '2026', trust: official }
    links: [{ what: class-search, url: https://house.example/classes, asOf: '2026', trust: official }]
    facts:
      classRequired: { value: true, source: https://house.example/one, asOf: '2026', trust: official }
      classHours: unknown
      classPriceUsd: unknown
      examRequired: { value: true, source: https://house.example/one, asOf: '2026', trust: official }
      examFeeUsd: unknown
      examQuestions: unknown
      examMinutes: unknown
      examPassPercent: unknown
      expires: { value: true, source: https://house.example/one, asOf: '2026', trust: official }
      renewalEveryMonths: unknown
      renewalFeeUsd:
        value: { low: 100, high: 120 }
        source: https://house.example/one
        asOf: '2026-01'
        trust: official
`,
};

/** Another one, without class, exam or renewal. */
export const GUILD: YamlFile = {
  name: 'guild.yml',
  text: `
changed: '2026-01-15'
issuer: { id: guild, name: Guild, url: https://guild.example/ }
certifications:
  - id: gu-two
    abbreviation: GU
    name: Guild Badge
    track: kanban
    step: 2
    summary: A made-up certification that is simply given to members of the guild.
    url: https://guild.example/
    mayWin: { answer: 'no', because: nobody recommends it }
    facts:
      classRequired: { value: false, source: https://guild.example/, asOf: unknown, trust: low }
      classHours: none
      classPriceUsd: none
      examRequired: { value: false, source: https://guild.example/, asOf: unknown, trust: low }
      examFeeUsd: none
      examQuestions: none
      examMinutes: none
      examPassPercent: none
      expires: { value: false, source: https://guild.example/, asOf: unknown, trust: low }
      renewalEveryMonths: none
      renewalFeeUsd: none
`,
};

/** Pages that compile, older than the two above. */
export const PAGES: YamlFile = {
  name: 'pages.yml',
  text: `
changed: '2026-01-01'
pages:
${['scrum-guide', 'scrum-master-path', 'product-owner-path', 'pmp', 'product-craft']
  .map(
    (id) =>
      `  - { id: ${id}, label: Read This, url: https://page.example/${id}, source: https://page.example/, asOf: unknown, trust: low }`,
  )
  .join('\n')}
`,
};

/** A file with one passage exchanged. Throws when the passage is not there, so that no test passes by accident. */
export function exchange({ name, text }: YamlFile, passage: string, by: string): YamlFile {
  if (!text.includes(passage)) throw new Error(`${name} does not contain "${passage}"`);
  return { name, text: text.replace(passage, () => by) };
}
