import { writeDown } from '../write-down.ts';

export const withoutWhatWasBought = [
  writeDown({
    id: 'only-friskvard',
    printed: `
      Centrumhälsan Idbäck
      Idbäcksgatan 2, 999 43 Idbäck
      Org.nr 998794-4361
      2026-03-16 13:00
      Friskvård | 800,00
      Summa | 800,00
      Moms 25% | 160,00
      Kort | 800,00`,
    stated: { vendor: 'Centrumhälsan Idbäck', paidOn: '2026-03-16', total: 800_00, vat: { 25: 160_00 } },
    today: '2026-03-17',
    expects: 'request_changes',
    because: '“Friskvård” does not say what was bought.',
    source: 'receipt',
  }),
  writeDown({
    id: 'only-wellness-en',
    language: 'en',
    printed: `
      Harmony House
      Reg. 993611-7572
      Receipt 2026-10-15
      Wellness | 950.00
      Total | 950.00
      VAT 25% | 190.00
      Card | 950.00`,
    stated: { vendor: 'Harmony House', paidOn: '2026-10-15', total: 950_00, vat: { 25: 190_00 } },
    today: '2026-10-16',
    expects: 'request_changes',
    because: '“Wellness” does not say what was bought.',
    source: 'receipt',
  }),
  writeDown({
    id: 'only-friskvardskvitto',
    printed: `
      FRISKVÅRDSKVITTO
      Balanshuset i Öje AB, 998429-0784
      Datum 2026-09-25
      Behandling enl. överenskommelse | 600,00
      Totalt | 600,00
      Moms 25 % | 120,00
      Betalt Swish`,
    stated: { vendor: 'Balanshuset i Öje AB', paidOn: '2026-09-25', total: 600_00, vat: { 25: 120_00 } },
    today: '2026-09-28',
    expects: 'request_changes',
    because: 'A treatment “as agreed” may be massage, health care or beauty care.',
    source: 'receipt',
  }),
  writeDown({
    id: 'only-article-number',
    printed: `
      Stadsdelens Sporthall
      Org.nr 993246-3996
      2026-02-02 17:59
      Art 1004 | 220,00
      SUMMA | 220,00
      MOMS 6% | 12,45
      KORT | 220,00`,
    stated: { vendor: 'Stadsdelens Sporthall', paidOn: '2026-02-02', total: 220_00, vat: { 6: 12_45 } },
    today: '2026-02-03',
    expects: 'request_changes',
    because: 'An article’s number does not say what was bought.',
    source: 'receipt',
  }),
  writeDown({
    id: 'only-total-on-receipt',
    printed: `
      Kropp & Knopp i Vassbäck
      998063-7202
      Kvitto nr 7   2026-04-08
      Summa att betala | 500,00
      varav moms 25% | 100,00
      Swish | 500,00`,
    addsUp: false,
    stated: { vendor: 'Kropp & Knopp i Vassbäck', paidOn: '2026-04-08', total: 500_00, vat: { 25: 100_00 } },
    today: '2026-04-09',
    expects: 'request_changes',
    because: 'The receipt has a sum and no word of what for.',
    source: 'receipt',
  }),
  writeDown({
    id: 'unknown-service-en',
    language: 'en',
    printed: `
      Aurora Studio AB
      SE992881041601
      2026-05-18 15:30
      Service, 1 h | 700.00
      Total | 700.00
      VAT 25% | 140.00
      Card | 700.00`,
    stated: { vendor: 'Aurora Studio AB', paidOn: '2026-05-18', total: 700_00, vat: { 25: 140_00 } },
    today: '2026-05-19',
    expects: 'request_changes',
    because: 'An hour of service may be anything.',
    source: 'receipt',
  }),
];
