import { writeDown } from '../write-down.ts';

export const gym = [
  writeDown({
    id: 'gym-month-by-card',
    printed: `
      KRAFTKÄLLAREN ALMÅS
      Bruksgatan 11
      999 14 Almås
      Org.nr 994572-4970
      --------------------------------
      Kvitto 20418 | Kassa 1
      2026-03-02 | 17:41
      Träningskort 1 månad | 449,00
      --------------------------------
      Att betala | 449,00 kr
      Moms 6 % | 25,42
      Netto | 423,58
      Kortköp ****4471 | 449,00
      Tack och välkommen åter!`,
    stated: { vendor: 'Kraftkällaren Almås', paidOn: '2026-03-02', total: 449_00, vat: { 6: 25_42 } },
    today: '2026-03-03',
    expects: 'approve',
    because: 'A month at a gym, paid by card the day before.',
    source: 'exercise',
  }),
  writeDown({
    id: 'gym-year-with-buyer',
    printed: `
      Hjulby Hälsostudio AB
      Kaplansvägen 40, 999 71 Norrhult
      Momsreg.nr SE999389818901
      KVITTO / FAKTURA 2026-1183
      Köpare: Ellen Forsmark, Åkergränd 2, 999 71 Norrhult
      Betaldatum: 2026-01-12
      Årskort gym och gruppträning 2026-01-12 – 2027-01-11 | 6 480,00
      Kampanj nyår | -490,00
      Summa inkl. moms | 5 990,00
      Varav moms 6 % | 339,06
      Betalt med Swish 2026-01-12 09:12 | 5 990,00`,
    stated: { vendor: 'Hjulby Hälsostudio AB', paidOn: '2026-01-12', total: 5990_00, vat: { 6: 339_06 } },
    today: '2026-01-15',
    expects: 'approve',
    because: 'A year’s card may cost more than the allowance, which covers 5 000 SEK of it, and the buyer is named.',
    source: 'allowance',
  }),
  writeDown({
    id: 'gym-day-pass',
    printed: `
      GYMMET VID ÅN
      Ågatan 3 · 999 22 Skogsby
      ORG 994207-1391
      26-05-19 06:34   KVITTO 7731
      DAGSKORT GYM | 129:-
      TOTALT SEK | 129,00
      MOMS 6,00% | 7,30
      KONTAKTLÖS ************0912
      GODKÄNT | 129,00`,
    stated: { vendor: 'Gymmet vid ån', paidOn: '2026-05-19', total: 129_00, vat: { 6: 7_30 } },
    today: '2026-05-19',
    expects: 'approve',
    because: 'One day’s training at a gym.',
    source: 'exercise',
  }),
  writeDown({
    id: 'gym-direct-debit-certified',
    printed: `
      INTYG ÖVER BETALDA AVGIFTER
      Pulsverket Träning AB, org.nr 999024-4601
      Verkstadsvägen 8, 999 40 Lersta
      Utfärdat 2026-07-01
      Medlemsnummer 88213
      Betalat genom autogiro, gymmedlemskap Bas:
      2026-04-28 gymkort april | 329,00
      2026-05-28 gymkort maj | 329,00
      2026-06-28 gymkort juni | 329,00
      Summa betalt | 987,00
      Varav moms 6 % | 55,87
      Samtliga belopp är inbetalda.`,
    stated: { vendor: 'Pulsverket Träning AB', paidOn: '2026-06-28', total: 987_00, vat: { 6: 55_87 } },
    today: '2026-07-03',
    expects: 'approve',
    because:
      'The gym certifies direct debits in arrears, which proves them paid, and its membership is training and no association’s fee.',
    source: 'payment',
  }),
  writeDown({
    id: 'gym-personal-trainer-session',
    printed: `
      Lyft & Rörelse PT
      Hantverkargatan 61, 999 03 Tunås
      SE993841781401
      Kvitto nr 551   2026-09-08 12:05
      Personlig träning 60 min, 1 tillfälle | 1 195,00
      SUMMA | 1 195,00
      moms 25 % ingår med | 239,00
      Betalsätt: Swish | 1 195,00`,
    stated: { vendor: 'Lyft & Rörelse PT', paidOn: '2026-09-08', total: 1195_00, vat: { 25: 239_00 } },
    today: '2026-09-10',
    expects: 'approve',
    because: 'Personal training is exercise, so the 1 000 SEK limit for treatments is not for it.',
    source: 'exercise',
  }),
  writeDown({
    id: 'gym-crossfit-online-en',
    language: 'en',
    printed: `
      Box Nord Functional Fitness
      Order confirmation #BN-40977
      Order date: 14 April 2026
      Status: PAID
      Unlimited monthly training, 1 member | SEK 1,090.00
      Order total | SEK 1,090.00
      of which VAT 6% | SEK 61.70
      Payment method: Visa ending 2210
      Box Nord AB, Hamnmagasinet 5, 999 55 Sundvik
      Company reg. no. 998659-1023`,
    stated: { vendor: 'Box Nord AB', paidOn: '2026-04-14', total: 1090_00, vat: { 6: 61_70 } },
    today: '2026-04-20',
    expects: 'approve',
    because: 'A month of training, ordered and paid online.',
    source: 'exercise',
  }),
  writeDown({
    id: 'gym-punch-card-personal',
    printed: `
      Stationsgymmet Råvik
      Järnvägsgatan 1  999 18 Råvik
      org.nr: 993476-4235
      Datum 2026-02-11  Tid 18:20
      Klippkort gym 10 ggr, personligt | 950,00
      (ej överlåtbart, gäller gym hos oss till 2026-08-11)
      Summa | 950,00
      Moms 6% | 53,77
      Betalkort | 950,00`,
    stated: { vendor: 'Stationsgymmet Råvik', paidOn: '2026-02-11', total: 950_00, vat: { 6: 53_77 } },
    today: '2026-02-16',
    expects: 'approve',
    because: 'The punch card is personal, not transferable, of the provider itself, and names the activity.',
    source: 'exchangeable',
  }),
  writeDown({
    id: 'gym-membership-en',
    language: 'en',
    printed: `
      RECEIPT
      Ironbridge Gym Lerstrand
      Strandpromenaden 19, 999 61 Lerstrand
      Org no 998293-7444
      Date 2026-08-03   Time 07:15
      Gym membership 3 months | 1,197.00
      Welcome discount | -198.00
      Total SEK | 999.00
      VAT 6% | 56.55
      Mastercard **** 7719 | 999.00`,
    stated: { vendor: 'Ironbridge Gym', paidOn: '2026-08-03', total: 999_00, vat: { 6: 56_55 } },
    today: '2026-08-05',
    expects: 'approve',
    because: 'A gym’s membership is what one pays to train there, unlike an association’s membership fee.',
    source: 'membership',
  }),
  writeDown({
    id: 'gym-student-half-year',
    printed: `
      SPÄNST GYM & REHABHALL
      Universitetsallén 7
      999 82 Kvarnåker
      Tel 08-465 004 12
      Org.nr. 993111-0655
      Säljare: 04 | Bong: 118842
      2026-08-31 16:02:11
      HALVÅRSKORT STUDENT GYM | 1 495,00
      NYCKELBRICKA (ÅTERLÄMNAS) | 0,00
      ATT BETALA | 1 495,00
      KORT | 1 495,00
      MOMS%   MOMS   NETTO | BRUTTO
      6,00   84,62   1 410,38 | 1 495,00`,
    stated: { vendor: 'Spänst Gym & Rehabhall', paidOn: '2026-08-31', total: 1495_00, vat: { 6: 84_62 } },
    today: '2026-09-01',
    employee: { from: '2026-06-01' },
    expects: 'approve',
    because: 'Half a year at a gym for the employee, whose being a student besides changes nothing.',
    source: 'exercise',
  }),
  writeDown({
    id: 'gym-invoice-stamped-paid',
    printed: `
      FAKTURA 30217
      Västerängs Träningscenter AB
      Ängsvägen 2, 999 09 Västeräng
      Org.nr 997928-3869  Godkänd för F-skatt
      Fakturadatum 2026-02-20
      Förfallodatum 2026-03-22
      Kund 5519
      Gymkort 12 månader, månad 3–5 | 1 140,00
      Moms 6 % ingår | 64,53
      Att betala | 1 140,00
      *** BETALD 2026-03-18 VIA SWISH ***`,
    addsUp: false,
    stated: { vendor: 'Västerängs Träningscenter AB', paidOn: '2026-03-18', total: 1140_00, vat: { 6: 64_53 } },
    today: '2026-03-25',
    expects: 'approve',
    clear: false,
    because:
      'The invoice itself says that it was paid, when and how, which proves payment; its three dates ask for care.',
    source: 'payment',
  }),
  writeDown({
    id: 'gym-invoice-and-bank-statement',
    printed: `
      Faktura
      Hälsohuset Björnö Ek. för.
      Org.nr 992745-7078
      Fakturanr 7741   Fakturadatum 2026-04-10
      Gymkort vuxen april–juni | 1 050,00
      Summa | 1 050,00
      varav moms 6 % | 59,43
      Förfaller 2026-05-10`,
    further: [
      `
      Kontoutdrag privatkonto
      Period 2026-05-01 – 2026-05-31
      2026-05-08 Betalning HÄLSOHUSET BJÖRNÖ EK FÖR ref 7741 | -1 050,00`,
    ],
    stated: { vendor: 'Hälsohuset Björnö', paidOn: '2026-05-08', total: 1050_00, vat: { 6: 59_43 } },
    today: '2026-06-02',
    expects: 'approve',
    clear: false,
    because: 'The statement of the bank beside the invoice proves the payment; two papers have to be read together.',
    source: 'payment',
  }),
];
