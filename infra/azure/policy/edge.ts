import type { ApplicationGatewayArgs, WebApplicationFirewallPolicyArgs } from '@pulumi/azure-native/network/index.js';
import { types } from './provider-types.ts';
import { ruleOf, unless, type Rule } from './rule.ts';

/** Azure’s named sets of ciphers that begin at TLS 1.2. */
const namedPolicies = new Set(['AppGwSslPolicy20220101', 'AppGwSslPolicy20220101S', 'AppGwSslPolicy20170401S']);

const guarded = ruleOf<ApplicationGatewayArgs>(
  'gateway-guarded',
  'The gateway has a firewall for the web, and knows HTTP/2',
  types.gateway,
  ({ sku, firewallPolicy, enableHttp2 }) => [
    unless(sku?.tier === 'WAF_v2', "set sku.tier to 'WAF_v2'"),
    unless(typeof firewallPolicy?.id === 'string', 'give it a firewallPolicy'),
    unless(enableHttp2 === true, 'set enableHttp2 to true'),
  ],
);

const tls = ruleOf<ApplicationGatewayArgs>(
  'gateway-over-tls',
  'The gateway speaks TLS 1.2 or later',
  types.gateway,
  ({ sslPolicy }) => [
    unless(
      sslPolicy?.minProtocolVersion === 'TLSv1_2' ||
        sslPolicy?.minProtocolVersion === 'TLSv1_3' ||
        namedPolicies.has(sslPolicy?.policyName ?? ''),
      "set sslPolicy.minProtocolVersion to 'TLSv1_2', or take a named policy that begins there",
    ),
  ],
);

const onwards = ruleOf<ApplicationGatewayArgs>(
  'gateway-onwards-over-https',
  'The gateway speaks HTTPS to what is behind it, and sets no cookie',
  types.gateway,
  ({ backendHttpSettingsCollection: all }) => [
    unless(
      (all ?? []).every(({ protocol }) => protocol === 'Https'),
      "set protocol of each backend setting to 'Https'",
    ),
    unless(
      (all ?? []).every(({ cookieBasedAffinity }) => cookieBasedAffinity === 'Disabled'),
      "set cookieBasedAffinity to 'Disabled': the gateway’s cookie is neither HttpOnly nor Strict",
    ),
  ],
);

/** Over plain HTTP nothing is answered but where to go instead. */
const plainSendsOn = ruleOf<ApplicationGatewayArgs>(
  'gateway-plain-sends-on',
  'Whoever comes over HTTP is sent to HTTPS, and answered nothing else',
  types.gateway,
  ({ httpListeners, requestRoutingRules }) => {
    const plain = (httpListeners ?? []).filter(({ protocol }) => protocol === 'Http').map(({ name }) => name ?? '');
    const answered = (requestRoutingRules ?? []).filter(
      ({ httpListener, redirectConfiguration }) =>
        redirectConfiguration === undefined && plain.some((name) => httpListener?.id?.endsWith(`/${name}`)),
    );
    return answered.map(({ name }) => `${name ?? ''} answers over HTTP: give it a redirectConfiguration to HTTPS`);
  },
);

const prevents = ruleOf<WebApplicationFirewallPolicyArgs>(
  'firewall-prevents',
  'The firewall refuses what it knows, bodies and bots included',
  types.firewallPolicy,
  ({ policySettings, managedRules }) => {
    const sets = (managedRules?.managedRuleSets ?? []).map(({ ruleSetType }) => ruleSetType ?? '');
    return [
      unless(policySettings?.mode === 'Prevention', "set policySettings.mode to 'Prevention'"),
      unless(policySettings?.state === 'Enabled', "set policySettings.state to 'Enabled'"),
      unless(policySettings?.requestBodyCheck === true, 'set policySettings.requestBodyCheck to true'),
      unless(
        sets.some((name) => name === 'OWASP' || name === 'Microsoft_DefaultRuleSet'),
        'add the managed rule set Microsoft_DefaultRuleSet',
      ),
      unless(sets.includes('Microsoft_BotManagerRuleSet'), 'add the managed rule set Microsoft_BotManagerRuleSet'),
    ];
  },
);

/** The firewall’s logs quote what it refused, which may be what somebody typed of themselves. */
const scrubbed = ruleOf<WebApplicationFirewallPolicyArgs>(
  'firewall-logs-no-person',
  'The firewall’s log keeps no cookie and nothing that somebody typed',
  types.firewallPolicy,
  ({ policySettings }) => {
    const rules = (policySettings?.logScrubbing?.scrubbingRules ?? []).map(({ matchVariable }) => matchVariable ?? '');
    const wanted = ['RequestCookieNames', 'RequestPostArgNames', 'RequestJSONArgNames'];
    return [
      unless(policySettings?.logScrubbing?.state === 'Enabled', "set policySettings.logScrubbing.state to 'Enabled'"),
      ...wanted.filter((name) => !rules.includes(name)).map((name) => `add a scrubbing rule for ${name}`),
    ];
  },
);

export const edgeRules: readonly Rule[] = [guarded, tls, onwards, plainSendsOn, prevents, scrubbed];
