import { writeDown } from '../write-down.ts';

export const ofEmployment = [
  writeDown({
    id: 'paid-on-last-day-of-employment',
    printed: `
      Mossens Motionscenter
      998388-4348
      2026-08-31 07:02
      Träningskort 1 månad | 420,00
      Att betala | 420,00
      Moms 6% | 23,77
      Kort | 420,00`,
    stated: { vendor: 'Mossens Motionscenter', paidOn: '2026-08-31', total: 420_00, vat: { 6: 23_77 } },
    today: '2026-08-31',
    employee: { until: '2026-08-31' },
    allowance: { base: 3333_00 },
    expects: 'approve',
    because: 'The last day of employment is one of employment.',
    source: 'employment',
  }),
  writeDown({
    id: 'paid-on-day-after-employment',
    printed: `
      Norra Kajens Gym
      Org.nr 993205-7558
      2026-09-01 07:02
      Gymkort månad vuxen | 430,00
      Summa | 430,00
      Moms 6 % | 24,34
      Kort ****5512 | 430,00`,
    stated: { vendor: 'Norra Kajens Gym', paidOn: '2026-09-01', total: 430_00, vat: { 6: 24_34 } },
    today: '2026-09-02',
    employee: { until: '2026-08-31' },
    allowance: { base: 3333_00 },
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    because: 'Paid a day after the employment ended.',
    source: 'employment',
  }),
  writeDown({
    id: 'paid-before-first-day-of-employment-en',
    language: 'en',
    printed: `
      Steel Garden Strength Club AB
      Reg. 998023-0768
      2026-04-30 12:12
      Gym, 6 months | 2,100.00
      Total | 2,100.00
      VAT 6% | 118.87
      Card | 2,100.00`,
    stated: { vendor: 'Steel Garden Strength Club AB', paidOn: '2026-04-30', total: 2100_00, vat: { 6: 118_87 } },
    today: '2026-05-11',
    employee: { from: '2026-05-01' },
    allowance: { base: 3350_00 },
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    because: 'Paid the day before the employment began.',
    source: 'employment',
  }),
  writeDown({
    id: 'paid-on-first-day-of-employment',
    printed: `
      Innebandyhallen Bollplan
      992840-3972
      2026-05-04 20:00
      Spontanspel innebandy 1 pers | 70,00
      Totalt | 70,00
      Moms 6% | 3,96
      Swish | 70,00`,
    stated: { vendor: 'Innebandyhallen Bollplan', paidOn: '2026-05-04', total: 70_00, vat: { 6: 3_96 } },
    today: '2026-05-05',
    employee: { from: '2026-05-04' },
    allowance: { base: 3315_00 },
    expects: 'approve',
    because: 'The first day of employment is one of employment.',
    source: 'employment',
  }),
  writeDown({
    id: 'paid-in-employment-claimed-after-it',
    printed: `
      Cirkelfabriken Vretby
      Org.nr 997657-7180
      2026-06-24
      Cirkelträning sommar 8 pass, personligt | 720,00
      Summa | 720,00
      Moms 6% | 40,75
      Kort | 720,00`,
    stated: { vendor: 'Cirkelfabriken Vretby', paidOn: '2026-06-24', total: 720_00, vat: { 6: 40_75 } },
    today: '2026-07-06',
    employee: { until: '2026-06-30' },
    allowance: { base: 2480_00 },
    expects: 'approve',
    clear: false,
    because: 'Paid while employed, which is what counts, and claimed a week after; a company may see it otherwise.',
    source: 'employment',
  }),
  writeDown({
    id: 'category-closed',
    category: { open: false },
    printed: `
      Höghedens Gym
      992475-0392
      2026-03-11 16:16
      Gymkort 1 mån | 390,00
      Summa | 390,00
      Moms 6% | 22,08
      Kort | 390,00`,
    stated: { vendor: 'Höghedens Gym', paidOn: '2026-03-11', total: 390_00, vat: { 6: 22_08 } },
    today: '2026-03-12',
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    clear: false,
    because: 'The company has closed the category.',
    source: 'company',
  }),
];
