import {
  addressesOfTheApi,
  headersClientsMayNotSend,
  headersOfDocuments,
  headersOfEveryAnswer,
  headersOfOtherAnswers,
  largestBody,
} from '../../../edge-headers.ts';
import type { Resource } from '../../policy/resource.ts';
import { all, at, each, listAt, missing, textAt, type Promised } from './promise.ts';

const gatewayOf = (resources: readonly Resource[]): Resource['properties'] =>
  all(resources, 'network:ApplicationGateway')[0]?.properties ?? {};

type Header = Readonly<{ headerName: string; headerValue: string }>;
type Rule = Readonly<{
  name: string;
  conditions?: readonly Readonly<{ variable: string; pattern: string; negate?: boolean }>[];
  actionSet: Readonly<{
    requestHeaderConfigurations?: readonly Header[];
    responseHeaderConfigurations?: readonly Header[];
    urlConfiguration?: Readonly<{ modifiedPath: string; modifiedQueryString?: string }>;
  }>;
}>;

const setsOf = (resources: readonly Resource[]) =>
  listAt(gatewayOf(resources), 'rewriteRuleSets') as readonly Readonly<{
    name: string;
    rewriteRules: readonly Rule[];
  }>[];

const ofRequests = (rules: readonly Rule[]): readonly Header[] =>
  rules.flatMap(({ actionSet }) => actionSet.requestHeaderConfigurations ?? []);
const ofAnswers = (rules: readonly Rule[]): readonly Header[] =>
  rules.flatMap(({ actionSet }) => actionSet.responseHeaderConfigurations ?? []);

/** The address that a request for a path goes on to, as the gateway's rules rewrite it. */
const goesTo = (rules: readonly Rule[], path: string): string => {
  const found = rules.find(
    ({ actionSet, conditions = [] }) =>
      actionSet.urlConfiguration !== undefined &&
      conditions.every(({ variable, pattern }) => variable === 'var_uri_path' && new RegExp(pattern).test(path)),
  )?.actionSet.urlConfiguration;
  if (!found) return path;
  return found.modifiedQueryString === undefined
    ? found.modifiedPath
    : `${found.modifiedPath}?${found.modifiedQueryString}`;
};

export const edgePromises: Readonly<Record<string, Promised>> = {
  'one-way-in': {
    says: 'one gateway in the region, with its wall, in front of everything',
    brokenBy: each('network:ApplicationGateway', {
      'sku.tier': 'WAF_v2',
      enableHttp2: true,
      forceFirewallPolicyAssociation: true,
    }),
  },
  'old-tls-is-refused': {
    says: 'people come in over TLS 1.2 and 1.3 with strong suites alone',
    brokenBy: each('network:ApplicationGateway', { 'sslPolicy.policyName': 'AppGwSslPolicy20220101S' }),
  },
  'https-alone': {
    says: 'whoever asks over HTTP is sent to HTTPS, and everything behind the gateway is asked over HTTPS',
    brokenBy: (resources) => {
      const gateway = gatewayOf(resources);
      const plain = listAt(gateway, 'backendHttpSettingsCollection').filter((one) => at(one, 'protocol') !== 'Https');
      const http = listAt(gateway, 'requestRoutingRules').find((one) => at(one, 'name') === 'http');
      const sends = textAt(http, 'redirectConfiguration.id').endsWith('/to-https');
      const redirect = listAt(gateway, 'redirectConfigurations')[0];
      const toHttps =
        textAt(redirect, 'targetListener.id').endsWith('/https') && textAt(redirect, 'redirectType') === 'Permanent';
      return [...plain.map((one) => textAt(one, 'name')), ...(sends && toHttps ? [] : ['HTTP is answered'])];
    },
  },
  'wall-stops-attacks': {
    says: 'the wall stops what is known to attack, robots among it, and looks into bodies',
    brokenBy: (resources, stack) => [
      ...each('network:WebApplicationFirewallPolicy', {
        'policySettings.state': 'Enabled',
        'policySettings.mode': 'Prevention',
        'policySettings.requestBodyCheck': true,
      })(resources, stack),
      ...all(resources, 'network:WebApplicationFirewallPolicy').flatMap(({ properties }) => {
        const sets = listAt(properties, 'managedRules.managedRuleSets').map((one) => textAt(one, 'ruleSetType'));
        const limit = textAt(properties, 'customRules.0.matchConditions.0.matchValues.0');
        const blocks = textAt(properties, 'customRules.0.action') === 'Block' && limit === String(largestBody);
        return [
          ...missing(['Microsoft_DefaultRuleSet', 'Microsoft_BotManagerRuleSet'], sets),
          ...(blocks ? [] : ['large bodies pass']),
        ];
      }),
    ],
  },
  'wall-forgets-people': {
    says: 'the wall’s log leaves out what people write, and where they are',
    brokenBy: (resources) =>
      all(resources, 'network:WebApplicationFirewallPolicy').flatMap(({ properties }) => {
        const scrubbed = listAt(properties, 'policySettings.logScrubbing.scrubbingRules').map((one) =>
          textAt(one, 'matchVariable'),
        );
        const on = at(properties, 'policySettings.logScrubbing.state') === 'Enabled';
        const wanted = [
          'RequestArgNames',
          'RequestPostArgNames',
          'RequestJSONArgNames',
          'RequestCookieNames',
          'RequestIPAddress',
        ];
        return [...(on ? [] : ['it is off']), ...missing(wanted, scrubbed)];
      }),
  },
  'one-origin': {
    says: 'the pages and the API are one origin: /api and the addresses that the API answers elsewhere go to the web app, all else to the pages',
    brokenBy: (resources) => {
      const map = listAt(gatewayOf(resources), 'urlPathMaps')[0];
      const rules = listAt(map, 'pathRules');
      const toApi = rules.filter((one) => textAt(one, 'backendAddressPool.id').endsWith('/api'));
      const paths = toApi.flatMap((one) => listAt(one, 'paths') as string[]);
      const pages = textAt(map, 'defaultBackendAddressPool.id').endsWith('/web');
      return [...missing(['/api/*', ...Object.keys(addressesOfTheApi)], paths), ...(pages ? [] : ['no pages'])];
    },
  },
  'backends-are-inside': {
    says: 'behind the gateway are the live colour of the web app and the pages, by names that are found inside alone',
    brokenBy: (resources, { account }) => {
      const hosts = listAt(gatewayOf(resources), 'backendAddressPools').map((one) =>
        textAt(one, 'backendAddresses.0.fqdn'),
      );
      const site = all(resources, 'web:WebApp').find(({ name }) => name === `web-${account.live}`);
      const wanted = [
        `${textAt(site?.properties, 'name')}.azurewebsites.net`,
        `${textAt(all(resources, 'storage:StorageAccount').find(({ name }) => name === 'host')?.properties, 'accountName')}.z1.web.core.windows.net`,
      ];
      return [...missing(wanted, hosts), ...missing(hosts, wanted)];
    },
  },
  'nobody-says-who-they-are': {
    says: 'who asked is written by the gateway, and what would pass for its word or Azure’s is taken away from a request',
    brokenBy: (resources) =>
      setsOf(resources).flatMap(({ name, rewriteRules }) => {
        const headers = ofRequests(rewriteRules);
        const own = headers.find(({ headerName }) => headerName === 'x-forwarded-for')?.headerValue;
        const away = headers.filter(({ headerValue }) => headerValue === '').map(({ headerName }) => headerName);
        const open = headersClientsMayNotSend.filter((prefix) => !away.some((one) => one.startsWith(prefix)));
        return [...open, ...(own === '{var_client_ip}' ? [] : ['x-forwarded-for'])].map((one) => `${name}: ${one}`);
      }),
  },
  'answers-are-kept-safe': {
    says: 'every answer carries the headers that the local edge writes, and a policy where it brings none',
    brokenBy: (resources) =>
      setsOf(resources).flatMap(({ name, rewriteRules }) => {
        const headers = ofAnswers(rewriteRules).map(({ headerName, headerValue }) => `${headerName}: ${headerValue}`);
        const wanted = [headersOfEveryAnswer, headersOfDocuments, headersOfOtherAnswers].flatMap((table) =>
          Object.entries(table).map(([header, value]) => `${header}: ${value}`),
        );
        const blind = rewriteRules.filter(
          ({ actionSet, conditions = [] }) =>
            (actionSet.responseHeaderConfigurations ?? []).some(
              ({ headerName }) => headerName === 'content-security-policy',
            ) && !conditions.some(({ variable, negate }) => variable === 'http_resp_Content-Security-Policy' && negate),
        );
        return [...missing(wanted, headers), ...blind.map((rule) => rule.name)].map((one) => `${name}: ${one}`);
      }),
  },
  'other-addresses-lead-there': {
    says: 'each address that the API answers outside /api leads exactly to where it answers it',
    brokenBy: (resources) => {
      const rules = setsOf(resources).find(({ name }) => name === 'other')?.rewriteRules ?? [];
      return Object.entries(addressesOfTheApi)
        .filter(([from, to]) => goesTo(rules, from) !== to)
        .map(([from]) => `${from} goes to ${goesTo(rules, from)}`);
    },
  },
  'every-page-is-one': {
    says: 'every address of the web app is its one page, and a file is itself',
    brokenBy: (resources) => {
      const rules = setsOf(resources).find(({ name }) => name === 'web')?.rewriteRules ?? [];
      const wrong = [
        ['/', '/index.html'],
        ['/claims/new', '/index.html'],
        ['/assets/main.js', '/assets/main.js'],
      ].filter(([from = '', to]) => goesTo(rules, from) !== to);
      return wrong.map(([from]) => String(from));
    },
  },
};
