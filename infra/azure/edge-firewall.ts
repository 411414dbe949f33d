import * as network from '@pulumi/azure-native/network/index.js';
import { largestBody } from '../edge-headers.ts';
import { nameOf, within, type Place } from './house/place.ts';

/** What its log leaves out: people write in arguments, bodies and cookies, and addresses are of people. */
const scrubbed = [
  'RequestHeaderNames',
  'RequestCookieNames',
  'RequestArgNames',
  'RequestPostArgNames',
  'RequestJSONArgNames',
  'RequestIPAddress',
] as const;

/** The wall in front of the gateway: it stops what is known to attack, and a body is looked into before it is let through. */
export function makeFirewall(place: Place): network.WebApplicationFirewallPolicy {
  return new network.WebApplicationFirewallPolicy('firewall', {
    ...within(place),
    policyName: nameOf(place.stack, 'firewall').replaceAll('-', ''),
    policySettings: {
      state: 'Enabled',
      mode: 'Prevention',
      requestBodyCheck: true,
      // Files come as the body itself, and the wall's own limit for bodies is far below one: the rule below holds them to theirs.
      requestBodyEnforcement: false,
      requestBodyInspectLimitInKB: 128,
      fileUploadEnforcement: true,
      fileUploadLimitInMb: largestBody / (1024 * 1024),
      logScrubbing: {
        state: 'Enabled',
        scrubbingRules: scrubbed.map((matchVariable) => ({
          matchVariable,
          selectorMatchOperator: 'EqualsAny',
          selector: '*',
          state: 'Enabled',
        })),
      },
    },
    customRules: [
      {
        name: 'LargestBody',
        priority: 10,
        ruleType: 'MatchRule',
        action: 'Block',
        matchConditions: [
          {
            matchVariables: [{ variableName: 'RequestHeaders', selector: 'Content-Length' }],
            operator: 'GreaterThan',
            matchValues: [String(largestBody)],
          },
        ],
      },
    ],
    managedRules: {
      managedRuleSets: [
        { ruleSetType: 'Microsoft_DefaultRuleSet', ruleSetVersion: '2.1' },
        { ruleSetType: 'Microsoft_BotManagerRuleSet', ruleSetVersion: '1.1' },
      ],
    },
  });
}
