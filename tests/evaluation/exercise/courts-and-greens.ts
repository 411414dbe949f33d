import { writeDown } from '../write-down.ts';

export const courtsAndGreens = [
  writeDown({
    id: 'padel-own-share',
    printed: `
      PADELLADAN SÖDERKULLA
      Logistikgatan 22, 999 38 Söderkulla
      Org.nr 997495-3615
      Bokning 2026-10-08 19:00–20:30 Bana 4
      Din andel 1/4 av banhyra | 130,00
      Hyra racket, ett pass | 40,00
      Totalt | 170,00
      Moms 6% | 9,62
      Betald 2026-10-08 med kort`,
    stated: { vendor: 'Padelladan Söderkulla', paidOn: '2026-10-08', total: 170_00, vat: { 6: 9_62 } },
    today: '2026-10-09',
    expects: 'approve',
    because: 'The employee’s own share of a court, and a racket for the hour.',
    source: 'hire',
  }),
  writeDown({
    id: 'tennis-winter-season',
    printed: `
      Tennishallen Fyrbacken AB
      Fyrvägen 1
      999 19 Fyrbacken
      Momsreg SE992312682601
      Kvitto 6612  2026-09-30
      Tennis motionsgrupp vuxen, 15 ggr | 2 775,00
      Totalt inkl moms | 2 775,00
      Moms 6 % | 157,08
      Bankkort | 2 775,00`,
    stated: { vendor: 'Tennishallen Fyrbacken AB', paidOn: '2026-09-30', total: 2775_00, vat: { 6: 157_08 } },
    today: '2026-10-02',
    expects: 'approve',
    because: 'Tennis in a group for fifteen weeks.',
    source: 'exercise',
  }),
  writeDown({
    id: 'badminton-court-single',
    printed: `
      Fjäderbollhallen
      Depågatan 5, 999 51 Rinkby
      997130-0034
      03.03.2026 20:01
      Badmintonbana 1 tim strötid | 180,00
      SUMMA | 180,00
      MOMS 6 % | 10,19
      KORT | 180,00`,
    stated: { vendor: 'Fjäderbollhallen', paidOn: '2026-03-03', total: 180_00, vat: { 6: 10_19 } },
    today: '2026-03-04',
    expects: 'approve',
    because: 'An hour at badminton.',
    source: 'exercise',
  }),
  writeDown({
    id: 'golf-greenfee',
    printed: `
      Vallkulle Golf
      RECEPTION
      Golfvägen 100, 999 44 Vallkulle
      Org.nr 996764-6457
      2026-07-11 08:12 | Kvitto 22190
      Greenfee 18 hål | 680,00
      Rangepolett 1 hink bollar | 50,00
      Summa | 730,00
      Moms 6% | 41,32
      Kortköp | 730,00`,
    stated: { vendor: 'Vallkulle Golf', paidOn: '2026-07-11', total: 730_00, vat: { 6: 41_32 } },
    today: '2026-07-14',
    expects: 'approve',
    because: 'A round of golf and balls for the range.',
    source: 'exercise',
  }),
  writeDown({
    id: 'golf-year-of-play',
    printed: `
      Ljungheda Golfbana AB
      999 33 Ljungheda
      Org.nr 996399-2871
      Faktura/kvitto 881-26
      Köpare: Mats Orrholm, Rågvägen 3, 999 33 Ljungheda
      Spelrätt seniorgolf vardagar 2026 | 4 600,00
      Summa | 4 600,00
      Moms 6 % | 260,38
      Betald 2026-03-27 via bankgiro, kvitterad i kassan`,
    stated: { vendor: 'Ljungheda Golfbana AB', paidOn: '2026-03-27', total: 4600_00, vat: { 6: 260_38 } },
    today: '2026-03-30',
    expects: 'approve',
    clear: false,
    because: 'A fee for playing is exercise where a club’s membership fee is not; a reader has to know the difference.',
    source: 'membership',
  }),
  writeDown({
    id: 'bowling-own-entry',
    printed: `
      STRIKEHUSET
      Torget 2, 999 72 Medelby
      ORG NR 996033-9290
      2026-02-06 18:59 BANA 7
      BOWLING 1 PERS 1 TIM | 149,00
      SKOHYRA | 25,00
      ATT BETALA | 174,00
      MOMS 6% | 9,85
      KONTOKORT | 174,00`,
    stated: { vendor: 'Strikehuset', paidOn: '2026-02-06', total: 174_00, vat: { 6: 9_85 } },
    today: '2026-02-09',
    expects: 'approve',
    because: 'Bowling has an element of exercise, and the shoes are hired for the hour.',
    source: 'hire',
  }),
  writeDown({
    id: 'minigolf-round',
    printed: `
      Strandparkens bangolf
      Org.nr 995668-5714
      2026-06-20 14:40
      Minigolf vuxen 1 runda | 85,00
      Totalt | 85,00
      varav moms 6 % | 4,81
      Swish | 85,00`,
    stated: { vendor: 'Strandparkens bangolf', paidOn: '2026-06-20', total: 85_00, vat: { 6: 4_81 } },
    today: '2026-06-22',
    expects: 'approve',
    because: 'Minigolf has an element of exercise, as golf has.',
    source: 'exercise',
  }),
  writeDown({
    id: 'squash-court-en',
    language: 'en',
    printed: `
      Wallball Squash & Racquet
      Magasinsgatan 31, 999 08 Hamnstad
      Org. no. 995303-2134
      Date: 12/10/2026 (12 October 2026)  Time: 17:02
      Squash court 45 min, off-peak | 140.00
      Total due | 140.00
      VAT 6% | 7.92
      Contactless payment | 140.00`,
    stated: { vendor: 'Wallball Squash & Racquet', paidOn: '2026-10-12', total: 140_00, vat: { 6: 7_92 } },
    today: '2026-10-13',
    expects: 'approve',
    because: 'Squash.',
    source: 'exercise',
  }),
  writeDown({
    id: 'floorball-company-league-share',
    printed: `
      Korpidrotten Åsbo
      Org.nr 994937-8559
      Kvittens
      Motionsinnebandy, seriespel hösten 2026
      Spelaravgift, en spelare | 420,00
      Summa | 420,00
      Betalt 2026-09-07 (kort)
      Momsbefriat`,
    stated: { vendor: 'Korpidrotten Åsbo', paidOn: '2026-09-07', total: 420_00 },
    today: '2026-09-10',
    expects: 'approve',
    because: 'A player’s own fee for a league.',
    source: 'exercise',
  }),
  writeDown({
    id: 'table-tennis-term',
    printed: `
      BTK Serven, Lindsta
      999755-1768
      Träningsavgift bordtennis motion, vår | 650,00
      Att betala | 650,00
      Inbetalt 2026-01-21 Swish
      Tack! Vi ses i hallen.`,
    stated: { vendor: 'BTK Serven', paidOn: '2026-01-21', total: 650_00 },
    today: '2026-01-22',
    expects: 'approve',
    because: 'A fee for training table tennis.',
    source: 'membership',
  }),
];
