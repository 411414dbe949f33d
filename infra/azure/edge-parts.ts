import type { network } from '@pulumi/azure-native/types/input.js';
import { addressesOfTheApi } from '../edge-headers.ts';
import { nameOf } from './house/place.ts';
import { hostOf } from './functions.ts';
import { rewrites, type RewriteName } from './edge-rewrites.ts';
import type { SiteName } from './stacks/differences.ts';
import type { Stack } from './stacks/stack.ts';

// The parts of the gateway, which name each other by ids of their own.

/** The site that the gateway shows: of the web app's colours the live one, where there are two. */
export const liveSite = ({ sites, account }: Pick<Stack, 'sites' | 'account'>): SiteName => {
  const site: SiteName = `web-${account.live}`;
  if (!sites.includes(site)) throw new Error(`there is no ${site} to show`);
  return site;
};

/** Gives the id of a part by its kind and name. */
export const partsOf =
  (stack: Stack, group: string) =>
  (kind: string, name: string): { id: string } => ({
    id: `/subscriptions/${stack.account.subscription}/resourceGroups/${group}/providers/Microsoft.Network/applicationGateways/${nameOf(stack, 'gateway')}/${kind}/${name}`,
  });

type Part = ReturnType<typeof partsOf>;

/** A way to a backend: over TLS with its name verified, found inside the network, and with nothing that ties a person to one instance. */
const way = (part: Part, name: string, seconds: number): network.ApplicationGatewayBackendHttpSettingsArgs => ({
  name,
  port: 443,
  protocol: 'Https',
  cookieBasedAffinity: 'Disabled',
  pickHostNameFromBackendAddress: true,
  requestTimeout: seconds,
  connectionDraining: { enabled: true, drainTimeoutInSec: 60 },
  probe: part('probes', name),
});

const probe = (name: string, path: string, codes: readonly string[]): network.ApplicationGatewayProbeArgs => ({
  ...{ name, path, protocol: 'Https', pickHostNameFromBackendHttpSettings: true },
  ...{ interval: 15, timeout: 20, unhealthyThreshold: 3 },
  match: { statusCodes: [...codes] },
});

/** Where requests go: to the web app for `/api` and what it answers elsewhere, and to the pages for everything else. */
export function backends(stack: Stack, part: Part, webHost: string) {
  const rewriting = (name: RewriteName) => part('rewriteRuleSets', name);
  const toApi = {
    backendAddressPool: part('backendAddressPools', 'api'),
    backendHttpSettings: part('backendHttpSettingsCollection', 'api'),
  };
  return {
    backendAddressPools: [
      { name: 'api', backendAddresses: [{ fqdn: hostOf(stack, liveSite(stack)) }] },
      { name: 'web', backendAddresses: [{ fqdn: webHost }] },
    ],
    backendHttpSettingsCollection: [way(part, 'api', 60), way(part, 'web', 20)],
    probes: [probe('api', '/api/health', ['200']), probe('web', '/index.html', ['200'])],
    rewriteRuleSets: Object.entries(rewrites).map(([name, rules]) => ({ name, rewriteRules: [...rules] })),
    urlPathMaps: [
      {
        name: 'one-origin',
        defaultBackendAddressPool: part('backendAddressPools', 'web'),
        defaultBackendHttpSettings: part('backendHttpSettingsCollection', 'web'),
        defaultRewriteRuleSet: rewriting('web'),
        pathRules: [
          { name: 'api', paths: ['/api/*'], ...toApi, rewriteRuleSet: rewriting('api') },
          { name: 'other', paths: Object.keys(addressesOfTheApi), ...toApi, rewriteRuleSet: rewriting('other') },
        ],
      },
    ],
  };
}

/** How people come in: over HTTPS; over HTTP only to be sent there. */
export function listeners(stack: Stack, part: Part) {
  const frontend = { frontendIPConfiguration: part('frontendIPConfigurations', 'public') };
  const hostNames = [new URL(stack.account.origin).hostname];
  return {
    frontendPorts: [
      { name: 'https', port: 443 },
      { name: 'http', port: 80 },
    ],
    httpListeners: [
      {
        ...{ name: 'https', protocol: 'Https', ...frontend, frontendPort: part('frontendPorts', 'https'), hostNames },
        sslCertificate: part('sslCertificates', 'origin'),
        requireServerNameIndication: true,
      },
      { name: 'http', protocol: 'Http', ...frontend, frontendPort: part('frontendPorts', 'http'), hostNames },
    ],
    redirectConfigurations: [
      {
        name: 'to-https',
        redirectType: 'Permanent',
        targetListener: part('httpListeners', 'https'),
        includePath: true,
        includeQueryString: true,
      },
    ],
    requestRoutingRules: [
      {
        ...{ name: 'https', ruleType: 'PathBasedRouting', priority: 100 },
        httpListener: part('httpListeners', 'https'),
        urlPathMap: part('urlPathMaps', 'one-origin'),
      },
      {
        ...{ name: 'http', ruleType: 'Basic', priority: 200 },
        httpListener: part('httpListeners', 'http'),
        redirectConfiguration: part('redirectConfigurations', 'to-https'),
      },
    ],
  };
}
