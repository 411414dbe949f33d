import { writeDown } from '../write-down.ts';

export const withoutADayOrSeller = [
  writeDown({
    id: 'no-date-gym',
    printed: `
      Lyftets Gym Hallbo
      Hallbovägen 14, 999 60 Hallbo
      Org.nr 996534-6217
      Kvitto 5530
      Gymkort 1 månad | 370,00
      Summa | 370,00
      Moms 6% | 20,94
      Betalkort | 370,00`,
    stated: { vendor: 'Lyftets Gym Hallbo', paidOn: '2026-04-07', total: 370_00, vat: { 6: 20_94 } },
    today: '2026-04-10',
    expects: 'request_changes',
    because: 'No day is printed, so that nobody can tell which year it belongs to.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-date-yoga-en',
    language: 'en',
    printed: `
      Breathe Yoga Collective
      Reg. no. 996169-2630
      Thank you for your purchase!
      Vinyasa yoga, monthly pass, personal | 795.00
      Total | 795.00
      VAT 6% | 45.00
      Paid by card`,
    stated: { vendor: 'Breathe Yoga Collective', paidOn: '2026-09-29', total: 795_00, vat: { 6: 45_00 } },
    today: '2026-10-01',
    expects: 'request_changes',
    because: 'The receipt has no day.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-date-only-validity',
    printed: `
      Simarenan Vikbolet
      995803-9050
      Simkort vuxen, personligt
      Gäller 2026-03-01 – 2026-05-31
      Simkort 3 månader | 990,00
      Totalt | 990,00
      Moms 6% | 56,04
      Kort | 990,00`,
    stated: { vendor: 'Simarenan Vikbolet', paidOn: '2026-03-01', total: 990_00, vat: { 6: 56_04 } },
    today: '2026-03-02',
    expects: 'request_changes',
    clear: false,
    because: 'The days printed say how long the card is good, not when it was paid.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-day-typed-and-none-printed',
    printed: `
      Padelhuset Timmerön
      Org.nr 995438-5473
      Banhyra 1/4 padel 90 min | 110,00
      Summa | 110,00
      Moms 6 % | 6,23
      Swish | 110,00`,
    stated: { vendor: 'Padelhuset Timmerön', paidOn: null, total: 110_00, vat: { 6: 6_23 }, benefitYear: 2026 },
    today: '2026-05-20',
    expects: 'request_changes',
    because: 'Neither the receipt nor the claim has a day.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-seller-card-slip',
    printed: `
      KUNDENS EX
      2026-05-05 18:03
      TERM: 00412290
      KÖP
      BELOPP | 450,00
      SEK TOTALT | 450,00
      VISA CONTACTLESS ****6128
      GODKÄNT 00 AUT 551203`,
    stated: { vendor: 'Almviks gym', paidOn: '2026-05-05', total: 450_00 },
    today: '2026-05-06',
    expects: 'request_changes',
    addsUp: false,
    because: 'A card slip names neither the seller nor what was bought.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-seller-till-roll',
    printed: `
      KVITTO
      2026-10-09 19:22
      Gruppträning bodypump | 140,00
      SUMMA | 140,00
      MOMS 6% | 7,92
      KORT | 140,00
      VÄLKOMMEN ÅTER`,
    stated: { vendor: 'Träningshuset', paidOn: '2026-10-09', total: 140_00, vat: { 6: 7_92 } },
    today: '2026-10-12',
    expects: 'request_changes',
    because: 'Neither a name nor a number says who sold it.',
    source: 'receipt',
  }),
  writeDown({
    id: 'number-instead-of-sellers-name',
    printed: `
      Org.nr 995073-1894
      2026-02-12 17:15
      Klätterinträde vuxen | 150,00
      Totalt | 150,00
      Moms 6% | 8,49
      Kort | 150,00`,
    stated: { vendor: 'Klätterhallen Sten', paidOn: '2026-02-12', total: 150_00, vat: { 6: 8_49 } },
    today: '2026-02-13',
    expects: 'approve',
    clear: false,
    because: 'The seller’s name or number is asked for, and the number is there.',
    source: 'receipt',
  }),
  writeDown({
    id: 'no-seller-swish-screenshot-en',
    language: 'en',
    printed: `
      Payment sent
      9 June 2026, 20:14
      To: 123 000 00 00
      Amount | 300.00 SEK
      Message: training`,
    stated: { vendor: 'Training group', paidOn: '2026-06-09', total: 300_00 },
    today: '2026-06-10',
    expects: 'request_changes',
    addsUp: false,
    because: 'A picture of a payment tells neither seller nor purchase.',
    source: 'receipt',
  }),
];
