import { kindsAsked, type AskedKind } from './kinds.ts';

export type TypedRequest = Readonly<{ kind: AskedKind; email: string; company: string; message: string }>;

/** Longer than any address may be (RFC 5321 §4.5.3.1.3), and more than anybody writes in a form. */
const longest = { email: 254, company: 120, message: 4_000 };
const address = /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+\.[a-z]{2,}$/i;
/** One line: nothing that is put into a mail's head can begin a line of its own. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** What was typed into the form, and whether it will do. A field that people cannot see, and that is filled in, is a machine's. */
export function readTyped(fields: Readonly<Record<string, string>>): {
  typed: TypedRequest;
  good: boolean;
  byMachine: boolean;
} {
  const kind = kindsAsked.find((one) => one === fields['kind']) ?? 'question';
  const email = oneLine(fields['email'] ?? '').slice(0, longest.email + 1);
  const company = oneLine(fields['company'] ?? '').slice(0, longest.company);
  const message = (fields['message'] ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, ' ')
    .trim()
    .slice(0, longest.message);
  const good = email.length <= longest.email && address.test(email) && message.length >= 10;
  return { typed: { kind, email, company, message }, good, byMachine: (fields['website'] ?? '') !== '' };
}
