/** BankID's own addresses. Anybody can get a BankID for the test service in any name, so production must not ask there. */
export const bankidApi = { production: 'https://appapi2.bankid.com', test: 'https://appapi2.test.bankid.com' } as const;

/** What only a peer on the same machine has: plain text to it, webhooks that reach it, a stand-in for Claude, keys of one's own, a vault of this machine's own. */
const localOnly: Readonly<Record<string, RegExp>> = {
  PUBLIC_ORIGIN: /^http:/,
  SIGN_IN_AUTHORITY: /^http:/,
  CLAUDE_ENDPOINT: /^(?!aws$)/,
  AWS_MODEL_ROLE: /^none$/,
  BANKID_API: /^(?!https:\/\/appapi2\.(test\.)?bankid\.com$)/,
  BANKID_APP: /^(?!bankid$)/,
  KEY_VAULT_URL: /^(?!https:\/\/[a-z0-9-]+\.vault\.azure\.net$)/,
  KEY_VAULT_CA_FILE: /^(?!system$)/,
  S3_ENDPOINT: /^(?!aws$)/,
  S3_CA_FILE: /^(?!system$)/,
  EGRESS_ALLOW: /^(?!none$)/,
  POSTHOG_HOST: /^http:/,
  CLOSE_API: /^http:/,
  DATABASE_REFUSALS_FILE: /^(?!none$)/,
};

export const localOnlySays = 'settings for one machine alone outside the local role';

/** The settings of an environment that only one machine may have; secrets in a file among them. */
export const localOnlyIn = (
  environment: Readonly<Record<string, string | undefined>>,
  secretNames: readonly string[],
): string[] =>
  [...Object.entries(localOnly), ...secretNames.map((name) => [name, /^file:/] as const)].flatMap(([name, shape]) =>
    shape.test(environment[name] ?? '') ? [name] : [],
  );
