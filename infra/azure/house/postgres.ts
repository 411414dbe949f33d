import * as postgres from '@pulumi/azure-native/dbforpostgresql/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { within, worldNameOf, type Place } from './place.ts';
import { locked } from './lock.ts';
import { watched } from './watched.ts';

type What = Readonly<{
  subnet: pulumi.Input<string>;
  zone: pulumi.Input<string>;
  /** What has to be there first: a zone that is not linked gives the server no name. */
  after: pulumi.Resource;
  settings: Readonly<Record<string, string>>;
  databases: readonly string[];
}>;

/** A server of PostgreSQL inside the network, which takes tokens of Entra ID and no password at all. */
export function postgresServer(place: Place, name: string, what: What) {
  const { stack } = place;
  const { database, account } = stack;
  const resourceGroupName = place.group;
  const server = new postgres.Server(
    name,
    {
      ...within(place),
      serverName: worldNameOf(stack, name),
      version: stack.postgresVersion,
      createMode: 'Create',
      sku: { name: database.sku, tier: database.tier },
      storage: { storageSizeGB: database.storageGB, autoGrow: 'Enabled' },
      authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: account.directory },
      network: {
        delegatedSubnetResourceId: what.subnet,
        privateDnsZoneArmResourceId: what.zone,
        publicNetworkAccess: 'Disabled',
      },
      highAvailability: { mode: database.standby ? 'ZoneRedundant' : 'Disabled' },
      // Copies of the server stay in its region: those for the day on which the region is gone lie at Amazon.
      backup: { backupRetentionDays: database.backupDays, geoRedundantBackup: 'Disabled' },
      maintenanceWindow: { customWindow: 'Enabled', dayOfWeek: 0, startHour: 2, startMinute: 0 },
    },
    { dependsOn: what.after, protect: stack.locked, ignoreChanges: ['availabilityZone'] },
  );
  watched(place, name, server.id, { ownTables: true });
  locked(stack, name, server.id);

  // One after the other: a server that is changing refuses the next change.
  let last: pulumi.Resource = server;
  const inTurn = () => ({ dependsOn: last });
  last = new postgres.AdministratorsMicrosoftEntra(
    `${name}-administrators`,
    {
      ...{
        resourceGroupName,
        serverName: server.name,
        objectId: account.databaseAdmins.id,
        tenantId: account.directory,
      },
      principalName: account.databaseAdmins.name,
      principalType: 'Group',
    },
    inTurn(),
  );
  for (const [setting, value] of Object.entries(what.settings))
    last = new postgres.Configuration(
      `${name}-${setting}`,
      { resourceGroupName, serverName: server.name, configurationName: setting, value, source: 'user-override' },
      inTurn(),
    );
  for (const databaseName of what.databases)
    last = new postgres.Database(
      `${name}-${databaseName}`,
      { resourceGroupName, serverName: server.name, databaseName, charset: 'UTF8', collation: 'C.UTF-8' },
      inTurn(),
    );
  return server;
}
