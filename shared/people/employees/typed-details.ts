import { parseBankAccount, type BankAccount } from '../../kernel/bank-account.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { parseEmailAddress } from '../../kernel/email-address.ts';
import type { Text } from '../../kernel/language.ts';
import { parsePersonnummer, type Personnummer } from '../../kernel/personnummer.ts';
import { parsePhoneNumber, type PhoneNumber } from '../../kernel/phone-number.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { Problem, type Fault } from '../../kernel/problem.ts';

/** What an employer knows of a person beyond the work; null is what it does not know. */
export type Details = Readonly<{
  personnummer: Personnummer | null;
  email: string | null;
  phone: PhoneNumber | null;
  bankAccount: BankAccount | null;
}>;
export type Detail = keyof Details;

/** The same as somebody typed it. A detail that is left out stays as it is; null or nothing typed empties it. */
export type TypedDetails = Readonly<{
  personnummer?: string | null;
  email?: string | null;
  phone?: string | null;
  bankAccount?: { clearing: string | null; number: string } | null;
}>;

const wrong: Readonly<Record<Detail, Text>> = {
  personnummer: {
    sv: 'Numret stämmer inte. Skriv det som ÅÅÅÅMMDD-NNNN och kontrollera siffrorna.',
    en: 'The number is not right. Write it as YYYYMMDD-NNNN and check the digits.',
  },
  email: {
    sv: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    en: 'Write an e-mail address, for example name@example.com.',
  },
  phone: {
    sv: 'Skriv numret med riktnummer, eller med landskod om det är utländskt: +47 …',
    en: 'Write the number with its area code, or with the country code if it is foreign: +47 …',
  },
  bankAccount: {
    sv: 'Kontot stämmer inte. Skriv clearingnummer och kontonummer, eller ett IBAN utan clearingnummer.',
    en: 'The account is not right. Write a clearing number and an account number, or an IBAN with no clearing number.',
  },
};

const isTyped = (account: TypedDetails['bankAccount']): account is BankAccount =>
  Boolean(account && (account.clearing || account.number));

/**
 * Reads the details that somebody typed; ten digits get their century by `today`. Throws Problem `input-invalid` that points
 * at each one that is not right, and repeats none.
 */
export function readTyped(typed: TypedDetails, today: PlainDate): Partial<Details> {
  const faults: Fault[] = [];
  const right = <T>(detail: Detail, value: T | null): T | null => {
    if (value === null) faults.push({ pointer: `/${detail}`, code: `${detail}-wrong`, text: wrong[detail] });
    return value;
  };
  const { personnummer, email, phone, bankAccount } = typed;
  const details = {
    ...(personnummer !== undefined && {
      personnummer: personnummer ? right('personnummer', parsePersonnummer(personnummer, today)) : null,
    }),
    ...(email !== undefined && { email: email ? right('email', parseEmailAddress(email)) : null }),
    ...(phone !== undefined && { phone: phone ? right('phone', parsePhoneNumber(phone)) : null }),
    ...(bankAccount !== undefined && {
      bankAccount: isTyped(bankAccount) ? right('bankAccount', parseBankAccount(bankAccount)) : null,
    }),
  };
  if (faults.length > 0) throw new Problem('input-invalid', faults);
  return details;
}

/** Which of the details that somebody typed are others than those that are known. */
export const changedDetails = (known: Details, typed: Partial<Details>): Detail[] =>
  (Object.keys(typed) as Detail[]).filter((detail) => canonicalJson(typed[detail]!) !== canonicalJson(known[detail]));
