import { writeDown } from '../write-down.ts';

// Papers with all that tills, terminals and web shops print around the one row that matters.

export const longPapers = [
  writeDown({
    id: 'long-swim-with-card-slip',
    printed: `
      *** KVITTO ***
      Badanläggningen Norrsken
      Drivs av Norrskens Bad & Idrott AB
      Isvägen 2, 999 91 Norrskog
      Tel 0980-319 20
      Org.nr 996142-2400
      ORGANISATIONSENHET 04
      Kassa: 2   Kassör: 17
      Kvitto: 00048219 | 2026-01-26 17:58
      ========================================
      Vuxen motionssim | 85,00
      ----------------------------------------
      SUMMA ATT BETALA | 85,00
      Mottaget: Bankkort | 85,00
      Tillbaka | 0,00
      Moms%     Netto      Moms | Brutto
      6,00   80,19   4,81 | 85,00
      ========================================
      Debit Mastercard contactless
      ************7741
      AID A0000000041010   TVR 0000008001
      Ref 004821   Butik 5512
      Personlig kod ej använd
      KÖP GODKÄNT SEK | 85,00
      Kontrollenhet NRSK4410029
      Spara kvittot, bytesrätt gäller ej`,
    stated: {
      vendor: 'Norrskens Bad & Idrott AB',
      paidOn: '2026-01-26',
      total: 85_00,
      vat: { 6: 4_81 },
    },
    today: '2026-01-27',
    expects: 'approve',
    because: 'One swim, under all that a till and a terminal print.',
    source: 'exercise',
  }),
  writeDown({
    id: 'long-online-order-race',
    printed: `
      Din order är klar!
      Bergsprinten – motionslopp i terräng
      Ordernummer: B-2026-77120
      Orderdatum: 2026-04-03 22:19
      Status: Betald
      Artikel   Antal   á-pris | Summa
      Startplats 21 km dam   1   645,00 | 645,00
      Avbeställningsskydd   1   49,00 | 49,00
      Rabattkod VÅR50 | -50,00
      Leveranssätt: e-biljett | 0,00
      Totalt inkl. moms | 644,00
      varav moms 6 % | 36,45
      Betalsätt: kort **** 3107
      Bergsprinten Event AB, org.nr 995776-8824
      Bergsgatan 30, 999 74 Bergviken
      Startplatsen är personlig och kan inte överlåtas.
      Köpvillkor: ångerrätt gäller inte evenemang på bestämd dag.
      Frågor? start@bergsprinten.example`,
    stated: { vendor: 'Bergsprinten Event AB', paidOn: '2026-04-03', total: 644_00, vat: { 6: 36_45 } },
    today: '2026-04-07',
    expects: 'approve',
    because: 'A place in a race, bought and paid in a web shop.',
    source: 'exercise',
  }),
  writeDown({
    id: 'long-cash-with-rounding',
    printed: `
      KVARTERETS KLÄTTERVÄGG
      Org.nr 995411-5243
      KVITTO 771 | 2026-10-30 15:15
      Klätterpass vuxen | 148,50
      Kritboll, lån | 0,00
      Öresavrundning | 0,50
      Att betala | 149,00
      Kontant | 200,00
      Växel | 51,00
      Moms 6% | 8,43`,
    stated: { vendor: 'Kvarterets klättervägg', paidOn: '2026-10-30', total: 149_00, vat: { 6: 8_43 } },
    today: '2026-11-02',
    expects: 'approve',
    because: 'Climbing, paid in cash and rounded to whole kronor.',
    source: 'exercise',
  }),
  writeDown({
    id: 'long-gym-statement-of-account-en',
    language: 'en',
    printed: `
      MEMBER PAYMENT CERTIFICATE
      Harbourside Health Club AB
      VAT no. SE995046166601
      Kajgatan 12, 999 06 Hamnsund
      Issued 2026-12-01 at the member's request
      Member no. 20-3391, one adult
      We certify that the fees below have been received by direct debit.
      28 Sep 2026   Gym membership October | 395.00
      28 Oct 2026   Gym membership November | 395.00
      28 Nov 2026   Gym membership December | 395.00
      Total received | 1,185.00
      Outstanding balance | 0.00
      VAT 6% included | 67.08`,
    stated: { vendor: 'Harbourside Health Club AB', paidOn: '2026-11-28', total: 1185_00, vat: { 6: 67_08 } },
    today: '2026-12-02',
    expects: 'approve',
    because: 'A certificate in arrears of three direct debits for a gym.',
    source: 'payment',
  }),
  writeDown({
    id: 'long-riding-invoice-with-statement',
    printed: `
      Faktura 2026-0341
      Ryttarföreningen Galoppen
      Org.nr 999863-4878
      Box 3, 999 39 Hästhagen
      Fakturadatum 2026-08-20   Betalningsvillkor 20 dagar
      Period: höstterminen 2026
      Ridlektion vuxen onsdag 19.00, 14 ggr | 3 640,00
      Hjälm lånas i stallet | 0,00
      Summa | 3 640,00
      Ideell förening, moms utgår ej
      Dröjsmålsränta enligt lag`,
    further: [
      `
      Transaktioner lönekonto
      Utskrivet 2026-09-10
      2026-09-07 Bg-betalning Ryttarföreningen Galoppen, 2026-0341 | -3 640,00`,
    ],
    stated: { vendor: 'Ryttarföreningen Galoppen', paidOn: '2026-09-07', total: 3640_00 },
    today: '2026-09-11',
    expects: 'approve',
    clear: false,
    because: 'Riding lessons on an invoice, and the bank’s page that shows it paid.',
    source: 'payment',
  }),
  writeDown({
    id: 'long-tennis-prices-by-week',
    printed: `
      TENNISFÖRENINGEN GRUSET – ABONNEMANG
      994680-8087
      Betalningskvitto 11-2026
      Inbetalat: 2026-08-17
      Strötid vecka 35 till 50, tisdag 21–22, bana 2
      16 timmar à 160,00 | 2 560,00
      Delat abonnemang, medspelares hälft | -1 280,00
      Summa betald av dig | 1 280,00
      Ingen moms på föreningens idrottstjänster`,
    stated: { vendor: 'Tennisföreningen Gruset', paidOn: '2026-08-17', total: 1280_00 },
    today: '2026-08-19',
    expects: 'approve',
    clear: false,
    because: 'The employee’s own half of a court for sixteen weeks; the other half is taken off.',
    source: 'others',
  }),
];
