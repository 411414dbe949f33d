import { impersonalField, ofEmployee, type FieldClass } from '../../../kernel/field-class.ts';
import type { Flow } from '../../../kernel/flow.ts';
import type { DirectoryPerson } from '../directory-person.ts';

const why = {
  kind: 'partner',
  purpose: 'Take people and their roles from the company’s directory',
  legalBasis: 'GDPR Art. 6(1)(f): the right people, and nobody else, have access',
  recipients: ['identity provider'],
  kept: 'as the employer decides',
} as const;

/** What a directory is answered of a person: what it said itself, under our id. */
const said: Readonly<Record<keyof DirectoryPerson, FieldClass>> = {
  userName: ofEmployee('user.unique_id'),
  externalId: ofEmployee('user.unique_id'),
  active: impersonalField('state'),
  displayName: ofEmployee('user.name'),
  formatted: ofEmployee('user.name'),
  givenName: ofEmployee('user.name'),
  familyName: ofEmployee('user.name'),
  mail: ofEmployee('user.contact.email'),
  employeeNumber: ofEmployee('user.workplace'),
  department: ofEmployee('user.workplace'),
  manager: ofEmployee('user.unique_id'),
};

export const scimFlows: readonly Flow[] = [
  { ...why, name: 'scim-users', fields: { id: ofEmployee('user.unique_id'), ...said } },
  {
    ...why,
    name: 'scim-groups',
    fields: {
      id: impersonalField('identifier'),
      externalId: impersonalField('identifier'),
      displayName: impersonalField('company text'),
      'members[].value': ofEmployee('user.unique_id'),
    },
  },
];
