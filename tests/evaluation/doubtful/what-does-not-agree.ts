import { writeDown } from '../write-down.ts';

export const whatDoesNotAgree = [
  writeDown({
    id: 'stated-more-than-printed',
    printed: `
      Hallens Gym i Sågmyra
      Org.nr 997427-6942
      2026-04-20 18:44
      Gymkort 1 månad | 345,00
      Summa | 345,00
      Moms 6% | 19,53
      Kort | 345,00`,
    addsUp: false,
    stated: { vendor: 'Hallens Gym i Sågmyra', paidOn: '2026-04-20', total: 445_00, vat: { 6: 19_53 } },
    today: '2026-04-21',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The employee states 100 SEK more than the receipt.',
    source: 'differs',
  }),
  writeDown({
    id: 'stated-digits-swapped-en',
    language: 'en',
    printed: `
      Summit Bouldering Hall
      Reg. 992245-0151
      2026-10-14 20:10
      Monthly bouldering pass, personal | 549.00
      Total | 549.00
      VAT 6% | 31.08
      Card | 549.00`,
    addsUp: false,
    stated: { vendor: 'Summit Bouldering Hall', paidOn: '2026-10-14', total: 594_00, vat: { 6: 31_08 } },
    today: '2026-10-15',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Two digits of the amount have changed places.',
    source: 'differs',
  }),
  writeDown({
    id: 'stated-another-day',
    printed: `
      Bastubadet vid Kajen
      997062-3360
      2025-10-28 19:00
      Bastu entré vuxen | 140,00
      Totalt | 140,00
      Moms 25% | 28,00
      Kort | 140,00`,
    stated: {
      vendor: 'Bastubadet vid Kajen',
      paidOn: '2025-11-28',
      total: 140_00,
      vat: { 25: 28_00 },
      benefitYear: 2026,
    },
    today: '2026-01-08',
    expects: 'defer',
    alsoAcceptable: ['request_changes', 'decline'],
    because: 'The receipt is of October and the claim of November, which would let it go on the next year.',
    source: 'differs',
  }),
  writeDown({
    id: 'stated-another-seller',
    printed: `
      Byxfabriken Outlet
      Org.nr 996696-9785
      2026-05-14 15:05
      Vara 2203 | 299,00
      Totalt | 299,00
      Moms 25 % | 59,80
      Kort | 299,00`,
    stated: { vendor: 'Gymmet i Centrum', paidOn: '2026-05-14', total: 299_00, vat: { 25: 59_80 } },
    today: '2026-05-15',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'The seller of the receipt is not the one that is stated, and what was bought is not said.',
    source: 'differs',
  }),
  writeDown({
    id: 'vat-of-another-rate',
    printed: `
      Motionsladan Hult
      996331-6204
      2026-03-24 07:12
      Gymkort 2 månader | 700,00
      Summa | 700,00
      Moms 6% | 140,00
      Kort | 700,00`,
    addsUp: false,
    stated: { vendor: 'Motionsladan Hult', paidOn: '2026-03-24', total: 700_00, vat: { 6: 140_00 } },
    today: '2026-03-25',
    expects: 'defer',
    because: 'The rate printed is 6 %, and the amount what 25 % would be.',
    source: 'vat',
  }),
  writeDown({
    id: 'vat-rate-that-does-not-exist',
    printed: `
      Spinnhjulet Kvarnberg
      Org.nr 995966-2629
      2026-09-10 06:30
      Spinning drop-in | 150,00
      Att betala | 150,00
      Moms 18% | 22,88
      Kort | 150,00`,
    addsUp: false,
    stated: { vendor: 'Spinnhjulet Kvarnberg', paidOn: '2026-09-10', total: 150_00, vat: { 18: 22_88 } },
    today: '2026-09-11',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Sweden has no rate of 18 %.',
    source: 'vat',
  }),
  writeDown({
    id: 'rows-do-not-make-the-total',
    printed: `
      Kampsporthuset Berga
      995600-9048
      2026-02-16 18:30
      Månadskort thaiboxning | 550,00
      Låneskåp | 50,00
      Totalt | 1 600,00
      Moms 6% | 90,57
      Kort | 1 600,00`,
    addsUp: false,
    stated: { vendor: 'Kampsporthuset Berga', paidOn: '2026-02-16', total: 1600_00, vat: { 6: 90_57 } },
    today: '2026-02-17',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'The rows come to 600 SEK and the total to 1 600.',
    source: 'differs',
  }),
  writeDown({
    id: 'card-paid-less-than-total-en',
    language: 'en',
    printed: `
      Tideline Paddle Club AB
      Org. no. 995235-5460
      2026-08-22 10:00
      Stand-up paddle lesson | 650.00
      Total | 650.00
      VAT 6% | 36.79
      Gift card **91 | 400.00
      Card | 250.00`,
    stated: { vendor: 'Tideline Paddle Club AB', paidOn: '2026-08-22', total: 650_00, vat: { 6: 36_79 } },
    today: '2026-08-24',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'Most of it was paid with a gift card, which the employee may have been given.',
    source: 'payment',
  }),
  writeDown({
    id: 'paid-with-employers-own-wellness-points',
    printed: `
      Träningskällan Mo
      Org.nr 994870-1884
      2026-03-13 17:20
      Gymkort 1 månad | 410,00
      Summa | 410,00
      Moms 6% | 23,21
      Friskvårdsportal arbetsgivare | 410,00
      Kort | 0,00`,
    stated: { vendor: 'Träningskällan Mo', paidOn: '2026-03-13', total: 410_00, vat: { 6: 23_21 } },
    today: '2026-03-16',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'An employer has paid it already through a portal, and the employee nothing.',
    source: 'once',
  }),
];
