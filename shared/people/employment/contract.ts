import * as z from 'zod/mini';
import { day, id, instant, named, typed } from '../../kernel/contract-types.ts';
import { longestEmailAddress } from '../../kernel/email-address.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { roles } from '../../kernel/roles.ts';

const role = z.enum(roles);
const dayOut = z.string().check(z.meta({ format: 'date' }));
const version = z
  .int()
  .check(z.gte(0), z.meta({ description: 'the version that was seen; 0 while nothing was changed' }));
const person = z.object({ id, name: z.string() });
const permille = z.int().check(z.gte(1), z.lte(1000), z.meta({ description: 'thousandths of full time' }));

/** What a company's directory keeps of its people: nobody changes it here by hand. */
export const directoryFields = ['name', 'workEmail', 'employeeNumber', 'department', 'manager'] as const;
export type DirectoryField = (typeof directoryFields)[number];

export const employmentView = named(
  'Employment',
  z.object({
    employee: z.object({ id, name: z.string(), workEmail: z.string() }),
    version,
    source: z.enum(['hand', 'scim']),
    employeeNumber: z.nullable(z.string()),
    department: z.nullable(z.string()),
    manager: z.nullable(person),
    partTimePermille: permille,
    employedFrom: dayOut,
    employedUntil: z.nullable(dayOut),
    roles: z.object({ given: z.array(role), fromGroups: z.array(role), all: z.array(role) }),
    /** By whom somebody is shut out: HR, the directory, or both. */
    disabled: z.nullable(z.object({ since: instant, by: z.array(z.enum(['hr', 'directory'])) })),
    /** What stands over their data because they asked for it: it may only be kept, or no machine judges their claims. */
    limits: z.array(z.enum(['restriction', 'objection'])),
    setByColleague: z
      .boolean()
      .check(
        z.meta({ description: 'it is the reader’s own, and a colleague in HR sets its manager, share and period' }),
      ),
  }),
);
export type EmploymentView = z.output<typeof employmentView>;

const path = 'employees/{employee}';

export const showEmployment = endpoint({
  name: 'show-employment',
  method: 'GET',
  path: `${path}/employment`,
  summary: 'Somebody’s employment and roles, whether the directory keeps them, and whether they are shut out.',
  act: 'employee.read-employment',
  output: employmentView,
});

export const addEmployee = endpoint({
  name: 'add-employee',
  method: 'POST',
  path: 'employees',
  summary: 'Adds somebody by hand.',
  act: 'employee.add',
  input: z.object({
    name: typed(200),
    workEmail: typed(longestEmailAddress),
    employedFrom: day,
    roles: z.array(role).check(z.maxLength(roles.length)),
  }),
  output: employmentView,
  status: 201,
  problems: ['work-email-taken'],
});

export const changeEmployment = endpoint({
  name: 'change-employment',
  method: 'PUT',
  path: `${path}/employment`,
  summary:
    'Sets somebody’s name, address, number, department, manager, part-time share and period. What the directory keeps can only be sent as it is.',
  act: 'employee.change-employment',
  input: z.object({
    version,
    name: typed(200),
    workEmail: typed(longestEmailAddress),
    employeeNumber: z.nullable(typed(64)),
    department: z.nullable(typed(200)),
    manager: z.nullable(id),
    partTimePermille: permille,
    employedFrom: day,
    employedUntil: z.nullable(day),
  }),
  output: employmentView,
  problems: [
    'changed-meanwhile',
    'work-email-taken',
    'employee-number-taken',
    'manager-circle',
    'from-directory',
    'last-hr',
    'own-access',
    'own-employment',
  ],
});

export const changeRoles = endpoint({
  name: 'change-roles',
  method: 'PUT',
  path: `${path}/roles`,
  summary: 'Sets the roles that HR gives somebody; those of the directory’s groups stay. Ends their sessions.',
  act: 'employee.change-roles',
  input: z.object({ version, roles: z.array(role).check(z.maxLength(roles.length)) }),
  output: employmentView,
  problems: ['changed-meanwhile', 'last-hr', 'own-access'],
});

export const disableEmployee = endpoint({
  name: 'disable-employee',
  method: 'POST',
  path: `${path}/disable`,
  summary: 'Shuts somebody out: their sessions end, and they cannot sign in until they are let in again.',
  act: 'employee.disable',
  input: z.object({ version }),
  output: employmentView,
  problems: ['changed-meanwhile', 'last-hr', 'own-access'],
});

export const enableEmployee = endpoint({
  name: 'enable-employee',
  method: 'POST',
  path: `${path}/enable`,
  summary: 'Lets somebody in again whom HR had shut out.',
  act: 'employee.enable',
  input: z.object({ version }),
  output: employmentView,
  problems: ['changed-meanwhile', 'from-directory'],
});
