import type { Catalog } from '../../catalog/catalog.ts';
import { ONE_LEVEL } from '../../recommendation/nearness/weights.ts';
import { BestTree } from '../paths/best-tree.ts';
import { certifyPuzzle } from '../paths/certify-puzzle.ts';
import { tapsPerSet } from '../paths/complete-sets.ts';
import { tapsOf } from '../paths/ways.ts';
import { gather, type Material } from './decided.ts';
import { issuerPicture, ladderTable, levelTable, outcomeTable, overview, trackTable } from './flow.ts';
import { count, list, taps } from './markdown.ts';
import {
  clarityTable,
  costGaps,
  costTable,
  counts,
  heldTable,
  othersTable,
  pairSentence,
  prerequisiteTable,
  presumedTable,
  questions,
  rules,
  sellerFigures,
  sourceFigures,
  tapFigures,
  tieTable,
  topicsOf,
  weightTable,
  winnersTable,
} from './sections.ts';
import { READING } from './words.ts';

/** `docs/how-it-decides.md`, whole. The same rules and catalog give the same text, on any day. */
export function howItDecides(catalog: Catalog): string {
  const material = gather(catalog);
  return `${[
    '<!-- Written by `npm run --silent how-it-decides > docs/how-it-decides.md`. Do not edit it by hand. -->',
    '# How Certify decides',
    ...opening(material),
    ...stages(material),
    ...asking(material),
    ...ruling(material),
    ...ties(material),
    ...nearness(material),
    ...conditions(material),
    ...certifications(material),
    ...arguing(),
  ].join('\n\n')}\n`;
}

function opening(material: Material): readonly string[] {
  const { all, issuers, winners } = counts(material);
  const { fewest, worst } = tapsOf(material.ways);
  const { cases, sources, fromSellers, selfReports, askedAndAnswered, noneYet } = READING;
  return [
    'This page is for two kinds of reader: those who want to know why Certify says what it says, and those who think it is wrong. It is written by a program from the rules themselves, so it cannot claim what the rules do not do.',
    list([
      `**It is a set of written rules.** The same answers give the same result, today and next year, in whatever order they were given. No language model takes part, and nothing is learned from anybody's answers.`,
      `**It knows ${all} certifications of ${issuers} issuers, and recommends ${winners} of them.** The others can be looked up and compared. [Why they never win](#never-recommended) is said of each.`,
      `**It asks ${fewest} to ${worst} questions.** It stops when no further answer could change the result.`,
      '**“None” is a result.** So are “not yet”, “both”, “keep what you have” and “ask your employer”.',
      '**It is no judge of people.** It does not know what your local adverts ask for, how good a trainer is, or whether you would pass.',
    ]),
    '## Where the rules come from',
    `The first rules are those of one article: Excella, on the difference between CSM and CSPO, 2013. The rest come from reading ${cases} published cases from ${sources} independent sources: people who asked, people who answered, people who told what they did and why.`,
    `Such advice has to be read with care. ${fromSellers} of the ${cases} answers came from somebody who sells what they recommend: a trainer, a vendor, or the issuer. ${selfReports} were people explaining their own choice. In only ${askedAndAnswered} did one person ask and another one answer. Here is what we made of that:`,
    list([
      'Sellers were not thrown out. They know their subject, and many of them recommend what others recommend as well. But nobody counts twice: everything one site says is one source.',
      'A rule needs the source article, or two independent sources at the least. Many have more. A seller may be one of them, and is marked with \u201c(sells)\u201d wherever a rule names it.',
      sellerFigures(),
      'A certification may win only with two independent sources, or as the only one for its role.',
      'Where advice splits along what people sell, Certify shows both sides. That is why CSM and PSM I stand on one card.',
      `“None yet” was the right answer in ${noneYet} of the ${cases} cases, though nobody earns anything by it. Certify says it too.`,
    ]),
    'And the limits of that reading. One person did it. Of most pages only the opening could be read. Nearly all of it is in English, and much comes from the forum of one issuer, Scrum.org. Least is known about managers, analysts, testers, and methods for public tenders.',
  ];
}

function stages(material: Material): readonly string[] {
  return [
    '## Three stages',
    `Experts decide in three steps, and so does Certify. Each step hands its result to the next one. Money comes last. In the cases it hardly ever changed which kind of certification was right, only which issuer\u2019s.`,
    overview(),
    '### First stage: the track',
    `The track says where to look. ${topicsOf('track').slice(0, 2).join(' and ')} settle most of it. Where a further answer leads elsewhere, it stands in italics with the track it leads to.`,
    trackTable(),
    'Whoever names SAFe gets a SAFe badge, since companies that run SAFe look for those. The other way round, nobody is sent to SAFe who did not name it.',
    '### Second stage: the level',
    'The level says how high to reach, or whether to reach at all. This is where “not yet” and “none needed” come from. Not every track has levels.',
    levelTable(material),
    'As an example, this is the ladder of a Scrum Master who does not use SAFe or Kanban:',
    ladderTable(material),
    '### Third stage: the issuer',
    'On some places two issuers offer nearly the same: one with a class, one as an exam alone. Only there does the third stage ask anything. Whoever was asked for a reason and wants proof is taken to prefer the exam, unless they say how they like to learn. The picture shows the first Scrum Master badge.',
    issuerPicture(material),
    '### What comes out',
    outcomeTable(material),
    'A “way” is one complete run of answers, each different from all others. The numbers say how many different runs end there. They do not say how many people do: nobody knows that.',
  ];
}

function asking(material: Material): readonly string[] {
  const { ways } = material;
  const all = tapsOf(ways);
  const sure = tapsOf(ways, 'the sure');
  const perSet = tapsPerSet(ways);
  return [
    '## The questions',
    'Every question also takes “Not Sure”. That excludes nothing and speaks for nothing.',
    questions(material),
    '## The order, and when it stops',
    'First comes what chooses the track, then the level, then the issuer. Most questions are left out for most people. The rule for that is short:',
    list([
      '**Stop** when every way of answering what is still open, “Not Sure” included, leads to the same outcome. The same outcome means the same advice, the same certifications, and the same order.',
      '**Otherwise ask**, of the earliest stage that can still change something, the question with which the fewest are to be expected until it is settled, were every button tapped equally often. Where two are as good, the one that stands first above.',
    ]),
    'This is worked out, not estimated: the program follows every way of answering the open questions to its end. So no question is asked for nothing, and nothing you were not asked could have changed the result.',
    tapFigures(material),
    `There are ${count(all.ways)} ways through the questions. If each counts the same, the mean is ${taps(all.mean)} taps. But long ways are many because they branch, and each of them is rare. If people tapped every button equally often, the mean would be ${taps(all.expected)}. Without any “Not Sure” the two figures are ${taps(sure.mean)} and ${taps(sure.expected)}. Nobody ever needs more than ${all.worst}.\n\nStopping early has been tried against answering everything. There are ${count(perSet.sets)} complete sets of answers, with every question that can be put answered; a test goes through all of them, and in each the outcome is the one at which the questions had stopped. If each set counts the same, the mean is ${taps(perSet.mean)} taps.\n\nA note on counting. Behind “another one, or several” there is a list of all certifications. Counted are the way with nothing picked, the ways with one of each class that some rule asks about, with one that no rule asks about, and with one that is about to expire. Picking belongs to the tap before it.`,
    howGood(material),
  ];
}

/** The order beside the best one there can be. */
function howGood({ ways }: Material): string {
  const above = (['everybody', 'the sure'] as const).map((whose) => {
    const best = new BestTree(certifyPuzzle, whose).best();
    return { best, percent: percent(tapsOf(ways, whose).expected / best.mean - 1) };
  });
  const [all, sure] = above;
  if (!all || !sure) throw new Error('two comparisons were asked for');
  return `Could another order do with fewer taps? The best tree of questions that keeps the three stages takes ${taps(all.best.mean)} taps on average where every button is equally likely. It is computed by a separate program that looks at all that can be picked as well. Certify is ${all.percent} % above that, and ${sure.percent} % for people who are never unsure. \`npm run optimum\` computes this anew and shows where any difference lies.`;
}

/** Sums of the same numbers in another order differ in the last digits, below zero as well. */
const percent = (part: number) => (100 * part).toFixed(1).replace(/^-(0\.0)$/, '$1');

function ruling(material: Material): readonly string[] {
  return [
    '## The rules',
    sourceFigures(),
    'Each rule stands here in the words in which people read it. “On” names the answers that its sentence speaks of, with every option that can bring it up; “Not Sure” stands for an open question, too. A rule may need more than it says: the code behind it is short, and named [at the end](#argue-with-it). “To” is where the stage arrives when this rule speaks. “From” is who says so.',
    rules(material),
  ];
}

function ties(material: Material): readonly string[] {
  return [
    '## How firm a result is',
    'Certify gives no score. Behind a “78 %” there is nothing but somebody\u2019s weights. It uses these words instead, and for “clear” one that is weaker, “likely”, where an answer that could change it is open, what the certification asks for is not known to be met, or nothing of its price is known.',
    clarityTable(material),
    'In a tie, one of the two must still stand first on the card. Which one is fixed, and the card says that it is no judgement about the person:',
    tieTable(material),
    pairSentence(material),
    'On a close call and in a tie there is one more thing to say, and nobody has to. Certify puts the difference as it stands in the catalog: the hours of class on one side, and how much more three years cost with it. Where a price is not known, it says so. Whoever says whether the class is worth that has decided: the way of learning does not count any more, the case is clear, and one certification is named instead of two. It is forgotten when another answer puts another two side by side.',
    '## Wishes',
    'Below a result one can wish for something cheaper, faster, with no class, that never expires, or with a demanding exam. Wishes come after the rules and never change what those say; they exchange what stands first for the nearest one that grants them. It has to be near on the track, for the same role and not above its level, neither held nor out of reach. No SAFe badge replaces that of another seat. “No class”, “never expires” and “a demanding exam” (four of five questions must be right) are said of a certification alone. “Cheaper” and “faster” are said beside what stands first. Cheaper means less over three years both at the lowest and at the highest, with one retake. Faster means fewer hours of class or months of practice that the issuer asks for; how long somebody studies is not compared. What is not known never counts as better, and a wish that nothing grants is not offered.',
  ];
}

function nearness(material: Material): readonly string[] {
  return [
    '## How near something is',
    'Behind the first there is an order of everything else that may win, and it is the same one that “Why not?”, “What would change this?” and “Which of these two?” go by. How far a certification is from somebody is the least that would have to be otherwise about them, so that it would come first. Every answer that would have to be another one weighs something: most what somebody works on, less how far along they are, least how they like to learn.',
    weightTable(),
    `Where an answer is still open, it may turn out that way, which weighs a quarter. It may stay open for nothing. Nobody becomes unsure of what they know, and nobody comes to hold less than they do. What is to be had only after something else first is one level further off (${ONE_LEVEL}). “No certificate now” has its place in that order as well. Of those equally near, first comes what fits the way of learning and the budget, then what costs less over three years, what is known before what is not, and last the issuer\u2019s name.`,
    '### What is held',
    'Nothing is recommended that is held, nor what it leaves nothing to get of. Rules do not ask for single certifications. They ask whether anything of a class is held, one that has lapsed included, and whether anything is about to expire.',
    heldTable(material),
    '### What choosing between some tells by itself',
    'Who chooses between two or more of one line of work does not have to say what that line is. Where all of those named tell the same, it is taken as said, shown as such, and can be changed.',
    presumedTable(material),
  ];
}

function conditions(material: Material): readonly string[] {
  return [
    '## What an issuer asks for first',
    'Some certifications want another one before them, or years of work. Answers are spans (“1 to 3 Years”) and buttons name pairs (“CSM or PSM I”), so yes and no are not enough. There are three states: **met**, **not yet**, and **one more fact needed** for what only the person can tell. None of them changes the winner; only rules do that. What is not met is the first thing that speaks against it, and a badge that may be missing is the first thing to see to. Where an issuer counts only time in a role, that may be all of the time on agile teams or none of it; the time in which somebody decided what gets built is taken for time as Product Owner.',
    prerequisiteTable(material),
    '## What the three years cost',
    'The class if there has to be one, the exam, one retake, every renewal that falls due before three years are over, and membership where it cannot be avoided. Who passes at once needs no retake, so its fee is only in the highest sum, and not at all where a second try is included. A renewal on the very last day does not count: it pays for the time after. Of a certification that is no longer awarded, only what keeping it costs is counted. It is without travel and tax, in US dollars, at list prices; classes are priced by their trainers and differ by country. Where prices differ, it is a range.',
    'What nobody knows is called unknown. It is left out of the sum, and the card says so. The cost never picks the winner.',
    costTable(material),
    costGaps(material),
  ];
}

function certifications(material: Material): readonly string[] {
  const { winners, all } = counts(material);
  return [
    '## Which certifications may win',
    `${winners} may, and each of them does for somebody. “First” counts the ways on which it is the first one named. The links behind the reason are the sources that speak for it.`,
    winnersTable(material),
    '## Never recommended',
    `The other ${all - winners} can be looked up and compared in Slack, and stand here with the reason. Many reasons say that evidence is missing, and evidence can be brought.`,
    othersTable(material),
  ];
}

function arguing(): readonly string[] {
  return [
    '## Argue with it',
    list([
      'A price, date or condition is wrong: [correct the fact](../README.md#correct-a-fact). One line in one file, no programming.',
      'A rule is wrong or a source is bad: every rule stands in `src/recommendation/decision/rules.ts`, with its sources from `rule-sources.ts` beside it, and what applies them in `src/recommendation/decision/track.ts`, `src/recommendation/decision/level.ts`, `src/recommendation/decision/scrum-level.ts`, `src/recommendation/decision/project-level.ts` and `src/recommendation/decision/issuer.ts`.',
      'A certification should be allowed to win: bring two sources that are independent of its issuer and of each other.',
      'Try it on yourself: `npm run --silent recommend -- \'{"aim":"team"}\'` prints every stage of one decision.',
    ]),
    'If you teach or sell one of the certifications, say so; it is no obstacle. [How to contribute](../CONTRIBUTING.md).',
  ];
}
