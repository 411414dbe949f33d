/**
 * Which BankIDs are taken: on file, on card, and mobile, in this order. The test service issues others.
 * Source: developers.bankid.com, Auth & Sign API v6.0, certificatePolicies.
 */
export const certificatePolicies = {
  production: ['1.2.752.78.1.1', '1.2.752.78.1.2', '1.2.752.78.1.5'],
  test: ['1.2.3.4.5', '1.2.3.4.10', '1.2.3.4.25'],
} as const;
