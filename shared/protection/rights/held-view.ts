import type { Text } from '../../kernel/language.ts';
import { basisWords, categoryWords, keptWords, purposeWords, recipientWords } from './class-words.ts';
import type { HeldPart } from './contract.ts';
import type { ExportedTable } from './exported-tables.ts';

const unknown = (name: string): Text => ({ sv: name, en: name });

/** What the catalogue says of one table: what for, by which right, how long, who gets it, and what (Art. 15(1)(a)–(d)). */
export function heldIn({ class: held }: ExportedTable): HeldPart {
  const personal = Object.values(held.columns).flatMap((one) => ('exported' in one && one.exported ? [one] : []));
  const categories = [...new Set(personal.map(({ category }) => category))];
  const recipients = [...new Set(personal.flatMap((one) => one.recipients))];
  return {
    purpose: purposeWords(held.purpose),
    legalBasis: basisWords(held.legalBasis),
    kept: keptWords(held.retention),
    holds: categories.map((one) => categoryWords[one] ?? unknown(one)),
    recipients: recipients.map((one) => recipientWords[one] ?? unknown(one)),
  };
}

/** What is held about people, each purpose once. */
export function heldByPurpose(tables: readonly ExportedTable[]): HeldPart[] {
  const parts = new Map<string, HeldPart>();
  for (const part of tables.map(heldIn)) {
    const known = parts.get(part.purpose.en);
    parts.set(
      part.purpose.en,
      known
        ? { ...known, holds: merged(known.holds, part.holds), recipients: merged(known.recipients, part.recipients) }
        : part,
    );
  }
  return [...parts.values()];
}

const merged = (some: readonly Text[], more: readonly Text[]): Text[] => [
  ...some,
  ...more.filter((one) => !some.some(({ en }) => en === one.en)),
];
