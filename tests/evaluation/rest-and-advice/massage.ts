import { writeDown } from '../write-down.ts';

export const massage = [
  writeDown({
    id: 'massage-650',
    printed: `
      Annelunds Massage
      Bokhållargatan 3 nb, 999 16 Annelund
      Org.nr 997170-6479
      2026-04-16 16:30
      Klassisk massage 50 min | 650,00
      Summa | 650,00
      Moms 25% | 130,00
      Swish | 650,00`,
    stated: { vendor: 'Annelunds Massage', paidOn: '2026-04-16', total: 650_00, vat: { 25: 130_00 } },
    today: '2026-04-17',
    expects: 'approve',
    because: 'A massage below 1 000 SEK.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-999',
    printed: `
      MUSKELVERKSTAN DJUPMASSAGE AB
      Hantverksgården 4
      999 73 Hertsby
      SE996805289501
      Kvittonr. 80051 | 2026-10-01
      Djupvävnadsmassage 80 min | 999,00
      TOTALT | 999,00
      VARAV MOMS 25,00% | 199,80
      BANKKORT ****1157 | 999,00`,
    stated: { vendor: 'Muskelverkstan Djupmassage AB', paidOn: '2026-10-01', total: 999_00, vat: { 25: 199_80 } },
    today: '2026-10-02',
    expects: 'approve',
    because: 'One krona below what a treatment may cost.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-1000',
    printed: `
      Lotuskammaren
      Parkgatan 12, 999 36 Ängelstad
      ORG.NR 996439-9316
      DATUM 2026-10-03 TID 14.00
      Thaimassage 90 min | 1 000,00
      ATT BETALA | 1 000,00
      MOMS 25 % | 200,00
      KORT | 1 000,00`,
    stated: { vendor: 'Lotuskammaren', paidOn: '2026-10-03', total: 1000_00, vat: { 25: 200_00 } },
    today: '2026-10-05',
    expects: 'approve',
    because: 'Exactly what a treatment may cost.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-1001',
    printed: `
      Källmyrens Massageterapi
      Mejerigatan 9, 999 24 Källmyr
      Org nr 996074-5736
      Kvitto 412, 2026-10-06
      Massage helkropp 90 min | 1 001,00
      Summa att betala | 1 001,00
      varav 25 % moms | 200,20
      Betalat med kort | 1 001,00`,
    stated: { vendor: 'Källmyrens Massageterapi', paidOn: '2026-10-06', total: 1001_00, vat: { 25: 200_20 } },
    today: '2026-10-07',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'One krona above what a treatment may cost: people decide what becomes of it.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-1350-en',
    language: 'en',
    printed: `
      Kulleberg Bodywork Studio
      Company reg. 995709-2159
      Receipt 2026-11-02 #771
      Deep tissue massage 100 min | 1,350.00
      Total SEK | 1,350.00
      VAT 25% | 270.00
      Visa **** 6620 | 1,350.00`,
    stated: { vendor: 'Kulleberg Bodywork Studio', paidOn: '2026-11-02', total: 1350_00, vat: { 25: 270_00 } },
    today: '2026-11-03',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A treatment that costs more than 1 000 SEK on one occasion.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-card-five-times',
    printed: `
      Rofyllda Händer
      Kyrkogatan 22 A, 999 10 Bergsta
      995343-8570
      Datum 2026-01-22
      Massagekort 5 x 45 min, personligt | 2 500,00
      (500 kr per behandling, ej överlåtbart)
      Summa | 2 500,00
      Moms 25 % | 500,00
      Swish | 2 500,00`,
    stated: { vendor: 'Rofyllda Händer', paidOn: '2026-01-22', total: 2500_00, vat: { 25: 500_00 } },
    today: '2026-01-26',
    expects: 'approve',
    clear: false,
    because: 'A personal card for five massages at 500 SEK each: the limit is one of each occasion.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-two-different-sessions',
    printed: `
      Massörerna vid Stortorget
      Org.nr 994978-4996
      Kvitto 5512   2026-05-28
      Massage 30 min 2026-05-14 | 480,00
      Massage 60 min 2026-05-28 | 720,00
      Totalt | 1 200,00
      Moms 25% | 240,00
      Kort | 1 200,00`,
    stated: { vendor: 'Massörerna vid Stortorget', paidOn: '2026-05-28', total: 1200_00, vat: { 25: 240_00 } },
    today: '2026-05-29',
    expects: 'approve',
    clear: false,
    because: 'Two treatments on two days, each below 1 000 SEK, paid together.',
    source: 'treatment',
  }),
  writeDown({
    id: 'foot-reflexology',
    printed: `
      Zonterapeuten i Skogalund
      Aspvägen 15, 999 87 Skogalund
      Org.nr 999795-8203
      2026-03-19
      Zonterapi 60 min | 700,00
      Att betala | 700,00
      Moms 25 % | 140,00
      Swish 2026-03-19 | 700,00`,
    stated: { vendor: 'Zonterapeuten i Skogalund', paidOn: '2026-03-19', total: 700_00, vat: { 25: 140_00 } },
    today: '2026-03-20',
    expects: 'approve',
    because: 'Reflexology is a treatment like massage, and below 1 000 SEK.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-gratuity-free-en',
    language: 'en',
    printed: `
      Baan Silke Spa & Massage
      Köpmangatan 8, 999 02 Storvalla
      Org. 994613-1415
      21 Sep 2026 18:45
      Traditional Thai massage 60 min | 690.00
      First visit -10% | -69.00
      TOTAL | 621.00
      VAT 25% incl. | 124.20
      CARD | 621.00`,
    stated: { vendor: 'Baan Silke', paidOn: '2026-09-21', total: 621_00, vat: { 25: 124_20 } },
    today: '2026-09-22',
    expects: 'approve',
    because: 'A massage below 1 000 SEK; that the place has spa in its name changes nothing.',
    source: 'treatment',
  }),
  writeDown({
    id: 'massage-discounted-below-limit',
    printed: `
      Hälsans Hus Brunnskulla
      999430-4625
      2026-02-17 10:00
      Hot stone massage 75 min | 1 190,00
      Rabatt februari | -240,00
      SUMMA | 950,00
      Moms 25 % | 190,00
      Kort | 950,00`,
    stated: { vendor: 'Hälsans Hus Brunnskulla', paidOn: '2026-02-17', total: 950_00, vat: { 25: 190_00 } },
    today: '2026-02-18',
    expects: 'approve',
    clear: false,
    because: 'What was paid for the treatment is 950 SEK, whatever it costs without the discount.',
    source: 'treatment',
  }),
];
