import { formatPersonnummer, maskPersonnummer } from '../../kernel/personnummer.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { EmployeeRow, PrivateDetails } from './contract.ts';
import { openDetails, openPersonnummer } from './private-fields.ts';
import type { KnownDetails, ListedEmployee } from './private-store.ts';

/** An employee as a list shows one: the personnummer with its last four covered. */
export async function employeeRowOf(uses: { seals: Seals }, company: Id, found: ListedEmployee): Promise<EmployeeRow> {
  const { employee, onFile, disabledAt, employedUntil, employeeNumber, department } = found;
  const number = await openPersonnummer(uses, { companyId: company, employeeId: employee.id }, found.personnummer);
  return {
    ...employee,
    employeeNumber,
    department,
    employedUntil,
    personnummer: number && maskPersonnummer(number),
    onFile,
    disabled: disabledAt !== null,
  };
}

/** Everything that is on file of one employee, opened. */
export async function detailsViewOf(uses: { seals: Seals }, { employee, held }: KnownDetails): Promise<PrivateDetails> {
  const { personnummer, ...details } = await openDetails(uses, held);
  return {
    employee,
    version: held?.version ?? 0,
    personnummer: personnummer && formatPersonnummer(personnummer),
    ...details,
    changedAt: held?.changedAt.toISOString() ?? null,
  };
}
