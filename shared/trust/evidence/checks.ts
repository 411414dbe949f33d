import { aiChecks } from './ai-checks.ts';
import { answerChecks } from './answer-checks.ts';
import { databaseChecks } from './database-checks.ts';
import { documentChecks } from './document-checks.ts';
import type { Check } from './evidence.ts';
import { identityChecks } from './identity-checks.ts';
import { keyChecks } from './key-checks.ts';
import { outsideChecks } from './outside-checks.ts';
import { protectionChecks } from './protection-checks.ts';
import { releaseChecks } from './release-checks.ts';
import { vendorChecks } from './vendor-checks.ts';
import { webChecks } from './web-checks.ts';

const all = {
  ...identityChecks,
  ...keyChecks,
  ...databaseChecks,
  ...webChecks,
  ...protectionChecks,
  ...aiChecks,
  ...documentChecks,
  ...answerChecks,
  ...releaseChecks,
  ...vendorChecks,
  ...outsideChecks,
} as const;

export type EvidenceId = keyof typeof all;

/** Every way that a control can be checked, by its name. */
export const checks: Readonly<Record<EvidenceId, Check>> = all;
