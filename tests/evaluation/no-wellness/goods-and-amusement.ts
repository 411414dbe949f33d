import { writeDown } from '../write-down.ts';

export const goodsAndAmusement = [
  writeDown({
    id: 'food-at-the-gym-cafe',
    printed: `
      CAFÉ STYRKA (i Almvallens gym)
      998564-4120
      2026-03-18 12:20
      Räksallad | 119,00
      Proteinshake banan | 59,00
      Totalt | 178,00
      Moms 12% | 19,07
      KORT | 178,00`,
    stated: { vendor: 'Café Styrka', paidOn: '2026-03-18', total: 178_00, vat: { 12: 19_07 } },
    today: '2026-03-19',
    expects: 'decline',
    because: 'A meal, though in a gym.',
    source: 'goods',
  }),
  writeDown({
    id: 'protein-powder',
    printed: `
      Kosttillskottsbutiken Muskelgård
      Org.nr 993381-7331
      2026-10-13 17:55
      Vassleprotein choklad 1 kg | 349,00
      Kreatin 500 g | 199,00
      Summa | 548,00
      Moms 6% | 31,02
      Kortköp | 548,00`,
    stated: { vendor: 'Kosttillskottsbutiken Muskelgård', paidOn: '2026-10-13', total: 548_00, vat: { 6: 31_02 } },
    today: '2026-10-14',
    expects: 'decline',
    because: 'Food, at the rate that food has since April 2026.',
    source: 'goods',
  }),
  writeDown({
    id: 'vitamins-en',
    language: 'en',
    printed: `
      Nature's Cupboard
      Reg. 998199-0543
      2 Feb 2026 18:01
      Vitamin D3 120 caps | 149.00
      Omega-3 | 219.00
      Total | 368.00
      VAT 12% | 39.43
      Contactless | 368.00`,
    stated: { vendor: 'Nature’s Cupboard', paidOn: '2026-02-02', total: 368_00, vat: { 12: 39_43 } },
    today: '2026-02-03',
    expects: 'decline',
    because: 'Supplements are goods.',
    source: 'goods',
  }),
  writeDown({
    id: 'cinema-tickets',
    printed: `
      BIOGRAFEN PANORAMA
      Salong 2 · 993016-3754
      2026-11-07 19:00
      Biobiljett ordinarie | 155,00
      Popcorn mellan | 69,00
      SUMMA | 224,00
      Moms 6 % på 155,00 | 8,77
      Moms 6 % på 69,00 | 3,91
      KORT | 224,00`,
    addsUp: false,
    stated: { vendor: 'Biografen Panorama', paidOn: '2026-11-07', total: 224_00, vat: { 6: 12_68 } },
    today: '2026-11-09',
    expects: 'decline',
    because: 'To watch a film is no exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'ice-hockey-match-ticket',
    printed: `
      Biljettluckan Rinkarena
      Org.nr 997833-6965
      Köpt 2026-02-08
      Åskådarbiljett ishockey, sittplats | 240,00
      Serviceavgift | 20,00
      Totalt | 260,00
      varav moms 6% | 14,72
      Kort | 260,00`,
    stated: { vendor: 'Biljettluckan Rinkarena', paidOn: '2026-02-08', total: 260_00, vat: { 6: 14_72 } },
    today: '2026-02-09',
    expects: 'decline',
    because: 'To watch others play is no exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'training-book',
    printed: `
      Bokhandeln Pärmen
      Torggatan 1, 999 42 Pärlstad
      Org.nr 992651-0174
      2026-09-22 14:41
      Inb. bok: Starkare efter femtio | 279,00
      Att betala | 279,00
      Moms 6% | 15,79
      Kort | 279,00`,
    stated: { vendor: 'Bokhandeln Pärmen', paidOn: '2026-09-22', total: 279_00, vat: { 6: 15_79 } },
    today: '2026-09-23',
    expects: 'decline',
    because: 'A book is a thing one buys, whatever it is about.',
    source: 'goods',
  }),
];
