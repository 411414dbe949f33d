import type { network } from '@pulumi/azure-native/types/input.js';
import { addressesOfTheApi, headersOfDocuments, headersOfEveryAnswer, headersOfOtherAnswers } from '../edge-headers.ts';

// What the gateway changes in a request and in an answer. The words come from the table that the local edge reads too.

type Rule = network.ApplicationGatewayRewriteRuleArgs & Readonly<{ name: string; ruleSequence: number }>;
type Condition = Readonly<{ variable: string; pattern: string; ignoreCase?: boolean; negate?: boolean }>;

const setAll = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([headerName, headerValue]) => ({ headerName, headerValue }));

/**
 * Names that pass for the gateway's or for Azure's. A gateway takes a header away by its whole name only, so each is named;
 * every prefix of `headersClientsMayNotSend` is among them.
 */
export const headersTakenAway: readonly string[] = [
  'forwarded',
  ...['host', 'port', 'proto', 'prefix', 'scheme', 'server', 'tlsversion'].map((end) => `x-forwarded-${end}`),
  ...['host', 'url', 'forwarded-for', 'forwarded-host', 'forwarded-proto'].map((end) => `x-original-${end}`),
  'x-real-ip',
  'x-client-ip',
  ...['clientip', 'socketip', 'fdid', 'ref', 'requestchain'].map((end) => `x-azure-${end}`),
  ...['ssl', 'log-id', 'clientcert'].map((end) => `x-arr-${end}`),
  'x-appgw-trace-id',
  'x-ms-client-principal',
  ...['id', 'name', 'idp'].map((end) => `x-ms-client-principal-${end}`),
  'x-functions-key',
  'x-functions-clientid',
];

/** The address of whoever asked stands alone in `x-forwarded-for`: what they wrote there themselves is not read. */
const asked: Rule = {
  name: 'who-asked',
  ruleSequence: 100,
  actionSet: {
    requestHeaderConfigurations: [
      { headerName: 'x-forwarded-for', headerValue: '{var_client_ip}' },
      ...headersTakenAway.map((headerName) => ({ headerName, headerValue: '' })),
    ],
  },
};

const isDocument: Condition = { variable: 'http_resp_Content-Type', pattern: '^text/html', ignoreCase: true };
const bringsNoPolicy: Condition = { variable: 'http_resp_Content-Security-Policy', pattern: '.+', negate: true };

const answered: readonly Rule[] = [
  {
    name: 'every-answer',
    ruleSequence: 200,
    actionSet: {
      responseHeaderConfigurations: [
        ...setAll(headersOfEveryAnswer),
        ...['server', 'x-powered-by', 'x-aspnet-version'].map((headerName) => ({ headerName, headerValue: '' })),
      ],
    },
  },
  {
    name: 'documents',
    ruleSequence: 210,
    conditions: [isDocument, bringsNoPolicy],
    actionSet: { responseHeaderConfigurations: setAll(headersOfDocuments) },
  },
  {
    name: 'other-answers',
    ruleSequence: 220,
    conditions: [{ ...isDocument, negate: true }, bringsNoPolicy],
    actionSet: { responseHeaderConfigurations: setAll(headersOfOtherAnswers) },
  },
];

const exactly = (path: string): string => `^${path.replace(/[.\\+*?[^\]$(){}=!<>|:-]/g, String.raw`\$&`)}$`;

const otherAddresses: readonly Rule[] = Object.entries(addressesOfTheApi).map(([from, to], at) => {
  const [path = '', query] = to.split('?');
  return {
    name: `address-${at}`,
    ruleSequence: 300 + at,
    conditions: [{ variable: 'var_uri_path', pattern: exactly(from) }],
    actionSet: {
      urlConfiguration: {
        modifiedPath: path,
        ...(query === undefined ? {} : { modifiedQueryString: query }),
        reroute: false,
      },
    },
  };
});

/** Every address of the web app is one page: what has no ending is no file of it. */
const onePage: Rule = {
  name: 'one-page',
  ruleSequence: 300,
  conditions: [{ variable: 'var_uri_path', pattern: String.raw`^/[^.]*$` }],
  actionSet: { urlConfiguration: { modifiedPath: '/index.html', reroute: false } },
};

/** One set for each kind of address; all of them say the same about who asked and how an answer is kept safe. */
export const rewrites = {
  web: [asked, ...answered, onePage],
  api: [asked, ...answered],
  other: [asked, ...answered, ...otherAddresses],
} as const satisfies Record<string, readonly Rule[]>;
export type RewriteName = keyof typeof rewrites;
