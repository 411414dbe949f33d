import type { Ore } from '../../kernel/money.ts';
import type { LineKind } from './run-state.ts';

/** The line that makes up for a paid claim covering another amount by now, in öre; null where it covers the same. */
export function correctionOf(
  before: Ore,
  after: Ore,
): Readonly<{ kind: Extract<LineKind, 'correction' | 'recovery'>; amount: Ore }> | null {
  if (before === after) return null;
  return { kind: after === 0 ? 'recovery' : 'correction', amount: after - before };
}

/** What of lines counts: those that payroll did not send back. */
export const sumOfLines = (lines: readonly Readonly<{ state: string; amount: Ore }>[]): Ore =>
  lines.reduce((sum, { state, amount }) => (state === 'rejected' ? sum : sum + amount), 0);
