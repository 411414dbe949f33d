import { bucketRules } from './buckets.ts';
import { edgeRules } from './edge.ts';
import { functionRules } from './functions.ts';
import { governanceRules } from './governance.ts';
import { loggingRules } from './logging.ts';
import { messagingRules } from './messaging.ts';
import { networkRules } from './network-rules.ts';
import { placeRules } from './places.ts';
import { postgresRules } from './postgres.ts';
import { publicNetworkRules } from './public-network.ts';
import type { Rule } from './rule.ts';
import { storageRules } from './storage.ts';
import { vaultRules } from './vault.ts';

/** Everything that the infrastructure must hold. The policy pack refuses a deployment that breaks one; tests hold the program to all. */
export const rules: readonly Rule[] = [
  ...placeRules,
  ...publicNetworkRules,
  ...networkRules,
  ...storageRules,
  ...vaultRules,
  ...postgresRules,
  ...messagingRules,
  ...functionRules,
  ...edgeRules,
  ...loggingRules,
  ...governanceRules,
  ...bucketRules,
];
