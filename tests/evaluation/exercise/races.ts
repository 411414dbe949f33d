import { writeDown } from '../write-down.ts';

export const races = [
  writeDown({
    id: 'race-half-marathon',
    printed: `
      Halvmaran Runt Sjön
      Anmälningsbekräftelse
      Arrangör: Sjöbygdens Löparklubb, org.nr 998361-4117
      Bokning HM26-10233
      Betaldag 2026-03-14
      Startavgift halvmaraton, klass motion | 595,00
      Serviceavgift | 20,00
      Summa | 615,00
      Betalt med kort | 615,00
      Ingen moms (ideell förening)`,
    stated: { vendor: 'Sjöbygdens Löparklubb', paidOn: '2026-03-14', total: 615_00 },
    today: '2026-03-16',
    expects: 'approve',
    because: 'The start fee of a race is exercise, and the booking’s fee comes with it.',
    source: 'exercise',
  }),
  writeDown({
    id: 'race-ski-classic',
    printed: `
      SKIDKOMMITTÉN LÅNGA LOPPET
      Box 12, 999 90 Furuberg
      Org.nr 993178-7320
      KVITTO 2026-01-05 08:00
      Startavgift Långa loppet 45 km | 1 350,00
      Transport av överdragskläder | 0,00
      Totalt SEK | 1 350,00
      Varav moms 6,0 % | 76,42
      Kortnr **** **** **** 6104`,
    stated: { vendor: 'Skidkommittén Långa loppet', paidOn: '2026-01-05', total: 1350_00, vat: { 6: 76_42 } },
    today: '2026-01-07',
    expects: 'approve',
    because: 'A start fee.',
    source: 'exercise',
  }),
  writeDown({
    id: 'race-swimrun-en',
    language: 'en',
    printed: `
      SKÄRGÅRD SWIMRUN EVENT AB
      Order 5582-AX
      Paid: 2026-05-22 13:40 (card)
      Entry fee, Sprint individual | SEK 890.00
      Chip rental, race day | SEK 50.00
      Total | SEK 940.00
      VAT 6% included | SEK 53.21
      Reg. no. 997996-0532, Bryggan 2, 999 67 Utskär`,
    stated: { vendor: 'Skärgård Swimrun Event AB', paidOn: '2026-05-22', total: 940_00, vat: { 6: 53_21 } },
    today: '2026-05-25',
    expects: 'approve',
    because: 'An entry fee with the timing chip that the race asks for.',
    source: 'hire',
  }),
  writeDown({
    id: 'race-bicycle-gravel',
    printed: `
      Grusturen i Hallaskog
      Arr. CK Hallaskog   992813-3744
      Startnummer tilldelas
      Anmälan motionsklass 90 km | 450 kr
      Efteranmälningsavgift | 100 kr
      Att betala | 550 kr
      Betalt 2026-06-06 Swish till 123 000 00 00 | 550 kr`,
    stated: { vendor: 'CK Hallaskog', paidOn: '2026-06-06', total: 550_00 },
    today: '2026-06-08',
    expects: 'approve',
    because: 'Entry for a bicycle race, late fee included.',
    source: 'exercise',
  }),
  writeDown({
    id: 'race-orienteering',
    printed: `
      OK Barrmarken
      Org.nr 997630-6952
      Kvitto nr 41, 2026-09-19
      Startavgift natt-OL öppen motion | 140,00
      Hyrbricka (återlämnad) | 35,00
      Summa | 175,00
      Kontant | 175,00`,
    stated: { vendor: 'OK Barrmarken', paidOn: '2026-09-19', total: 175_00 },
    today: '2026-09-21',
    expects: 'approve',
    because: 'Orienteering, with a timing card on loan for the race.',
    source: 'hire',
  }),
  writeDown({
    id: 'race-obstacle-en',
    language: 'en',
    printed: `
      MUDLINE OBSTACLE RUN
      Ticket receipt
      Purchased 18 Aug 2026, 21:03
      1 x Race start, 10 km, Sat 9:30 | 749.00
      Early bird | -100.00
      Booking fee | 29.00
      Amount paid (SEK) | 678.00
      VAT 6% | 38.38
      Sold by Mudline Sverige AB, 992448-0164`,
    stated: { vendor: 'Mudline Sverige AB', paidOn: '2026-08-18', total: 678_00, vat: { 6: 38_38 } },
    today: '2026-08-19',
    expects: 'approve',
    because: 'The start of an obstacle run for one person.',
    source: 'exercise',
  }),
];
