import { makeActionGroup, makeAlerts } from './alerts.ts';
import { makeActivityLog } from './activity-log.ts';
import { assignPolicies } from './azure-policies/assign-policies.ts';
import { makeAwsSide } from './aws.ts';
import { makeBudget } from './budget.ts';
import { makeDatabase } from './database.ts';
import { makeDefender } from './defender.ts';
import { makeEdge } from './edge.ts';
import { makeFlowLog } from './flow-log.ts';
import { makeFunctions } from './functions.ts';
import { makeGroups } from './groups.ts';
import { makeIdentities } from './identities.ts';
import { makeInsights } from './insights.ts';
import { makeMessaging } from './messaging.ts';
import type { Place } from './house/place.ts';
import { makeNetwork } from './network.ts';
import { giveRights } from './rights.ts';
import type { Stack } from './stacks/stack.ts';
import { makeStorage } from './storage.ts';
import { makeVault } from './vault.ts';
import { makeWorkspace } from './workspace.ts';
import { makeZones } from './zones.ts';

/** The month from which budgets count; Azure asks for a first one, and takes no change of it. */
const firstMonth = '2026-11-01T00:00:00Z';

/** Everything there is, in the order in which it needs each other. Gives what whoever deploys has to know. */
export function makeEverything(stack: Stack) {
  const groups = makeGroups(stack);
  const workspace = makeWorkspace(stack, groups.watch).id;
  const inGroup = (group: Place['group']): Place => ({ stack, group, workspace });
  const inNetwork = inGroup(groups.network);
  const inData = inGroup(groups.data);
  const inApps = inGroup(groups.apps);
  const inWatch = inGroup(groups.watch);

  const network = makeNetwork(inNetwork);
  const zones = makeZones(inNetwork, network);
  const identities = makeIdentities(inApps);
  const database = makeDatabase(inData, network, zones);
  const storage = makeStorage(inData, network, zones);
  const messaging = makeMessaging(inData, network, zones);
  const vault = makeVault(inData, network, zones);
  const aws = makeAwsSide(stack, identities, network.outside);
  const insights = makeInsights(inWatch, network, zones);
  giveRights(stack, { identities, storage, messaging, vault, insights: insights.id });
  makeFunctions(inApps, {
    ...{ identities, database, storage, messaging, vault, aws, network, zones },
    insights: insights.connection,
  });
  const edge = makeEdge(inNetwork, { network, identities, storage, vault });

  makeFlowLog(inNetwork, { network, storage, identities });
  makeActivityLog(inWatch);
  makeDefender(inWatch, storage);
  const onCall = makeActionGroup(inWatch).id;
  makeAlerts(inWatch, onCall);
  makeBudget(stack, firstMonth, onCall);
  assignPolicies({ short: stack.short, scope: `/subscriptions/${stack.account.subscription}` });

  return {
    origin: stack.account.origin,
    edgeAddress: edge.address,
    seenAs: network.outside,
    releaseSubnet: network.release,
    databaseHost: database.host,
    databaseIdentities: Object.entries(identities.database).map(([role, { principalId }]) => ({ role, principalId })),
    vault: vault.url,
    hostStorage: storage.host.name,
    awsRoles: aws.roles,
  };
}
