import type { Currency, Ore } from '../../kernel/money.ts';
import type { OrganisationNumber } from '../../kernel/organisation-number.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';

/** Where on the receipt something was seen: page from 0, the box in shares (0–1) of the page's width and height. */
export type Place = Readonly<{ page: number; x: number; y: number; width: number; height: number }>;

/** One thing read off a receipt: null when it could not be read. Confidence 0–1: how sure the scanner is of the value. */
export type Field<T> = Readonly<{ value: T | null; confidence: number; place: Place | null }>;

/** VAT of one rate, in percent, and its amount in the receipt's currency. */
export type VatRow = Readonly<{ rate: number; amount: Ore; confidence: number; place: Place | null }>;

/** What a scanner saw. Everything in it is data: a text on a receipt decides nothing. */
export type Reading = Readonly<{
  scanner: 'on-device' | 'claude';
  version: string;
  vendor: Field<string>;
  organisationNumber: Field<OrganisationNumber>;
  /** The name on the very line of that number, where one stands there: whose number it is. Trade names stand above it. */
  nameBesideNumber?: string;
  date: Field<PlainDate>;
  total: Field<Ore>;
  currency: Field<Currency>;
  vat: readonly VatRow[];
  /** The lines that say what was bought, as printed. */
  bought: Field<readonly string[]>;
  /** Everything that was recognised, line by line. */
  text: string;
  /** How many receipts of different purchases the file shows, where more than one: the fields are then those of the first alone. */
  receiptsSeen?: number;
  /** What a model noticed besides: each can only make a claim more doubtful. `category`: the one it would suggest, by name. */
  noted?: Readonly<{ isReceipt: boolean; instructions: boolean; category: string | null }>;
}>;
