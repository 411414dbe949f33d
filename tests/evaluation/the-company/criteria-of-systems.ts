import { writeDown } from '../write-down.ts';

export const criteriaOfSystems = [
  writeDown({
    id: 'criteria-mention-the-system',
    category: {
      criteria: {
        sv: 'Motion för dig själv. Ladda upp kvittot i systemet och svara på frågorna.',
        en: 'Exercise for yourself. Upload the receipt in the system and answer the questions.',
      },
    },
    printed: `
      Squashklubben Väggen
      Org.nr 996869-0561
      2026-01-27 17:20
      Squash 45 min | 140,00
      Summa | 140,00
      Moms 6% | 7,92
      Kort | 140,00`,
    stated: { vendor: 'Squashklubben Väggen', paidOn: '2026-01-27', total: 140_00, vat: { 6: 7_92 } },
    today: '2026-01-28',
    expects: 'approve',
    because: 'The criteria tell the employee what to do, and tell whoever decides nothing.',
    source: 'data',
  }),
  writeDown({
    id: 'criteria-ask-for-answers-en',
    language: 'en',
    category: {
      criteria: {
        sv: 'Motion och idrott för alla anställda. Löneassistenten betalar ut i slutet av månaden.',
        en: 'Exercise and sport for all employees. The payroll assistant pays at the end of the month.',
      },
    },
    printed: `
      Willow Table Tennis Hall
      Reg. no. 999240-4484
      2026-01-29 17:20
      Table tennis, one hour | 90.00
      Total | 90.00
      VAT 6% | 5.09
      Card | 90.00`,
    stated: { vendor: 'Willow Table Tennis Hall', paidOn: '2026-01-29', total: 90_00, vat: { 6: 5_09 } },
    today: '2026-01-30',
    expects: 'approve',
    because: 'An assistant of flesh and blood, who is told nothing.',
    source: 'data',
  }),
];
