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

export type Employee = Person & {
  readonly employee: string;
  readonly roles: readonly Role[];
  readonly employedFrom: string;
  readonly department: string;
  /** As the payroll system knows them; null where nobody has filled it in, which a payroll run is to find. */
  readonly number: string | null;
  /** False for somebody whose account nobody has linked: HR invites them. */
  readonly linked: boolean;
};

const employee = (
  n: number,
  name: string,
  email: string,
  role: string,
  further: readonly Role[],
  employedFrom: string,
  department: string,
): Employee => ({
  oid: `0c0ffee0-0000-4000-8000-00000000000${n.toString(16)}`,
  employee: `01940000-0000-7000-8000-00000000e00${n.toString(16)}`,
  tid: companyTenant,
  name,
  email,
  role,
  roles: ['employee', ...further],
  company: company.name,
  employedFrom,
  department,
  number: String(1000 + n),
  linked: true,
});

/** None is longer than what PAXml takes of a cost bearer: a demo is not to warn of what nobody put there to be seen. */
const [development, office] = ['Utveckling', 'Kontoret'];

/** Everybody at the demo company. They are made up, like their addresses. */
export const employees: readonly Employee[] = [
  employee(1, 'Alva Lindqvist', 'alva.lindqvist@fjallviken.example', 'Medarbetare', [], '2023-03-01', development),
  employee(2, 'Hanna Ekdahl', 'hanna.ekdahl@fjallviken.example', 'HR', ['hr'], '2021-08-16', office),
  employee(3, 'Karim Haddad', 'karim.haddad@fjallviken.example', 'Medarbetare', [], '2024-01-08', development),
  employee(
    4,
    'Maj-Britt Öström',
    'maj-britt.ostrom@fjallviken.example',
    'HR, löner',
    ['hr', 'salary'],
    '2019-02-04',
    office,
  ),
  {
    ...employee(5, 'Teodor Ålander', 'teodor.alander@fjallviken.example', 'Medarbetare', [], '2022-05-30', development),
    number: null,
  },
  {
    ...employee(6, 'Signe Wallin', 'signe.wallin@fjallviken.example', 'Lön', ['salary'], '2020-10-12', office),
    secondFactor: false,
  },
  {
    ...employee(7, 'Nils Forsgren', 'nils.forsgren@fjallviken.example', 'Medarbetare', [], '2026-01-07', development),
    linked: false,
  },
  employee(8, 'Henrik Sandell', 'henrik.sandell@fjallviken.example', 'Chef', ['manager'], '2018-04-01', development),
  employee(9, 'Elin Nygård', 'elin.nygard@fjallviken.example', 'Ekonomi', ['finance'], '2020-02-03', office),
  employee(10, 'Ylva Bergström', 'ylva.bergstrom@fjallviken.example', 'Lön', ['salary'], '2022-09-05', office),
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

/** Who decides for whom: Henrik is the manager of those who are not in HR. */
export const managerOf = ({ roles }: Pick<Employee, 'roles'>): string | null =>
  roles.includes('hr') || roles.includes('manager') ? null : employees[7]!.employee;
