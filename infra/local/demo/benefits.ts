import { wellnessCategory as shipped } from '../../../shared/claims/company-set-up/wellness-category.ts';

export const wellnessCategory = { id: '01940000-0000-7000-8000-00000000ca01', ...shipped } as const;

const laidDown = {
  kind: 'other',
  expectedVat: null,
  yearStart: '01-01',
  prorating: 'none',
} as const;

/** What the company offers, in order: wellness as it ships, furniture for the home as salary, learning, and what it offered until 2023. */
export const categories = [
  { ...laidDown, ...wellnessCategory, taxTreatment: 'tax-free', payrollCode: '3200' },
  {
    ...laidDown,
    id: '01940000-0000-7000-8000-00000000ca02',
    nameSv: 'Hemmakontor',
    nameEn: 'Home office',
    criteriaSv:
      'Stol, bord, skärm och lampa för arbete hemma. Beloppet betalas som lön, med skatten avdragen. Kvittot ska vara ställt till dig.',
    criteriaEn:
      'A chair, a desk, a screen and a lamp for work at home. The amount is paid as salary, with tax taken off. The receipt is to be in your name.',
    rules: {
      notAllowed: ['mobil', 'spel'],
      maximumAgeDays: 90,
      maximumPerOccasion: null,
      documents: ['proof-of-payment'],
      departments: [],
    },
    yearlyAmount: 400_000,
    taxTreatment: 'taxable',
    payrollCode: '3210',
    expectedVat: [25],
    open: true,
    position: 2,
  },
  {
    ...laidDown,
    id: '01940000-0000-7000-8000-00000000ca04',
    nameSv: 'Kurser och facklitteratur',
    nameEn: 'Courses and books',
    criteriaSv:
      'Kurser, konferenser och böcker som du behöver i ditt arbete. Skriv i anteckningen vad du ska använda det till.',
    criteriaEn:
      'Courses, conferences and books that you need in your work. Write in the note what you will use it for.',
    rules: { notAllowed: [], maximumAgeDays: 90 },
    yearlyAmount: 500_000,
    taxTreatment: 'tax-free',
    payrollCode: '3220',
    prorating: 'days-and-share',
    expectedVat: [6, 25],
    open: true,
    position: 3,
  },
  {
    ...laidDown,
    id: '01940000-0000-7000-8000-00000000ca03',
    nameSv: 'Bredband hemma',
    nameEn: 'Broadband at home',
    criteriaSv: 'Månadsavgift för bredband, till och med 2023. Stängd sedan dess.',
    criteriaEn: 'The monthly fee for broadband, until the end of 2023. Closed since.',
    rules: { notAllowed: [], maximumAgeDays: null },
    yearlyAmount: 240_000,
    taxTreatment: 'taxable',
    payrollCode: '3230',
    open: false,
    position: 4,
  },
] as const;

/** What each benefit’s claims pass: money that is paid as salary goes by those who pay it, the rest of what is not wellness by HR. */
export const approvalFlows = [
  {
    id: '01940000-0000-7000-8000-00000000f101',
    use: '01940000-0000-7000-8000-00000000f102',
    for: { kind: 'other' },
    name: 'Chef, sedan HR',
    steps: [
      { approver: 'manager', person: null, whenEmpty: 'to-hr' },
      { approver: 'hr', person: null, whenEmpty: 'wait' },
    ],
  },
  {
    id: '01940000-0000-7000-8000-00000000f103',
    use: '01940000-0000-7000-8000-00000000f104',
    for: { category: '01940000-0000-7000-8000-00000000ca02' },
    name: 'Chef, ekonomi och lön',
    steps: [
      { approver: 'manager', person: null, whenEmpty: 'to-hr' },
      { approver: 'finance', person: null, whenEmpty: 'to-hr' },
      { approver: 'salary', person: null, whenEmpty: 'to-hr' },
    ],
  },
] as const;
