import { documentKindNames, wellnessRules, type DocumentKind } from '../../../shared/claims/benefits/category-rules.ts';
import { plainDate } from '../../../shared/kernel/plain-date.ts';
import { aReceipt, read, someFacts } from '../../support/claim-facts.ts';
import type { CheckCases } from './cases.ts';

const day = plainDate;
/** A claim paid on one day and made on another, for a benefit year; its receipt agrees. */
const paidOn = (date: string, today: string, benefitYear: number) =>
  someFacts({
    today: day(today),
    claim: { paidOn: day(date), benefitYear },
    receipts: [aReceipt({ date: read(day(date)) })],
  });

/** A claim in a category for some departments, by somebody of one. */
const ofDepartment = (departments: readonly string[], department: string | null) =>
  someFacts({ category: { rules: { ...wellnessRules, departments } }, employee: { department } });

/** A claim in a category that wants some documents, with some. */
const withDocuments = (wanted: readonly DocumentKind[], documents: readonly DocumentKind[]) =>
  someFacts({ category: { rules: { ...wellnessRules, documents: wanted } }, documents });

const others = (kind: DocumentKind) => documentKindNames.filter((other) => other !== kind);
const documentCases: CheckCases = Object.fromEntries(
  documentKindNames.map((kind) => [
    `${kind}-missing`,
    {
      applies: [withDocuments([kind], []), withDocuments(documentKindNames, others(kind))],
      not: [withDocuments([], []), withDocuments(others(kind), []), withDocuments(documentKindNames, [kind])],
    },
  ]),
);

export const blockingCases: CheckCases = {
  'no-receipt': { applies: [someFacts({ receipts: [] })], not: [someFacts()] },
  'no-vendor': {
    applies: [someFacts({ claim: { vendor: null } }), someFacts({ claim: { vendor: '  ' } })],
    not: [someFacts({ claim: { vendor: 'X' } })],
  },
  'no-date': { applies: [someFacts({ claim: { paidOn: null } })], not: [someFacts()] },
  'no-total': {
    applies: [someFacts({ claim: { total: null } }), someFacts({ claim: { total: 0 } })],
    not: [someFacts({ claim: { total: 1 } })],
  },
  'category-closed': { applies: [someFacts({ category: { open: false } })], not: [someFacts()] },
  'paid-in-future': {
    applies: [paidOn('2026-09-21', '2026-09-20', 2026)],
    not: [paidOn('2026-09-20', '2026-09-20', 2026)],
  },
  'not-employed': {
    applies: [
      someFacts({ employee: { employedFrom: day('2026-09-15') } }),
      someFacts({ employee: { employedUntil: day('2026-09-13') } }),
    ],
    not: [
      someFacts({ employee: { employedFrom: day('2026-09-14'), employedUntil: day('2026-09-14') } }),
      someFacts({ claim: { paidOn: null }, employee: { employedFrom: day('2030-01-01') } }),
    ],
  },
  'year-lapsed': {
    applies: [paidOn('2026-10-31', '2027-01-01', 2026), paidOn('2025-11-15', '2027-02-01', 2026)],
    not: [paidOn('2026-12-31', '2027-01-01', 2026), paidOn('2026-10-31', '2026-12-31', 2026)],
  },
  'outside-year': {
    applies: [
      paidOn('2026-09-14', '2026-09-20', 2027),
      paidOn('2026-09-14', '2026-09-20', 2025),
      paidOn('2026-12-20', '2027-01-10', 2026),
    ],
    not: [
      paidOn('2026-11-01', '2026-11-02', 2027),
      paidOn('2026-12-20', '2027-01-10', 2027),
      paidOn('2026-10-31', '2027-01-01', 2026),
    ],
  },
  'not-for-department': {
    applies: [ofDepartment(['Lager'], 'Sälj'), ofDepartment(['Lager'], null)],
    not: [ofDepartment(['lager ', 'Sälj'], 'LAGER'), ofDepartment([], null), ofDepartment([], 'Sälj')],
  },
  ...documentCases,
  'nothing-left': {
    applies: [someFacts({ allowance: { base: 100, used: 60, reserved: 40, left: 0 } })],
    not: [someFacts({ allowance: { base: 100, used: 60, reserved: 39, left: 1 } })],
  },
};
