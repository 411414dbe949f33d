import type { Verdict } from '../case.ts';
import type { JudgedCase } from './judge-case.ts';

export const verdicts: readonly Verdict[] = ['approve', 'decline', 'request_changes', 'defer'];

export type Score = Readonly<{
  claims: number;
  /** Approved where that is not acceptable. */
  wrongApprovals: number;
  /** Declined, or refused at submission, where that is not acceptable. */
  wrongDeclines: number;
  /** Left to people. */
  deferred: number;
  /** The share (0–1) of the clear cases that were not left to people. */
  clearDecidedByMachine: number;
  /** How many, by what was expected and then by what was given. */
  matrix: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>;
}>;

/** Whether a case was given a verdict that is not acceptable for it. */
export const isWrongly = (verdict: Verdict, { one, given }: JudgedCase): boolean =>
  given === verdict && !one.acceptable.includes(verdict);

/** Adds up what became of cases. Without any clear case its share is 1. */
export function scoreOf(judged: readonly JudgedCase[]): Score {
  const count = (holds: (one: JudgedCase) => boolean) => judged.filter(holds).length;
  const clear = count(({ one }) => one.clear);
  const rowOf = (expects: Verdict) =>
    Object.fromEntries(
      verdicts.map((given) => [given, count((one) => one.one.expects === expects && one.given === given)]),
    ) as Record<Verdict, number>;
  return {
    claims: judged.length,
    wrongApprovals: count((one) => isWrongly('approve', one)),
    wrongDeclines: count((one) => isWrongly('decline', one)),
    deferred: count(({ given }) => given === 'defer'),
    clearDecidedByMachine: clear === 0 ? 1 : count(({ one, given }) => one.clear && given !== 'defer') / clear,
    matrix: Object.fromEntries(verdicts.map((expects) => [expects, rowOf(expects)])) as Score['matrix'],
  };
}
