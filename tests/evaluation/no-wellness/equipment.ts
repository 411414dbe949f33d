import { writeDown } from '../write-down.ts';

export const equipment = [
  writeDown({
    id: 'running-shoes',
    printed: `
      LÖPARBODEN HAGALUND
      Handelsvägen 30
      999 25 Hagalund
      Org.nr 993679-4248
      2026-04-11 13:28 | Kassa 2
      Löparsko Vind 4 dam str 39 | 1 499,00
      Summa | 1 499,00
      Moms 25% | 299,80
      Kortköp ****2091 | 1 499,00
      Öppet köp 30 dagar`,
    stated: { vendor: 'Löparboden Hagalund', paidOn: '2026-04-11', total: 1499_00, vat: { 25: 299_80 } },
    today: '2026-04-13',
    expects: 'decline',
    because: 'Shoes are equipment.',
    source: 'equipment',
  }),
  writeDown({
    id: 'yoga-mat-and-block',
    printed: `
      Sportgrossen Online
      Orderbekräftelse 771023
      Orderdatum 2026-01-16
      Yogamatta 6 mm, plommon | 399,00
      Yogablock kork 2-pack | 249,00
      Frakt | 49,00
      Totalt | 697,00
      Varav moms 25 % | 139,40
      Betald med Swish
      Sportgrossen Nord AB 998496-7456`,
    stated: { vendor: 'Sportgrossen Nord AB', paidOn: '2026-01-16', total: 697_00, vat: { 25: 139_40 } },
    today: '2026-01-20',
    expects: 'decline',
    because: 'A mat for yoga is equipment; the class would be exercise.',
    source: 'equipment',
  }),
  writeDown({
    id: 'skis-and-bindings',
    printed: `
      Vinterspecialisten i Björkfors
      999 84 Björkfors  Org.nr 993314-0668
      2025-11-29 11:40:17
      LÄNGDSKIDOR SKIN 195 | 2 295,00
      BINDNING | 599,00
      BLACK WEEK -20% | -578,80
      AVRUNDNING | -0,20
      ATT BETALA | 2 315,00
      MOMS 25% | 463,00
      KORT | 2 315,00`,
    stated: { vendor: 'Vinterspecialisten i Björkfors', paidOn: '2025-11-29', total: 2315_00, vat: { 25: 463_00 } },
    today: '2025-12-01',
    expects: 'decline',
    because: 'Skis are equipment.',
    source: 'equipment',
  }),
  writeDown({
    id: 'dumbbells-en',
    language: 'en',
    printed: `
      HomeLift Equipment Store
      Invoice and receipt 5001-22
      Date of payment: 3 February 2026
      Adjustable dumbbells 2 x 24 kg | SEK 2,990.00
      Delivery | SEK 0.00
      Total | SEK 2,990.00
      VAT 25% | SEK 598.00
      Paid with Visa
      HomeLift Nordic AB, reg. no. 998131-3878`,
    stated: { vendor: 'HomeLift Nordic AB', paidOn: '2026-02-03', total: 2990_00, vat: { 25: 598_00 } },
    today: '2026-02-04',
    expects: 'decline',
    because: 'Dumbbells are equipment.',
    source: 'equipment',
  }),
  writeDown({
    id: 'sports-watch',
    printed: `
      Elektronikhörnan Centrum
      Org.nr 992948-7081
      Kvitto 2026-05-23 15:02
      1 st GPS-träningsklocka svart | 3 290,00
      Totalt SEK | 3 290,00
      Moms 25% | 658,00
      Betalning kort | 3 290,00`,
    stated: { vendor: 'Elektronikhörnan Centrum', paidOn: '2026-05-23', total: 3290_00, vat: { 25: 658_00 } },
    today: '2026-05-25',
    expects: 'decline',
    because: 'A watch is equipment, for training or not.',
    source: 'equipment',
  }),
  writeDown({
    id: 'gym-clothes-at-the-gym',
    printed: `
      Viljan Träningsklubb AB
      Shop
      997766-0290
      2026-09-12 10:10
      Träningstights storlek M | 549,00
      T-shirt logga | 249,00
      Att betala | 798,00
      Moms 25% | 159,60
      Kort | 798,00`,
    stated: { vendor: 'Viljan Träningsklubb AB', paidOn: '2026-09-12', total: 798_00, vat: { 25: 159_60 } },
    today: '2026-09-14',
    expects: 'decline',
    because: 'Clothes are equipment, though a gym sells them.',
    source: 'equipment',
  }),
  writeDown({
    id: 'bicycle-service',
    printed: `
      Cykelverkstan Pedalen
      Smedjegatan 2, 999 13 Smedby
      Org.nr 992583-3502
      2026-04-29
      Stor service hybridcykel | 895,00
      Kedja | 349,00
      Summa | 1 244,00
      varav moms 25% | 248,80
      Betalkort | 1 244,00`,
    stated: { vendor: 'Cykelverkstan Pedalen', paidOn: '2026-04-29', total: 1244_00, vat: { 25: 248_80 } },
    today: '2026-05-02',
    expects: 'decline',
    because: 'Care of one’s bicycle is about equipment.',
    source: 'equipment',
  }),
  writeDown({
    id: 'ski-hire-for-the-season',
    printed: `
      Skiduthyrarna i Backaby
      Org.nr 997400-6711
      Hyresavtal och kvitto 118
      2025-12-06 12:30
      Säsongshyra längdpaket dec–april | 1 390,00
      Summa | 1 390,00
      Moms 25 % | 278,00
      Kort | 1 390,00`,
    stated: { vendor: 'Skiduthyrarna i Backaby', paidOn: '2025-12-06', total: 1390_00, vat: { 25: 278_00 } },
    today: '2025-12-08',
    expects: 'decline',
    because: 'Skis at home for a winter are hire for own use.',
    source: 'hire',
  }),
  writeDown({
    id: 'treadmill-rent-en',
    language: 'en',
    printed: `
      RentaTread
      Monthly rental receipt
      Paid: 1 March 2026
      Treadmill rental, home delivery, March | 499.00
      Total | 499.00
      VAT 25% | 99.80
      RentaTread Sverige AB, org. no. 992217-9925
      Card payment`,
    stated: { vendor: 'RentaTread Sverige AB', paidOn: '2026-03-01', total: 499_00, vat: { 25: 99_80 } },
    today: '2026-03-04',
    expects: 'decline',
    because: 'A treadmill rented for the home is hire of kit for own use.',
    source: 'hire',
  }),
  writeDown({
    id: 'golf-balls-and-glove',
    printed: `
      Pro Shop Ekedals GK
      Org.nr 997035-3133
      2026-06-04 09:55
      GOLFBOLLAR 12-PACK | 429,00
      GOLFHANDSKE HERR L | 179,00
      TOTALT | 608,00
      MOMS 25% | 121,60
      KORT | 608,00`,
    stated: { vendor: 'Pro Shop Ekedals GK', paidOn: '2026-06-04', total: 608_00, vat: { 25: 121_60 } },
    today: '2026-06-05',
    expects: 'decline',
    because: 'Balls and a glove to keep are equipment; a round would be exercise.',
    source: 'equipment',
  }),
  writeDown({
    id: 'massage-gun',
    printed: `
      Prylhuset.example
      Order 90-11827
      Betaldatum: 2026-10-19
      Massagepistol Pro, 6 munstycken | 890,00
      Frakt | 0,00
      Att betala | 890,00
      Moms 25 % | 178,00
      Prylhuset Retail AB, 996669-9556`,
    stated: { vendor: 'Prylhuset Retail AB', paidOn: '2026-10-19', total: 890_00, vat: { 25: 178_00 } },
    today: '2026-10-20',
    expects: 'decline',
    because: 'A thing that massages is equipment and no treatment.',
    source: 'equipment',
  }),
];
