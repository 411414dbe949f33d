import type { Says } from './house/alert.ts';

// Every change to a guard of the cloud is told of, one alert for each kind (CIS Microsoft Azure Foundations 6.0.0, 6.1.2.1 to 6.1.2.11).

type Change = Says & Readonly<{ equals: Readonly<Record<string, string>> }>;

const done = (title: string, hurts: string, operationName: string): Change => ({
  ...{ title, hurts, runbook: 'docs/runbooks/guards-changed.md' },
  equals: { category: 'Administrative', operationName },
});

const ifNotOurs = 'Every company, if the change is not ours:';

/** Alerts on what is done to the subscription. */
export const changesWatched: Readonly<Record<string, Change>> = {
  'policy-assigned': done(
    'A policy was assigned',
    `${ifNotOurs} a policy can let through what was refused before.`,
    'Microsoft.Authorization/policyAssignments/write',
  ),
  'policy-removed': done(
    'A policy was taken away',
    `${ifNotOurs} what was refused before is let through, outside the EU too.`,
    'Microsoft.Authorization/policyAssignments/delete',
  ),
  'wall-changed': done(
    'A network wall was changed',
    `${ifNotOurs} the database can stand open.`,
    'Microsoft.Network/networkSecurityGroups/write',
  ),
  'wall-removed': done(
    'A network wall was taken away',
    `${ifNotOurs} the database can stand open.`,
    'Microsoft.Network/networkSecurityGroups/delete',
  ),
  'wall-rule-changed': done(
    'A rule of a network wall was changed',
    `${ifNotOurs} the database can stand open.`,
    'Microsoft.Network/networkSecurityGroups/securityRules/write',
  ),
  'wall-rule-removed': done(
    'A rule of a network wall was taken away',
    `${ifNotOurs} the database can stand open.`,
    'Microsoft.Network/networkSecurityGroups/securityRules/delete',
  ),
  'security-solution-changed': done(
    'A security solution was changed',
    `${ifNotOurs} attacks are no longer seen.`,
    'Microsoft.Security/securitySolutions/write',
  ),
  'security-solution-removed': done(
    'A security solution was taken away',
    `${ifNotOurs} attacks are no longer seen.`,
    'Microsoft.Security/securitySolutions/delete',
  ),
  'database-wall-changed': done(
    'A firewall rule of a database was made',
    `${ifNotOurs} a database of ours has none, because nothing outside reaches it.`,
    'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/write',
  ),
  'database-wall-removed': done(
    'A firewall rule of a database was taken away',
    `${ifNotOurs} somebody has made one, and covers it up.`,
    'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules/delete',
  ),
  'sql-wall-changed': done(
    'A firewall rule of an SQL server was made',
    `${ifNotOurs} we have no such server, so somebody has made one.`,
    'Microsoft.Sql/servers/firewallRules/write',
  ),
  'sql-wall-removed': done(
    'A firewall rule of an SQL server was taken away',
    `${ifNotOurs} we have no such server, so somebody has made one.`,
    'Microsoft.Sql/servers/firewallRules/delete',
  ),
  'address-made': done(
    'A public address was made or changed',
    `${ifNotOurs} something can be reached from the Internet beside the gateway.`,
    'Microsoft.Network/publicIPAddresses/write',
  ),
  'address-removed': done(
    'A public address was taken away',
    'Everybody, if it was the gateway’s: nobody reaches the product.',
    'Microsoft.Network/publicIPAddresses/delete',
  ),
  'lock-removed': done(
    'A lock was taken off',
    `${ifNotOurs} what holds their data can be deleted.`,
    'Microsoft.Authorization/locks/delete',
  ),
  'right-given': done(
    'A right was given',
    `${ifNotOurs} somebody can reach what they could not.`,
    'Microsoft.Authorization/roleAssignments/write',
  ),
  'service-health': {
    title: 'Azure says that it has trouble',
    hurts:
      'Perhaps everybody: what the notice names may be slow or away in our region. Nothing that was handed in is lost.',
    runbook: 'docs/runbooks/edge-unhealthy.md',
    equals: { category: 'ServiceHealth' },
  },
};
