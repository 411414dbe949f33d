import { writeDown } from '../write-down.ts';

export const byPolicy = [
  writeDown({
    id: 'policy-against-abroad',
    category: { policy: ['Friskvård ersätts bara för aktiviteter som du utför i Sverige under din fritid.'] },
    printed: `
      Alpresor Toppen AB
      Org.nr 997793-0529
      Betalt 2026-01-19
      Liftkort 6 dagar Sankt Alban, Österrike | 3 450,00
      Summa | 3 450,00
      Moms 0 % | 0,00
      Kort | 3 450,00`,
    stated: { vendor: 'Alpresor Toppen AB', paidOn: '2026-01-19', total: 3450_00, vat: { 0: 0 } },
    today: '2026-01-20',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'The law allows the pass, and the company’s policy speaks against it.',
    source: 'company',
  }),
  writeDown({
    id: 'policy-restates-the-law',
    category: {
      policy: [
        'Du får friskvårdsbidrag för motion och enklare behandlingar. Utrustning, presentkort och medlemsavgift i förening ersätts inte.',
        'Skicka in kvittot senast den 15:e för att få pengarna med nästa lön.',
      ],
    },
    printed: `
      Löpgymmet Kilbacken
      Kilvägen 5, 999 32 Kilbacken
      Org.nr 997603-6724
      2026-09-21 17:03
      Gymkort autogiro, första månaden | 279,00
      Startavgift gym | 99,00
      Att betala | 378,00
      Moms 6% | 21,40
      Kort | 378,00`,
    stated: { vendor: 'Löpgymmet Kilbacken', paidOn: '2026-09-21', total: 378_00, vat: { 6: 21_40 } },
    today: '2026-09-22',
    expects: 'approve',
    because: 'The policy says no more than the law, and none of what it excludes was bought.',
    source: 'view',
  }),
  writeDown({
    id: 'policy-in-english-for-swedish-receipt',
    category: {
      policy: ['We reimburse physical activity you do yourself: gym, classes, swimming, races. One claim per receipt.'],
    },
    printed: `
      Simsällskapet Aktra, Skärlunda
      992420-9936
      2026-02-03 17:40
      Vattenlöpning 8 ggr, terminsavgift | 960,00
      Summa | 960,00
      Betalt med Swish 2026-02-03 | 960,00
      Ideell förening, ingen moms`,
    stated: { vendor: 'Simsällskapet Aktra', paidOn: '2026-02-03', total: 960_00 },
    today: '2026-02-04',
    expects: 'approve',
    because: 'Running in water, which the policy’s words cover in the other language.',
    source: 'company',
  }),
  writeDown({
    id: 'policy-more-generous-than-law-en',
    language: 'en',
    category: { policy: ['Running shoes are covered once a year, up to SEK 1,500.'] },
    printed: `
      The Marathon Cellar
      Reg. no. 997238-3146
      2026-04-18 12:00
      Road running shoes, size 43 | 1,350.00
      Total | 1,350.00
      VAT 25% | 270.00
      Card | 1,350.00`,
    stated: { vendor: 'The Marathon Cellar', paidOn: '2026-04-18', total: 1350_00, vat: { 25: 270_00 } },
    today: '2026-04-20',
    expects: 'decline',
    clear: false,
    because: 'No policy makes shoes free of tax; that the company promises them people had better hear of.',
    source: 'equipment',
  }),
  writeDown({
    id: 'policy-exercise-alone-in-criteria',
    category: {
      criteria: {
        sv: 'Bara motion och idrott. Massage och andra behandlingar ersätts inte.',
        en: 'Exercise and sport alone. Massage and other treatments are not covered.',
      },
    },
    printed: `
      Rygg & Nacke Massage Älvnäs
      Org.nr 992055-6355
      2026-08-26 15:15
      Massage nacke och axlar 30 min | 490,00
      Totalt | 490,00
      Moms 25 % | 98,00
      Kort | 490,00`,
    stated: { vendor: 'Rygg & Nacke Massage Älvnäs', paidOn: '2026-08-26', total: 490_00, vat: { 25: 98_00 } },
    today: '2026-08-27',
    expects: 'decline',
    because: 'The category’s own criteria leave massage out, as a company may.',
    source: 'company',
  }),
  writeDown({
    id: 'policy-asks-for-leave-beforehand',
    category: {
      policy: ['Kurser och läger över 2 000 kr ska godkännas av närmaste chef innan du bokar dem.'],
    },
    printed: `
      Vindsurfingskolan Lä
      996872-9567
      Kvitto 2026-07-04
      Intensivkurs vindsurfing 3 dagar | 2 850,00
      Summa | 2 850,00
      Moms 6% | 161,32
      Betalt med kort`,
    stated: { vendor: 'Vindsurfingskolan Lä', paidOn: '2026-07-04', total: 2850_00, vat: { 6: 161_32 } },
    today: '2026-07-06',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Whether the manager said yes beforehand stands on no receipt.',
    source: 'company',
  }),
  writeDown({
    id: 'policy-own-limit-per-activity-en',
    language: 'en',
    category: { policy: ['At most SEK 1,500 per person and activity; anything above is decided by HR.'] },
    printed: `
      Northern Lights Dance Academy
      Org. no. 996507-5980
      2026-01-17 16:30
      Salsa course, spring term, one person | 1,990.00
      Total | 1,990.00
      VAT 6% | 112.64
      Card | 1,990.00`,
    stated: { vendor: 'Northern Lights Dance Academy', paidOn: '2026-01-17', total: 1990_00, vat: { 6: 112_64 } },
    today: '2026-01-19',
    expects: 'defer',
    because: 'The company wants HR to decide what costs more than 1,500 SEK.',
    source: 'company',
  }),
];
