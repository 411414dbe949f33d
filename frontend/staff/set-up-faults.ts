import type { Text } from '../../shared/kernel/language.ts';
import { asProblem, hasCode } from '../api/problem.ts';
import type { SetUpField, TypedSetUp } from './set-up-form.ts';
import { texts } from './set-up-texts.ts';

/** Which field a refusal is about, by the pointer of each fault or by what is somebody else's already. An empty field is to be filled in, whatever else is wrong with it. */
export function faultsAt(
  thrown: unknown,
  typed: TypedSetUp,
  t: (text: Text) => string,
): Partial<Record<SetUpField, string>> {
  const problem = asProblem(thrown);
  if (hasCode(thrown, 'company-exists')) return { organisationNumber: t(problem.detail) };
  if (hasCode(thrown, 'domain-taken')) return { domain: t(problem.detail) };
  if (hasCode(thrown, 'directory-taken')) return { tenant: t(problem.detail) };
  const { hr, ...company } = typed;
  const values: Record<string, string | null | undefined> = { ...company, hrName: hr.name, email: hr.email };
  const named: Record<string, SetUpField> = { '/hr/name': 'hrName', '/hr/email': 'email' };
  return Object.fromEntries(
    problem.faults.map(({ pointer, text }) => {
      const field = named[pointer ?? ''] ?? (pointer ?? '').slice(1);
      const said = field === 'organisationNumber' ? texts.numberFault : text;
      return [field, t(values[field] ? said : texts.missing)];
    }),
  );
}
