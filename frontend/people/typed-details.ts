import type { UseFormReturn } from 'react-hook-form';
import { formatAccountNumber, type BankAccount } from '../../shared/kernel/bank-account.ts';
import { formatPhoneNumber, parsePhoneNumber } from '../../shared/kernel/phone-number.ts';
import type { PrivateDetails } from '../../shared/people/employees/contract.ts';

/** The details as they stand in their inputs. */
export type TypedForm = { personnummer: string; email: string; phone: string; clearing: string; number: string };

export type TypingDetails = UseFormReturn<TypedForm>;

const shownPhone = (phone: string | null): string => {
  const number = parsePhoneNumber(phone ?? '');
  return number ? formatPhoneNumber(number) : '';
};
const shownAccount = (account: BankAccount | null): Pick<TypedForm, 'clearing' | 'number'> =>
  account ? { clearing: account.clearing ?? '', number: formatAccountNumber(account) } : { clearing: '', number: '' };

/** The inputs that show what is on file. */
export const formOf = ({ personnummer, email, phone, bankAccount }: PrivateDetails): TypedForm => ({
  personnummer: personnummer ?? '',
  email: email ?? '',
  phone: shownPhone(phone),
  ...shownAccount(bankAccount),
});

/** What the inputs say, as the server takes it: nothing typed is null. */
export const typedOf = ({ email, phone, clearing, number }: TypedForm) => ({
  email: email.trim() || null,
  phone: phone.trim() || null,
  bankAccount: clearing.trim() || number.trim() ? { clearing: clearing.trim() || null, number } : null,
});
