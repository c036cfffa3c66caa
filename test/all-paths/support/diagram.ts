import {
  type Branch,
  type Shape,
  traitOf,
  type Variable,
} from '../../../src/recommendation/asking/diagram.ts';
import { questionnaire } from '../../../src/recommendation/asking/questionnaire.ts';
import type { Outcome } from '../../../src/recommendation/decision/outcome.ts';
import type { Trait } from '../../../src/recommendation/decision/reading.ts';
import type { Answers, Holding, Standing } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

/** The diagram, walked: who stands at each of its forks, and goes along each of its branches. */
export const diagram = questionnaire();
export type Root = keyof typeof diagram.roots;

/** What was answered on the way, from the root on. */
export type Told = ReadonlyMap<Variable, string>;

export const shapeAt = (fork: Branch): Shape => diagram.shapes[forkAt(fork)[0]] as Shape;
export const branchesAt = (fork: Branch): readonly Branch[] => forkAt(fork).slice(1);
export const outcomeAt = (leaf: Branch): Outcome => diagram.outcomes[-1 - leaf] as Outcome;
const forkAt = (fork: Branch) => diagram.forks[fork] as readonly [number, ...Branch[]];

/** One certification as people hold it. */
function holding(certification: string, standing: Standing = 'current'): Holding {
  return { certification, as: catalog.get(certification)?.heldAs ?? null, standing };
}

/** One that counts as this, or nowhere; those that may win first. */
export function oneThatCountsAs(as: Holding['as']): Holding {
  const all = catalog.all.filter(({ heldAs = null }) => heldAs === as);
  const one = all.find(({ mayWin }) => mayWin.answer !== 'no') ?? all[0];
  if (!one) throw new Error(`nothing in the catalog counts as ${as}`);
  return holding(one.id);
}

/** Nobody holds nothing and yet one of a class, or something that runs out. */
export function isPossible(told: Told): boolean {
  if (told.get('held:anything') !== 'no') return true;
  return ![...told].some(([variable, option]) => traitOf(variable) && option === 'yes');
}

/** The answers of somebody of whom just this is true; null where that can be nobody. */
export function answersOf(told: Told, root: Root = 'none'): Answers | null {
  if (!isPossible(told)) return null;
  const tradeoff = root === 'none' ? {} : { tradeoff: root };
  const questions = [...told].filter(([variable]) => !traitOf(variable));
  const given = { ...Object.fromEntries(questions), ...tradeoff } as Answers;
  const traits = [...told].flatMap(([variable, option]) => {
    const trait = traitOf(variable);
    return trait ? [[trait, option] as const] : [];
  });
  if (traits.length === 0) return given;
  const has = new Set(traits.flatMap(([trait, option]) => (option === 'yes' ? [trait] : [])));
  return { ...given, held: 'several', holds: holdingsWith(has) };
}

function holdingsWith(traits: ReadonlySet<Trait>): readonly Holding[] {
  const classes = [...traits].filter((trait) => trait !== 'anything' && trait !== 'expiring');
  const [first, ...others] = classes.map((as) => oneThatCountsAs(as as Holding['as']));
  if (!first && traits.size === 0) return [];
  const one = first ?? oneThatCountsAs(null);
  return [traits.has('expiring') ? { ...one, standing: 'expiring' } : one, ...others];
}

export interface Witness {
  readonly root: Root;
  readonly fork: Branch;
  readonly told: Told;
  readonly answers: Answers;
}

/** For each fork, from each root from which it can be reached, somebody who stands there. */
export function everyFork(): readonly Witness[] {
  return (Object.keys(diagram.roots) as Root[]).flatMap((root) => {
    const found = new Map<Branch, Told>([[diagram.roots[root], new Map()]]);
    // Below any fork stand only forks with a lower place, so that each is complete when its turn comes.
    for (let fork = diagram.roots[root]; fork >= 0; fork -= 1) {
      const told = found.get(fork);
      if (!told) continue;
      const { variable, options } = shapeAt(fork);
      for (const [at, branch] of branchesAt(fork).entries()) {
        const next = new Map(told).set(variable, options[at] as string);
        if (branch >= 0 && !found.has(branch) && isPossible(next)) found.set(branch, next);
      }
    }
    return [...found].map(([fork, told]) => ({
      root,
      fork,
      told,
      answers: answersOf(told, root) as Answers,
    }));
  });
}

/** From here along a branch and on to an outcome, by the choices that are made; null where nobody can be like that. */
export function followed(
  { told, fork, root }: Pick<Witness, 'told' | 'fork' | 'root'>,
  at: number,
  choose: (options: number) => number,
): { readonly answers: Answers; readonly leaf: Branch } | null {
  const all = new Map(told);
  let branch = fork;
  for (let option = at; branch >= 0; option = -1) {
    const { variable, options } = shapeAt(branch);
    const taken = option >= 0 ? option : possibleAt(all, branch, choose);
    all.set(variable, options[taken] as string);
    branch = branchesAt(branch)[taken] as Branch;
  }
  const answers = answersOf(all, root);
  return answers && { answers, leaf: branch };
}

function possibleAt(told: Told, fork: Branch, choose: (options: number) => number): number {
  const { variable, options } = shapeAt(fork);
  const chosen = choose(options.length);
  const next = new Map(told).set(variable, options[chosen] as string);
  return isPossible(next) ? chosen : options.length - 1 - chosen;
}
