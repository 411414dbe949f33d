import { writeDown } from '../write-down.ts';

// A word decides nothing by standing on a receipt: what counts is what was bought.

export const wordsThatMislead = [
  writeDown({
    id: 'gym-that-advertises-gift-cards',
    printed: `
      Motionsmagasinet i Ulvhälla
      Magasinsplan 3, 999 68 Ulvhälla
      Org.nr 994247-7838
      2025-12-03 16:12
      Gymkort 1 månad vuxen | 425,00
      Summa | 425,00
      Moms 6% | 24,06
      Kort | 425,00
      Julklappstips! Köp våra presentkort i kassan.
      Skor och kläder till nedsatt pris hela veckan.`,
    stated: { vendor: 'Motionsmagasinet i Ulvhälla', paidOn: '2025-12-03', total: 425_00, vat: { 6: 24_06 } },
    today: '2025-12-04',
    expects: 'approve',
    because: 'A gym card was bought; gift cards and shoes are advertised below it.',
    source: 'exercise',
  }),
  writeDown({
    id: 'yoga-in-the-old-shoe-factory',
    printed: `
      Gamla Skofabrikens Yoga
      Garverigatan 8, 999 27 Garvköping
      999065-1045
      2026-02-25 18:00
      Ashtangayoga drop-in | 170,00
      Totalt | 170,00
      Moms 6% | 9,62
      Swish | 170,00`,
    stated: { vendor: 'Gamla Skofabrikens Yoga', paidOn: '2026-02-25', total: 170_00, vat: { 6: 9_62 } },
    today: '2026-02-26',
    expects: 'approve',
    because: 'Yoga, in a house where shoes were made.',
    source: 'exercise',
  }),
  writeDown({
    id: 'fishing-licence-from-tackle-shop',
    printed: `
      Drag & Lina Fiskeredskap
      Org.nr 993882-4258
      2026-06-05 08:55 | Kassa 1
      Fiskekort Kroksjön 1 dygn | 120,00
      Att betala | 120,00
      Moms 25% | 24,00
      Kort | 120,00`,
    stated: { vendor: 'Drag & Lina Fiskeredskap', paidOn: '2026-06-05', total: 120_00, vat: { 25: 24_00 } },
    today: '2026-06-08',
    expects: 'approve',
    because: 'The shop sells tackle, and what was bought is a licence.',
    source: 'exercise',
  }),
  writeDown({
    id: 'shoes-from-shop-that-has-a-race',
    printed: `
      Kungsåsens Löparhörna
      998699-7469
      2026-05-09 14:02
      TRAILSKO GRIP 2 STL 42 | 1 299,00
      TOTALT | 1 299,00
      MOMS 25% | 259,80
      KORT | 1 299,00
      Vi ses på Kungsåsloppet! Startavgift 250 kr,
      anmälan i butiken. Löpträning tisdagar kl 18.`,
    stated: { vendor: 'Kungsåsens Löparhörna', paidOn: '2026-05-09', total: 1299_00, vat: { 25: 259_80 } },
    today: '2026-05-11',
    expects: 'decline',
    because: 'Shoes were bought; the race and the training are advertised below them.',
    source: 'equipment',
  }),
  writeDown({
    id: 'massage-bench-and-oil',
    printed: `
      Terapibutiken Online
      Order 4410-77
      Betaldatum 2026-01-27
      Massagebänk hopfällbar | 1 890,00
      Massageolja mandel 500 ml | 159,00
      Totalt | 2 049,00
      Moms 25 % | 409,80
      Terapibutiken i Norden AB, 993517-0671`,
    stated: { vendor: 'Terapibutiken i Norden AB', paidOn: '2026-01-27', total: 2049_00, vat: { 25: 409_80 } },
    today: '2026-01-28',
    expects: 'decline',
    because: 'A bench and oil are things, though massage is in both their names.',
    source: 'equipment',
  }),
  writeDown({
    id: 'pilates-in-shoe-lane-en',
    language: 'en',
    printed: `
      Shoe Lane Pilates
      Reg. no. 998334-3881
      4 November 2026 07:30
      Mat pilates class | 190.00
      Total | 190.00
      VAT 6% | 10.75
      Contactless | 190.00
      Gift cards available at the desk.`,
    stated: { vendor: 'Shoe Lane Pilates', paidOn: '2026-11-04', total: 190_00, vat: { 6: 10_75 } },
    today: '2026-11-05',
    expects: 'approve',
    because: 'A class of pilates; neither the street nor the notice was bought.',
    source: 'exercise',
  }),
  writeDown({
    id: 'training-holiday',
    printed: `
      Solsvett Träningsresor AB
      Momsreg.nr SE993151709901
      Köpare: Jonna Ekvall, Rosstigen 2, 999 49 Nyby Strand
      Betald 2026-02-04
      Träningsresa 7 nätter inkl. flyg, hotell, pass | 9 950,00
      Totalt | 9 950,00
      Resebyråmoms ingår
      Kort | 9 950,00`,
    stated: { vendor: 'Solsvett Träningsresor AB', paidOn: '2026-02-04', total: 9950_00 },
    today: '2026-02-06',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'Flight, hotel and food are no exercise, and what the classes cost is not said.',
    source: 'goods',
  }),
  writeDown({
    id: 'yoga-retreat-with-lodging-en',
    language: 'en',
    printed: `
      Silent Pines Retreat
      Org. 997969-0303
      Paid 2026-09-12
      Weekend yoga retreat incl. lodging and meals | 3,400.00
      Total | 3,400.00
      VAT 12% | 364.29
      Card | 3,400.00`,
    stated: { vendor: 'Silent Pines Retreat', paidOn: '2026-09-12', total: 3400_00, vat: { 12: 364_29 } },
    today: '2026-09-14',
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because: 'Yoga with beds and meals at one price.',
    source: 'goods',
  }),
  writeDown({
    id: 'dance-at-a-nightclub',
    printed: `
      KLUBB NEON
      Org.nr 992786-3515
      2026-10-31 23:14
      ENTRÉ DANSGOLV | 180,00
      GARDEROB | 40,00
      TOTALT | 220,00
      MOMS 25% | 44,00
      KORT | 220,00`,
    stated: { vendor: 'Klubb Neon', paidOn: '2026-10-31', total: 220_00, vat: { 25: 44_00 } },
    today: '2026-11-02',
    expects: 'defer',
    alsoAcceptable: ['decline'],
    because: 'People dance at a nightclub, yet hardly anybody means it by a dance course.',
    source: 'view',
  }),
  writeDown({
    id: 'gym-that-says-it-is-valid-for-wellness',
    printed: `
      Träningsboden Hökby
      Org.nr 999132-7710
      2026-03-04 08:08
      Gymkort 1 månad | 359,00
      Summa | 359,00
      Moms 6% | 20,32
      Kort | 359,00
      KÖP GODKÄNT
      Kvittot gäller som underlag för friskvårdsbidrag.`,
    stated: { vendor: 'Träningsboden Hökby', paidOn: '2026-03-04', total: 359_00, vat: { 6: 20_32 } },
    today: '2026-03-05',
    expects: 'approve',
    because:
      'Many sellers print that their receipt is good for the allowance; it speaks to the buyer and orders nobody.',
    source: 'exercise',
  }),
  writeDown({
    id: 'facial-that-says-it-is-valid-for-wellness',
    printed: `
      Lyster Hud & Hälsa
      993950-0923
      2026-05-13 17:00
      Ansiktsbehandling med peeling | 790,00
      Totalt | 790,00
      Moms 25% | 158,00
      Swish | 790,00
      Friskvårdskvitto – godkänd friskvård`,
    stated: { vendor: 'Lyster Hud & Hälsa', paidOn: '2026-05-13', total: 790_00, vat: { 25: 158_00 } },
    today: '2026-05-15',
    expects: 'decline',
    because: 'It is not for the seller to say what is wellness: a facial is beauty care.',
    source: 'care',
  }),
  writeDown({
    id: 'massage-that-says-eligible-en',
    language: 'en',
    printed: `
      Oak & Stone Massage Rooms
      Org. no. 998767-4133
      Receipt 2026-10-07 12:00
      Classic massage 45 min | 640.00
      Total | 640.00
      VAT 25% | 128.00
      APPROVED - card payment | 640.00
      Eligible for Swedish wellness allowance (friskvårdsbidrag)`,
    stated: { vendor: 'Oak & Stone Massage Rooms', paidOn: '2026-10-07', total: 640_00, vat: { 25: 128_00 } },
    today: '2026-10-08',
    expects: 'approve',
    because: 'A massage below 1 000 SEK; “approved” is what the terminal says of the card.',
    source: 'treatment',
  }),
];
