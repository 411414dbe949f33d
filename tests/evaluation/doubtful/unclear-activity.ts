import { writeDown } from '../write-down.ts';

export const unclearActivity = [
  writeDown({
    id: 'day-spa',
    printed: `
      Havsbandets Spahotell
      Org.nr 999985-2008
      2026-03-07 10:00
      Dagspa entré 4 timmar | 595,00
      Summa | 595,00
      Moms 25% | 119,00
      Kort | 595,00`,
    stated: { vendor: 'Havsbandets Spahotell', paidOn: '2026-03-07', total: 595_00, vat: { 25: 119_00 } },
    today: '2026-03-09',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A spa is recreation rather than sport, and its sauna might still count.',
    source: 'recreation',
  }),
  writeDown({
    id: 'adventure-bath',
    printed: `
      ÄVENTYRSBADET TRÄSKET
      994802-5219
      2026-02-18 11:20
      Äventyrsbad entré vuxen | 189,00
      TOTALT | 189,00
      MOMS 25% | 37,80
      KORT | 189,00`,
    stated: { vendor: 'Äventyrsbadet Träsket', paidOn: '2026-02-18', total: 189_00, vat: { 25: 37_80 } },
    today: '2026-02-19',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'An adventure bath is recreation, though one may swim in it.',
    source: 'recreation',
  }),
  writeDown({
    id: 'spa-weekend-with-treatment-en',
    language: 'en',
    printed: `
      Pine Ridge Resort & Spa
      VAT no. SE999619842101
      Check-out 2026-10-18, paid 2026-10-18
      Spa package incl. facial and dinner | 2,495.00
      Total | 2,495.00
      VAT 25% | 499.00
      Card | 2,495.00`,
    stated: { vendor: 'Pine Ridge Resort & Spa', paidOn: '2026-10-18', total: 2495_00, vat: { 25: 499_00 } },
    today: '2026-10-20',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A package of recreation, beauty care and food.',
    source: 'recreation',
  }),
  writeDown({
    id: 'acupuncture',
    printed: `
      Nålspetsen Hälsa
      Org.nr 994437-1633
      2026-04-27 14:30
      Akupunktur avslappning 45 min | 650,00
      Summa | 650,00
      Moms 25% | 130,00
      Kort | 650,00`,
    stated: { vendor: 'Nålspetsen Hälsa', paidOn: '2026-04-27', total: 650_00, vat: { 25: 130_00 } },
    today: '2026-04-28',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'Needles for relaxation may be wellness or health care.',
    source: 'care',
  }),
  writeDown({
    id: 'osteopath-massage-or-care',
    printed: `
      Osteopaten i Ringby
      999254-4842
      2026-09-02 08:30
      Behandling osteopati/massage | 780,00
      Totalt | 780,00
      Moms 25% | 156,00
      Swish | 780,00`,
    stated: { vendor: 'Osteopaten i Ringby', paidOn: '2026-09-02', total: 780_00, vat: { 25: 156_00 } },
    today: '2026-09-03',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'Osteopathy is health care, massage is not, and the row says both.',
    source: 'care',
  }),
  writeDown({
    id: 'naprapath-massage',
    printed: `
      Naprapaterna Tre Broar
      Org.nr 994071-8050
      2026-05-21 16:00
      Massage 30 min hos naprapat | 520,00
      Summa | 520,00
      Moms 25% | 104,00
      Kort | 520,00`,
    stated: { vendor: 'Naprapaterna Tre Broar', paidOn: '2026-05-21', total: 520_00, vat: { 25: 104_00 } },
    today: '2026-05-22',
    expects: 'approve',
    clear: false,
    because: 'What was bought is a massage, though at a clinic that gives health care too.',
    source: 'treatment',
  }),
  writeDown({
    id: 'escape-room-en',
    language: 'en',
    printed: `
      LOCKED IN! Escape Rooms
      Reg. 998889-1264
      2026-11-13 19:00
      Escape game, 1 player | 279.00
      Total | 279.00
      VAT 25% | 55.80
      Card | 279.00`,
    stated: { vendor: 'Locked In! Escape Rooms', paidOn: '2026-11-13', total: 279_00, vat: { 25: 55_80 } },
    today: '2026-11-16',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A riddle in a room: whether it has an element of exercise is for the employer.',
    source: 'view',
  }),
  writeDown({
    id: 'choir-term-fee',
    printed: `
      Kören Tersen
      993706-4476
      2026-01-26
      Terminsavgift kör VT26 | 800,00
      Att betala | 800,00
      Betalt Swish 2026-01-26`,
    stated: { vendor: 'Kören Tersen', paidOn: '2026-01-26', total: 800_00 },
    today: '2026-01-27',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'To sing may be healthy; whether it is wellness the employer has to say.',
    source: 'view',
  }),
  writeDown({
    id: 'esports-arena',
    printed: `
      Pixelarenan
      Org.nr 998523-7685
      2026-02-14 20:00
      E-sport speltid 5 tim | 200,00
      Summa | 200,00
      Moms 25% | 40,00
      Kort | 200,00`,
    stated: { vendor: 'Pixelarenan', paidOn: '2026-02-14', total: 200_00, vat: { 25: 40_00 } },
    today: '2026-02-16',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'Whether games at a screen have an element of exercise is contested.',
    source: 'view',
  }),
  writeDown({
    id: 'pottery-course',
    printed: `
      Lerverkstan Drejskivan
      993341-0897
      2026-10-07
      Drejkurs 6 kvällar | 2 400,00
      Totalt | 2 400,00
      Moms 25% | 480,00
      Kort | 2 400,00`,
    stated: { vendor: 'Lerverkstan Drejskivan', paidOn: '2026-10-07', total: 2400_00, vat: { 25: 480_00 } },
    today: '2026-10-08',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A craft calms, but has hardly an element of exercise.',
    source: 'view',
  }),
  writeDown({
    id: 'motor-boat-hire',
    printed: `
      Båtuthyrarna Smala Sundet
      Org.nr 998158-4106
      2026-07-15 09:00
      Hyra motorbåt 15 hk, 1 dag | 1 100,00
      Summa | 1 100,00
      Moms 25% | 220,00
      Kort | 1 100,00`,
    stated: { vendor: 'Båtuthyrarna Smala Sundet', paidOn: '2026-07-15', total: 1100_00, vat: { 25: 220_00 } },
    today: '2026-07-17',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'A boat with an engine may be for fishing or for a picnic.',
    source: 'hire',
  }),
  writeDown({
    id: 'therapy-sessions-en',
    language: 'en',
    printed: `
      Open Door Conversations
      Reg. 992975-7319
      2026-03-31
      Mental coaching, conversation 50 min | 900.00
      Total | 900.00
      VAT 25% | 180.00
      Swish | 900.00`,
    stated: { vendor: 'Open Door Conversations', paidOn: '2026-03-31', total: 900_00, vat: { 25: 180_00 } },
    today: '2026-04-01',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'Between advice against stress, which counts, and therapy, which is health care.',
    source: 'care',
  }),
  writeDown({
    id: 'category-of-another-kind-en',
    language: 'en',
    category: {
      kind: 'other',
      name: { sv: 'Böcker och kurser', en: 'Books and courses' },
      criteria: {
        sv: 'Kurser och böcker som hör till ditt arbete.',
        en: 'Courses and books that belong to your work.',
      },
    },
    printed: `
      Evening College Norrmark
      Reg. 992610-3731
      2026-09-06
      Course: Spreadsheet modelling | 1,900.00
      Total | 1,900.00
      VAT 25% | 380.00
      Card | 1,900.00`,
    stated: { vendor: 'Evening College Norrmark', paidOn: '2026-09-06', total: 1900_00, vat: { 25: 380_00 } },
    today: '2026-09-08',
    expects: 'defer',
    because: 'Of a category that is not wellness only people at the company can tell.',
    source: 'company',
  }),
];
