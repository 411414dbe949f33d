import { formatMoney } from '../../../shared/kernel/money.ts';
import type { DemoClaim } from './send-receipts.ts';

const outcomes: Readonly<Record<DemoClaim['outcome'], string>> = {
  approved: 'approved',
  declined: 'declined',
  changes_requested: 'changes requested',
  in_review: 'with HR for review',
  refused: 'refused',
};
const deciders: Readonly<Record<DemoClaim['by'], string>> = {
  machine: 'by the machine',
  check: 'by a check',
  person: 'a person decides',
};

/** One claim as a person reads it in a terminal: what was read, what became of it, and why. */
export function describeClaim(claim: DemoClaim): string {
  const { vendor, date, total, currency } = claim.read;
  const money = total === null ? 'no total' : formatMoney(total, currency, 'en');
  const sure =
    claim.confidence === null || claim.by === 'check' ? '' : `, ${Math.floor(claim.confidence * 100)} % sure`;
  const head = `  ${claim.receipt.padEnd(22)} ${outcomes[claim.outcome]}, ${deciders[claim.by]}${sure}  (${(claim.ms / 1000).toFixed(1)} s)`;
  const read = `${' '.repeat(25)}read: ${[vendor ?? 'no vendor', date ?? 'no date', money].join(' · ')}`;
  return [head, read, ...claim.reasons.map(({ en }) => `${' '.repeat(25)}${en}`)].join('\n');
}
