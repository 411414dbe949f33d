import { writeDown } from '../write-down.ts';

// October is the last month that does not reach into the next year; the day that counts is the day of payment.

export const ofTheYear = [
  writeDown({
    id: 'year-31-october-counted-next-year',
    printed: `
      Badmintoncentrum Vinga
      999917-5335
      2025-10-31 21:14
      Bana 55 min kväll | 190,00
      Summa | 190,00
      Moms 6% | 10,75
      Kort | 190,00`,
    stated: {
      vendor: 'Badmintoncentrum Vinga',
      paidOn: '2025-10-31',
      total: 190_00,
      vat: { 6: 10_75 },
      benefitYear: 2026,
    },
    today: '2026-01-12',
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    because: 'Paid on the last day of October, it lapses with the year.',
    source: 'year',
  }),
  writeDown({
    id: 'year-1-november-counted-next-year',
    printed: `
      Badmintonhallen Öresta
      Org.nr 994734-8547
      2025-11-01 09:03
      Badminton 1 tim | 170,00
      Att betala | 170,00
      varav moms 6% | 9,62
      Kontaktlös betalning | 170,00`,
    stated: {
      vendor: 'Badmintonhallen Öresta',
      paidOn: '2025-11-01',
      total: 170_00,
      vat: { 6: 9_62 },
      benefitYear: 2026,
    },
    today: '2026-01-12',
    expects: 'approve',
    because: 'Paid on the first day of November, it may go on the next year.',
    source: 'year',
  }),
  writeDown({
    id: 'year-31-december-counted-next-year',
    printed: `
      Nyårsgymmet Trollby AB
      Trollvägen 3, 999 81 Trollby
      ORG NR 999552-1755
      31/12-2025 kl 10.22
      GYMKORT 3 MÅN | 1 050,00
      TOTALT | 1 050,00
      MOMS 6% | 59,43
      KORT **** 0021 | 1 050,00`,
    stated: {
      vendor: 'Nyårsgymmet Trollby AB',
      paidOn: '2025-12-31',
      total: 1050_00,
      vat: { 6: 59_43 },
      benefitYear: 2026,
    },
    today: '2026-01-05',
    expects: 'approve',
    because: 'A December payment may go on the next year.',
    source: 'year',
  }),
  writeDown({
    id: 'year-31-december-counted-same-year',
    printed: `
      Löpbandet Enebyäng
      994369-4969
      2025-12-31 08:40
      Månadskort gym | 399,00
      Summa | 399,00
      moms 6 % | 22,58
      Swish | 399,00`,
    stated: { vendor: 'Löpbandet Enebyäng', paidOn: '2025-12-31', total: 399_00, vat: { 6: 22_58 } },
    today: '2025-12-31',
    expects: 'approve',
    because: 'Paid and claimed on the last day of the year it counts on.',
    source: 'year',
  }),
  writeDown({
    id: 'year-1-january-counted-year-before',
    printed: `
      Gym Midnatt
      Org.nr 999186-8176
      2026-01-01 00:31
      Dagspass | 99,00
      Totalt | 99,00
      Moms 6% | 5,60
      Betalkort | 99,00`,
    stated: { vendor: 'Gym Midnatt', paidOn: '2026-01-01', total: 99_00, vat: { 6: 5_60 }, benefitYear: 2025 },
    today: '2026-01-02',
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    clear: false,
    because: 'What is paid in January cannot go on the year before; the employee had better choose the right year.',
    source: 'year',
  }),
  writeDown({
    id: 'year-march-counted-next-year-en',
    language: 'en',
    printed: `
      Kettle & Bell Fitness
      Reg. 994004-1388
      2025-03-18 17:05
      10-class card, personal, strength class | 1,250.00
      Total | 1,250.00
      VAT 6% | 70.75
      Card | 1,250.00`,
    stated: {
      vendor: 'Kettle & Bell Fitness',
      paidOn: '2025-03-18',
      total: 1250_00,
      vat: { 6: 70_75 },
      benefitYear: 2026,
    },
    today: '2026-02-02',
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    because: 'A payment of March that was not claimed in its year has lapsed.',
    source: 'year',
  }),
  writeDown({
    id: 'year-november-counted-two-years-on',
    printed: `
      Simhallen Flytet
      998821-4590
      2024-11-20 18:00
      Simkort vuxen 1 månad, personligt | 380,00
      Summa | 380,00
      Moms 6% | 21,51
      KORT | 380,00`,
    stated: { vendor: 'Simhallen Flytet', paidOn: '2024-11-20', total: 380_00, vat: { 6: 21_51 }, benefitYear: 2026 },
    today: '2026-01-20',
    expects: 'decline',
    alsoAcceptable: ['request_changes'],
    refusedAtSubmission: true,
    because: 'November reaches into the next year and no further.',
    source: 'year',
  }),
  writeDown({
    id: 'year-ordered-december-paid-january',
    printed: `
      Fjordens Skidspår, föreningen
      Org.nr 993638-7803
      Orderdatum 2025-12-30
      Betaldatum 2026-01-02
      Spårkort längdskidor säsong, personligt | 600,00
      Summa | 600,00
      Momsfritt`,
    stated: { vendor: 'Fjordens Skidspår', paidOn: '2026-01-02', total: 600_00 },
    today: '2026-01-07',
    expects: 'approve',
    clear: false,
    because: 'The day of payment decides, and it is the day that is stated; the order’s own day is another.',
    source: 'year',
  }),
  writeDown({
    id: 'year-date-after-today',
    printed: `
      Höjdpunkten Klättring
      998456-1010
      2026-11-30 18:00
      Klätterkort månad, personligt | 495,00
      Totalt | 495,00
      Moms 6% | 28,02
      Kort | 495,00`,
    stated: { vendor: 'Höjdpunkten Klättring', paidOn: '2026-11-30', total: 495_00, vat: { 6: 28_02 } },
    today: '2026-11-26',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'Nothing can have been paid four days from today.',
    source: 'differs',
  }),
];
