import { writeDown } from '../write-down.ts';

export const outdoors = [
  writeDown({
    id: 'ski-pass-day',
    printed: `
      FJÄLLTOPPENS LIFTAR AB
      Liftvägen 1, 999 96 Fjälltoppen
      Org.nr 995370-8808
      2026-02-23 09:07 | Kassa 3
      Liftkort vuxen 1 dag | 545,00
      Keycard | 65,00
      SUMMA | 610,00
      Moms 6% på 545,00 | 30,85
      Moms 25% på 65,00 | 13,00
      Kort ****8120 | 610,00`,
    stated: { vendor: 'Fjälltoppens Liftar AB', paidOn: '2026-02-23', total: 610_00, vat: { 6: 30_85, 25: 13_00 } },
    today: '2026-03-02',
    expects: 'approve',
    clear: false,
    because: 'A ski pass; the card that carries it is needed there and then, though at a rate of its own.',
    source: 'hire',
  }),
  writeDown({
    id: 'ski-pass-and-hire-for-the-day',
    printed: `
      Hamrabackens Skidanläggning
      999 88 Hamra by
      ORGNR 995005-5229
      Datum 2026-01-31 kl 10:15
      Liftkort heldag vuxen | 420,00
      Hyra slalompaket 1 dag | 350,00
      Totalt | 770,00
      Moms 6 % | 43,58
      Betalkort | 770,00`,
    stated: { vendor: 'Hamrabackens Skidanläggning', paidOn: '2026-01-31', total: 770_00, vat: { 6: 43_58 } },
    today: '2026-02-02',
    expects: 'approve',
    because: 'Skis for the day in which they are needed, from the slope that sells the pass.',
    source: 'hire',
  }),
  writeDown({
    id: 'fishing-licence-year',
    printed: `
      Övre Sjösystemets Fiskevårdsområde
      Org.nr 999822-8432
      FISKEKORT nr 2026-00871
      Årskort 2026, handredskap | 400,00
      Summa | 400,00
      Köpt online 2026-05-01 05:44
      Betalning: kort, genomförd`,
    stated: { vendor: 'Övre Sjösystemets Fiskevårdsområde', paidOn: '2026-05-01', total: 400_00 },
    today: '2026-05-04',
    expects: 'approve',
    because: 'A fishing licence is what one pays to fish.',
    source: 'exercise',
  }),
  writeDown({
    id: 'fishing-day-licence-en',
    language: 'en',
    printed: `
      Fiskekort / Fishing permit
      Storån Fly Fishing, zone 2
      Valid 2026-08-15 00:00-23:59
      Permit no. SF-5590
      Day permit, 1 angler | SEK 250.00
      Total | SEK 250.00
      of which 25% VAT | SEK 50.00
      Paid 2026-08-14 by card
      Storåns Sportfiske AB 994640-1644`,
    stated: { vendor: 'Storåns Sportfiske AB', paidOn: '2026-08-14', total: 250_00, vat: { 25: 50_00 } },
    today: '2026-08-17',
    expects: 'approve',
    because: 'A day’s licence for one angler.',
    source: 'exercise',
  }),
  writeDown({
    id: 'riding-lessons-term',
    printed: `
      Ridklubben Hovslaget, Kärrtorpa
      Stallvägen 4
      999457-4854
      Kvitto på betald faktura 5031
      Betaldatum 2026-02-15
      Ridlektioner vuxen grupp B, 9 ggr | 2 430,00
      Summa | 2 430,00
      Moms 0,00 (ideell förening)`,
    stated: { vendor: 'Ridklubben Hovslaget', paidOn: '2026-02-15', total: 2430_00 },
    today: '2026-02-18',
    expects: 'approve',
    because: 'Riding lessons.',
    source: 'exercise',
  }),
  writeDown({
    id: 'horse-trek-en',
    language: 'en',
    printed: `
      Icelandic Horse Trails Grönlid
      Reg. 994274-8063
      Booking 771   19 July 2026
      2-hour trail ride, 1 rider | 850.00
      Helmet loan | 0.00
      Sum to pay | 850.00
      VAT 6% | 48.11
      Card payment approved | 850.00`,
    stated: { vendor: 'Icelandic Horse Trails Grönlid', paidOn: '2026-07-19', total: 850_00, vat: { 6: 48_11 } },
    today: '2026-07-20',
    expects: 'approve',
    because: 'A ride for one.',
    source: 'exercise',
  }),
  writeDown({
    id: 'kayak-afternoon',
    printed: `
      Paddelboden vid Kvarnsjön
      Strandvägen 7, 999 23 Kvarnsjö
      Org.nr 999092-1273
      2026-06-27 13:20
      Kajakpaddling, enkajak 4 tim inkl. flytväst | 320,00
      TOTALT | 320,00
      Moms 6% | 18,11
      Kort | 320,00`,
    stated: { vendor: 'Paddelboden vid Kvarnsjön', paidOn: '2026-06-27', total: 320_00, vat: { 6: 18_11 } },
    today: '2026-06-29',
    expects: 'approve',
    because: 'Four hours in a kayak that is handed back.',
    source: 'hire',
  }),
  writeDown({
    id: 'rafting-trip',
    printed: `
      FORSVILD ÄVENTYR
      Forsvägen 15, 999 97 Stridfors
      SE993909448901
      Bokningsbekräftelse & kvitto
      Betald: 2026-07-02
      Forsränning klass III, 1 deltagare | 795,00
      Våtdräkt och hjälm ingår | 0,00
      Totalsumma | 795,00
      Moms 6 % | 45,00`,
    stated: { vendor: 'Forsvild Äventyr', paidOn: '2026-07-02', total: 795_00, vat: { 6: 45_00 } },
    today: '2026-07-06',
    expects: 'approve',
    because: 'Rafting has an element of exercise.',
    source: 'exercise',
  }),
  writeDown({
    id: 'paintball-one-player',
    printed: `
      Paintballparken Grustaget
      999 29 Grustad   Org.nr 998726-7698
      2026-05-30 11:02
      Paintball halvdag 1 spelare | 395,00
      200 extra bollar | 120,00
      Summa | 515,00
      Moms 6% | 29,15
      KORTKÖP | 515,00`,
    stated: { vendor: 'Paintballparken Grustaget', paidOn: '2026-05-30', total: 515_00, vat: { 6: 29_15 } },
    today: '2026-06-01',
    expects: 'approve',
    because: 'Paintball has an element of exercise; the balls are spent in the game.',
    source: 'exercise',
  }),
  writeDown({
    id: 'high-ropes-course',
    printed: `
      Trädkronans Höghöjdsbana AB
      Naturreservatsvägen 2, 999 66 Ekskog
      org.nr 993544-0900
      KVITTO 1190
      2026-08-08
      Entré klätterpark vuxen | 425,00
      ATT BETALA | 425,00
      moms 6% | 24,06
      Swish | 425,00`,
    stated: { vendor: 'Trädkronans Höghöjdsbana AB', paidOn: '2026-08-08', total: 425_00, vat: { 6: 24_06 } },
    today: '2026-08-10',
    expects: 'approve',
    because: 'Climbing among trees is exercise.',
    source: 'exercise',
  }),
];
