import type { EmploymentView } from '../../shared/people/employment/contract.ts';

/** An employment as it stands in its inputs. */
export type TypedEmployment = {
  name: string;
  workEmail: string;
  employeeNumber: string;
  department: string;
  manager: string;
  partTime: string;
  employedFrom: string;
  employedUntil: string;
};

/** The inputs that show an employment. */
export const formOf = (shown: EmploymentView): TypedEmployment => ({
  name: shown.employee.name,
  workEmail: shown.employee.workEmail,
  employeeNumber: shown.employeeNumber ?? '',
  department: shown.department ?? '',
  manager: shown.manager?.id ?? '',
  partTime: String(shown.partTimePermille / 10),
  employedFrom: shown.employedFrom,
  employedUntil: shown.employedUntil ?? '',
});

/** Thousandths of full time from a percentage with either decimal mark; null when it is none from 0.1 to 100. */
export function permilleOf(typed: string): number | null {
  const share = Math.round(Number(typed.trim().replace(',', '.')) * 10);
  return typed.trim() !== '' && share >= 1 && share <= 1000 ? share : null;
}

/** The days and the share that decide an allowance, as typed; null while they mean nothing. A last day that is empty is none. */
export function employedOf({ employedFrom = '', employedUntil = '', partTime = '' }: Partial<TypedEmployment>) {
  const partTimePermille = permilleOf(partTime);
  const until = employedUntil || '9999-12-31';
  return partTimePermille === null || employedFrom === '' || until < employedFrom
    ? null
    : { employedFrom, employedUntil, partTimePermille };
}

/** What the inputs say, as the server takes it: nothing typed is null. */
export const typedOf = (typed: TypedEmployment) => ({
  name: typed.name,
  workEmail: typed.workEmail,
  employeeNumber: typed.employeeNumber.trim() || null,
  department: typed.department.trim() || null,
  manager: typed.manager || null,
  partTimePermille: permilleOf(typed.partTime) ?? 0,
  employedFrom: typed.employedFrom,
  employedUntil: typed.employedUntil || null,
});
