import { and, eq } from 'drizzle-orm';
import { randomInt } from 'node:crypto';
import { bankidIssuer } from '../../shared/people/bankid/bankid-issuer.ts';
import { identities } from '../../shared/people/identity/table.ts';
import { eventually } from './function-host.ts';
import type { CompanyOnStack, WholeStack } from './whole-stack.ts';
import { withCheckDigit } from './with-check-digit.ts';

/** A personnummer that no other test of the run is likely to have, as twelve digits. */
export function someNumber(): string {
  const day = new Date(Date.UTC(1930, 0, 1) + randomInt(25_000) * 86_400_000).toISOString().slice(0, 10);
  const born = day.replaceAll('-', '');
  return `${born.slice(0, 2)}${withCheckDigit(`${born.slice(2)}${String(randomInt(1000)).padStart(3, '0')}`)}`;
}

/** Has HR of a company enter somebody’s number, and waits until BankID leads to them. */
export async function knownToBankid(
  stack: WholeStack,
  company: CompanyOnStack,
  who: keyof CompanyOnStack['people'],
  personnummer: string,
): Promise<void> {
  const { employee } = company.people[who];
  const details = { version: 0, personnummer, email: null, phone: null, bankAccount: null };
  await (await company.as('hr')).ask('PUT', `employees/${employee}/private-details`, details);
  await eventually(
    () =>
      stack.db.app.onPlatform((tx) =>
        tx.db
          .select()
          .from(identities)
          .where(and(eq(identities.issuer, bankidIssuer), eq(identities.employeeId, employee))),
      ),
    (rows) => rows.length === 1,
  );
}
