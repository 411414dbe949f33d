import type { PlainDate } from '../kernel/plain-date.ts';
import { plainDate } from '../kernel/plain-date.ts';

/**
 * A document that a control rests on. It counts where it is owned, has not ended, and two people have gone through it: `reviewedBy`
 * holds their roles, and nobody is written there who has not.
 */
export type TrustDocument = Readonly<{
  id: string;
  file: string;
  owner: string;
  reviewedOn: PlainDate | null;
  reviewedBy: readonly string[];
  expires: PlainDate;
}>;

const gone = { reviewedOn: plainDate('2026-11-26'), expires: plainDate('2027-05-26') } as const;
const written = { reviewedOn: null, reviewedBy: [], expires: plainDate('2027-05-26') } as const;

/** The register of documents. Who reviewed the records of processing, and when, is what `docs/privacy/reviewed.json` says. */
export const documents: readonly TrustDocument[] = [
  {
    id: 'records-of-processing',
    file: 'docs/privacy/generated/record-30-2-clvr.md',
    owner: 'founder',
    reviewedBy: ['founder', 'engineer'],
    ...gone,
  },
  {
    id: 'retention-schedule',
    file: 'docs/privacy/generated/retention-schedule.md',
    owner: 'founder',
    reviewedBy: ['founder', 'engineer'],
    ...gone,
  },
  {
    id: 'sub-processors',
    file: 'docs/privacy/generated/sub-processors.md',
    owner: 'founder',
    reviewedBy: ['founder', 'engineer'],
    ...gone,
  },
  { id: 'impact-assessment', file: 'docs/privacy/dpia.md', owner: 'founder', ...written },
  { id: 'ai-act-assessment', file: 'docs/privacy/ai-act-assessment.md', owner: 'founder', ...written },
  { id: 'privacy-policy', file: 'shared/trust/pages/privacy-policy.ts', owner: 'founder', ...written },
  { id: 'staff-access', file: 'docs/decisions/staff-are-an-actor-of-their-own.md', owner: 'engineer', ...written },
  { id: 'key-rotation', file: 'docs/runbooks/rotate-keys.md', owner: 'engineer', ...written },
  {
    id: 'test-data',
    file: 'docs/decisions/staging-data-is-made-up-from-the-catalogue.md',
    owner: 'engineer',
    ...written,
  },
];
