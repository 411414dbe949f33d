import * as identity from '@pulumi/azure-native/managedidentity/index.js';
import { nameOf, within, type Place } from './house/place.ts';
import { appNames, type AppName } from './stacks/differences.ts';

/** The roles of the database that the product signs in as, each an identity that only the apps with that duty may use. */
export const databaseRoles = ['app', 'operations', 'keyholder', 'backup', 'drill'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** Which app signs in to the database as what. Whoever answers people never reads past the walls between companies. */
export const rolesOfApp: Readonly<Record<AppName, readonly DatabaseRole[]>> = {
  web: ['app', 'operations', 'keyholder'],
  worker: ['app', 'operations', 'keyholder'],
  operations: ['app', 'operations', 'keyholder', 'backup', 'drill'],
};

/** Who the apps are: nobody has a key or a password, everybody is an identity of Azure. */
export function makeIdentities(place: Place) {
  const make = (name: string) =>
    new identity.UserAssignedIdentity(`${name}-identity`, {
      ...within(place),
      resourceName: nameOf(place.stack, name),
    });
  const each = <Name extends string>(names: readonly Name[], prefix: string) =>
    Object.fromEntries(names.map((name) => [name, make(`${prefix}${name}`)])) as Record<
      Name,
      identity.UserAssignedIdentity
    >;
  return {
    apps: each(appNames, ''),
    database: each(databaseRoles, 'database-'),
    gateway: make('gateway'),
    flowLog: make('flow-log'),
  };
}

export type Identities = ReturnType<typeof makeIdentities>;
