import type { Id } from '../../kernel/ids.ts';
import type { Ore } from '../../kernel/money.ts';

/** Adds lines up, in öre: how many there are and of how many people, what is paid out, what is taken back, and the two together. */
export function totalsOfLines(lines: readonly Readonly<{ amount: Ore; employeeId: Id }>[]) {
  const sumOf = (wanted: (amount: Ore) => boolean) =>
    lines.reduce((sum, { amount }) => (wanted(amount) ? sum + amount : sum), 0);
  const [paid, takenBack] = [sumOf((amount) => amount > 0), sumOf((amount) => amount < 0)];
  const people = new Set(lines.map(({ employeeId }) => employeeId)).size;
  return { lines: lines.length, people, paid, takenBack, total: paid + takenBack };
}
