import * as z from 'zod/mini';
import { id, instant, named, pageOf, typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress } from '../../kernel/email-address.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { sortedQuery } from '../../platform/listing/contract.ts';

const employee = z.object({ id, name: z.string(), workEmail: z.string() });

export const employeeRow = named(
  'Employee',
  z.object({
    ...employee.shape,
    employeeNumber: z.nullable(z.string()),
    department: z.nullable(z.string()),
    /** The last day; null while none is known. */
    employedUntil: z.nullable(z.string()),
    personnummer: z
      .nullable(z.string())
      .check(z.meta({ description: 'its last four digits covered', examples: ['19811218-****'] })),
    /** Shut out, by HR or by the company's directory. */
    disabled: z.boolean(),
    /** Which private details there are; to see them is an act of its own. */
    onFile: z.object({ email: z.boolean(), phone: z.boolean(), bankAccount: z.boolean() }),
  }),
);
export type EmployeeRow = z.output<typeof employeeRow>;

/** Which people a list is of. */
export const peopleFilter = {
  /** Who is shut out is left aside unless asked for. */
  status: z.optional(z.enum(['active', 'disabled', 'all'])),
  department: z.optional(typed(200)),
  /** Who has no account linked, and so has never signed in. */
  unlinked: z.optional(z.enum(['yes'])),
};

const peoplePage = z.object({
  ...pageOf(employeeRow).shape,
  /** How many there are in all, counted up to `mostCounted`; said with the first page. */
  count: z.nullable(z.int()),
});
export type PeoplePage = z.output<typeof peoplePage>;

export const listEmployees = endpoint({
  name: 'list-employees',
  method: 'GET',
  path: 'employees',
  summary:
    'The company’s people by name, a page at a time, the personnummer covered, and which private details are on file.',
  act: 'employee.list',
  query: z.object({ ...sortedQuery(['name']), ...peopleFilter }),
  output: peoplePage,
});

/** A POST, because what stands in an address stands in logs and histories. */
export const findEmployees = endpoint({
  name: 'find-employees',
  method: 'POST',
  path: 'employees/search',
  summary:
    'The same of those who have every word of a search, each as the beginning of a part of the name, of the work address or of the employee number.',
  act: 'employee.list',
  limit: 'search',
  input: z.object({ search: typed(200), cursor: z.optional(id), ...peopleFilter }),
  output: peoplePage,
});

export const listDepartments = endpoint({
  name: 'list-departments',
  method: 'GET',
  path: 'employees/departments',
  summary: 'The departments that people belong to, in alphabetical order; 500 at most.',
  act: 'employee.list',
  output: z.object({ items: z.array(z.string()) }),
});

const personnummer = typed(40).check(
  z.meta({ description: 'a personnummer or a coordination number as people write it', examples: ['811218-9876'] }),
);

/** A POST, because what stands in an address stands in logs and histories. */
export const findEmployee = endpoint({
  name: 'find-employee',
  method: 'POST',
  path: 'employees/find',
  summary: 'The employee who has a personnummer; nobody is an answer too. The look-up is recorded.',
  act: 'employee.list',
  limit: 'look-up',
  input: z.object({ personnummer }),
  output: z.object({ employee: z.nullable(employeeRow) }),
});

const bankAccount = z
  .object({ clearing: z.nullable(typed(12)), number: typed(60) })
  .check(z.meta({ description: 'a Swedish clearing and account number; with clearing null an IBAN' }));

const ownFields = {
  email: z.nullable(typed(longestEmailAddress)),
  phone: z.nullable(typed(40)),
  bankAccount: z.nullable(bankAccount),
};
const version = z
  .int()
  .check(z.gte(0), z.meta({ description: 'the version that was seen; 0 while nothing has been on file' }));

export const privateDetails = named(
  'PrivateDetails',
  z.object({
    employee,
    version,
    personnummer: z
      .nullable(z.string())
      .check(z.meta({ description: 'whole, with a hyphen', examples: ['19811218-9876'] })),
    email: z.nullable(z.string()),
    phone: z.nullable(z.string()).check(z.meta({ description: 'E.164', examples: ['+46701740605'] })),
    bankAccount: z.nullable(z.object({ clearing: z.nullable(z.string()), number: z.string() })),
    changedAt: z.nullable(instant),
  }),
);
export type PrivateDetails = z.output<typeof privateDetails>;

const path = 'employees/{employee}/private-details';

export const showPrivateDetails = endpoint({
  name: 'show-private-details',
  method: 'GET',
  path,
  summary: 'An employee’s personnummer, private address, phone and bank account. That somebody looked is recorded.',
  act: 'employee.read-details',
  output: privateDetails,
});

export const changePrivateDetails = endpoint({
  name: 'change-private-details',
  method: 'PUT',
  path,
  summary: 'Sets an employee’s private details; null empties one.',
  act: 'employee.change-details',
  input: z.object({ version, personnummer: z.nullable(personnummer), ...ownFields }),
  output: privateDetails,
  problems: ['personnummer-taken', 'changed-meanwhile'],
});

export const showOwnDetails = endpoint({
  name: 'show-own-details',
  method: 'GET',
  path: 'profile/private-details',
  summary: 'Your own personnummer, private address, phone and bank account.',
  act: 'profile.read',
  output: privateDetails,
});

export const changeOwnDetails = endpoint({
  name: 'change-own-details',
  method: 'PUT',
  path: 'profile/private-details',
  summary:
    'Sets your own private address, phone and bank account; null empties one. HR alone changes the personnummer.',
  act: 'profile.change',
  input: z.object({ version, ...ownFields }),
  output: privateDetails,
  problems: ['changed-meanwhile'],
});
