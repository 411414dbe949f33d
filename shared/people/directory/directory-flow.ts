import { impersonalField, ofEmployee } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';

/** What a company’s own systems read of its people. */
export const directoryFlow: Flow = {
  kind: 'partner',
  name: 'read-people',
  purpose: 'Let a company’s own systems know whom a line is for',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): the employment and its benefits',
  recipients: ['the employer’s systems'],
  kept: 'as the employer decides',
  fields: {
    'items[].id': ofEmployee('user.unique_id'),
    'items[].name': ofEmployee('user.name'),
    'items[].employedFrom': ofEmployee('user.workplace'),
    'items[].employedUntil': ofEmployee('user.workplace'),
    next: impersonalField('identifier'),
  },
};
