import type { Text } from '../../kernel/language.ts';
import { lowestThreshold } from '../evaluation/threshold.ts';
import { usualMonthlyCap } from '../model-calls/cap.ts';
import type { AiSettings } from './contract.ts';

/**
 * What a company is set up with: receipts are read on this machine to fill in a form that people check; nothing is judged, nothing
 * leaves, and nothing is decided without a person.
 */
export const asSetUp: AiSettings = {
  scans: true,
  scanner: 'on-device',
  evaluates: false,
  evaluator: 'on-device',
  readsPolicy: false,
  machine: 'off',
  threshold: lowestThreshold,
  declinesByPeople: true,
  monthlyCap: usualMonthlyCap,
};

export const settingNames = Object.keys(asSetUp) as readonly (keyof AiSettings)[];

/** The settings that two versions do not share. */
export const changedBetween = (before: AiSettings, after: AiSettings): readonly (keyof AiSettings)[] =>
  settingNames.filter((name) => before[name] !== after[name]);

export const stageFaults = {
  evaluates: {
    sv: 'Bedömning kräver att kvitton läses av. Slå på avläsningen först.',
    en: 'Judging needs receipts to be read. Switch the reading on first.',
  },
  readsPolicy: {
    sv: 'Policyn läses för bedömningen. Slå på bedömningen först.',
    en: 'The policy is read for the judgement. Switch the judging on first.',
  },
  machine: {
    sv: 'Maskinen kan bara besluta eller gå i skuggläge om den bedömer. Slå på bedömningen först.',
    en: 'The machine can decide or shadow only where it judges. Switch the judging on first.',
  },
} as const satisfies Record<string, Text>;

/** Which settings stand without the stage that they need. */
export function withoutStage({ scans, evaluates, readsPolicy, machine }: AiSettings): (keyof typeof stageFaults)[] {
  const faults: (keyof typeof stageFaults)[] = [];
  if (evaluates && !scans) faults.push('evaluates');
  if (readsPolicy && !evaluates) faults.push('readsPolicy');
  if (machine !== 'off' && !evaluates) faults.push('machine');
  return faults;
}

/** What the settings let happen to people's data: what leaves for a model, and what is decided without a person. */
const allowed = (settings: AiSettings) => ({
  'scan-leaves': settings.scans && settings.scanner === 'claude',
  'evaluation-leaves': settings.evaluates && settings.evaluator === 'claude',
  'policy-read': settings.readsPolicy,
  'machine-decides': settings.machine === 'on',
  'checks-decline': !settings.declinesByPeople,
});
export type Widening = keyof ReturnType<typeof allowed> | 'threshold-lowered';

/**
 * What new settings let happen that the old did not: each needs the impact assessment acknowledged. Whatever is narrowed needs
 * nothing, and what was allowed before stays.
 */
export function wideningsOf(before: AiSettings, after: AiSettings): readonly Widening[] {
  const [was, is] = [allowed(before), allowed(after)];
  const widened: Widening[] = (Object.keys(is) as (keyof typeof is)[]).filter((name) => is[name] && !was[name]);
  if (is['machine-decides'] && was['machine-decides'] && after.threshold < before.threshold)
    widened.push('threshold-lowered');
  return widened;
}
