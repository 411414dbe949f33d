import { writeDown } from '../write-down.ts';

export const forOthers = [
  writeDown({
    id: 'family-card-swimming',
    printed: `
      Badet i Alsjön
      Org.nr 999660-4865
      2026-01-10 10:31
      Familjekort bad, helår (2 vuxna + 3 barn) | 2 900,00
      Summa | 2 900,00
      Moms 6% | 164,15
      Kort | 2 900,00`,
    stated: { vendor: 'Badet i Alsjön', paidOn: '2026-01-10', total: 2900_00, vat: { 6: 164_15 } },
    today: '2026-01-12',
    expects: 'decline',
    because: 'A family’s card is not for the employee alone.',
    source: 'others',
  }),
  writeDown({
    id: 'childrens-swimming-school',
    printed: `
      Simskolan Pingvinen
      994477-8076
      Betalbekräftelse 2026-08-22
      Barnsimskola nivå 2, barn 6 år, 12 ggr | 1 650,00
      Att betala | 1 650,00
      Betald med Swish`,
    stated: { vendor: 'Simskolan Pingvinen', paidOn: '2026-08-22', total: 1650_00 },
    today: '2026-08-24',
    expects: 'decline',
    because: 'Swimming lessons of a child.',
    source: 'others',
  }),
  writeDown({
    id: 'junior-football-fee-en',
    language: 'en',
    printed: `
      Harbour City Football Association
      Receipt 2026-04-01
      Training fee, boys born 2015 | 1,300.00 SEK
      Total | 1,300.00 SEK
      Paid by card
      Reg. no. 999295-1286`,
    stated: { vendor: 'Harbour City Football Association', paidOn: '2026-04-01', total: 1300_00 },
    today: '2026-04-03',
    expects: 'decline',
    because: 'A child’s training.',
    source: 'others',
  }),
  writeDown({
    id: 'family-membership-gym-en',
    language: 'en',
    printed: `
      Everyday Fitness Torslund
      Org. no. 994112-4498
      2026-09-01 16:45
      Family membership, 1 month | 899.00
      Total | 899.00
      VAT 6% | 50.89
      Card payment | 899.00`,
    stated: { vendor: 'Everyday Fitness Torslund', paidOn: '2026-09-01', total: 899_00, vat: { 6: 50_89 } },
    today: '2026-09-03',
    expects: 'decline',
    because: 'A family’s membership.',
    source: 'others',
  }),
  writeDown({
    id: 'dog-training-course',
    printed: `
      Nosarbetarna Hundskola
      998929-7701
      2026-05-12
      Valpkurs 7 tillfällen | 1 950,00
      Totalt | 1 950,00
      Moms 25% | 390,00
      Swish | 1 950,00`,
    stated: { vendor: 'Nosarbetarna Hundskola', paidOn: '2026-05-12', total: 1950_00, vat: { 25: 390_00 } },
    today: '2026-05-13',
    expects: 'decline',
    clear: false,
    because: 'It is the dog that is trained.',
    source: 'others',
  }),
  writeDown({
    id: 'childrens-riding-camp',
    printed: `
      Ponnygården Klöverängen
      Org.nr 993747-0913
      Kvitto på bokning
      Ridläger barn 9–12 år, 4 dagar | 3 200,00
      Summa | 3 200,00
      Moms 6 % | 181,13
      Betalt 2026-05-02 kort`,
    stated: { vendor: 'Ponnygården Klöverängen', paidOn: '2026-05-02', total: 3200_00, vat: { 6: 181_13 } },
    today: '2026-05-05',
    expects: 'decline',
    because: 'A camp for children.',
    source: 'others',
  }),
];
