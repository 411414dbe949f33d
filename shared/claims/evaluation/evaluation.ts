import type { CheckResult } from '../expenses/checks/check.ts';
import type { Finding } from './finding.ts';
import type { Reason } from './verdict.ts';

/** What is kept of an evaluation beside its verdict: enough to show and explain it, sealed, because quotes come off a receipt. */
export type EvaluationContent = Readonly<{
  findings: readonly Finding[];
  checks: readonly CheckResult[];
  reasons: readonly Reason[];
  /** In shadow mode: why the machine would have decided as it would. Shown once people have. */
  opinionReasons?: readonly Reason[];
}>;
