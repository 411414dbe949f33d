import * as pulumi from '@pulumi/pulumi';
import { appSettings, type SettingsFrom } from './app-settings.ts';
import { functionSite } from './house/function-site.ts';
import { worldNameOf, type Place } from './house/place.ts';
import { hostSettings } from './host-settings.ts';
import { rolesOfApp } from './identities.ts';
import type { Network } from './network.ts';
import { appOf } from './stacks/connections.ts';
import type { SiteName } from './stacks/differences.ts';
import type { Stack } from './stacks/stack.ts';
import { releasesOf } from './storage.ts';
import type { Zones } from './zones.ts';

type From = SettingsFrom & Readonly<{ network: Network; zones: Zones; insights: pulumi.Output<string> }>;

/** The name under which a site is found inside the network. */
export const hostOf = (stack: Stack, site: SiteName): string => `${worldNameOf(stack, site)}.azurewebsites.net`;

/** The three apps from one bundle; the web app in its two colours. */
export function makeFunctions(place: Place, from: From): void {
  const { identities, storage, network, zones, insights } = from;
  for (const site of place.stack.sites) {
    const app = appOf(site);
    functionSite(place, site, {
      packages: pulumi.interpolate`https://${storage.host.name}.blob.core.windows.net/${releasesOf(site)}`,
      identity: identities.apps[app].id,
      identities: [identities.apps[app].id, ...rolesOfApp[app].map((role) => identities.database[role].id)],
      settings: { ...appSettings(place.stack, app, from), ...hostSettings(app, from, insights) },
      subnet: network.functions,
      endpoints: network.endpoints,
      zone: zones.sites.id,
    });
  }
}
