import { bankidIssuer } from '../bankid/bankid-issuer.ts';

export const waysOfSigningIn = ['work-account', 'bankid'] as const;
export type WayOfSigningIn = (typeof waysOfSigningIn)[number];

/** How a session began, by who vouched for the person: a directory's issuer is an address, BankID's says its name. */
export const wayOfSigningIn = (issuer: string): WayOfSigningIn => (issuer === bankidIssuer ? 'bankid' : 'work-account');
