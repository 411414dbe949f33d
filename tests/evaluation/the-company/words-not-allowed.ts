import { writeDown } from '../write-down.ts';

export const wordsNotAllowed = [
  writeDown({
    id: 'company-no-golf',
    category: {
      rules: { notAllowed: ['golf'] },
      policy: ['Golf ersätts inte inom friskvården, varken greenfee eller spelavgift.'],
    },
    printed: `
      Mossebergs Golfbana
      Org.nr 997698-3628
      2026-06-18 07:40
      Greenfee golf 9 hål | 350,00
      Totalt | 350,00
      Moms 6% | 19,81
      Kort | 350,00`,
    stated: { vendor: 'Mossebergs Golfbana', paidOn: '2026-06-18', total: 350_00, vat: { 6: 19_81 } },
    today: '2026-06-19',
    expects: 'decline',
    because: 'The law would let it be, the company does not.',
    source: 'company',
  }),
  writeDown({
    id: 'company-no-hunting-compound',
    category: { rules: { notAllowed: ['jakt'] } },
    printed: `
      Skogsbolaget Furuås
      992515-6839
      2026-09-05
      Älgjaktskort 2 dagar | 900,00
      Summa | 900,00
      Moms 25% | 180,00
      Swish | 900,00`,
    stated: { vendor: 'Skogsbolaget Furuås', paidOn: '2026-09-05', total: 900_00, vat: { 25: 180_00 } },
    today: '2026-09-07',
    expects: 'decline',
    because: 'The company’s word stands inside a longer one: älg-jakts-kort.',
    source: 'company',
  }),
  writeDown({
    id: 'company-no-paintball-en',
    language: 'en',
    category: { rules: { notAllowed: ['paintball', 'lasergame'] } },
    printed: `
      Red Splash Paintball Arena
      Reg. 997333-0047
      2026-07-25 13:00
      Paintball session, 1 player | 329.00
      Total | 329.00
      VAT 6% | 18.62
      Card | 329.00`,
    stated: { vendor: 'Red Splash Paintball Arena', paidOn: '2026-07-25', total: 329_00, vat: { 6: 18_62 } },
    today: '2026-07-27',
    expects: 'decline',
    because: 'The company has said no to paintball.',
    source: 'company',
  }),
  writeDown({
    id: 'company-no-massage',
    category: {
      rules: { notAllowed: ['massage'] },
      policy: ['Vi ersätter motion. Massage och andra behandlingar ingår inte.'],
    },
    printed: `
      Knådarna i Vretstad
      Org.nr 992150-3257
      Kvitto 2026-03-05
      Idrottsmassage 40 min | 550,00
      Att betala | 550,00
      Moms 25% | 110,00
      Kort | 550,00`,
    stated: { vendor: 'Knådarna i Vretstad', paidOn: '2026-03-05', total: 550_00, vat: { 25: 110_00 } },
    today: '2026-03-06',
    expects: 'decline',
    because: 'The company pays for exercise alone.',
    source: 'company',
  }),
  writeDown({
    id: 'company-no-bath-yet-badminton',
    category: { rules: { notAllowed: ['bad', 'spa'] } },
    printed: `
      Racketsport Lyckan
      996967-6460
      2026-02-05 18:00
      Badminton bana 3, en timme | 160,00
      Summa | 160,00
      Moms 6 % | 9,06
      Kort | 160,00`,
    stated: { vendor: 'Racketsport Lyckan', paidOn: '2026-02-05', total: 160_00, vat: { 6: 9_06 } },
    today: '2026-02-06',
    expects: 'approve',
    because: 'Badminton has nothing to do with the word for a bath that it begins with.',
    source: 'company',
  }),
  writeDown({
    id: 'company-ninety-days-passed',
    category: { rules: { maximumAgeDays: 90 } },
    printed: `
      Skogsvillans Gym
      Org.nr 996602-2882
      2026-02-01 17:00
      Gymkort vuxen 2 mån | 700,00
      Summa | 700,00
      Moms 6% | 39,62
      Kort | 700,00`,
    stated: { vendor: 'Skogsvillans Gym', paidOn: '2026-02-01', total: 700_00, vat: { 6: 39_62 } },
    today: '2026-06-15',
    expects: 'decline',
    because: 'The company wants claims within 90 days, and 134 have passed.',
    source: 'company',
  }),
  writeDown({
    id: 'company-ninety-days-on-the-day',
    category: { rules: { maximumAgeDays: 90 } },
    printed: `
      Rackethallen Ekliden
      996236-9303
      2026-03-02 12:00
      Squash 45 min | 150,00
      Totalt | 150,00
      Moms 6% | 8,49
      Swish | 150,00`,
    stated: { vendor: 'Rackethallen Ekliden', paidOn: '2026-03-02', total: 150_00, vat: { 6: 8_49 } },
    today: '2026-05-31',
    expects: 'approve',
    because: 'The ninetieth day is within 90 days.',
    source: 'company',
  }),
  writeDown({
    id: 'company-ninety-days-the-day-after',
    category: { rules: { maximumAgeDays: 90 } },
    printed: `
      Bågskyttehallen Pilen
      Org.nr 995871-5725
      2026-03-02 18:30
      Prova-på bågskytte 1 pers | 250,00
      Summa | 250,00
      Moms 6% | 14,15
      Kort | 250,00`,
    stated: { vendor: 'Bågskyttehallen Pilen', paidOn: '2026-03-02', total: 250_00, vat: { 6: 14_15 } },
    today: '2026-06-01',
    expects: 'decline',
    because: 'The ninety-first day is one too many.',
    source: 'company',
  }),
];
