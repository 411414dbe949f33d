import type { Field, Reading } from '../../receipts/reading.ts';
import { readingsOf } from '../readings-of-claim.ts';
import type { Check } from './check.ts';
import { findInstruction } from './instructions.ts';

/** Below this a field counts as not read. */
export const readableFrom = 0.6;

const isRead = (field: Field<unknown>): boolean => field.value !== null && field.confidence >= readableFrom;

/** The fields a decision rests on. A seller can be told by name or by organisation number. */
const core: readonly ((reading: Reading) => boolean)[] = [
  ({ total }) => isRead(total),
  ({ date }) => isRead(date),
  ({ vendor, organisationNumber }) => isRead(vendor) || isRead(organisationNumber),
];

/** Doubts about the receipts themselves. */
export const readabilityChecks: readonly Check[] = [
  {
    code: 'typed-by-hand',
    kind: 'doubting',
    text: {
      sv: 'Kvittot kunde inte läsas av maskinen; alla uppgifter är skrivna för hand.',
      en: 'The receipt could not be read by machine; everything was typed by hand.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const byModel = receipts.some(({ modelReading }) => modelReading);
      return receipts.length > 0 && readingsOf(receipts).length === 0 && !byModel ? {} : null;
    },
  },
  {
    code: 'unreadable',
    kind: 'doubting',
    text: {
      sv: 'Belopp, datum eller säljare är svåra att läsa på kvittot.',
      en: 'The amount, the date or the seller is hard to read on the receipt.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const readings = readingsOf(receipts);
      if (readings.length === 0) return null;
      const all = readings.length === receipts.length && core.every((reads) => readings.some(reads));
      return all ? null : {};
    },
  },
  {
    code: 'several-receipts',
    kind: 'doubting',
    text: {
      sv: 'Filen ser ut att visa {count} kvitton; varje kvitto behöver ett eget utlägg.',
      en: 'The file seems to show {count} receipts; each receipt needs a claim of its own.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const byModel = receipts.flatMap(({ modelReading }) => modelReading ?? []);
      const count = Math.max(0, ...[...readingsOf(receipts), ...byModel].map(({ receiptsSeen }) => receiptsSeen ?? 1));
      return count > 1 ? { count } : null;
    },
  },
  {
    code: 'instructions-on-receipt',
    kind: 'doubting',
    text: {
      sv: 'Kvittot har text som försöker styra bedömningen.',
      en: 'The receipt has text that tries to steer the assessment.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const byModel = receipts.flatMap(({ modelReading }) => modelReading ?? []);
      const texts = [...readingsOf(receipts), ...byModel].flatMap(({ text, vendor, bought }) => [
        text,
        vendor.value ?? '',
        ...(bought.value ?? []),
      ]);
      const seen =
        byModel.some(({ noted }) => noted?.instructions) || texts.some((text) => findInstruction(text) !== null);
      return seen ? {} : null;
    },
  },
];
