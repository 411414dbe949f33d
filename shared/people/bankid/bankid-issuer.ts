/** The issuer of identities that BankID vouches for, and of the sessions that begin with them. */
export const bankidIssuer = 'bankid';
