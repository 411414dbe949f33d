import { writeDown } from '../write-down.ts';

export const ofTheCap = [
  writeDown({
    id: 'cap-reached-exactly',
    printed: `
      Rörelsehuset Ljusterby
      Storgränd 5, 999 53 Ljusterby
      Org.nr 997292-3602
      2026-10-26 17:17
      Gruppträning 3 månader | 1 200,00
      Summa | 1 200,00
      Moms 6% | 67,92
      Kort | 1 200,00`,
    stated: { vendor: 'Rörelsehuset Ljusterby', paidOn: '2026-10-26', total: 1200_00, vat: { 6: 67_92 } },
    today: '2026-10-27',
    allowance: { used: 3800_00 },
    expects: 'approve',
    because: 'The year ends at 5 000.00 SEK, which is within the cap.',
    source: 'cap',
  }),
  writeDown({
    id: 'cap-passed-by-one-ore',
    printed: `
      Hopp & Studs Trampolin
      Arenavägen 10, 999 65 Fältsta
      Org.nr 992109-6815
      2026-10-26 18:30
      Trampolin vuxenpass | 189,00
      Summa | 189,00
      Moms 6% | 10,70
      Kort | 189,00`,
    stated: { vendor: 'Hopp & Studs Trampolin', paidOn: '2026-10-26', total: 189_00, vat: { 6: 10_70 } },
    today: '2026-10-27',
    allowance: { base: 2000_00, used: 0 },
    yearTaxFreeBefore: 4811_01,
    expects: 'defer',
    because: 'With another category the year would end at 5 000.01 SEK, and all of it would be taxed.',
    source: 'cap',
  }),
  writeDown({
    id: 'cap-passed-with-second-category-en',
    language: 'en',
    printed: `
      North Dock Rowing Gym
      Reg. no. 996927-0025
      Date 2026-11-09 Time 06:58
      Quarterly membership, indoor rowing | 1,650.00
      Total | 1,650.00
      VAT 6% | 93.40
      Card | 1,650.00`,
    stated: { vendor: 'North Dock Rowing Gym', paidOn: '2026-11-09', total: 1650_00, vat: { 6: 93_40 } },
    today: '2026-11-10',
    allowance: { base: 3000_00, used: 500_00 },
    yearTaxFreeBefore: 4100_00,
    expects: 'defer',
    because: 'Two categories together would pass 5 000 SEK in the year.',
    source: 'cap',
  }),
  writeDown({
    id: 'cap-december-claimed-on-a-full-next-year',
    printed: `
      Skridskobanan Tuvan
      996561-6445
      2025-12-19
      Säsongskort åkning, personligt | 700,00
      Totalt | 700,00
      Moms 6% | 39,62
      Swish | 700,00`,
    stated: {
      vendor: 'Skridskobanan Tuvan',
      paidOn: '2025-12-19',
      total: 700_00,
      vat: { 6: 39_62 },
      benefitYear: 2026,
    },
    today: '2026-01-30',
    allowance: { base: 5000_00, used: 0, reserved: 0 },
    yearTaxFreeBefore: 4900_00,
    expects: 'defer',
    because: 'What goes on the next year counts against that year’s cap, where another category has taken nearly all.',
    source: 'cap',
  }),
  writeDown({
    id: 'cap-allowance-of-six-thousand',
    printed: `
      Storgymmet Kullen AB
      Kullvägen 9, 999 21 Kullstad
      SE996196286801
      Köpare: Ida Wennergård, Kullvägen 40, 999 21 Kullstad
      2026-02-03
      Årskort gym och bad | 5 600,00
      Att betala | 5 600,00
      Moms 6% | 316,98
      Betalt med kort | 5 600,00`,
    stated: { vendor: 'Storgymmet Kullen AB', paidOn: '2026-02-03', total: 5600_00, vat: { 6: 316_98 } },
    today: '2026-02-04',
    allowance: { base: 6000_00 },
    expects: 'defer',
    because: 'A company that grants 6 000 SEK would pay 5 600, which is no longer of minor value.',
    source: 'cap',
  }),
  writeDown({
    id: 'allowance-covers-a-part',
    printed: `
      Karatecenter Hokuto
      Org.nr 995830-9289
      Kvitto 88   2026-09-11 18:12
      Terminsträning karate vuxen | 1 600,00
      Summa | 1 600,00
      Moms 6 % | 90,57
      Kort | 1 600,00`,
    stated: { vendor: 'Karatecenter Hokuto', paidOn: '2026-09-11', total: 1600_00, vat: { 6: 90_57 } },
    today: '2026-09-14',
    allowance: { base: 2500_00, used: 1300_00 },
    expects: 'approve',
    because: 'The allowance covers the 1 200 SEK that are left, the employee the rest.',
    source: 'allowance',
  }),
  writeDown({
    id: 'allowance-spent',
    printed: `
      Yogaskeppet
      995465-5701
      2026-11-03 19:40
      Yinyoga drop-in | 160,00
      Totalt | 160,00
      Moms 6% | 9,06
      Swish | 160,00`,
    stated: { vendor: 'Yogaskeppet', paidOn: '2026-11-03', total: 160_00, vat: { 6: 9_06 } },
    today: '2026-11-04',
    allowance: { base: 3000_00, used: 3000_00 },
    expects: 'defer',
    alsoAcceptable: ['decline', 'request_changes'],
    because:
      'Nothing is left to pay of; a November payment might wait for next year, which people can tell the employee.',
    source: 'allowance',
  }),
  writeDown({
    id: 'allowance-part-time-share',
    printed: `
      Dansakademin Solbacka
      Org.nr 995100-2121
      Bekräftelse på betalning
      2026-01-28
      Modern dans vuxen, vårtermin | 1 900,00
      Summa | 1 900,00
      Moms 6% | 107,55
      Betalat via kort`,
    stated: { vendor: 'Dansakademin Solbacka', paidOn: '2026-01-28', total: 1900_00, vat: { 6: 107_55 } },
    today: '2026-02-01',
    allowance: { base: 2500_00 },
    expects: 'approve',
    because: 'Half an allowance for half a post is enough for the whole term.',
    source: 'allowance',
  }),
];
