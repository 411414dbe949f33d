import { impersonalField, ofEmployee, type FieldClass } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';

const anId = impersonalField('identifier');
const aState = impersonalField('state');
const aTime = impersonalField('time');
const anAmount = impersonalField('amount');
const companyText = impersonalField('company text');
const money = ofEmployee('user.financial');

const why = {
  kind: 'partner',
  purpose: 'Pay benefits with the salary',
  legalBasis: 'GDPR Art. 6(1)(b) and (c): the benefit, its taxation and the books',
  recipients: ['the employer’s systems'],
  kept: 'as the employer decides',
} as const;

const run = {
  id: anId,
  month: aTime,
  number: anId,
  state: aState,
  lockedAt: aTime,
  acknowledgedAt: aTime,
  confirmedAt: aTime,
  currency: anAmount,
  lines: anAmount,
  people: anAmount,
  paid: anAmount,
  takenBack: anAmount,
  total: anAmount,
} as const;

const line = {
  id: anId,
  number: anId,
  kind: aState,
  state: aState,
  amount: money,
  vat: money,
  currency: money,
  treatment: aState,
  taxYear: aTime,
  date: money,
  'employee.id': ofEmployee('user.unique_id'),
  'employee.number': ofEmployee('user.workplace'),
  'employee.name': ofEmployee('user.name'),
  department: ofEmployee('user.workplace'),
  'category.id': anId,
  'category.code': companyText,
  'category.name.sv': companyText,
  'category.name.en': companyText,
  claim: anId,
} as const;

const employee = {
  id: ofEmployee('user.unique_id'),
  number: ofEmployee('user.workplace'),
  name: ofEmployee('user.name'),
  personnummer: ofEmployee('user.government_id.national_identification_number'),
} as const;

const standing = { id: anId, state: aState, waiting: anAmount, confirmed: anAmount, rejected: anAmount } as const;

const paged = (fields: Readonly<Record<string, FieldClass>>): Readonly<Record<string, FieldClass>> => ({
  ...Object.fromEntries(Object.entries(fields).map(([path, holds]) => [`items[].${path}`, holds])),
  next: anId,
});

/** What payroll systems are answered, endpoint by endpoint. */
export const partnerFlows: readonly Flow[] = [
  { ...why, name: 'list-partner-runs', fields: paged(run) },
  { ...why, name: 'show-partner-run', fields: run },
  { ...why, name: 'list-partner-lines', fields: paged(line) },
  {
    ...why,
    name: 'list-partner-employees',
    legalBasis: `${why.legalBasis}; Act (2018:218) ch. 3 s. 10 for the personnummer`,
    fields: paged(employee),
  },
  { ...why, name: 'acknowledge-run', fields: standing },
  { ...why, name: 'confirm-payment', fields: standing },
  { ...why, name: 'reject-payment', fields: standing },
];
