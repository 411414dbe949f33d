import { writeDown } from '../write-down.ts';

export const byAmount = [
  writeDown({
    id: 'vat-25-where-6-expected',
    category: { expectedVat: [6] },
    printed: `
      Gymmet Bergtoppen
      Org.nr 992968-9603
      2026-02-09 17:20
      Gymkort 1 månad | 500,00
      Summa | 500,00
      Moms 25% | 100,00
      Kort | 500,00`,
    stated: { vendor: 'Gymmet Bergtoppen', paidOn: '2026-02-09', total: 500_00, vat: { 25: 100_00 } },
    today: '2026-02-10',
    expects: 'defer',
    because: 'Training at a gym is sold at 6 per cent; why this one has 25 somebody had better ask.',
    source: 'vat',
  }),
  writeDown({
    id: 'vat-25-yoga-en',
    language: 'en',
    category: { expectedVat: [6] },
    printed: `
      Cedar Yoga Loft
      Reg. no. 992604-8563
      2026-04-13 17:20
      Yoga class, drop-in | 200.00
      Total | 200.00
      VAT 25% | 40.00
      Card | 200.00`,
    stated: { vendor: 'Cedar Yoga Loft', paidOn: '2026-04-13', total: 200_00, vat: { 25: 40_00 } },
    today: '2026-04-14',
    expects: 'defer',
    because: 'The company expects 6 per cent on exercise, and the receipt has 25.',
    source: 'vat',
  }),
  writeDown({
    id: 'vat-either-expected',
    category: { expectedVat: [6, 25] },
    printed: `
      Lugna Handens Massage
      Org.nr 997725-9200
      2026-04-15 17:20
      Massage 45 min | 600,00
      Summa | 600,00
      Moms 25% | 120,00
      Kort | 600,00`,
    stated: { vendor: 'Lugna Handens Massage', paidOn: '2026-04-15', total: 600_00, vat: { 25: 120_00 } },
    today: '2026-04-16',
    expects: 'approve',
    because: 'The company expects 6 or 25 per cent, and massage has 25.',
    source: 'vat',
  }),
  writeDown({
    id: 'vat-none-where-6-expected-en',
    language: 'en',
    category: { expectedVat: [6] },
    printed: `
      Fernside Badminton Club
      Reg. no. 995303-8727
      2026-05-11 17:20
      Badminton training fee, spring | 700.00
      Total | 700.00
      Non-profit club, no VAT
      Card | 700.00`,
    stated: { vendor: 'Fernside Badminton Club', paidOn: '2026-05-11', total: 700_00 },
    today: '2026-05-12',
    expects: 'approve',
    because: 'A club that is no business adds no VAT: there is no other rate to wonder at.',
    source: 'vat',
  }),
  writeDown({
    id: 'occasion-over-own-maximum',
    category: { rules: { maximumPerOccasion: 500_00 } },
    printed: `
      Massagerummet Björken
      Org.nr 992557-1847
      2026-08-18 17:20
      Massage 60 min | 750,00
      Summa | 750,00
      Moms 25% | 150,00
      Kort | 750,00`,
    stated: { vendor: 'Massagerummet Björken', paidOn: '2026-08-18', total: 750_00, vat: { 25: 150_00 } },
    today: '2026-08-19',
    expects: 'defer',
    because: 'The company covers 500 SEK an occasion; how many occasions the sum is for a person sees.',
    source: 'company',
  }),
  writeDown({
    id: 'occasion-over-maximum-en',
    language: 'en',
    category: { rules: { maximumPerOccasion: 600_00 } },
    printed: `
      Elm Park Golf
      Reg. no. 998765-7609
      2026-06-22 17:20
      Greenfee golf, 18 holes | 850.00
      Total | 850.00
      VAT 6% | 48.11
      Card | 850.00`,
    stated: { vendor: 'Elm Park Golf', paidOn: '2026-06-22', total: 850_00, vat: { 6: 48_11 } },
    today: '2026-06-23',
    expects: 'defer',
    because: 'It costs more than the company covers for one occasion.',
    source: 'company',
  }),
  writeDown({
    id: 'occasion-at-maximum',
    category: { rules: { maximumPerOccasion: 500_00 } },
    printed: `
      Massagerummet Ljungheden
      Org.nr 992822-5284
      2026-08-20 17:20
      Massage 45 min | 500,00
      Summa | 500,00
      Moms 25% | 100,00
      Kort | 500,00`,
    stated: { vendor: 'Massagerummet Ljungheden', paidOn: '2026-08-20', total: 500_00, vat: { 25: 100_00 } },
    today: '2026-08-21',
    expects: 'approve',
    because: 'At the maximum is not over it.',
    source: 'company',
  }),
  writeDown({
    id: 'taxed-wellness-massage-1400',
    category: { taxTreatment: 'taxable' },
    printed: `
      Massagehuset Stilla Vik
      Org.nr 995399-7443
      2026-11-03 17:20
      Massage 90 min | 1 400,00
      Summa | 1 400,00
      Moms 25% | 280,00
      Kort | 1 400,00`,
    stated: { vendor: 'Massagehuset Stilla Vik', paidOn: '2026-11-03', total: 1400_00, vat: { 25: 280_00 } },
    today: '2026-11-04',
    expects: 'approve',
    because: 'The limit per treatment is for what is free of tax, and this company taxes its benefit as salary.',
    source: 'treatment',
  }),
  writeDown({
    id: 'taxed-wellness-past-cap-en',
    language: 'en',
    category: { taxTreatment: 'taxable' },
    allowance: { base: 8000_00, used: 4800_00 },
    printed: `
      Maple Street Gym
      Reg. no. 994062-9125
      2026-11-05 17:20
      Gym card, one month | 450.00
      Total | 450.00
      VAT 6% | 25.47
      Card | 450.00`,
    stated: { vendor: 'Maple Street Gym', paidOn: '2026-11-05', total: 450_00, vat: { 6: 25_47 } },
    today: '2026-11-06',
    expects: 'approve',
    because: 'The cap of the year is for what is free of tax; a taxed benefit may go past it.',
    source: 'cap',
  }),
];
