import { writeDown } from '../write-down.ts';

export const apps = [
  writeDown({
    id: 'app-yoga-year',
    printed: `
      Appladan
      Kvitto
      Datum: 2026-02-01
      Beställnings-id: MQ7F2K
      Solhälsning Yoga (årsabonnemang) | 599,00 kr
      Delsumma | 599,00 kr
      inkl. moms 25 % | 119,80 kr
      Totalt | 599,00 kr
      Betalt med kort ••••4410
      Säljare: Appladan Distribution AB, org.nr 994180-1160`,
    stated: { vendor: 'Appladan Distribution AB', paidOn: '2026-02-01', total: 599_00, vat: { 25: 119_80 } },
    today: '2026-02-05',
    expects: 'approve',
    addsUp: false,
    because: 'An app for yoga is a service for exercise.',
    source: 'view',
  }),
  writeDown({
    id: 'app-weight-en',
    language: 'en',
    printed: `
      Receipt from LighterDays
      Invoice number LD-2026-55120
      Date paid March 9, 2026
      Payment method Visa - 9002
      LighterDays weight coaching app, Mar 9 - Jun 9, 2026 | SEK 449.00
      Total | SEK 449.00
      VAT Sweden 25% inclusive | SEK 89.80
      Amount paid | SEK 449.00
      LighterDays Sverige AB 998997-4374`,
    stated: { vendor: 'LighterDays Sverige AB', paidOn: '2026-03-09', total: 449_00, vat: { 25: 89_80 } },
    today: '2026-03-10',
    expects: 'approve',
    because: 'An app that coaches towards a lower weight.',
    source: 'view',
  }),
  writeDown({
    id: 'app-steps-month',
    printed: `
      Stegvis Premium
      Tack för ditt köp!
      Köpdatum 2026-10-15
      Stegräknarapp Stegvis, 12 månader | 349,00
      Summa | 349,00
      Moms (25%) | 69,80
      Betalsätt: Mobilfaktura, betald 2026-10-15
      Stegvis Hälsa AB · 993814-7585`,
    stated: { vendor: 'Stegvis Hälsa AB', paidOn: '2026-10-15', total: 349_00, vat: { 25: 69_80 } },
    today: '2026-10-16',
    expects: 'approve',
    because: 'An app that counts steps and makes one walk.',
    source: 'view',
  }),
  writeDown({
    id: 'app-running-coach-en',
    language: 'en',
    printed: `
      DIGITAL STOREFRONT RECEIPT
      Order ID 4471-0092-6613
      Order date: 5 Jan 2026 07:31
      Tempo Running Coach, training plans, 1 year | SEK 699.00
      Total (VAT incl.) | SEK 699.00
      VAT 25% | SEK 139.80
      Charged to Mastercard-1180
      Merchant: Tempo Coaching Nordic AB, reg. 998632-0795`,
    stated: { vendor: 'Tempo Coaching Nordic AB', paidOn: '2026-01-05', total: 699_00, vat: { 25: 139_80 } },
    today: '2026-01-08',
    expects: 'approve',
    because: 'An app with plans for running.',
    source: 'view',
  }),
  writeDown({
    id: 'app-live-online-classes',
    printed: `
      Hemmagympan.example
      Kvitto för abonnemang
      Kund-id 55-1029
      Betalat 2026-06-01
      Träning online, livepass och inspelat, juni | 149,00
      Att betala | 149,00
      Varav moms 25% | 29,80
      Hemmagympan i Sverige AB, SE993449400701`,
    stated: { vendor: 'Hemmagympan i Sverige AB', paidOn: '2026-06-01', total: 149_00, vat: { 25: 29_80 } },
    today: '2026-06-04',
    expects: 'approve',
    because: 'Classes at home in front of a screen are exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'app-mindfulness-half-year',
    printed: `
      Andrum
      Orderbekräftelse 60112
      2026-09-15 21:47
      Meditation och avslappning, app 6 mån | 290,00
      Totalbelopp | 290,00
      Moms 25 % | 58,00
      Betalning genomförd (Swish)
      Andrum Digital AB
      Org.nr 998266-7215`,
    stated: { vendor: 'Andrum Digital AB', paidOn: '2026-09-15', total: 290_00, vat: { 25: 58_00 } },
    today: '2026-09-18',
    expects: 'approve',
    clear: false,
    because: 'Relaxation counts as wellness beside exercise, but it is for the employer to say of an app.',
    source: 'view',
  }),
  writeDown({
    id: 'app-store-two-apps-en',
    language: 'en',
    printed: `
      Your receipt
      Digital Orchard Store
      Date: 20 September 2026
      Order ID ORC-5512-88
      Sunrise Yoga, monthly subscription | SEK 119.00
      TuneStream Music, monthly subscription | SEK 129.00
      Total | SEK 248.00
      of which VAT 25% | SEK 49.60
      Paid by card
      Digital Orchard Europe AB, reg. no. 999498-1299`,
    stated: { vendor: 'Digital Orchard Europe AB', paidOn: '2026-09-20', total: 248_00, vat: { 25: 49_60 } },
    today: '2026-09-21',
    expects: 'defer',
    alsoAcceptable: ['request_changes'],
    because: 'One of the two apps is for yoga, the other for music.',
    source: 'view',
  }),
  writeDown({
    id: 'app-game-coins',
    printed: `
      Appkiosken
      Kvitto 2026-05-27
      Dragon Battle 500 mynt (köp i app) | 69,00
      Totalt | 69,00
      Moms 25% | 13,80
      Betalt med kort
      Appkiosken Norden AB 994315-4501`,
    stated: { vendor: 'Appkiosken Norden AB', paidOn: '2026-05-27', total: 69_00, vat: { 25: 13_80 } },
    today: '2026-05-28',
    expects: 'decline',
    because: 'Coins for a game on the phone are no exercise.',
    source: 'exercise',
  }),
];
