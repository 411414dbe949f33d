import { writeDown } from '../write-down.ts';

export const exchangeable = [
  writeDown({
    id: 'gift-card-gym',
    printed: `
      Kroppsro Gym & Spa
      Org.nr 996304-5977
      2025-12-18 17:09
      Presentkort | 1 000,00
      Summa | 1 000,00
      Moms 0% (flerfunktionsvoucher) | 0,00
      Kort | 1 000,00
      Presentkortet gäller i 2 år`,
    stated: { vendor: 'Kroppsro Gym & Spa', paidOn: '2025-12-18', total: 1000_00, vat: { 0: 0 } },
    today: '2025-12-19',
    expects: 'decline',
    because: 'A gift card can be passed on or exchanged, whatever the shop.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'gift-card-massage-en',
    language: 'en',
    printed: `
      Tranquil Touch Massage
      Reg. 995939-2391
      Online order 2026-05-06
      Gift card, massage 60 min | 750.00
      Sent by e-mail to recipient
      Total | 750.00
      Paid: card`,
    stated: { vendor: 'Tranquil Touch Massage', paidOn: '2026-05-06', total: 750_00 },
    today: '2026-05-07',
    expects: 'decline',
    because: 'A gift card, though its value is one massage.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'wellness-voucher-many-providers',
    printed: `
      Hälsochecken Sverige AB
      995573-8811
      Orderkvitto HC-33120
      2026-10-05
      Friskvårdscheck, gäller hos 900 anslutna | 500,00
      Serviceavgift | 25,00
      Summa | 525,00
      Betald via kort`,
    stated: { vendor: 'Hälsochecken Sverige AB', paidOn: '2026-10-05', total: 525_00 },
    today: '2026-10-06',
    expects: 'decline',
    because: 'A voucher for whatever one likes, and not of the provider itself.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'punch-card-transferable',
    printed: `
      Multiarenan Lövsta
      Arenagatan 1, 999 52 Lövsta
      Org.nr 995208-5232
      2026-03-21 10:48
      Klippkort 10 ggr, valfri aktivitet | 1 200,00
      Kortet är opersonligt och får överlåtas
      Totalt | 1 200,00
      Moms 6% | 67,92
      Kort | 1 200,00`,
    stated: { vendor: 'Multiarenan Lövsta', paidOn: '2026-03-21', total: 1200_00, vat: { 6: 67_92 } },
    today: '2026-03-23',
    expects: 'decline',
    because: 'The card names no activity and may be passed on.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'experience-voucher-en',
    language: 'en',
    printed: `
      THRILLBOX EXPERIENCES
      Order 8812, 14 Nov 2026
      Experience voucher "Adventure Gold", choose among 60 | SEK 1,495.00
      Exchangeable, valid 36 months
      Total | SEK 1,495.00
      Paid: card
      Thrillbox AB 994843-1656`,
    stated: { vendor: 'Thrillbox AB', paidOn: '2026-11-14', total: 1495_00 },
    today: '2026-11-16',
    expects: 'decline',
    because: 'A voucher that says itself that it is exchangeable.',
    source: 'exchangeable',
  }),
];
