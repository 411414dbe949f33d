import type { Evaluator } from '../../../shared/claims/evaluation/ports.ts';
import type { Case } from '../case.ts';
import { findInCase, judgeFound, type JudgedCase } from './judge-case.ts';
import { readCase } from './read-case.ts';

/** Reads and judges cases one after the other. Rejects with the evaluator's error when it cannot judge one. */
export async function judgeCases(cases: readonly Case[], evaluator: Evaluator): Promise<readonly JudgedCase[]> {
  const { signal } = new AbortController();
  const judged: JudgedCase[] = [];
  for (const one of cases) judged.push(judgeFound(await findInCase(readCase(one), evaluator, signal)));
  return judged;
}
