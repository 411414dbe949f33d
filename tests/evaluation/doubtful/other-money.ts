import { writeDown } from '../write-down.ts';

export const otherMoney = [
  writeDown({
    id: 'euro-diving-en',
    language: 'en',
    printed: `
      Blue Reef Divers S.L.
      Calle del Puerto 14, Cala Serena
      NIF B00000000
      2026-07-08
      Guided dive, 1 diver, gear included | 85.00 EUR
      Total | 85.00 EUR
      IVA 21% | 14.75 EUR
      Card | 85.00 EUR`,
    addsUp: false,
    stated: {
      vendor: 'Blue Reef Divers S.L.',
      paidOn: '2026-07-08',
      total: 85_00,
      vat: { 21: 14_75 },
      currency: 'EUR',
    },
    today: '2026-07-20',
    expects: 'defer',
    because: 'Exercise abroad, whose amount in kronor people set.',
    source: 'currency',
  }),
  writeDown({
    id: 'norwegian-ski-pass',
    printed: `
      Høyfjellet Skisenter AS
      Foretaksregisteret NO 000 000 000 MVA
      14.03.2026 09:11
      Heiskort voksen 1 dag | 610,00
      Sum NOK | 610,00
      Herav MVA 12 % | 65,36
      Bankkort | 610,00`,
    addsUp: false,
    stated: {
      vendor: 'Høyfjellet Skisenter AS',
      paidOn: '2026-03-14',
      total: 610_00,
      vat: { 12: 65_36 },
      currency: 'NOK',
    },
    today: '2026-03-16',
    expects: 'defer',
    because: 'A ski pass in Norwegian kroner.',
    source: 'currency',
  }),
  writeDown({
    id: 'danish-golf-stated-as-sek',
    printed: `
      Kystens Golfbane
      CVR 00000000
      05-06-2026 10:10
      Greenfee 18 huller | 450,00
      Total DKK | 450,00
      Heraf moms 25% | 90,00
      Dankort | 450,00`,
    addsUp: false,
    stated: { vendor: 'Kystens Golfbane', paidOn: '2026-06-05', total: 450_00, vat: { 25: 90_00 } },
    today: '2026-06-08',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The receipt is in Danish kroner and the claim says Swedish.',
    source: 'currency',
  }),
  writeDown({
    id: 'app-in-dollars-en',
    language: 'en',
    printed: `
      Receipt
      StrideLab Inc.
      Date paid: April 12, 2026
      StrideLab Running Plan (yearly) | $59.99
      Amount paid | $59.99
      Visa - 8831`,
    addsUp: false,
    stated: { vendor: 'StrideLab Inc.', paidOn: '2026-04-12', total: 59_99, currency: 'USD' },
    today: '2026-04-13',
    expects: 'defer',
    because: 'An app that is paid in dollars.',
    source: 'currency',
  }),
];
