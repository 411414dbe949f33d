import { onDeviceFindings } from './on-device-evaluator.ts';
import { policyVersion } from './policy-version.ts';
import type { Evaluator } from './ports.ts';

/** The evaluator that needs no key and asks nobody: the rules and the dated list of activities. */
export const onDevice: Evaluator = {
  name: 'on-device',
  model: `rules ${policyVersion}`,
  promptVersion: 'none',
  evaluate: async (facts) => onDeviceFindings(facts),
};
