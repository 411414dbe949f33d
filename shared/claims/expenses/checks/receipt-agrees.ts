import { readingsOf, readTotal, valuesOf } from '../readings-of-claim.ts';
import { isSameVendor } from '../vendor-name.ts';
import type { Check } from './check.ts';

/** Doubts about what was stated against what was read. */
export const agreementChecks: readonly Check[] = [
  {
    code: 'amount-differs',
    kind: 'doubting',
    text: {
      sv: 'Beloppet {stated} stämmer inte med kvittot, som säger {read}.',
      en: 'The amount {stated} does not agree with the receipt, which says {read}.',
    },
    pointer: '/total',
    rule: ({ claim: { total, currency }, receipts }) => {
      const read = readTotal(readingsOf(receipts), total);
      if (read === null || total === null || read === total) return null;
      return { stated: { amount: total, currency }, read: { amount: read, currency } };
    },
  },
  {
    code: 'date-differs',
    kind: 'doubting',
    text: {
      sv: 'Datumet {stated} stämmer inte med kvittot, som säger {read}.',
      en: 'The date {stated} does not agree with the receipt, which says {read}.',
    },
    pointer: '/paidOn',
    rule: ({ claim: { paidOn }, receipts }) => {
      const read = valuesOf(readingsOf(receipts), ({ date }) => date);
      const first = read[0];
      return paidOn === null || first === undefined || read.includes(paidOn) ? null : { stated: paidOn, read: first };
    },
  },
  {
    code: 'vendor-differs',
    kind: 'doubting',
    text: {
      sv: 'Säljaren som angavs stämmer inte med kvittot.',
      en: 'The seller that was stated does not agree with the receipt.',
    },
    pointer: '/vendor',
    rule: ({ claim: { vendor }, receipts }) => {
      const read = valuesOf(readingsOf(receipts), (reading) => reading.vendor);
      const beside = readingsOf(receipts).flatMap(({ nameBesideNumber }) => nameBesideNumber ?? []);
      const said = [...read, ...beside];
      return vendor === null || read.length === 0 || said.some((name) => isSameVendor(name, vendor)) ? null : {};
    },
  },
  {
    code: 'currency-differs',
    kind: 'doubting',
    text: {
      sv: 'Valutan {stated} stämmer inte med kvittot, som säger {read}.',
      en: 'The currency {stated} does not agree with the receipt, which says {read}.',
    },
    pointer: '/currency',
    rule: ({ claim, receipts }) => {
      const other = valuesOf(readingsOf(receipts), ({ currency }) => currency).find((read) => read !== claim.currency);
      return other === undefined ? null : { stated: claim.currency, read: other };
    },
  },
  {
    code: 'receipts-disagree',
    kind: 'doubting',
    text: {
      sv: 'Kvittona säger olika saker om dag eller säljare.',
      en: 'The receipts say different things about the day or the seller.',
    },
    pointer: '/receipts',
    rule: ({ receipts }) => {
      const readings = readingsOf(receipts);
      const dates = new Set(valuesOf(readings, ({ date }) => date));
      const [vendor, ...others] = valuesOf(readings, (reading) => reading.vendor);
      const oneSeller = vendor === undefined || others.every((other) => isSameVendor(vendor, other));
      return dates.size > 1 || !oneSeller ? {} : null;
    },
  },
];
