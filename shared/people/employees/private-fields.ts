import type { Id } from '../../kernel/ids.ts';
import type { Personnummer } from '../../kernel/personnummer.ts';
import type { Seals } from '../../platform/encryption/seal.ts';
import type { Sealed, SealedBytes } from '../../platform/encryption/sealed.ts';
import { personnummerPurpose } from './table.ts';
import type { PrivateRecord } from './private-store.ts';
import type { Details } from './typed-details.ts';

/** Whose detail it is. */
type Whose = Readonly<{ companyId: Id; employeeId: Id }>;
type Uses = { seals: Seals };
type Column = 'personnummer' | 'private_email' | 'private_phone' | 'bank_account';

const placeOf = ({ companyId, employeeId }: Whose, column: Column) => ({
  company: companyId,
  table: 'employee_private',
  column,
  row: employeeId,
});

const seal = async <T>(uses: Uses, whose: Whose, column: Column, value: T | null): Promise<Sealed<T> | null> =>
  value === null ? null : uses.seals.seal(value, placeOf(whose, column), whose.employeeId);

const open = <T>(uses: Uses, whose: Whose, column: Column, sealed: SealedBytes<T> | Sealed<T> | null) =>
  sealed && uses.seals.openKept(sealed, placeOf(whose, column));

/** The blind indexes that a personnummer is found by, under every key that may have written it. */
export const indexesOf = (uses: Uses, company: Id, personnummer: Personnummer): Promise<Buffer[]> =>
  uses.seals.blindIndexes(company, personnummerPurpose, personnummer);

/** Null for nobody on file, and for somebody who was forgotten. */
export const openPersonnummer = (
  uses: Uses,
  whose: Whose,
  sealed: PrivateRecord['personnummer'],
): Promise<Personnummer | null> | null => open(uses, whose, 'personnummer', sealed);

/** Opens everything that is on file; nothing of somebody without a row. */
export async function openDetails(uses: Uses, held: PrivateRecord | null): Promise<Details> {
  if (!held) return { personnummer: null, email: null, phone: null, bankAccount: null };
  const [personnummer, email, phone, bankAccount] = await Promise.all([
    openPersonnummer(uses, held, held.personnummer),
    open(uses, held, 'private_email', held.privateEmail),
    open(uses, held, 'private_phone', held.privatePhone),
    open(uses, held, 'bank_account', held.bankAccount),
  ]);
  return { personnummer, email, phone, bankAccount };
}

/** The columns that hold the given details; those that are left out stay as they are. */
export async function sealDetails(uses: Uses, whose: Whose, details: Partial<Details>) {
  const { personnummer, email, phone, bankAccount } = details;
  return {
    ...(personnummer !== undefined && {
      personnummer: await seal(uses, whose, 'personnummer', personnummer),
      personnummerIndex:
        personnummer && (await uses.seals.blindIndex(whose.companyId, personnummerPurpose, personnummer)),
    }),
    ...(email !== undefined && { privateEmail: await seal(uses, whose, 'private_email', email) }),
    ...(phone !== undefined && { privatePhone: await seal(uses, whose, 'private_phone', phone) }),
    ...(bankAccount !== undefined && { bankAccount: await seal(uses, whose, 'bank_account', bankAccount) }),
  };
}
