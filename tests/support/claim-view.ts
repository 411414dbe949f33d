import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import type { ReceiptView } from '../../shared/claims/receipts/contract.ts';
import { uuidV7 } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

let made = 0;
const anId = () => uuidV7(1_790_000_000_000 + ++made, new Uint8Array(10));

/** A receipt of 339,54 kr as the API shows it; without a reading unless it is `read`. */
export function aReceiptView(wishes: { total?: number; state?: ReceiptView['state'] } = {}): ReceiptView {
  const { total = 33_954, state = 'read' } = wishes;
  const place = { page: 0, x: 0.6, y: 0.5, width: 0.2, height: 0.03 };
  const field = <T>(value: T) => ({ value, confidence: 0.9, place });
  return {
    id: anId(),
    state,
    type: 'image/jpeg',
    pages: 1,
    uploadedAt: '2026-11-02T10:00:00.000Z',
    reading:
      state === 'read'
        ? {
            scanner: 'on-device',
            vendor: field('Åkerlunds Gym'),
            organisationNumber: { value: null, confidence: 0, place: null },
            date: field(plainDate('2026-10-09')),
            total: field(total),
            currency: field('SEK'),
            vat: [{ rate: 6, amount: 1_922, confidence: 0.8, place }],
            bought: field(['2 x Yoga drop-in']),
            text: 'Att betala 339,54 SEK',
          }
        : null,
  };
}

/** A draft of 339,54 kr as the API shows it. */
export function aClaimView(wishes: Partial<ExpenseView> = {}): ExpenseView {
  const category = { id: anId(), name: { sv: 'Friskvård', en: 'Wellness' } };
  return {
    id: anId(),
    state: 'draft',
    employee: { id: anId(), name: 'Alva Lindqvist' },
    category,
    vendor: 'Åkerlunds Gym',
    organisationNumber: null,
    paidOn: plainDate('2026-10-09'),
    total: 33_954,
    currency: 'SEK',
    covered: null,
    approval: null,
    submittedAt: null,
    changedAt: '2026-11-02T10:00:00.000Z',
    decidedBy: null,
    confidence: null,
    version: 1,
    benefitYear: 2026,
    benefitYears: [2026],
    vat: [{ rate: 6, amount: 1_922 }],
    note: null,
    filledByMachine: [],
    receipts: [],
    documents: [],
    checks: [],
    evaluation: null,
    timeline: [],
    suggestedCategory: null,
    keptUntil: null,
    limits: [],
    may: ['edit', 'submit', 'withdraw'],
    ...wishes,
  };
}
