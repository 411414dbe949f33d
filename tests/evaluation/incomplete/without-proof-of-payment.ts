import { writeDown } from '../write-down.ts';

export const withoutProofOfPayment = [
  writeDown({
    id: 'invoice-not-paid',
    printed: `
      FAKTURA nr 20117
      Rörelseverket Träning AB
      Kanalgatan 6, 999 15 Kanalby
      Org.nr 999890-5104
      Fakturadatum 2026-03-01
      Förfallodatum 2026-03-31
      Gymkort mars–maj | 1 197,00
      Att betala | 1 197,00
      Varav moms 6 % | 67,75
      Betalas till bankgiro, ange OCR 2011700`,
    stated: { vendor: 'Rörelseverket Träning AB', paidOn: '2026-03-01', total: 1197_00, vat: { 6: 67_75 } },
    today: '2026-03-05',
    expects: 'request_changes',
    because: 'An invoice asks for money; nothing shows that it was paid.',
    source: 'payment',
  }),
  writeDown({
    id: 'invoice-not-paid-en',
    language: 'en',
    printed: `
      INVOICE 88-204
      Lakeside Tennis Academy
      VAT no. SE994707831801
      Invoice date: 2026-09-04
      Due date: 2026-10-04
      Adult group tennis, autumn | 2,300.00
      Amount due | 2,300.00
      Of which VAT 6% | 130.19
      Please pay within 30 days.`,
    stated: { vendor: 'Lakeside Tennis Academy', paidOn: '2026-09-04', total: 2300_00, vat: { 6: 130_19 } },
    today: '2026-09-07',
    expects: 'request_changes',
    because: 'The invoice is due in a month, and nothing shows that it was paid.',
    source: 'payment',
  }),
  writeDown({
    id: 'order-not-paid',
    printed: `
      Bokningsbekräftelse
      Ridcenter Silverstad, 999525-1528
      Bokad 2026-04-18
      Ridlektion vuxen nybörjare 5 ggr | 1 625,00
      Totalt | 1 625,00
      Moms 6% | 91,98
      Betalning sker på plats vid första tillfället.`,
    stated: { vendor: 'Ridcenter Silverstad', paidOn: '2026-04-18', total: 1625_00, vat: { 6: 91_98 } },
    today: '2026-04-20',
    expects: 'request_changes',
    because: 'A booking that says itself that it will be paid later.',
    source: 'payment',
  }),
  writeDown({
    id: 'quote-for-personal-training',
    printed: `
      OFFERT
      Starkare Vardag PT, 994342-4730
      2026-01-20
      Personlig träning 10 x 60 min | 7 900,00
      Summa | 7 900,00
      Moms 25% ingår | 1 580,00
      Offerten gäller i 14 dagar`,
    stated: { vendor: 'Starkare Vardag PT', paidOn: '2026-01-20', total: 7900_00, vat: { 25: 1580_00 } },
    today: '2026-01-21',
    expects: 'request_changes',
    alsoAcceptable: ['decline'],
    because: 'An offer is nothing that one has bought, and less that one has paid.',
    source: 'payment',
  }),
  writeDown({
    id: 'payment-reminder',
    printed: `
      PÅMINNELSE
      Gruppträning i Väst AB  org.nr 999159-7940
      Påminnelsedatum 2026-05-15
      Avser faktura 3301, autogiro ej genomfört
      Gymkort april | 359,00
      Påminnelseavgift | 60,00
      Att betala | 419,00
      Moms 6 % på gymkort | 20,32`,
    stated: { vendor: 'Gruppträning i Väst AB', paidOn: '2026-05-15', total: 419_00, vat: { 6: 20_32 } },
    today: '2026-05-18',
    expects: 'request_changes',
    addsUp: false,
    because: 'A reminder shows that it was not paid, and its fee is no exercise.',
    source: 'payment',
  }),
  writeDown({
    id: 'buyer-missing-above-four-thousand',
    printed: `
      Sportcity Ängby
      Org.nr 993977-1151
      2026-01-07 12:42
      Årskort premium gym | 4 788,00
      Summa | 4 788,00
      Moms 6 % | 271,02
      Kort | 4 788,00`,
    stated: { vendor: 'Sportcity Ängby', paidOn: '2026-01-07', total: 4788_00, vat: { 6: 271_02 } },
    today: '2026-01-09',
    expects: 'request_changes',
    clear: false,
    because: 'Above 4 000 SEK the receipt names its buyer, and this one names none.',
    source: 'buyer',
  }),
  writeDown({
    id: 'bank-statement-alone',
    printed: `
      Kontoutdrag
      Privatkonto ****4410
      Period 2026-10-01 – 2026-10-31
      2026-10-28 Autogiro VINTERTRÄNING AB | -379,00`,
    addsUp: false,
    stated: { vendor: 'Vinterträning AB', paidOn: '2026-10-28', total: 379_00 },
    today: '2026-11-03',
    expects: 'request_changes',
    because: 'A statement of the bank proves a payment and does not say what was bought, nor any VAT.',
    source: 'receipt',
  }),
];
