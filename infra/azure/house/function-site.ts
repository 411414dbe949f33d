import * as web from '@pulumi/azure-native/web/index.js';
import type * as pulumi from '@pulumi/pulumi';
import { appOf } from '../stacks/connections.ts';
import type { SiteName } from '../stacks/differences.ts';
import { within, worldNameOf, type Place } from './place.ts';
import { privateEndpoint } from './private-endpoint.ts';
import { watched } from './watched.ts';

type What = Readonly<{
  /** The container of its packages, as an address. */
  packages: pulumi.Input<string>;
  /** The identity that it is, and all that it may use. */
  identity: pulumi.Input<string>;
  identities: readonly pulumi.Input<string>[];
  settings: Readonly<Record<string, pulumi.Input<string>>>;
  subnet: pulumi.Input<string>;
  endpoints: pulumi.Input<string>;
  zone: pulumi.Input<string>;
}>;

/** An app of Functions on Flex Consumption that is reached inside the network alone, and reaches out through it alone. */
export function functionSite(place: Place, name: SiteName, what: What): web.WebApp {
  const { stack, group } = place;
  const size = stack.apps[appOf(name)];
  const plan = new web.AppServicePlan(`${name}-plan`, {
    ...within(place),
    name: worldNameOf(stack, `${name}-plan`),
    kind: 'functionapp',
    reserved: true,
    zoneRedundant: true,
    sku: { name: 'FC1', tier: 'FlexConsumption' },
  });
  const site = new web.WebApp(name, {
    ...within(place),
    name: worldNameOf(stack, name),
    kind: 'functionapp,linux',
    serverFarmId: plan.id,
    reserved: true,
    httpsOnly: true,
    clientAffinityEnabled: false,
    clientCertEnabled: false,
    endToEndEncryptionEnabled: true,
    publicNetworkAccess: 'Disabled',
    sshEnabled: false,
    virtualNetworkSubnetId: what.subnet,
    outboundVnetRouting: { allTraffic: true },
    keyVaultReferenceIdentity: what.identity,
    identity: { type: 'UserAssigned', userAssignedIdentities: [...what.identities] },
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer',
          value: what.packages,
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: what.identity },
        },
      },
      runtime: { name: 'node', version: stack.nodeVersion },
      scaleAndConcurrency: {
        instanceMemoryMB: size.memory,
        maximumInstanceCount: size.instances,
        alwaysReady: size.warm > 0 ? [{ name: warmGroup[appOf(name)], instanceCount: size.warm }] : [],
      },
      siteUpdateStrategy: { type: 'RollingUpdate' },
    },
    siteConfig: {
      appSettings: Object.entries(what.settings).map(([key, value]) => ({ name: key, value })),
      minTlsVersion: '1.2',
      scmMinTlsVersion: '1.2',
      ftpsState: 'Disabled',
      http20Enabled: true,
      remoteDebuggingEnabled: false,
      cors: { allowedOrigins: [] },
      ipSecurityRestrictionsDefaultAction: 'Deny',
      scmIpSecurityRestrictionsDefaultAction: 'Deny',
    },
  });
  const noPassword = { resourceGroupName: group, name: site.name, allow: false };
  new web.WebAppFtpAllowed(`${name}-ftp`, noPassword);
  new web.WebAppScmAllowed(`${name}-scm`, noPassword);
  watched(place, name, site.id);
  privateEndpoint(place, name, { resource: site.id, part: 'sites', subnet: what.endpoints, zones: [what.zone] });
  return site;
}

/** What Flex Consumption keeps warm: everything that answers HTTP is one group, a trigger of a queue or a timer is one each. */
const warmGroup = {
  web: 'http',
  worker: 'function:notify',
  operations: 'function:relay-outbox',
} as const;
