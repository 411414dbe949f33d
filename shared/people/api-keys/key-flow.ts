import { impersonalField } from '../../kernel/field-class.ts';
import type { Flow } from '../../kernel/flow.ts';

/** What a key is told of itself. */
export const keyFlow: Flow = {
  kind: 'partner',
  name: 'show-api-key',
  purpose: 'Let a company’s own systems call the API, and know which of them did',
  legalBasis: 'no personal data',
  recipients: ['the employer’s systems'],
  kept: 'as the employer decides',
  fields: {
    id: impersonalField('identifier'),
    name: impersonalField('company text'),
    'scopes[]': impersonalField('state'),
    expiresAt: impersonalField('time'),
    'company.id': impersonalField('identifier'),
    'company.name': impersonalField('company text'),
    'company.organisationNumber': impersonalField('company text'),
  },
};
