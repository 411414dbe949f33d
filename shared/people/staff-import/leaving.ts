import type { Id } from '../../kernel/ids.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { FaultWhy } from './fault.ts';
import { missingFrom, type ComparedLine, type KnownStaff, type StaffValues } from './line.ts';

type Employed = Pick<StaffValues, 'employedFrom' | 'employedUntil'>;
const works = ({ employedFrom, employedUntil }: Employed, day: PlainDate): boolean =>
  employedFrom <= day && (employedUntil === null || day <= employedUntil);

/** Whether an employment gets an end that it had not. */
export const isOverBy = (before: Employed, after: Employed): boolean =>
  before.employedUntil === null && after.employedUntil !== null;

/**
 * The lines with what stands in the way of those who would be gone today: nobody ends their own employment, nor that of the last in
 * HR who can sign in.
 */
export function leavingFaults(
  lines: readonly ComparedLine[],
  { known, today, self }: Readonly<{ known: readonly KnownStaff[]; today: PlainDate; self: Id }>,
): ComparedLine[] {
  const leaves = ({ before, after }: ComparedLine) => before && after && works(before, today) && !works(after, today);
  const leaving = new Set(lines.filter(leaves).map(({ employee }) => employee));
  const hr = new Set(known.filter((one) => one.hr && !one.shutOut && works(one.values, today)).map(({ id }) => id));
  const nobodyLeft = [...hr].every((id) => leaving.has(id));
  return lines.map((line) => {
    if (!leaves(line)) return line;
    const why: FaultWhy[] = [
      ...(line.employee === self ? (['own-access'] as const) : []),
      ...(nobodyLeft && hr.has(line.employee!) ? (['last-hr'] as const) : []),
    ];
    if (why.length === 0) return line;
    const faults = why.map((one) => ({ column: 'employedUntil' as const, cell: null, why: one }));
    return { ...line, kind: 'wrong', faults: [...line.faults, ...faults] };
  });
}

/**
 * Lines that end those who are missing from the file, at a day. Whom the directory keeps is its own to let go, and who has left or
 * has a last day already stays as they are.
 */
export function missingLines(
  known: readonly KnownStaff[],
  inFile: ReadonlySet<Id>,
  { leftOn, today, self }: Readonly<{ leftOn: PlainDate; today: PlainDate; self: Id }>,
): ComparedLine[] {
  const missing = known.filter(
    ({ id, directory, values }) => !inFile.has(id) && !directory && values.employedUntil === null,
  );
  const lines = missing.map(({ id, version, values }, at): ComparedLine => {
    const early = leftOn < values.employedFrom;
    return {
      row: null,
      version,
      name: values.name,
      before: values,
      after: { ...values, employedUntil: leftOn },
      changed: ['employedUntil'],
      faults: early ? [{ column: 'employedUntil', cell: null, why: 'until-before-from' }] : [],
      kind: early ? 'wrong' : 'end',
      employee: id,
      position: missingFrom + at,
    };
  });
  return leavingFaults(lines, { known, today, self });
}
