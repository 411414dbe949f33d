import { databaseSettings } from './database-settings.ts';
import { postgresServer } from './house/postgres.ts';
import type { Place } from './house/place.ts';
import type { Network } from './network.ts';
import type { Zones } from './zones.ts';

/** The product's database, and beside it that of the keys, which no dump ever opens. */
export const databaseNames = { product: 'benefits', keys: 'benefits_keys' } as const;

/** The database server. Gives the name that its certificate is for: clients verify it in full. */
export function makeDatabase(place: Place, network: Network, zones: Zones) {
  const server = postgresServer(place, 'database', {
    subnet: network.database,
    zone: zones.database.id,
    after: zones.database.link,
    settings: databaseSettings(place.stack),
    databases: Object.values(databaseNames),
  });
  return { server, host: server.fullyQualifiedDomainName };
}

export type Database = ReturnType<typeof makeDatabase>;
