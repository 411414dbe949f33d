import type { Text } from '../../kernel/language.ts';
import type { CheckResult } from '../expenses/checks/check.ts';
import type { SentenceValues } from '../expenses/sentence.ts';
import type { DecidedBy, Outcome } from '../expenses/transitions.ts';
import { criteria, type Criterion, type Finding } from './finding.ts';
import { clampThreshold } from './threshold.ts';
import { verdictReasons } from './verdict-reasons.ts';

/** A sentence that a verdict rests on. `sentenceOf` fills its places. */
export type Reason = Readonly<{ code: string; text: Text; values: SentenceValues }>;

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
const citing = ({ code, text, values }: CheckResult): Reason => ({ code, text, values });
const aboutCriterion = ({ criterion, outcome }: Finding): Reason => ({
  code: `criterion.${criterion}.${outcome}`,
  text: {
    sv: `${verdictReasons[outcome].sv} ${criteria[criterion].sv}`,
    en: `${verdictReasons[outcome].en} ${criteria[criterion].en}`,
  },
  values: {},
});

/** The least sure of the findings decides how sure the whole is; none at all is no confidence. */
const leastSure = (findings: readonly Finding[]): number =>
  findings.reduce((least, { confidence }) => Math.min(least, confidence), findings.length > 0 ? 1 : 0);

/** Every criterion is spoken of, met, and nothing is said twice with another outcome. */
const allMet = (findings: readonly Finding[]): boolean =>
  every.every((criterion) => findings.some((finding) => finding.criterion === criterion)) &&
  findings.every(({ outcome }) => outcome === 'met');

/**
 * Rules turn checks and findings into a verdict. Approval needs every criterion met by the evaluator and by the rules,
 * no check against it, and both at least as sure as the threshold. A settling check declines and is cited. Everything
 * else goes to people. Sources: the published 0.85 rule; GDPR Art. 22 (a machine's decline is provisional).
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

  const unmet = [...input.findings, ...input.ruleFindings].filter(({ outcome }) => outcome !== 'met');
  if (unmet.length > 0) return toPeople(distinct(unmet.map(aboutCriterion)));
  if (!allMet(input.findings) || !allMet(input.ruleFindings)) return toPeople([reasonOf('not-evaluated')]);
  if (!(confidence >= threshold)) {
    return toPeople([reasonOf('unsure', { confidence: percent(confidence), threshold: percent(threshold) })]);
  }
  return { verdict: 'approve', by: 'machine', confidence, reasons: [reasonOf('all-met')] };
}

/** Rounded down, so that 84.9 % is never shown as 85. */
const percent = (share: number): number => Math.floor(share * 100);

const distinct = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter((reason, index) => reasons.findIndex(({ code }) => code === reason.code) === index);
