import { connectionsOfLeased, poolSizes } from '../../../shared/platform/pool-sizes.ts';
import type { AppName, Differences, SiteName } from './differences.ts';

/** What PostgreSQL keeps for its administrators, Azure for itself, and a migration for its own work. */
const keptFree = 25;

export const appOf = (site: SiteName): AppName => (site === 'worker' || site === 'operations' ? site : 'web');

/** Connections that one instance of any app holds at most, in the pools that it has from its start. */
export const connectionsOfInstance = (poolSize: number): number =>
  Object.values(poolSizes(poolSize)).reduce((sum, size) => sum + size, 0);

/** A dump and a drill hold theirs in one process of all; twice, since whoever lost a lease may not be done when the next begins. */
const ofLeased = 2 * (connectionsOfLeased.dump + connectionsOfLeased.drill);

/** Connections when every site stands at its greatest size, both colours of the web app too, as they do in the minutes of a switch. */
export const connectionsAtMost = ({
  sites,
  apps,
  poolSize,
}: Pick<Differences, 'sites' | 'apps' | 'poolSize'>): number =>
  sites.reduce((sum, site) => sum + apps[appOf(site)].instances * connectionsOfInstance(poolSize), keptFree + ofLeased);
