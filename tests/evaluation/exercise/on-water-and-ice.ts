import { writeDown } from '../write-down.ts';

export const onWaterAndIce = [
  writeDown({
    id: 'surf-course-en',
    language: 'en',
    printed: `
      Westwind Surf School
      Strandallén 5, 999 20 Vindö
      Company no. 997563-0287
      Invoice/Receipt 2026-288
      Beginner surf course, 2 days (board and wetsuit included) | 2,200.00
      Total incl. VAT | 2,200.00
      VAT 6 % | 124.53
      PAID 2026-06-15 by card`,
    stated: { vendor: 'Westwind Surf School', paidOn: '2026-06-15', total: 2200_00, vat: { 6: 124_53 } },
    today: '2026-06-17',
    expects: 'approve',
    because: 'A course of surfing with board and suit on loan for it.',
    source: 'hire',
  }),
  writeDown({
    id: 'skating-with-hired-skates',
    printed: `
      ISHALLEN KROKHEM
      992380-3499
      2025-12-28 13:11
      ALLMÄNHETENS ÅKNING VUXEN | 60,00
      HYRA SKRIDSKOR 1 ÅK | 70,00
      TOTALT | 130,00
      MOMS 6% | 7,36
      KONTAKTLÖST | 130,00`,
    stated: { vendor: 'Ishallen Krokhem', paidOn: '2025-12-28', total: 130_00, vat: { 6: 7_36 } },
    today: '2025-12-29',
    expects: 'approve',
    because: 'Skates for the one time on the ice.',
    source: 'hire',
  }),
  writeDown({
    id: 'diving-course',
    printed: `
      Dykcenter Djupa Viken
      Kajplats 9, 999 57 Djupvik
      Momsreg.nr SE997197670001
      Köpare: Ali Rezvani, Båtgränd 1, 999 57 Djupvik
      Datum 2026-05-09
      Dykkurs Open Water, teori och fyra dyk | 4 890,00
      Utrustning på lån under kursen | 0,00
      Summa | 4 890,00
      Varav moms 6 % | 276,79
      Betalat med kort | 4 890,00`,
    stated: { vendor: 'Dykcenter Djupa Viken', paidOn: '2026-05-09', total: 4890_00, vat: { 6: 276_79 } },
    today: '2026-05-12',
    allowance: { base: 3000_00 },
    expects: 'approve',
    because: 'A diving course; the employee pays what the allowance of 3 000 SEK leaves.',
    source: 'allowance',
  }),
  writeDown({
    id: 'sailing-course-dinghy',
    printed: `
      Segelskolan Bris
      Org.nr 992014-9912
      Kvitto på kursavgift
      Jolleseglingskurs vuxna, helg | 1 800,00
      Summa | 1 800,00
      Betalat 2026-04-22 13:09 med Swish
      Momsfritt (ideell förening)`,
    stated: { vendor: 'Segelskolan Bris', paidOn: '2026-04-22', total: 1800_00 },
    today: '2026-04-24',
    expects: 'approve',
    because: 'A course of sailing a dinghy is exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'swimming-hall-entry',
    printed: `
      Simhallen Blå Laxen
      Badhusgatan 2, 999 41 Laxå Norra
      Orgnr 996832-3122
      2026-11-17 06:31:08
      MOTIONSSIM ENTRÉ VUXEN | 80,00
      SUMMA | 80,00
      MOMS 0% | 0,00
      KORT | 80,00
      Behåll kvittot`,
    stated: { vendor: 'Simhallen Blå Laxen', paidOn: '2026-11-17', total: 80_00, vat: { 0: 0 } },
    today: '2026-11-18',
    expects: 'approve',
    because: 'A swim.',
    source: 'exercise',
  }),
  writeDown({
    id: 'swimming-card-ten-times',
    printed: `
      MARIEHAGS BADHUS
      Kvitto 33871
      Datum 2026-09-24
      Simkort 10 bad, personligt, vuxen | 650,00
      Totalt | 650,00
      Varav moms 6% | 36,79
      Betalkort | 650,00
      Mariehags Badhus AB, org.nr 996466-9544`,
    stated: { vendor: 'Mariehags Badhus', paidOn: '2026-09-24', total: 650_00, vat: { 6: 36_79 } },
    today: '2026-09-28',
    expects: 'approve',
    because: 'Ten swims on a personal card that says so.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'rowing-club-course-en',
    language: 'en',
    printed: `
      Sjöstrands Roddsällskap
      Learn-to-row course, spring 2026
      Receipt 17
      Received 2026-04-28 by Swish
      Course fee, adult | 1,400 SEK
      Total | 1,400 SEK
      No VAT (non-profit association)
      Org. no. 996101-5964`,
    stated: { vendor: 'Sjöstrands Roddsällskap', paidOn: '2026-04-28', total: 1400_00 },
    today: '2026-05-03',
    expects: 'approve',
    because: 'A course of rowing in an association.',
    source: 'exercise',
  }),
  writeDown({
    id: 'mountain-hike-with-guide',
    printed: `
      Fjällguiderna i Ripdalen
      995736-2388
      Bokning 2026-0419
      Guidad dagstur toppbestigning, 1 person | 1 250,00
      Hyra stegjärn för turen | 100,00
      Att betala | 1 350,00
      Moms 6% | 76,42
      Betalt 2026-07-29 kort`,
    stated: { vendor: 'Fjällguiderna i Ripdalen', paidOn: '2026-07-29', total: 1350_00, vat: { 6: 76_42 } },
    today: '2026-08-03',
    expects: 'approve',
    because: 'A climb with a guide, and crampons for that day.',
    source: 'hire',
  }),
];
