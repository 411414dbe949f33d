import { writeDown } from '../write-down.ts';

export const membership = [
  writeDown({
    id: 'association-membership-alone',
    printed: `
      Ute Året Runt i Granby
      Ideell förening, org.nr 997468-3386
      Kvitto
      Medlemsavgift 2026 enskild | 350,00
      Summa | 350,00
      Betalt 2026-01-25 via Swish`,
    stated: { vendor: 'Ute Året Runt i Granby', paidOn: '2026-01-25', total: 350_00 },
    today: '2026-01-28',
    expects: 'decline',
    because: 'A membership fee of an association, and nothing else.',
    source: 'membership',
  }),
  writeDown({
    id: 'golf-club-membership',
    printed: `
      Stenhags Golfklubb
      992285-6597
      Betald faktura 4410
      Betaldatum 2026-02-27
      Medlemsavgift 2026 | 1 200,00
      Totalt | 1 200,00
      Ingen moms`,
    stated: { vendor: 'Stenhags Golfklubb', paidOn: '2026-02-27', total: 1200_00 },
    today: '2026-03-02',
    expects: 'decline',
    because: 'The club’s membership fee lets nobody play; a fee for playing would be another thing.',
    source: 'membership',
  }),
  writeDown({
    id: 'sports-club-annual-fee-en',
    language: 'en',
    printed: `
      Sundhamn Athletics Association
      Non-profit, reg. no. 997102-9807
      RECEIPT 2026-03-15
      Annual association membership fee 2026 | 400 SEK
      Total | 400 SEK
      Paid by bank transfer, received 2026-03-15`,
    stated: { vendor: 'Sundhamn Athletics Association', paidOn: '2026-03-15', total: 400_00 },
    today: '2026-03-17',
    expects: 'decline',
    because: 'An association’s membership fee.',
    source: 'membership',
  }),
  writeDown({
    id: 'hunting-association-fee',
    printed: `
      Jägarnas Riksgemenskap
      Org.nr 996737-6220
      Medlemskap 2026/2027, huvudmedlem | 720,00
      Att betala | 720,00
      Betald 2026-06-29 kort`,
    stated: { vendor: 'Jägarnas Riksgemenskap', paidOn: '2026-06-29', total: 720_00 },
    today: '2026-07-01',
    expects: 'decline',
    because: 'Membership of a national association.',
    source: 'membership',
  }),
  writeDown({
    id: 'supporter-membership',
    printed: `
      IF Blåvit Norrstad – medlemsservice
      996372-2641
      2026-02-12 20:20
      Stödmedlem 2026 | 250,00
      Totalt | 250,00
      Swish | 250,00`,
    stated: { vendor: 'IF Blåvit Norrstad', paidOn: '2026-02-12', total: 250_00 },
    today: '2026-02-13',
    expects: 'decline',
    because: 'To support a club is neither exercise nor more than its membership fee.',
    source: 'membership',
  }),
];
