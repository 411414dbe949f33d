import type { PlainDate } from '../kernel/plain-date.ts';
import { plainDate } from '../kernel/plain-date.ts';

/**
 * A document that a control rests on. It counts where it is owned, has not ended, and two people have gone through it: `reviewedBy`
 * holds one role for each of them, and nobody is written there who has not. One person with two roles stands there once.
 */
export type TrustDocument = Readonly<{
  id: string;
  file: string;
  owner: string;
  reviewedOn: PlainDate | null;
  reviewedBy: readonly string[];
  expires: PlainDate;
}>;

const written = { reviewedOn: null, reviewedBy: [], expires: plainDate('2027-05-26') } as const;

/**
 * The register of documents. `docs/privacy/reviewed.json` is the review of one person, whatever roles it names: a second one has to be written
 * here by whoever it is, and a test refuses more than that file carries.
 */
export const documents: readonly TrustDocument[] = [
  {
    id: 'records-of-processing',
    file: 'docs/privacy/generated/record-30-2-clvr.md',
    owner: 'founder',
    ...written,
  },
  {
    id: 'retention-schedule',
    file: 'docs/privacy/generated/retention-schedule.md',
    owner: 'founder',
    ...written,
  },
  {
    id: 'sub-processors',
    file: 'docs/privacy/generated/sub-processors.md',
    owner: 'founder',
    ...written,
  },
  { id: 'impact-assessment', file: 'docs/privacy/dpia.md', owner: 'founder', ...written },
  { id: 'ai-act-assessment', file: 'docs/privacy/ai-act-assessment.md', owner: 'founder', ...written },
  { id: 'privacy-policy', file: 'shared/trust/pages/privacy-policy.ts', owner: 'founder', ...written },
  { id: 'staff-access', file: 'docs/decisions/staff-are-an-actor-of-their-own.md', owner: 'engineer', ...written },
  { id: 'incident-plan', file: 'docs/runbooks/incident.md', owner: 'founder', ...written },
  {
    id: 'provider-certificates',
    file: 'docs/provider-certificates.md',
    owner: 'founder',
    ...written,
  },
  { id: 'key-rotation', file: 'docs/runbooks/rotate-keys.md', owner: 'engineer', ...written },
  {
    id: 'test-data',
    file: 'docs/decisions/staging-data-is-made-up-from-the-catalogue.md',
    owner: 'engineer',
    ...written,
  },
];
