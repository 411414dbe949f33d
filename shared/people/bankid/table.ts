import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, readablePersonal, sealedPersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';

/** `completed`: BankID has vouched for somebody, and a return to the browser or the choice of a company is left. */
export type OrderState = 'pending' | 'completed' | 'failed' | 'signed-in';

/** Sign-ins by BankID that are under way, each bound to the browser that began it. Of no company before it is known who it is. */
export const bankidOrders = pgTable('bankid_orders', {
  id: idColumn('id').primaryKey(),
  /** Of the secret in the browser's cookie. */
  secretHash: bytesColumn('secret_hash').notNull(),
  /** Counts every change, so that of two requests at once one writes. */
  version: integer('version').notNull(),
  state: text('state').$type<OrderState>().notNull(),
  /** What BankID last said of it: a hint code or an error code. */
  hint: text('hint'),
  /** The order itself, sealed under a key of the deployment and bound to the row and its browser. */
  content: bytesColumn('content').notNull(),
  /** BankID is not asked again before. */
  collectAfter: instantColumn('collect_after').notNull(),
  startedAt: instantColumn('started_at').notNull(),
  forgetAfter: instantColumn('forget_after').notNull(),
});

/** What proves that somebody was who a session says: BankID's signature, and its word that the certificate was good. */
export const bankidEvidence = pgTable(
  'bankid_evidence',
  {
    companyId: companyId(),
    sessionId: idColumn('session_id').notNull(),
    employeeId: idColumn('employee_id').notNull(),
    signature: sealedColumn<string>('bankid_evidence', 'signature').notNull(),
    ocspResponse: sealedColumn<string>('bankid_evidence', 'ocsp_response').notNull(),
    givenAt: instantColumn('given_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.sessionId] })],
);

export const bankidOrdersClass = classify(bankidOrders, {
  kind: 'platform',
  purpose: 'Carry a sign-in by BankID from its start to its end',
  subject: 'employee',
  legalBasis: 'GDPR Art. 6(1)(b) and (f): access to the service',
  retention: {
    period: 'P1D',
    from: 'started_at',
    action: 'delete',
    basis: 'of no use once the sign-in has ended',
    by: 'forget-bankid-orders',
  },
  columns: {
    id: impersonal('identifier'),
    secretHash: impersonal('hash'),
    version: impersonal('state'),
    state: impersonal('state'),
    hint: impersonal('state'),
    content: readablePersonal(
      'user.device.ip_address',
      'there is no company or person yet whose key could seal it: a key of the deployment does',
      { exported: false, recipients: ['BankID'] },
    ),
    collectAfter: impersonal('time'),
    startedAt: impersonal('time'),
    forgetAfter: impersonal('time'),
  },
});

export const bankidEvidenceClass = classify(bankidEvidence, {
  kind: 'tenant',
  purpose: 'Prove who signed in where that is disputed',
  subject: 'employee',
  person: 'employeeId',
  legalBasis: 'GDPR Art. 6(1)(f): to establish and defend claims; Act (2018:218) ch. 3 s. 10 for the personnummer',
  retention: {
    period: 'P1Y',
    from: 'given_at',
    action: 'delete',
    basis: 'disputes about a sign-in come up by then',
    shortest: { period: 'P90D', basis: 'as long as the session can be traced' },
  },
  columns: {
    companyId: impersonal('identifier'),
    sessionId: impersonal('identifier'),
    employeeId: impersonal('identifier'),
    signature: sealedPersonal('user.government_id.national_identification_number'),
    ocspResponse: sealedPersonal('user.unique_id'),
    givenAt: impersonal('time'),
  },
});
