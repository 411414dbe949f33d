import type { AppName, Differences, SiteName } from './differences.ts';

/** Connections that `functions/runtime.ts` opens beside its two big pools: the pool of the role `operations` has two. */
const besides = 2;
/** A backup and a drill hold connections of their own (`connectOnce`), in the app whose timers they are. */
const ofBackups = 4;
/** What PostgreSQL keeps for its administrators, Azure for itself, and a migration for its own work. */
const keptFree = 25;

export const appOf = (site: SiteName): AppName => (site === 'worker' || site === 'operations' ? site : 'web');

/** Connections that one instance of an app holds at most: a pool for the product's database, and one for that of the keys. */
export const connectionsOfInstance = (app: AppName, poolSize: number): number =>
  2 * poolSize + besides + (app === 'operations' ? ofBackups : 0);

/** Connections when every site stands at its greatest size, both colours of the web app too, as they do in the minutes of a switch. */
export const connectionsAtMost = ({
  sites,
  apps,
  poolSize,
}: Pick<Differences, 'sites' | 'apps' | 'poolSize'>): number =>
  sites.reduce((sum, site) => {
    const app = appOf(site);
    return sum + apps[app].instances * connectionsOfInstance(app, poolSize);
  }, keptFree);
