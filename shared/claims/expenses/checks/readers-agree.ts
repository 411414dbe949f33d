import { isSameVendor } from '../vendor-name.ts';
import type { ReceiptFacts } from '../claim-facts.ts';
import type { Check } from './check.ts';

/** The receipts that a model read: alone, or besides this machine. */
const readByModel = (receipts: readonly ReceiptFacts[]) =>
  receipts.flatMap(({ state, reading, modelReading }) =>
    state === 'read' && modelReading ? [{ own: reading, model: modelReading }] : [],
  );

const differ = <T>(one: T | null, other: T | null): boolean => one !== null && other !== null && one !== other;

/** Doubts where a model read the receipts as well: what it saw can speak against a claim and never for it. */
export const readerChecks: readonly Check[] = [
  {
    code: 'readers-disagree',
    kind: 'doubting',
    text: {
      sv: 'De två läsningarna av kvittot säger olika belopp, dag eller säljare.',
      en: 'The two readings of the receipt say different amounts, days or sellers.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const disagree = readByModel(receipts).some(({ own, model }) => {
        if (own === null) return false;
        const [vendor, other] = [own.vendor.value, model.vendor.value];
        return (
          differ(own.total.value, model.total.value) ||
          differ(own.date.value, model.date.value) ||
          differ(own.currency.value, model.currency.value) ||
          (vendor !== null && other !== null && !isSameVendor(vendor, other))
        );
      });
      return disagree ? {} : null;
    },
  },
  {
    code: 'read-by-model-alone',
    kind: 'doubting',
    text: {
      sv: 'Kvittot kunde bara läsas av en modell, så ingen regel har kunnat kontrollera läsningen.',
      en: 'Only a model could read the receipt, so no rule could check what it read.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => (readByModel(receipts).some(({ own }) => own === null) ? {} : null),
  },
  {
    code: 'not-a-receipt',
    kind: 'doubting',
    text: {
      sv: 'Bilden ser inte ut att vara ett kvitto på en betalning.',
      en: 'The picture does not seem to be a receipt for a payment.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => (readByModel(receipts).some(({ model }) => model.noted?.isReceipt === false) ? {} : null),
  },
];
