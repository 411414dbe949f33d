import { wellnessCategory as shipped } from '../../../shared/claims/company-set-up/wellness-category.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import type { BankidPerson } from '../peers/bankid/person.ts';
import type { Person } from '../peers/openid/person.ts';

/** The demo company's directory at the identity provider. */
export const companyTenant = '6f1f0c1e-51a0-4c1c-9a55-0d1f5c1a7e01';

export const company = {
  id: '01940000-0000-7000-8000-0000000000c1',
  name: 'Fjällviken Teknik AB',
  organisationNumber: '5599990313',
} as const;

type Employee = Person & {
  readonly employee: string;
  readonly roles: readonly Role[];
  readonly employedFrom: string;
  /** False for somebody whose account nobody has linked: HR invites them. */
  readonly linked: boolean;
};

const employee = (
  n: number,
  name: string,
  email: string,
  role: string,
  roles: readonly Role[],
  employedFrom: string,
): Employee => ({
  oid: `0c0ffee0-0000-4000-8000-00000000000${n}`,
  employee: `01940000-0000-7000-8000-00000000e00${n}`,
  tid: companyTenant,
  name,
  email,
  role,
  roles,
  company: company.name,
  employedFrom,
  linked: true,
});

/** Everybody at the demo company. They are made up, like their addresses. */
export const employees: readonly Employee[] = [
  employee(1, 'Alva Lindqvist', 'alva.lindqvist@fjallviken.example', 'Medarbetare', ['employee'], '2023-03-01'),
  employee(2, 'Hanna Ekdahl', 'hanna.ekdahl@fjallviken.example', 'HR', ['employee', 'hr'], '2021-08-16'),
  employee(3, 'Karim Haddad', 'karim.haddad@fjallviken.example', 'Medarbetare', ['employee'], '2024-01-08'),
  employee(
    4,
    'Maj-Britt Öström',
    'maj-britt.ostrom@fjallviken.example',
    'HR, löner',
    ['employee', 'hr', 'salary'],
    '2019-02-04',
  ),
  employee(5, 'Teodor Ålander', 'teodor.alander@fjallviken.example', 'Medarbetare', ['employee'], '2022-05-30'),
  {
    ...employee(6, 'Signe Wallin', 'signe.wallin@fjallviken.example', 'Löner', ['employee', 'salary'], '2020-10-12'),
    secondFactor: false,
  },
  {
    ...employee(7, 'Nils Forsgren', 'nils.forsgren@fjallviken.example', 'Medarbetare', ['employee'], '2026-01-07'),
    linked: false,
  },
  employee(8, 'Henrik Sandell', 'henrik.sandell@fjallviken.example', 'Chef', ['employee', 'manager'], '2018-04-01'),
  employee(9, 'Elin Nygård', 'elin.nygard@fjallviken.example', 'Ekonomi', ['employee', 'finance'], '2020-02-03'),
];

/**
 * What HR has on file of them. The numbers are of those that Skatteverket publishes for tests, one of them a coordination
 * number; the phone numbers are of those that PTS keeps for made-up people. Of one of them there is nothing yet.
 */
export const privateDetails = [
  {
    employee: employees[0]!.employee,
    personnummer: '19901210-2381',
    email: 'alva@hemma.example',
    phone: '+46701740605',
    bankAccount: { clearing: '6000', number: '123456789' },
  },
  {
    employee: employees[1]!.employee,
    personnummer: '19590787-2385',
    email: 'hanna@hemma.example',
    phone: '+46701740636',
    bankAccount: { clearing: null, number: 'SE4550000000058398257466' },
  },
  {
    employee: employees[2]!.employee,
    personnummer: '19821101-2391',
    email: null,
    phone: '+46701740606',
    bankAccount: null,
  },
  { employee: employees[4]!.employee, personnummer: '20001201-2399', email: null, phone: null, bankAccount: null },
] as const;

/** As the identity provider's picker shows them. */
export const people: readonly Person[] = employees.map(
  ({ oid, tid, name, email, role, company: at, secondFactor }) => ({
    oid,
    tid,
    name,
    email,
    role,
    company: at,
    ...(secondFactor === undefined ? {} : { secondFactor }),
  }),
);

const inApp = ({ employee: id, personnummer }: (typeof privateDetails)[number]): BankidPerson => {
  const { name, role } = employees.find((one) => one.employee === id)!;
  const [givenName = '', ...rest] = name.split(' ');
  return {
    personalNumber: personnummer.replace('-', ''),
    givenName,
    surname: rest.join(' '),
    note: `${role}, ${company.name}`,
  };
};

/** Who has a BankID in the stand-in app: everybody whose number HR has on file, and somebody whom nobody employs. */
export const bankidPeople: readonly BankidPerson[] = [
  ...privateDetails.map(inApp),
  {
    personalNumber: '19121212-1212'.replace('-', ''),
    givenName: 'Tolvan',
    surname: 'Tolvansson',
    note: 'Anställd ingenstans',
  },
];

export const wellnessCategory = { id: '01940000-0000-7000-8000-00000000ca01', ...shipped } as const;

/** Who decides for whom: Henrik is the manager of those who are not in HR. */
export const managers: readonly Readonly<{ employee: string; manager: string }>[] = employees
  .filter(({ roles }) => !roles.includes('hr') && !roles.includes('manager'))
  .map(({ employee: id }) => ({ employee: id, manager: employees[7]!.employee }));

/** Benefits that are not wellness go to the manager first, and then to HR; where somebody has no manager, to HR at once. */
export const approvalFlow = {
  id: '01940000-0000-7000-8000-00000000f101',
  use: '01940000-0000-7000-8000-00000000f102',
  name: 'Chef, sedan HR',
  steps: [
    { approver: 'manager', person: null, whenEmpty: 'to-hr' },
    { approver: 'hr', person: null, whenEmpty: 'wait' },
  ],
} as const;
const laidDown = {
  kind: 'other',
  payrollCode: null,
  expectedVat: null,
  yearStart: '01-01',
  prorating: 'none',
} as const;

/** What the company offers, in order: wellness as it ships, furniture for the home as salary, and what it offered until 2023. */
export const categories = [
  { ...laidDown, ...wellnessCategory, taxTreatment: 'tax-free' },
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
    id: '01940000-0000-7000-8000-00000000ca03',
    nameSv: 'Bredband hemma',
    nameEn: 'Broadband at home',
    criteriaSv: 'Månadsavgift för bredband, till och med 2023. Stängd sedan dess.',
    criteriaEn: 'The monthly fee for broadband, until the end of 2023. Closed since.',
    rules: { notAllowed: [], maximumAgeDays: null },
    yearlyAmount: 240_000,
    taxTreatment: 'taxable',
    open: false,
    position: 3,
  },
] as const;
