import { readConfiguration, settings as known } from '../../../../shared/platform/configuration.ts';
import type { Resource } from '../../policy/resource.ts';
import { rolesOfApp } from '../../identities.ts';
import { appOf } from '../../stacks/connections.ts';
import type { SiteName } from '../../stacks/differences.ts';
import { idOf, identityId } from '../collect.ts';
import { all, at, each, listAt, textAt, type Promised } from './promise.ts';

const sites = (resources: readonly Resource[]): readonly Resource[] => all(resources, 'web:WebApp');
const appOfSite = ({ name }: Resource) => appOf(name as SiteName);

/** The settings of a site, as its process gets them. */
export const settingsOf = ({ properties }: Resource): Readonly<Record<string, string>> =>
  Object.fromEntries(
    listAt(properties, 'siteConfig.appSettings').map((one) => [textAt(one, 'name'), textAt(one, 'value')]),
  );

/** What only the host of Functions reads. */
const ofTheHost = /^(AzureWebJobsStorage__|SERVICE_BUS_TRIGGERS__|APPLICATIONINSIGHTS_)/;

/** What a key looks like, under whatever name. */
const looksLikeKey = /AccountKey=|SharedAccessKey|SharedAccessSignature|sig=|Password=|DefaultEndpointsProtocol/i;

const refusal = (site: Resource): string[] => {
  try {
    readConfiguration(settingsOf(site));
    return [];
  } catch (error) {
    return [`${site.name}: ${String(error)} ${JSON.stringify((error as { refused?: unknown }).refused)}`];
  }
};

export const appPromises: Readonly<Record<string, Promised>> = {
  'every-setting-is-there': {
    says: 'each app has every setting that the code asks for, the code takes them, and there is none that it does not know',
    brokenBy: (resources) =>
      sites(resources).flatMap((site) => {
        const names = Object.keys(settingsOf(site));
        const strange = names.filter((name) => !ofTheHost.test(name) && !Object.hasOwn(known.shape, name));
        return [...strange.map((name) => `${site.name}: ${name} is unknown`), ...refusal(site)];
      }),
  },
  'no-key-in-a-setting': {
    says: 'no setting holds a key or a connection string: the host and the product are identities',
    brokenBy: (resources) =>
      sites(resources).flatMap((site) => {
        const all_ = Object.entries(settingsOf(site));
        const keys = all_.filter(([, value]) => looksLikeKey.test(value));
        const plain = all_.filter(([name]) => name === 'AzureWebJobsStorage' || /^WEBSITE_|^FUNCTIONS_/.test(name));
        const aad = /Authorization=AAD/.test(settingsOf(site)['APPLICATIONINSIGHTS_AUTHENTICATION_STRING'] ?? '');
        const named = settingsOf(site)['AzureWebJobsStorage__credential'] === 'managedidentity';
        return [...keys, ...plain].map(([name]) => `${site.name}: ${name}`).concat(aad && named ? [] : [site.name]);
      }),
  },
  'an-app-is-its-identity': {
    says: 'each app is one identity of its own, and may be the roles of the database that its duties need and no other',
    brokenBy: (resources) =>
      sites(resources).flatMap((site) => {
        const app = appOfSite(site);
        const wanted = [app, ...rolesOfApp[app].map((role) => `database-${role}`)].map((name) =>
          idOf({ type: 'azure-native:managedidentity:UserAssignedIdentity', name: `${name}-identity` }),
        );
        const told = at(site.properties, 'identity.userAssignedIdentities') ?? [];
        const has = Array.isArray(told) ? (told as string[]) : Object.keys(told);
        const right = settingsOf(site)['MANAGED_IDENTITY'] === identityId(`${app}-identity`, 'client');
        return has.toSorted().join() === wanted.toSorted().join() && right ? [] : [`${site.name} is ${has.join(', ')}`];
      }),
  },
  'the-web-app-reads-no-backup': {
    says: 'whoever breaks into the app that answers people can be no role that sees past the walls between companies',
    brokenBy: (resources) =>
      sites(resources)
        .filter((site) => appOfSite(site) !== 'operations')
        .filter(({ properties }) => /database-(backup|drill)/.test(JSON.stringify(properties['identity'])))
        .map(({ name }) => name),
  },
  'apps-are-private': {
    says: 'the apps are reached from inside alone, over TLS, and send everything out through the network',
    brokenBy: each(
      'web:WebApp',
      {
        publicNetworkAccess: 'Disabled',
        httpsOnly: true,
        'siteConfig.minTlsVersion': '1.2',
        'siteConfig.scmMinTlsVersion': '1.2',
        'outboundVnetRouting.allTraffic': true,
        endToEndEncryptionEnabled: true,
      },
      3,
    ),
  },
  'apps-have-no-back-door': {
    says: 'nobody gets into an app by FTP, by a publishing password, by a debugger or by a shell',
    brokenBy: (resources, stack) => [
      ...each('web:WebApp', {
        'siteConfig.ftpsState': 'Disabled',
        'siteConfig.remoteDebuggingEnabled': false,
        sshEnabled: false,
      })(resources, stack),
      ...each('web:WebAppFtpAllowed', { allow: false }, stack.sites.length)(resources, stack),
      ...each('web:WebAppScmAllowed', { allow: false }, stack.sites.length)(resources, stack),
    ],
  },
  'nobody-is-tied-to-an-instance': {
    says: 'no cookie ties a person to one instance',
    brokenBy: (resources, stack) => [
      ...each('web:WebApp', { clientAffinityEnabled: false })(resources, stack),
      ...all(resources, 'network:ApplicationGateway').flatMap(({ properties }) =>
        listAt(properties, 'backendHttpSettingsCollection')
          .filter((one) => at(one, 'cookieBasedAffinity') !== 'Disabled')
          .map((one) => textAt(one, 'name')),
      ),
    ],
  },
  'three-apps-from-one-bundle': {
    says: 'web, worker and operations run on Flex Consumption, across zones, on the Node that the project is tested with',
    brokenBy: (resources, stack) => [
      ...each('web:AppServicePlan', { 'sku.tier': 'FlexConsumption', zoneRedundant: true }, 3)(resources, stack),
      ...each('web:WebApp', {
        'functionAppConfig.runtime.name': 'node',
        'functionAppConfig.runtime.version': '24',
        'functionAppConfig.deployment.storage.authentication.type': 'UserAssignedIdentity',
      })(resources, stack),
      ...(['web', 'worker', 'operations'] as const).filter(
        (app) => !sites(resources).some((one) => appOfSite(one) === app),
      ),
    ],
  },
};
