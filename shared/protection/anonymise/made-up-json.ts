import { currencies } from '../../kernel/money.ts';
import { blurAmount } from './blur-amount.ts';
import { madeUpPerson } from './made-up-person.ts';
import { madeUpCompanyText } from './made-up-text.ts';
import type { Pseudonyms } from './ports.ts';
import { isDay, shiftDay } from './shift-day.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** A word of a program: no capital in front, no space, and nothing that an address has. */
const word = /^[a-z0-9][a-zA-Z0-9_./:-]{0,80}$/;
const money = /amount|covered|total|base$|used|reserved|paid|takenBack|yearly|over|left|sum/i;

/** A currency that the product knows says nothing of anybody; any other text is none. */
export const knownCurrency = (text: string): string =>
  (currencies as readonly string[]).includes(text) ? text : 'SEK';

/** A text with every id in it replaced. */
export const withOtherIds = (pseudonyms: Pseudonyms, text: string): string =>
  text.replaceAll(uuid, (id) => pseudonyms.id(id.toLowerCase()));

export const holdsIds = (text: string): boolean => text.search(uuid) !== -1;

type About = Readonly<{
  company: string;
  /** Whose it is, where it is somebody’s: then every text in it is theirs, and none is kept for being a word. */
  person?: string;
}>;

/** JSON in the same shape: ids replaced, sums blurred, days shifted where it is somebody’s, and texts that people write replaced. */
export function madeUpJson(pseudonyms: Pseudonyms, about: About, value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => madeUpJson(pseudonyms, about, one, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const shown = holdsIds(name) ? withOtherIds(pseudonyms, name) : name;
        return [shown, madeUpJson(pseudonyms, about, one, name)];
      }),
    );
  if (typeof value === 'number') return numberFor(pseudonyms, about, value, key);
  return typeof value === 'string' ? textFor(pseudonyms, about, value, key) : value;
}

function numberFor(pseudonyms: Pseudonyms, { company, person }: About, value: number, key: string): number {
  if (money.test(key) && Number.isInteger(value)) return blurAmount(pseudonyms, company, value);
  if (person !== undefined && /permille/i.test(key)) return roundShare(value);
  return value;
}

/** A share of full time, in thousandths, to the nearest twentieth below. */
export const roundShare = (permille: number): number => Math.max(1, Math.floor(permille / 50) * 50);

function textFor(pseudonyms: Pseudonyms, { company, person }: About, text: string, key: string): string {
  if (holdsIds(text)) return withOtherIds(pseudonyms, text);
  if (person === undefined) return word.test(text) || text === '' ? text : madeUpCompanyText(pseudonyms, company, text);
  if (isDay(text)) return shiftDay(pseudonyms, company, text);
  if (key === 'currency') return knownCurrency(text);
  const whom = madeUpPerson(pseudonyms, person);
  if (/mail/i.test(key)) return `${whom.mailbox}@person.example`;
  if (/given/i.test(key)) return whom.given;
  if (/family/i.test(key)) return whom.family;
  if (/name|formatted/i.test(key)) return whom.name;
  return madeUpCompanyText(pseudonyms, company, text);
}
