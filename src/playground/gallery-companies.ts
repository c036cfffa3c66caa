import type { Answers, Overlay } from '../recommendation/index.ts';
import type { Cases } from './gallery-cases.ts';
import { NEW_TO_SCRUM, WITH_SAFE } from './gallery-cases.ts';

/** A company with something to say about everything, for the gallery. */
export const ACME: Overlay = {
  company: 'Acme',
  currency: 'USD',
  prefer: [{ of: { kind: 'issuer', id: 'scrum-org' }, because: 'We have vouchers for its exams.' }],
  exclude: [
    { of: { kind: 'certification', id: 'cspo' }, because: 'It has no exam.' },
    { of: { kind: 'issuer', id: 'scaled-agile' }, because: null },
  ],
  pays: [{ of: null, upTo: 1200 }],
  prices: [{ certification: 'psm-i', amounts: { exam: 150 }, asOf: '2026-10', link: null }],
  courses: [
    {
      title: 'Scrum in Two Days',
      certifications: ['psm-i', 'csm'],
      when: 'once a quarter',
      link: 'https://intranet.example.com/learning/scrum',
      contact: 'U012ABCDEF',
      price: 0,
    },
  ],
  approver: 'U012ABCDEF',
  policy: {
    text: 'One certification a year, agreed with your lead.',
    link: 'https://intranet.example.com/learning',
  },
};

const PRODUCT_OWNER: Answers = {
  aim: 'product',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  experience: 'none',
  learning: 'class',
};

/** Outcomes for people who work there; each title as those of everybody else. */
export const AT_ACME: Cases = {
  'a pair, close call (PSM I, CSM). At a company that prefers its issuer': NEW_TO_SCRUM,
  'one, clear (PSPO I). At a company that excludes CSPO': PRODUCT_OWNER,
  'one, likely (SSM). At a company that excludes it, where nothing else fits': WITH_SAFE,
};
