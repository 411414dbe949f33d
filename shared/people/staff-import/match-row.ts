import type { Id } from '../../kernel/ids.ts';
import type { FaultWhy } from './fault.ts';
import type { KnownStaff } from './line.ts';
import type { Draft } from './managers.ts';
import type { Given } from './file-row.ts';

type People = Readonly<Record<'id' | 'number' | 'mail', ReadonlyMap<string, KnownStaff>>>;

export const whoIsWho = (known: readonly KnownStaff[]): People => ({
  id: new Map(known.map((one) => [one.id, one])),
  number: new Map(known.flatMap((one) => (one.values.employeeNumber ? [[one.values.employeeNumber, one]] : []))),
  mail: new Map(known.map((one) => [one.values.workEmail, one])),
});

/** Whom a row is about; null for somebody new. An id that nobody has is a mistake, and no new person. */
export function matchRow(given: Given, people: People): { person: KnownStaff | null; why: FaultWhy | null } {
  if (given.id) {
    const person = people.id.get(given.id.toLowerCase()) ?? null;
    return { person, why: person ? null : 'id-unknown' };
  }
  const byNumber = given.employeeNumber ? people.number.get(given.employeeNumber) : undefined;
  const byMail = given.workEmail ? people.mail.get(given.workEmail) : undefined;
  return { person: byNumber ?? byMail ?? null, why: null };
}

/** The rows that would give somebody an address or a number that another one has when all is done. */
export function* taken(
  drafts: readonly Draft[],
  known: readonly KnownStaff[],
): Generator<{ draft: Draft; column: 'workEmail' | 'employeeNumber'; why: FaultWhy }> {
  const inFile = new Set<Id | undefined>(drafts.map(({ person }) => person?.id));
  const others = known.filter(({ id }) => !inFile.has(id));
  for (const [column, why] of [
    ['workEmail', 'mail-taken'],
    ['employeeNumber', 'number-taken'],
  ] as const) {
    const owners = new Set(others.map(({ values }) => values[column]));
    // Who keeps what they have comes before who would take it.
    const firstKept = drafts.toSorted((a, b) => Number(keeps(b, column)) - Number(keeps(a, column)));
    for (const draft of firstKept) {
      const value = draft.after[column];
      if (value === null || value === '') continue;
      if (owners.has(value) && !(draft.person && keeps(draft, column) && isTwice(draft))) yield { draft, column, why };
      owners.add(value);
    }
  }
}

const keeps = ({ person, after }: Draft, column: 'workEmail' | 'employeeNumber') =>
  person?.values[column] === after[column];
const isTwice = ({ faults }: Draft) => faults.some(({ why }) => why === 'twice');
