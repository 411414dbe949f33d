import type { Text } from '../../kernel/language.ts';
import type { CheckResult } from '../expenses/checks/check.ts';
import type { SentenceValues } from '../expenses/sentence.ts';
import type { DecidedBy, Outcome } from '../expenses/transitions.ts';
import type { Citation } from '../policy-files/excerpt.ts';
import { criteria, type Criterion, type Finding } from './finding.ts';
import { clampThreshold } from './threshold.ts';
import { verdictReasons } from './verdict-reasons.ts';

/** A sentence that a verdict rests on, and the one of the company's policy that it names. `sentenceOf` fills its places. */
export type Reason = Readonly<{ code: string; text: Text; values: SentenceValues; citation?: Citation }>;

/** What becomes of a claim, how sure that is (0–1), and why. `by` is null when people are to decide. */
export type Verdict = Readonly<{
  verdict: Outcome;
  by: Exclude<DecidedBy, 'person'> | null;
  confidence: number;
  reasons: readonly Reason[];
}>;

export type VerdictInput = Readonly<{
  kind: 'wellness' | 'other';
  checks: readonly CheckResult[];
  /** What the evaluator found, whichever it was. Empty: none was asked. */
  findings: readonly Finding[];
  /** What the on-device rules found on the same claim. A model can make a verdict more careful than these, never less. */
  ruleFindings: readonly Finding[];
  /** The company's setting; clamped here. */
  threshold: number;
  /** The company's setting "declines are always by people". */
  declinesByPeople: boolean;
}>;

const every = Object.keys(criteria) as readonly Criterion[];
const reasonOf = (code: keyof typeof verdictReasons, values: SentenceValues = {}): Reason => ({
  code,
  text: verdictReasons[code],
  values,
});
const citing = ({ code, text, values, citation }: CheckResult): Reason => ({
  code,
  text,
  values,
  ...(citation && { citation }),
});
const aboutCriterion = ({ criterion, outcome, citation }: Finding): Reason => ({
  code: `criterion.${criterion}.${outcome}`,
  text: {
    sv: `${verdictReasons[outcome].sv} ${criteria[criterion].sv}`,
    en: `${verdictReasons[outcome].en} ${criteria[criterion].en}`,
  },
  values: {},
  ...(citation && { citation }),
});

/** The least sure of the findings decides how sure the whole is. No finding, or one that is no share, is no confidence. */
const leastSure = (findings: readonly Finding[]): number =>
  findings.reduce(
    (least, { confidence }) => Math.min(least, confidence >= 0 && confidence <= 1 ? confidence : 0),
    findings.length > 0 ? 1 : 0,
  );

/** Every criterion is spoken of exactly once. */
const isComplete = (findings: readonly Finding[]): boolean =>
  findings.length === every.length &&
  every.every((criterion) => findings.some((finding) => finding.criterion === criterion));

/** The evaluator and the rules say the same of every criterion. */
const areOfOneMind = ({ findings, ruleFindings }: VerdictInput): boolean =>
  findings.every(({ criterion, outcome }) =>
    ruleFindings.every((rule) => rule.criterion !== criterion || rule.outcome === outcome),
  );

/** What the employee can mend with a better receipt; for the rest the purchase itself is not covered. */
const canBeMended: Readonly<Record<Criterion, boolean>> = {
  activity: false,
  own: false,
  named: true,
  paid: true,
  dated: true,
  seller: true,
};

/**
 * Rules turn checks and findings into a verdict. A settling check declines and is cited; any other doubt goes to people.
 * Where no check speaks against it, the evaluator and the rules must say the same of every criterion, nothing may be
 * unclear, and both must be as sure as the threshold: then all met approves, and what is not met declines or asks for a
 * better receipt. So whatever an evaluator says, it approves nothing that the rules alone would not.
 * Sources: the published 0.85 rule; GDPR Art. 22 (a machine's decline is provisional).
 */
export function verdictOf(input: VerdictInput): Verdict {
  const threshold = clampThreshold(input.threshold);
  const confidence = Math.min(leastSure(input.findings), leastSure(input.ruleFindings));
  const toPeople = (reasons: readonly Reason[]): Verdict => ({ verdict: 'defer', by: null, confidence, reasons });
  const ofKind = (kind: CheckResult['kind']) => input.checks.filter((check) => check.kind === kind).map(citing);

  const blocking = ofKind('blocking');
  if (blocking.length > 0) return toPeople(blocking);

  const settling = ofKind('settling');
  if (settling.length > 0 && input.declinesByPeople) {
    return toPeople([...settling, reasonOf('declines-by-people')]);
  }
  if (settling.length > 0) return { verdict: 'decline', by: 'check', confidence: 1, reasons: settling };

  const doubting = ofKind('doubting');
  if (doubting.length > 0) return toPeople(doubting);
  if (input.kind !== 'wellness') return toPeople([reasonOf('not-wellness')]);

  const all = [...input.findings, ...input.ruleFindings];
  const open = all.filter(({ outcome }) => outcome !== 'met').map(aboutCriterion);
  if (!isComplete(input.findings) || !isComplete(input.ruleFindings)) {
    return toPeople([...distinct(open), reasonOf('not-evaluated')]);
  }
  const isUnmet = (criterion: Criterion) => all.some((one) => one.criterion === criterion && one.outcome === 'not_met');
  const isMoot = (criterion: Criterion) =>
    // What a receipt does not name nobody can judge, and what is no wellness is none whoever it is for.
    (criterion === 'activity' && isUnmet('named')) || (criterion === 'own' && isUnmet('activity'));
  const unclear = all.some(({ criterion, outcome }) => outcome === 'unclear' && !isMoot(criterion));
  if (!areOfOneMind(input) || unclear) return toPeople(distinct(open));
  if (!(confidence >= threshold)) {
    const figures = { confidence: percent(confidence), threshold: percent(threshold) };
    return toPeople([...distinct(open), reasonOf('unsure', figures)]);
  }
  if (open.length === 0) return { verdict: 'approve', by: 'machine', confidence, reasons: [reasonOf('all-met')] };

  const unmet = all.filter(({ outcome }) => outcome === 'not_met');
  const declined = unmet.some(({ criterion }) => !canBeMended[criterion]);
  if (!declined) return { verdict: 'request_changes', by: 'machine', confidence, reasons: distinct(open) };
  if (input.declinesByPeople) return toPeople([...distinct(open), reasonOf('declines-by-people')]);
  return { verdict: 'decline', by: 'machine', confidence, reasons: distinct(open) };
}

/** Rounded down, so that 84.9 % is never shown as 85. */
const percent = (share: number): number => Math.floor(share * 100);

/** Each sentence once; one that names a sentence of the policy rather than the same without. */
const distinct = (reasons: readonly Reason[]): readonly Reason[] =>
  [...Map.groupBy(reasons, ({ code }) => code).values()].map(
    (same) => same.find(({ citation }) => citation) ?? same[0]!,
  );
