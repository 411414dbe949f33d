import { boolean, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { classify, impersonal, sealedPersonal } from '../../platform/classification.ts';
import { bytesColumn, companyId, dayColumn, idColumn, instantColumn } from '../../platform/columns.ts';
import { sealedColumn } from '../../platform/encryption/sealed.ts';
import type { PolicyText } from './excerpt.ts';
import type { PolicyType } from './ports.ts';

/** A policy document through all its versions. */
export const policyDocuments = pgTable(
  'policy_documents',
  { companyId: companyId(), id: idColumn('id').notNull(), createdAt: instantColumn('created_at').notNull() },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const policyVersions = pgTable(
  'policy_versions',
  {
    companyId: companyId(),
    id: idColumn('id').notNull(),
    documentId: idColumn('document_id').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    type: text('type').$type<PolicyType>().notNull(),
    pages: integer('pages'),
    size: integer('size').notNull(),
    sha256: bytesColumn('sha256').notNull(),
    paragraphs: integer('paragraphs').notNull(),
    /** How many paragraphs were found to try to steer when it was uploaded. */
    flagged: integer('flagged').notNull(),
    /** The key of the file (base64), sealed with the company's own. */
    fileKey: sealedColumn<string>('policy_versions', 'file_key').notNull(),
    /** What was read of it, sealed with the company's own key. */
    content: sealedColumn<PolicyText>('policy_versions', 'content').notNull(),
    uploadedAt: instantColumn('uploaded_at').notNull(),
    uploadedBy: idColumn('uploaded_by').notNull(),
    validFrom: dayColumn('valid_from'),
    forAll: boolean('for_all').notNull().default(true),
    publishedAt: instantColumn('published_at'),
    publishedBy: idColumn('published_by'),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnBy: idColumn('withdrawn_by'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const policyVersionCategories = pgTable(
  'policy_version_categories',
  {
    companyId: companyId(),
    versionId: idColumn('version_id').notNull(),
    categoryId: idColumn('category_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.versionId, table.categoryId] })],
);

export const policyCitations = pgTable(
  'policy_citations',
  {
    companyId: companyId(),
    versionId: idColumn('version_id').notNull(),
    evaluationId: idColumn('evaluation_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.evaluationId, table.versionId] })],
);

const shared = {
  kind: 'tenant',
  purpose: 'Judge claims by what the company has decided, and show what a decision rests on',
  legalBasis: 'contract; GDPR Art. 6(1)(f) where a policy names somebody',
} as const;
const untilContractEnds = {
  period: 'P90D',
  from: 'end of the contract',
  action: 'delete',
  basis: 'contract; GDPR Art. 28(3)(g); a version that a decision cites follows the decision (policy_citations)',
} as const;

export const policyDocumentsClass = classify(policyDocuments, {
  ...shared,
  subject: 'none',
  retention: untilContractEnds,
  columns: { companyId: impersonal('identifier'), id: impersonal('identifier'), createdAt: impersonal('time') },
});

/**
 * The company's own text. It can name people, as whom to ask: so it is sealed, goes out to no person's export, and stays when one of them
 * is erased; whoever keeps the policy replaces it by one without the name. The whole goes with the company's key.
 */
const policyText = sealedPersonal('user.content', { exported: false, erasure: 'keep' });

export const policyVersionsClass = classify(policyVersions, {
  ...shared,
  subject: 'employee',
  // Every value says by itself that the company's key made it; this is asked where none says anything.
  person: 'uploadedBy',
  retention: untilContractEnds,
  columns: {
    companyId: impersonal('identifier'),
    id: impersonal('identifier'),
    documentId: impersonal('identifier'),
    number: impersonal('state'),
    title: impersonal('company text'),
    type: impersonal('state'),
    pages: impersonal('state'),
    size: impersonal('state'),
    sha256: impersonal('hash'),
    paragraphs: impersonal('state'),
    flagged: impersonal('state'),
    fileKey: policyText,
    content: policyText,
    uploadedAt: impersonal('time'),
    uploadedBy: impersonal('identifier'),
    validFrom: impersonal('time'),
    forAll: impersonal('state'),
    publishedAt: impersonal('time'),
    publishedBy: impersonal('identifier'),
    withdrawnAt: impersonal('time'),
    withdrawnBy: impersonal('identifier'),
  },
});

export const policyVersionCategoriesClass = classify(policyVersionCategories, {
  ...shared,
  subject: 'none',
  retention: untilContractEnds,
  columns: {
    companyId: impersonal('identifier'),
    versionId: impersonal('identifier'),
    categoryId: impersonal('identifier'),
  },
});

export const policyCitationsClass = classify(policyCitations, {
  ...shared,
  subject: 'none',
  retention: {
    period: 'P7Y',
    from: { goesWith: ['evaluations'] },
    action: 'delete',
    basis: 'follows the evaluation that cites',
  },
  columns: {
    companyId: impersonal('identifier'),
    versionId: impersonal('identifier'),
    evaluationId: impersonal('identifier'),
  },
});
