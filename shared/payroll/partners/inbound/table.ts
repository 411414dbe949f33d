import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, sealedPersonal } from '../../../platform/classification.ts';
import { bytesColumn, companyId, dayColumn, idColumn, instantColumn } from '../../../platform/columns.ts';
import { sealedColumn } from '../../../platform/encryption/sealed.ts';
import type { EventType } from './contract.ts';

/** The secrets by which a company's payroll system signs what it tells us. Both ends have to have them: they are sealed, and no hashes. */
export const inboundSecrets = pgTable(
  'payroll_inbound_secrets',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    /** `whsec_…`, sealed with the company's own key. */
    secret: sealedColumn<string>('payroll_inbound_secrets', 'secret').notNull(),
    madeAt: instantColumn('made_at').notNull(),
    madeBy: idColumn('made_by').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    endedAt: instantColumn('ended_at'),
    endedBy: idColumn('ended_by'),
    /** The day alone, as for API keys. */
    lastUsedOn: dayColumn('last_used_on'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

/** What payroll systems told us, by the hash of the name they gave it: written with its effect, so that it has one once. */
export const inboundEvents = pgTable(
  'payroll_inbound_events',
  {
    companyId: companyId(),
    messageHash: bytesColumn('message_hash').notNull(),
    secretId: idColumn('secret_id').notNull(),
    type: text('type').$type<EventType>().notNull(),
    /** Of the message after its name, which stands nowhere: nobody can try reasons out on it. */
    bodyHash: bytesColumn('body_hash').notNull(),
    receivedAt: instantColumn('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.messageHash] })],
);

export const inboundSecretsClass = classify(inboundSecrets, {
  kind: 'tenant',
  purpose: 'Know that it is the company’s payroll system that says what was paid',
  subject: 'employee',
  // Every value says by itself that the company's key made it; this is asked where none says anything.
  person: 'madeBy',
  legalBasis: 'GDPR Art. 6(1)(f): access to the service and its security',
  retention: { period: 'P1Y', from: 'expires_at', action: 'delete', basis: 'trace misuse of a secret' },
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    secret: sealedPersonal('system.authentication', { exported: false, erasure: 'keep' }),
    madeAt: impersonal('time'),
    madeBy: impersonal('identifier'),
    expiresAt: impersonal('time'),
    endedAt: impersonal('time'),
    endedBy: impersonal('identifier'),
    lastUsedOn: impersonal('time'),
  },
});

export const inboundEventsClass = classify(inboundEvents, {
  kind: 'tenant',
  purpose: 'Take what a payroll system says once',
  subject: 'none',
  legalBasis: 'no personal data',
  retention: { period: 'P30D', from: 'received_at', action: 'delete', basis: 'longer than any sender tries again' },
  columns: {
    companyId: impersonal('identifier'),
    messageHash: impersonal('hash'),
    secretId: impersonal('identifier'),
    type: impersonal('state'),
    bodyHash: impersonal('hash'),
    receivedAt: impersonal('time'),
  },
});
