import { writeDown } from '../write-down.ts';

export const floatAndSauna = [
  writeDown({
    id: 'float-one-hour',
    printed: `
      Viktlös Floating AB
      Kungsallén 4, 999 31 Hallaryd
      Org.nr 993084-0427
      2026-01-29 19:15
      Floating 60 min, 1 person | 590,00
      Totalt | 590,00
      Moms 25% | 118,00
      Betalt kort | 590,00`,
    stated: { vendor: 'Viktlös Floating AB', paidOn: '2026-01-29', total: 590_00, vat: { 25: 118_00 } },
    today: '2026-01-30',
    expects: 'approve',
    because: 'Floating, below 1 000 SEK.',
    source: 'treatment',
  }),
  writeDown({
    id: 'float-en',
    language: 'en',
    printed: `
      STILLWATER FLOAT CENTRE
      Booking ref SW-0082
      Paid online 2026-10-11 22:08
      1 x Float session 75 min | 745.00 SEK
      Total | 745.00 SEK
      Incl. VAT 25% | 149.00 SEK
      Stillwater i Västerdal AB, 997901-3639`,
    stated: { vendor: 'Stillwater Float Centre', paidOn: '2026-10-11', total: 745_00, vat: { 25: 149_00 } },
    today: '2026-10-12',
    expects: 'approve',
    because: 'Floating, below 1 000 SEK.',
    source: 'treatment',
  }),
  writeDown({
    id: 'sauna-evening',
    printed: `
      Bastuflotten Sotaren
      Hamnplan, 999 63 Sotvik
      992718-6842
      Datum: 2026-11-12
      Bastubad drop-in 2 h | 180,00
      Summa | 180,00
      moms 25% | 36,00
      Swish | 180,00`,
    stated: { vendor: 'Bastuflotten Sotaren', paidOn: '2026-11-12', total: 180_00, vat: { 25: 36_00 } },
    today: '2026-11-13',
    expects: 'approve',
    because: 'A sauna.',
    source: 'treatment',
  }),
  writeDown({
    id: 'sauna-and-cold-bath-house',
    printed: `
      KALLBADHUSET VITA BRYGGAN
      Org.nr 997536-0059
      2026-03-08 09:20 | Nr 712
      Entré kallbad och bastu vuxen | 95,00
      Hyra handduk | 30,00
      Totalt | 125,00
      MOMS 25% | 25,00
      KORT | 125,00`,
    stated: { vendor: 'Kallbadhuset Vita Bryggan', paidOn: '2026-03-08', total: 125_00, vat: { 25: 25_00 } },
    today: '2026-03-09',
    expects: 'approve',
    clear: false,
    because: 'Sauna and a swim in the sea; the towel is hired there and then.',
    source: 'hire',
  }),
  writeDown({
    id: 'sauna-season-card-en',
    language: 'en',
    printed: `
      Harbour Sauna Collective
      Receipt no 2031
      2026-10-20
      Sauna, personal season card Oct-Mar | 900.00
      Sum | 900.00
      VAT 25 % | 180.00
      Paid: Swish
      Ekonomisk förening, reg. no. 992353-3260`,
    stated: { vendor: 'Harbour Sauna Collective', paidOn: '2026-10-20', total: 900_00, vat: { 25: 180_00 } },
    today: '2026-10-21',
    expects: 'approve',
    because: 'A personal season card that names the sauna.',
    source: 'exchangeable',
  }),
];
