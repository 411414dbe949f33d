import { writeDown } from '../write-down.ts';

export const careAndBeauty = [
  writeDown({
    id: 'chiropractor',
    printed: `
      Kiropraktorgruppen Slottsbro
      Org.nr 995506-2147
      2026-02-19 09:45
      Kiropraktorbehandling, återbesök | 620,00
      Summa | 620,00
      Moms 0 % (sjukvård) | 0,00
      Kort | 620,00`,
    stated: { vendor: 'Kiropraktorgruppen Slottsbro', paidOn: '2026-02-19', total: 620_00, vat: { 0: 0 } },
    today: '2026-02-20',
    expects: 'decline',
    because: 'Treatment by a chiropractor is health care.',
    source: 'care',
  }),
  writeDown({
    id: 'physiotherapy-visit-fee',
    printed: `
      Region Mellanbergs vårdcentral
      Fysioterapimottagningen
      995140-8567
      Kvitto patientavgift 2026-09-17
      Besök fysioterapeut | 150,00
      Att betala | 150,00
      Kort | 150,00`,
    stated: { vendor: 'Region Mellanbergs vårdcentral', paidOn: '2026-09-17', total: 150_00 },
    today: '2026-09-18',
    expects: 'decline',
    because: 'A patient’s fee is health care.',
    source: 'care',
  }),
  writeDown({
    id: 'dental-check',
    printed: `
      Tandläkarna Vid Bron AB
      Brogatan 4, 999 30 Broby Kyrkby
      Org.nr 999958-1771
      2026-01-13
      Undersökning tandläkare | 1 150,00
      Tandvårdsbidrag | -300,00
      Att betala | 850,00
      Betalkort | 850,00`,
    stated: { vendor: 'Tandläkarna Vid Bron AB', paidOn: '2026-01-13', total: 850_00 },
    today: '2026-01-14',
    expects: 'decline',
    because: 'Care of teeth is health care.',
    source: 'care',
  }),
  writeDown({
    id: 'vaccination-en',
    language: 'en',
    printed: `
      Travel & Vaccine Clinic Östermark
      Reg. no. 994775-4983
      Receipt 2026-10-30
      TBE vaccine, dose 2 | 450.00
      Total | 450.00
      VAT exempt (medical care)
      Card | 450.00`,
    stated: { vendor: 'Travel & Vaccine Clinic Östermark', paidOn: '2026-10-30', total: 450_00 },
    today: '2026-11-02',
    expects: 'decline',
    because: 'A vaccination is health care.',
    source: 'care',
  }),
  writeDown({
    id: 'facial-treatment',
    printed: `
      Hudvårdssalongen Silke
      Nygatan 17, 999 76 Silkeby
      999592-8190
      2026-03-27 15:00
      Ansiktsbehandling klassisk 60 min | 895,00
      Totalt | 895,00
      Moms 25% | 179,00
      Kort | 895,00`,
    stated: { vendor: 'Hudvårdssalongen Silke', paidOn: '2026-03-27', total: 895_00, vat: { 25: 179_00 } },
    today: '2026-03-30',
    expects: 'decline',
    because: 'Beauty care, whatever it costs.',
    source: 'care',
  }),
  writeDown({
    id: 'manicure-and-lashes-en',
    language: 'en',
    printed: `
      Glow Bar Nails & Lashes
      994410-1402
      08 May 2026 11:30
      Manicure gel | 495.00
      Lash lift | 550.00
      Total | 1,045.00
      VAT 25% | 209.00
      Swish | 1,045.00`,
    stated: { vendor: 'Glow Bar Nails & Lashes', paidOn: '2026-05-08', total: 1045_00, vat: { 25: 209_00 } },
    today: '2026-05-11',
    expects: 'decline',
    because: 'Nails and lashes are beauty care.',
    source: 'care',
  }),
  writeDown({
    id: 'haircut',
    printed: `
      Saxofonen Frisörer
      Org.nr 999227-4614
      2026-08-13 13:13
      Klippning herr | 450,00
      Hårvax | 179,00
      SUMMA | 629,00
      MOMS 25% | 125,80
      KORT | 629,00`,
    stated: { vendor: 'Saxofonen Frisörer', paidOn: '2026-08-13', total: 629_00, vat: { 25: 125_80 } },
    today: '2026-08-14',
    expects: 'decline',
    because: 'A haircut is no wellness.',
    source: 'care',
  }),
  writeDown({
    id: 'blood-test-health-check',
    printed: `
      Provkollen Hälsa AB
      Kvitto 2026-02-26
      Stor hälsokontroll, 40 blodprov | 1 895,00
      Totalt | 1 895,00
      Betalt med kort
      Org.nr 994044-7825`,
    stated: { vendor: 'Provkollen Hälsa AB', paidOn: '2026-02-26', total: 1895_00 },
    today: '2026-03-01',
    expects: 'decline',
    because: 'Blood tests are health care.',
    source: 'care',
  }),
  writeDown({
    id: 'glasses',
    printed: `
      Optikern i Hörnet
      Storgatan 50, 999 37 Glasmåla
      998862-1034
      2026-06-09 12:12
      Glasögonbåge | 1 290,00
      Slipade glas par | 1 800,00
      ATT BETALA | 3 090,00
      Moms 25 % | 618,00
      Bankkort | 3 090,00`,
    stated: { vendor: 'Optikern i Hörnet', paidOn: '2026-06-09', total: 3090_00, vat: { 25: 618_00 } },
    today: '2026-06-10',
    expects: 'decline',
    because: 'Glasses are goods and care of the eyes.',
    source: 'care',
  }),
];
