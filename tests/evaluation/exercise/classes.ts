import { writeDown } from '../write-down.ts';

export const classes = [
  writeDown({
    id: 'yoga-term',
    printed: `
      Lilla Yogastudion i Mossby
      Prästgårdsvägen 6, 999 35 Mossby
      Org.nr 999687-5093
      Betalningsbekräftelse
      Datum: 2026-01-19
      Hathayoga vårtermin, 12 tillfällen tisdagar | 1 680,00
      Totalt | 1 680,00
      Moms 6% | 95,09
      Betalt: kort via webben`,
    stated: { vendor: 'Lilla Yogastudion i Mossby', paidOn: '2026-01-19', total: 1680_00, vat: { 6: 95_09 } },
    today: '2026-01-27',
    expects: 'approve',
    because: 'A term of yoga is exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'dance-course-lindy-hop',
    printed: `
      DANSGOLVET
      Teatergatan 14 B
      999 47 Östanfors
      Orgnr 994504-8305
      2026-09-03 19:58 | Nr 3306
      Nybörjarkurs lindy hop 8 v | 1 250,00
      Tidig anmälan | -125,00
      Att betala | 1 125,00
      Varav moms 6% | 63,68
      Swish | 1 125,00`,
    stated: { vendor: 'Dansgolvet', paidOn: '2026-09-03', total: 1125_00, vat: { 6: 63_68 } },
    today: '2026-09-04',
    expects: 'approve',
    because: 'A dance course has an element of exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'aqua-class-drop-in',
    printed: `
      Kallebäckens simhall
      Badvägen 1, 999 26 Kallebäck
      Kommunens org.nr 999322-1515
      2026-10-21 11:47
      Vattengympa drop-in vuxen | 95,00
      TOTALT | 95,00
      Moms 0 % | 0,00
      Kortbetalning | 95,00`,
    stated: { vendor: 'Kallebäckens simhall', paidOn: '2026-10-21', total: 95_00, vat: { 0: 0 } },
    today: '2026-10-22',
    expects: 'approve',
    because: 'A class in the pool; a municipality’s sport is free of VAT.',
    source: 'exercise',
  }),
  writeDown({
    id: 'pilates-reformer-card-en',
    language: 'en',
    printed: `
      The Reformer Room
      Kvarngränd 9, 999 77 Gamla Hamn
      VAT no SE994139472901
      Receipt 2026-02-24 #0093
      Reformer pilates, 10 classes, personal card | 2,450.00
      Not transferable. Valid 6 months.
      Total | 2,450.00 SEK
      VAT 6 % | 138.68
      Paid by card | 2,450.00`,
    stated: { vendor: 'The Reformer Room', paidOn: '2026-02-24', total: 2450_00, vat: { 6: 138_68 } },
    today: '2026-02-25',
    expects: 'approve',
    because: 'The card names its activity, is personal and cannot be passed on.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'boxing-term-fee',
    printed: `
      Nordviks Boxningsklubb
      c/o Sporthallen, 999 11 Nordvik
      Org.nr 998956-7939
      KVITTO 2026-08-25
      Träningsavgift motionsboxning hösten 2026 | 1 300,00
      Summa | 1 300,00
      Momsfri verksamhet
      Mottaget via Swish 2026-08-25 | 1 300,00`,
    stated: { vendor: 'Nordviks Boxningsklubb', paidOn: '2026-08-25', total: 1300_00 },
    today: '2026-08-30',
    expects: 'approve',
    because: 'A fee for training in an association, which is not its membership fee.',
    source: 'membership',
  }),
  writeDown({
    id: 'gymnastics-for-adults',
    printed: `
      GF Volten Ekhammar
      993774-1149
      Kvitto på deltagaravgift
      Faktura 2260 betald 2026-02-02
      Vuxengympa måndagar, träningsavgift VT26 | 780 kr
      Totalt betalt | 780 kr
      Föreningen är inte momsregistrerad.`,
    stated: { vendor: 'GF Volten Ekhammar', paidOn: '2026-02-02', total: 780_00 },
    today: '2026-02-09',
    expects: 'approve',
    because: 'Gymnastics for adults, paid for as training.',
    source: 'exercise',
  }),
  writeDown({
    id: 'outdoor-bootcamp-en',
    language: 'en',
    printed: `
      Parkpuls Outdoor Training
      Receipt no. 1207
      10 May 2026
      Bootcamp in the park, 6 weeks (Tue/Thu) | 1,140.00
      Total paid | 1,140.00
      incl. 6% VAT | 64.53
      Swish
      Parkpuls HB · 998591-4358 · Hagavägen 33, 999 50 Hagaby`,
    stated: { vendor: 'Parkpuls HB', paidOn: '2026-05-10', total: 1140_00, vat: { 6: 64_53 } },
    today: '2026-05-11',
    expects: 'approve',
    because: 'Six weeks of training outdoors.',
    source: 'exercise',
  }),
  writeDown({
    id: 'climbing-entry-with-shoes-on-loan',
    printed: `
      KLÄTTERKAJEN
      Varvsgatan 20, 999 64 Lugnvik
      Org.nr 993408-7561
      Datum 2026-11-05 17:30
      Inträde klättring vuxen | 165,00
      Hyra klätterskor, ett pass | 40,00
      Hyra sele, ett pass | 30,00
      Summa att betala | 235,00
      Moms 6 % | 13,30
      Kort ****3358 | 235,00`,
    stated: { vendor: 'Klätterkajen', paidOn: '2026-11-05', total: 235_00, vat: { 6: 13_30 } },
    today: '2026-11-06',
    expects: 'approve',
    because: 'Shoes and harness are hired for the one visit in which they are needed.',
    source: 'hire',
  }),
  writeDown({
    id: 'qigong-course',
    printed: `
      Studieförbundet Lärkan Mellanbygd
      Org.nr 998226-0771
      Kursbevis och kvitto
      Kurs 44120 Qigong grund, 10 kvällar
      Kursavgift | 1 090,00
      Totalt | 1 090,00
      Moms | 0,00
      Betald 2026-09-14 med kort`,
    stated: { vendor: 'Studieförbundet Lärkan', paidOn: '2026-09-14', total: 1090_00, vat: { 0: 0 } },
    today: '2026-09-20',
    expects: 'approve',
    because: 'Qigong is exercise, whoever holds the course.',
    source: 'exercise',
  }),
  writeDown({
    id: 'spinning-ten-sessions',
    printed: `
      Trampkraft Cykelstudio AB
      Industrigatan 4, 999 28 Åminne
      org nr 993043-3983
      Kvittonr 90017 | 2026-03-30 06:51
      Spinning 10-pass personligt kort | 1 400,00
      Medlemsrabatt 10 % | -140,00
      TOTALT | 1 260,00
      Moms 6% | 71,32
      Mottaget belopp kort | 1 260,00`,
    stated: { vendor: 'Trampkraft Cykelstudio AB', paidOn: '2026-03-30', total: 1260_00, vat: { 6: 71_32 } },
    today: '2026-04-01',
    expects: 'approve',
    because: 'Ten personal sessions of spinning.',
    source: 'exercise',
  }),
  writeDown({
    id: 'swimming-school-for-adults',
    printed: `
      Simsällskapet Vågen, Sävnäs
      Org.nr 997860-7191
      Betalbekräftelse 2026-01-08 20:14
      Crawlkurs vuxen nybörjare, 10 lektioner | 1 450,00
      Summa | 1 450,00
      Betalt med kort | 1 450,00
      Idrott, undantaget från moms`,
    stated: { vendor: 'Simsällskapet Vågen', paidOn: '2026-01-08', total: 1450_00 },
    today: '2026-01-12',
    expects: 'approve',
    because: 'Swimming lessons for an adult.',
    source: 'exercise',
  }),
  writeDown({
    id: 'martial-arts-beginners',
    printed: `
      Budoskolan Tre Tallar
      Skolgatan 18, 999 59 Tallhed
      992678-0405
      2026-09-01
      Terminsavgift jujutsu nybörjare vuxna | 1 150,00
      Att betala | 1 150,00
      Kontant | 1 200,00
      Växel | 50,00
      Moms 6% | 65,09`,
    stated: { vendor: 'Budoskolan Tre Tallar', paidOn: '2026-09-01', total: 1150_00, vat: { 6: 65_09 } },
    today: '2026-09-02',
    expects: 'approve',
    because: 'A term of martial arts, paid in cash.',
    source: 'exercise',
  }),
];
