import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification, NextLink, PageId } from '../../catalog/schema.ts';
import { expiringIn, holdingsIn, isHeld } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import type { Outcome } from '../decision/outcome.ts';
import { rivalOf } from '../decision/shelf.ts';
import { citeAnswer, citeFact } from '../facts/citation.ts';
import { prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { adviceOn } from './advice.ts';
import { type Reason, winnerOf } from './reason.ts';

/** What to do now, and the page on which one does it. */
export interface NextStep extends Reason {
  readonly link: {
    /** As on a button, Title Case. */
    readonly label: string;
    readonly url: string;
  };
}

/** What to do now. Throws when the catalog lacks a certification that a rule recommends. */
export function nextStep({ issuer }: Decision, answers: Answers, catalog: Catalog): NextStep {
  const { outcome, clarity } = issuer;
  const advice = adviceOn(outcome);
  if (advice) {
    const facts = (advice.facts ?? []).map(([certification, key]) => citeFact(certification, key));
    const cites = [citeAnswer(advice.question, answers), ...facts];
    return {
      text: stepOn(outcome, advice.step, answers, catalog),
      cites,
      link: linkOf(advice.page, answers, catalog),
    };
  }
  const winner = winnerOf(outcome, catalog);
  if (!winner) throw new Error(`nothing is known about ${outcome.certifications.join(' and ')}`);
  const rival = clarity === 'tie' ? catalog.get(rivalOf(winner.id) ?? '') : undefined;
  return rival ? betweenTwo(winner, rival) : firstMove(winner, answers, catalog);
}

/** With the name of the one that is about to expire, where it is one. */
function stepOn({ kind }: Outcome, step: string, answers: Answers, catalog: Catalog): string {
  const [only, ...others] = expiringIn(answers);
  const name = kind === 'keep-or-lapse' && only && others.length === 0 && catalog.get(only);
  return name ? `Renew ${name.abbreviation} only if a job ad or a client has asked for it lately.` : step;
}

function linkOf(page: PageId | null, answers: Answers, catalog: Catalog): NextStep['link'] {
  const [due] = page ? [] : expiringIn(answers);
  const all = page ? [] : holdingsIn(answers).map(({ certification }) => certification);
  const held = catalog.get(due ?? all.sort()[0] ?? '');
  if (held) return { label: due ? 'See How to Renew' : 'See What Yours Offers', url: held.url };
  const { label, url } = catalog.page(page ?? 'scrum-guide');
  return { label, url };
}

/** The first thing to do about a certification: to see that what must come first is there, as far as it is open. */
export function firstMove(winner: Certification, answers: Answers, catalog: Pick<Catalog, 'get'>): NextStep {
  const move = towards(winner);
  const before = badgeToCheck(winner, answers, catalog);
  return before ? { ...before, link: move.link } : move;
}

/** A certification required first, unless it is surely held; null where there is none. */
function badgeToCheck(winner: Certification, answers: Answers, catalog: Pick<Catalog, 'get'>): Reason | null {
  const open = prerequisitesOf(winner, answers, catalog).find(
    ({ key, state }) => state !== 'met' && (key === 'requiresCertification' || key === 'requiresOutside'),
  );
  if (!open) return null;
  const { requiresCertification: badge } = winner.facts;
  const required = typeof badge === 'object' ? catalog.get(badge.value) : undefined;
  if (required && isHeld(required.id, answers)) {
    const text = `Ask ${winner.issuer.name} whether your lapsed ${required.abbreviation} still counts.`;
    return { text, cites: [...open.cites, citeAnswer('held', answers)] };
  }
  return { text: 'Check that you hold what it requires first, then see what comes next.', cites: open.cites };
}

/** What waits behind each kind of link: what to do there, and what the button to it says. */
const MOVES: Record<
  NextLink['what'],
  { readonly says: (name: string) => string; readonly label: (name: string) => string }
> = {
  'practice-test': {
    says: () => 'Take the free practice test; once you pass it easily, book the exam.',
    label: () => 'Take a Free Practice Test',
  },
  'class-search': {
    says: (name) => `Compare dates, trainers and prices, and pick a class for ${name}.`,
    label: (name) => `Find a Class for ${name}`,
  },
  apply: {
    says: () => 'Check that you qualify, and start your application.',
    label: () => 'See How to Apply',
  },
  exam: {
    says: () => 'Read what the exam asks, and set yourself a date.',
    label: () => 'See What the Exam Asks',
  },
  guide: {
    says: () => 'Read the free guide first; the exam is about it.',
    label: () => 'Read the Free Guide',
  },
};

/** A button holds so many characters on every client. */
const MOST_ON_A_BUTTON = 30;

function towards(winner: Certification): NextStep {
  const { id, abbreviation, url } = winner;
  const { what, url: where } = winner.links?.[0] ?? { what: 'exam' as const, url };
  const { says, label } = MOVES[what];
  const named = label(abbreviation);
  return {
    text: says(abbreviation),
    cites: [
      citeFact(id, typeof figureOf(winner, 'trainingHours') === 'string' ? 'classRequired' : 'trainingHours'),
    ],
    link: { label: named.length > MOST_ON_A_BUTTON ? 'Find a Class' : named, url: where },
  };
}

/** Two that are level: what tells without money spent which of them it should be. */
function betweenTwo(one: Certification, other: Certification): NextStep {
  const alone = [one, other].find(({ links }) => links?.some(({ what }) => what === 'practice-test'));
  const test = alone?.links?.find(({ what }) => what === 'practice-test');
  const taught = alone === one ? other : one;
  if (!alone || !test) {
    const move = towards(one);
    const text = `Compare ${one.abbreviation} and ${other.abbreviation} before you pay for either.`;
    return { ...move, text, link: { ...move.link, label: `See ${one.abbreviation}` } };
  }
  return {
    text: `Try the free ${alone.abbreviation} test: if you pass, skip the class; if not, take ${taught.abbreviation}.`,
    cites: [citeFact(alone.id, 'classRequired'), citeFact(taught.id, 'classRequired')],
    link: { label: MOVES['practice-test'].label(alone.abbreviation), url: test.url },
  };
}
