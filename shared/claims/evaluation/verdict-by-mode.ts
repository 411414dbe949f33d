import type { Outcome } from '../expenses/transitions.ts';
import { verdictOf, type Reason, type Verdict, type VerdictInput } from './verdict.ts';
import { verdictReasons } from './verdict-reasons.ts';

/** How far a verdict reaches. off: people decide and see what was found; shadow: they decide without having seen it. */
export type Mode = 'off' | 'shadow' | 'decides';

export type Judged = Readonly<{
  /** What the rules say, before anything the company chose for itself. */
  opinion: Outcome;
  /** What becomes of the claim. */
  verdict: Verdict;
  /** In shadow mode, why the opinion is what it is. */
  opinionReasons?: readonly Reason[];
}>;

const kinds = ['blocking', 'settling', 'doubting'] as const;

/**
 * A verdict and what becomes of it. In shadow mode every claim goes to people with what the checks say and nothing of the findings,
 * so that their decision can be compared with the opinion. Checks that settle a claim by fixed rules decline in the other modes
 * too, unless declines are by people.
 */
export function judgeByMode(input: VerdictInput, mode: Mode): Judged {
  const opinion = verdictOf({ ...input, declinesByPeople: false });
  if (mode === 'decides') return { opinion: opinion.verdict, verdict: verdictOf(input) };
  if (mode === 'off') return { opinion: opinion.verdict, verdict: verdictOf({ ...input, findings: [] }) };
  const first = kinds.find((kind) => input.checks.some((check) => check.kind === kind));
  const said = input.checks.filter(({ kind }) => kind === first);
  const shadow: Reason = { code: 'shadow', text: verdictReasons.shadow, values: {} };
  const reasons = [...said.map(({ code, text, values }) => ({ code, text, values })), shadow];
  return {
    opinion: opinion.verdict,
    verdict: { verdict: 'defer', by: null, confidence: opinion.confidence, reasons },
    opinionReasons: opinion.reasons,
  };
}
