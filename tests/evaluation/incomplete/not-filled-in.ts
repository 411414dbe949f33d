import { writeDown } from '../write-down.ts';

/** Written after the rest, by who knows the rules: for rules that no other case touches. All are in the tuning half. */
export const notFilledIn = [
  writeDown({
    id: 'seller-not-filled-in',
    printed: `
      Gymporten Alby
      Org.nr 994777-1003
      2026-04-14 18:12
      Gymkort 1 månad | 390,00
      Totalt | 390,00
      Moms 6% | 22,08
      Kort | 390,00`,
    stated: { vendor: null, paidOn: '2026-04-14', total: 390_00, vat: { 6: 22_08 } },
    today: '2026-04-15',
    expects: 'request_changes',
    because: 'The receipt names the seller, and the claim does not.',
    source: 'receipt',
  }),
  writeDown({
    id: 'amount-not-filled-in',
    printed: `
      Yogarummet Tärnö
      Org.nr 994777-1037
      2026-05-04 17:30
      Yoga drop-in | 180,00
      Totalt | 180,00
      Moms 6% | 10,19
      Swish | 180,00`,
    stated: { vendor: 'Yogarummet Tärnö', paidOn: '2026-05-04', total: null },
    today: '2026-05-05',
    expects: 'request_changes',
    because: 'Nobody has said how much is asked for.',
    source: 'receipt',
    addsUp: false,
  }),
  writeDown({
    id: 'without-any-receipt',
    printed: '',
    stated: { vendor: 'Padelhallen Mo', paidOn: '2026-06-01', total: 160_00 },
    today: '2026-06-02',
    expects: 'request_changes',
    because: 'Nothing shows that anything was bought.',
    source: 'receipt',
    addsUp: false,
  }),
  writeDown({
    id: 'two-receipts-below-each-other',
    printed: `
      Simhallen Nordsjö
      Org.nr 994777-1078
      2026-02-10 18:01
      Simhall entré vuxen | 95,00
      Totalt | 95,00
      Moms 6% | 5,38
      Kort | 95,00
      Tack för besöket
      Racketcentrum Nordsjö AB
      Org.nr 994777-1110
      Kvitto 8841
      2026-02-17 19:00
      Badminton bana 1 h | 140,00
      Totalt | 140,00
      Moms 6% | 7,92
      Kort | 140,00
      Tack och välkommen åter`,
    stated: { vendor: 'Simhallen Nordsjö', paidOn: '2026-02-10', total: 95_00, vat: { 6: 5_38 } },
    today: '2026-02-18',
    expects: 'defer',
    because: 'Two purchases of two days are on the paper, and the claim is for one of them.',
    source: 'differs',
  }),
];
