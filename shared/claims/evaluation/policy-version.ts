/** Names the rules that verdicts are made by, so that a stored one can be explained with the rules of its day. Raised with every change to them. */
export const policyVersion = '2026-11-26';
