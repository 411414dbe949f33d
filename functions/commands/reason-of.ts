import { isProblem } from '../../shared/kernel/problem.ts';

/** Why something did not work, for the person at the command line: a problem's code, or what the error says. */
export function reasonOf(thrown: unknown): string {
  if (isProblem(thrown)) return thrown.code;
  return thrown instanceof Error ? thrown.message : String(thrown);
}
