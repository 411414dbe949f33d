import { writeDown } from '../write-down.ts';

export const byDepartment = [
  writeDown({
    id: 'department-of-another',
    category: { rules: { departments: ['Lager'] } },
    employee: { department: 'Kontor' },
    printed: `
      Yogastudion Mjuklandet
      Org.nr 995168-1163
      2026-03-10 17:20
      Yoga för ryggen 8 ggr | 1 200,00
      Summa | 1 200,00
      Moms 6% | 67,92
      Kort | 1 200,00`,
    stated: { vendor: 'Yogastudion Mjuklandet', paidOn: '2026-03-10', total: 1200_00, vat: { 6: 67_92 } },
    today: '2026-03-11',
    expects: 'decline',
    refusedAtSubmission: true,
    because: 'The benefit is for the warehouse, and this is somebody at the office.',
    source: 'company',
  }),
  writeDown({
    id: 'department-none-known-en',
    language: 'en',
    category: { rules: { departments: ['Sales', 'Support'] } },
    printed: `
      Harbour Swim School
      Reg. no. 994666-2401
      2026-05-04 17:20
      Adult swimming course | 950.00
      Total | 950.00
      VAT 6% | 53.77
      Card | 950.00`,
    stated: { vendor: 'Harbour Swim School', paidOn: '2026-05-04', total: 950_00, vat: { 6: 53_77 } },
    today: '2026-05-05',
    expects: 'decline',
    refusedAtSubmission: true,
    because: 'The benefit is for two departments, and the employee belongs to none.',
    source: 'company',
  }),
  writeDown({
    id: 'department-own',
    category: { rules: { departments: ['Lager'] } },
    employee: { department: 'LAGER' },
    printed: `
      Rackethallen Norrgärdet
      Org.nr 994563-2009
      2026-02-17 17:20
      Squash 60 min | 180,00
      Summa | 180,00
      Moms 6% | 10,19
      Kort | 180,00`,
    stated: { vendor: 'Rackethallen Norrgärdet', paidOn: '2026-02-17', total: 180_00, vat: { 6: 10_19 } },
    today: '2026-02-18',
    expects: 'approve',
    because: 'The department is the same, whatever its capitals.',
    source: 'company',
  }),
  writeDown({
    id: 'department-one-of-two-en',
    language: 'en',
    category: { rules: { departments: ['Sales', 'Support'] } },
    employee: { department: 'Support' },
    printed: `
      Rowan Pilates Room
      Reg. no. 995763-7128
      2026-04-21 17:20
      Pilates class | 190.00
      Total | 190.00
      VAT 6% | 10.75
      Card | 190.00`,
    stated: { vendor: 'Rowan Pilates Room', paidOn: '2026-04-21', total: 190_00, vat: { 6: 10_75 } },
    today: '2026-04-22',
    expects: 'approve',
    because: 'The employee is of the second of the two departments.',
    source: 'company',
  }),
];
