import { writeDown } from '../write-down.ts';

export const moreThanOneThing = [
  writeDown({
    id: 'mixed-race-fee-and-shirt',
    printed: `
      Höstloppet i Kungsvik
      Löparföreningen Kungsvik, 993273-4222
      Betalt 2026-08-30 14:10
      Startavgift 10 km | 390,00
      Loppets funktionströja str M | 250,00
      Summa | 640,00
      Kort | 640,00`,
    stated: { vendor: 'Löparföreningen Kungsvik', paidOn: '2026-08-30', total: 640_00 },
    today: '2026-09-01',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The start is exercise and the shirt is equipment: people set the amount.',
    source: 'equipment',
  }),
  writeDown({
    id: 'mixed-training-fee-and-membership',
    printed: `
      Volleybollklubben Smashen
      Org.nr 998090-7431
      Kvitto 2026-01-30
      Träningsavgift motion VT 2026 | 900,00
      Medlemsavgift 2026 | 200,00
      Totalt | 1 100,00
      Betalt med Swish 2026-01-30`,
    stated: { vendor: 'Volleybollklubben Smashen', paidOn: '2026-01-30', total: 1100_00 },
    today: '2026-02-01',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The fee for training may be paid, the one for membership may not.',
    source: 'membership',
  }),
  writeDown({
    id: 'mixed-gym-and-drink',
    printed: `
      STÅLHALLEN TRÄNING
      992908-0647
      2026-05-07 17:33
      Gymkort 1 månad | 399,00
      Energidryck 33 cl | 25,00
      Handduk köp | 99,00
      TOTALT | 523,00
      MOMS 6% på 424,00 | 24,00
      MOMS 25% på 99,00 | 19,80
      KORT | 523,00`,
    stated: { vendor: 'Stålhallen Träning', paidOn: '2026-05-07', total: 523_00, vat: { 6: 24_00, 25: 19_80 } },
    today: '2026-05-08',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'A month at the gym, with a drink and a towel to keep.',
    source: 'goods',
  }),
  writeDown({
    id: 'mixed-massage-and-oil-en',
    language: 'en',
    printed: `
      Cedar Lane Massage
      Reg. 997725-3856
      6 October 2026 12:15
      Relaxing massage 45 min | 560.00
      Arnica body oil 100 ml | 185.00
      Total | 745.00
      VAT 25% | 149.00
      Card | 745.00`,
    stated: { vendor: 'Cedar Lane Massage', paidOn: '2026-10-06', total: 745_00, vat: { 25: 149_00 } },
    today: '2026-10-07',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'A massage and a bottle to take home.',
    source: 'goods',
  }),
  writeDown({
    id: 'mixed-ski-bus-and-pass',
    printed: `
      Snöbussen Resor AB
      Org.nr 992542-7065
      Kvitto 2026-01-09
      Dagsresa buss t/r Tallfjället | 395,00
      Liftkort vuxen 1 dag | 480,00
      Lunchkupong | 129,00
      Summa | 1 004,00
      Moms 6 % på 875,00 | 49,53
      Moms 12 % på 129,00 | 13,82
      Kort | 1 004,00`,
    stated: { vendor: 'Snöbussen Resor AB', paidOn: '2026-01-09', total: 1004_00, vat: { 6: 49_53, 12: 13_82 } },
    today: '2026-01-12',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'A journey and lunch beside the ski pass.',
    source: 'goods',
  }),
  writeDown({
    id: 'mixed-adult-and-child-entry',
    printed: `
      Klätterfabriken Noden
      997360-0274
      2026-02-21 13:00
      Entré vuxen | 170,00
      Entré barn u 12 | 110,00
      Totalt | 280,00
      Moms 6% | 15,85
      Kort | 280,00`,
    stated: { vendor: 'Klätterfabriken Noden', paidOn: '2026-02-21', total: 280_00, vat: { 6: 15_85 } },
    today: '2026-02-23',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The employee’s own entry and a child’s.',
    source: 'others',
  }),
  writeDown({
    id: 'two-adults-at-the-pool-en',
    language: 'en',
    printed: `
      Lidby Norra Pool & Sauna
      Reg. no. 992177-3488
      2026-10-25 15:40
      2 x Adult swim entry @ 90.00 | 180.00
      Total | 180.00
      VAT 6% | 10.19
      Card | 180.00`,
    stated: { vendor: 'Lidby Norra Pool & Sauna', paidOn: '2026-10-25', total: 180_00, vat: { 6: 10_19 } },
    today: '2026-10-26',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Two entries at once: one of them seems to be somebody else’s.',
    source: 'others',
  }),
  writeDown({
    id: 'two-sellers-in-one-claim',
    printed: `
      Linjegymmet
      Org.nr 996994-6699
      2026-03-20 18:00
      Gympass drop-in | 120,00
      Summa | 120,00
      Moms 6% | 6,79
      Kort | 120,00`,
    further: [
      `
      Bassängen i Norrängen
      996629-3111
      2026-03-22 10:00
      Simning vuxen | 75,00
      Summa | 75,00
      Moms 6% | 4,25
      Kort | 75,00`,
    ],
    stated: { vendor: 'Linjegymmet', paidOn: '2026-03-20', total: 195_00, vat: { 6: 11_04 } },
    addsUp: false,
    today: '2026-03-23',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Two sellers and two days in a claim of one.',
    source: 'differs',
  }),
  writeDown({
    id: 'two-receipts-on-one-page',
    printed: `
      Kvitto 1: Skogens Löpskola, 996263-9531
      2026-05-04
      Löpteknik kurs | 600,00
      Summa | 600,00
      Moms 6% | 33,96
      - - - - - - - - - - - - - -
      Kvitto 2: Sjöns Simklubb, 995898-5955
      2026-05-06
      Öppet vatten-kurs | 700,00
      Summa | 700,00
      Momsfritt`,
    stated: { vendor: 'Skogens Löpskola', paidOn: '2026-05-04', total: 1300_00, vat: { 6: 33_96 } },
    addsUp: false,
    today: '2026-05-08',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'One picture shows two receipts of different sellers.',
    source: 'differs',
  }),
  writeDown({
    id: 'duplicate-same-file',
    duplicates: { exact: true },
    printed: `
      Balettbarren Vuxendans
      Org.nr 995533-2375
      2026-09-08 19:30
      Balett vuxen nybörjare, klippkort 5 ggr personligt | 750,00
      Totalt | 750,00
      Moms 6% | 42,45
      Kort | 750,00`,
    stated: { vendor: 'Balettbarren Vuxendans', paidOn: '2026-09-08', total: 750_00, vat: { 6: 42_45 } },
    today: '2026-09-30',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'The same file is in another claim.',
    source: 'once',
  }),
  writeDown({
    id: 'duplicate-likely-en',
    language: 'en',
    duplicates: { likely: true },
    printed: `
      Forest Gate Yoga
      Reg. 995167-8797
      2026-10-02 07:00
      Morning yoga drop-in | 150.00
      Total | 150.00
      VAT 6% | 8.49
      Swish | 150.00`,
    stated: { vendor: 'Forest Gate Yoga', paidOn: '2026-10-02', total: 150_00, vat: { 6: 8_49 } },
    today: '2026-10-05',
    expects: 'defer',
    because: 'Another claim has the same seller, day and amount; two people may have gone together.',
    source: 'once',
  }),
];
