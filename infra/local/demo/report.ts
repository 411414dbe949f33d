import { formatMoney } from '../../../shared/kernel/money.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { Employee } from './company.ts';
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

const roleNames: Readonly<Record<Role, string>> = {
  employee: 'employee',
  manager: 'manager',
  finance: 'finance',
  salary: 'salary',
  hr: 'HR',
};

/** One of the people to sign in as, as a person reads it in a terminal: what they are beside an employee, and what stands in their way. */
export function describePerson({ name, roles, linked, secondFactor }: Employee): string {
  const further = roles.filter((role) => role !== 'employee').map((role) => roleNames[role]);
  const said = [...(further.length > 0 ? further : [roleNames.employee])];
  if (!linked) said.push('to be invited first');
  if (secondFactor === false) said.push('no second factor');
  return `${name} (${said.join(', ')})`;
}
