import { expect } from 'vitest';
import { isProblem } from '../../shared/kernel/problem.ts';
import type { ProblemCode } from '../../shared/kernel/problem-codes.ts';

/** Expects work to be refused with a Problem of this code, and with nothing else. */
export async function expectRefusal(work: Promise<unknown>, code: ProblemCode): Promise<void> {
  const thrown = await work.then(
    () => 'was accepted',
    (cause: unknown) => cause,
  );
  expect(isProblem(thrown) ? thrown.code : thrown).toBe(code);
}
