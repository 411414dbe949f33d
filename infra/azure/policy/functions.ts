import type { WebAppArgs, WebAppFtpAllowedArgs, WebAppScmAllowedArgs } from '@pulumi/azure-native/web/index.js';
import { types } from './provider-types.ts';
import { refersTo } from './refers-to.ts';
import { ruleOf, unless, type Rule } from './rule.ts';

const https = ruleOf<WebAppArgs>(
  'functions-over-https',
  'Functions answer over HTTPS with TLS 1.2 or later alone',
  types.webApp,
  ({ httpsOnly, siteConfig, clientAffinityEnabled }) => [
    unless(httpsOnly === true, 'set httpsOnly to true'),
    unless(
      siteConfig?.minTlsVersion === '1.2' || siteConfig?.minTlsVersion === '1.3',
      "set siteConfig.minTlsVersion to '1.2' or '1.3'",
    ),
    unless(
      siteConfig?.scmMinTlsVersion === undefined || /^1\.[23]$/.test(siteConfig.scmMinTlsVersion),
      "set siteConfig.scmMinTlsVersion to '1.2' or '1.3'",
    ),
    unless(
      clientAffinityEnabled === false,
      'set clientAffinityEnabled to false: Azure’s cookie is not ours, and nothing is kept in a process',
    ),
  ],
);

const noSideDoors = ruleOf<WebAppArgs>(
  'functions-no-side-doors',
  'No FTP and no debugger reaches what runs, and no other origin calls it',
  types.webApp,
  ({ siteConfig }) => [
    unless(siteConfig?.ftpsState === 'Disabled', "set siteConfig.ftpsState to 'Disabled'"),
    unless(siteConfig?.remoteDebuggingEnabled !== true, 'remove siteConfig.remoteDebuggingEnabled'),
    unless(
      (siteConfig?.cors?.allowedOrigins ?? []).length === 0,
      'remove siteConfig.cors: pages and API are of one origin',
    ),
  ],
);

const identity = ruleOf<WebAppArgs>(
  'functions-have-an-identity',
  'Functions come to everything else by an identity of their own, and to their own code too',
  types.webApp,
  ({ identity: own, functionAppConfig }) => [
    unless(typeof own?.type === 'string' && own.type !== 'None', "give it an identity of type 'UserAssigned'"),
    unless(
      functionAppConfig?.deployment?.storage?.authentication?.type === 'UserAssignedIdentity' ||
        functionAppConfig?.deployment?.storage?.authentication?.type === 'SystemAssignedIdentity',
      "set functionAppConfig.deployment.storage.authentication.type to 'UserAssignedIdentity'",
    ),
  ],
);

const keyed = /(^|;)\s*(AccountKey|SharedAccessKey|SharedAccessSignature|sig|Password|pwd)=/i;
/** Settings that hold a key by what they are, or that Flex Consumption no longer takes. */
const keyedNames =
  /^(AzureWebJobsStorage|AzureWebJobsDashboard|WEBSITE_CONTENTAZUREFILECONNECTIONSTRING|APPINSIGHTS_INSTRUMENTATIONKEY|DEPLOYMENT_STORAGE_CONNECTION_STRING)$/i;

/** Whether a setting of an app is a key, or holds one. */
export const isKeyedSetting = (name: string, value: string): boolean => keyedNames.test(name) || keyed.test(value);

const noKeys = ruleOf<WebAppArgs>(
  'functions-no-keys',
  'No setting of an app is a key or holds one',
  types.webApp,
  ({ siteConfig }) => [
    ...(siteConfig?.appSettings ?? [])
      .filter(({ name, value }) => isKeyedSetting(name ?? '', value ?? ''))
      .map(
        ({ name }) =>
          `${name ?? ''} is a key: name the account and the identity instead (AzureWebJobsStorage__credential)`,
      ),
    unless((siteConfig?.connectionStrings ?? []).length === 0, 'remove siteConfig.connectionStrings'),
  ],
);

/** Versions of Node that the bundle runs on, and that get fixes. */
const nodes = new Set(['22', '24']);

const runtime = ruleOf<WebAppArgs>(
  'functions-runtime',
  'Functions run on a version of Node that gets fixes',
  types.webApp,
  ({ functionAppConfig }) => [
    unless(functionAppConfig?.runtime?.name === 'node', "set functionAppConfig.runtime.name to 'node'"),
    unless(
      nodes.has(functionAppConfig?.runtime?.version ?? ''),
      `set functionAppConfig.runtime.version to one of ${[...nodes].join(', ')}`,
    ),
  ],
);

const off = 'set allow to false: it takes a name and a password';
const ftp = ruleOf<WebAppFtpAllowedArgs>(
  'functions-ftp-off',
  'Nobody publishes by FTP',
  types.webAppFtp,
  ({ allow }) => [unless(allow === false, off)],
);
const scm = ruleOf<WebAppScmAllowedArgs>(
  'functions-scm-off',
  'Nobody publishes by a password',
  types.webAppScm,
  ({ allow }) => [unless(allow === false, off)],
);

const passwordsOff: Rule = {
  name: 'functions-each-passwords-off',
  holds: 'Each app says that nobody publishes to it by a password',
  ofStack: (resources) =>
    resources
      .filter(({ type }) => type === types.webApp)
      .flatMap((app) =>
        [types.webAppFtp, types.webAppScm]
          .filter((type) => !resources.some((one) => one.type === type && refersTo(one.properties['name'], app)))
          .map((type) => ({ resource: app.name, says: `add ${type.split(':').at(-1)!} with allow: false` })),
      ),
};

export const functionRules: readonly Rule[] = [https, noSideDoors, identity, noKeys, runtime, ftp, scm, passwordsOff];
