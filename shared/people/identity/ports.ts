/** What an identity provider vouches for: an issuer, and a subject that is unique and lasting within it. */
export type VouchedIdentity = Readonly<{
  issuer: string;
  subject: string;
  /** The directory that the issuer stands for, by the provider's own id. */
  tenant: string;
  providerSession: string | null;
  /** What the provider wants to be told when this account is to sign out. */
  signOutHint: string | null;
  /** What the provider wants to be told when this account is to sign in again. It can be an address: it goes to the provider alone. */
  loginHint: string | null;
  /** Whether the provider says that a second factor was confirmed. */
  secondFactor: boolean;
}>;

/** One attempt to sign in: what only this browser and we know until it comes back. */
export type SignInAttempt = Readonly<{ state: string; nonce: string; verifier: string }>;

/** What an attempt asks for: an account of the person's choice, or that one account confirms a second factor. */
export type SignInWish = Readonly<{ secondFactorOf: Pick<VouchedIdentity, 'loginHint'> }> | null;

/** An OpenID provider for people of many directories, by authorization code with PKCE. */
export interface IdentityProvider {
  begin(redirectUri: string, wish: SignInWish): Promise<{ url: string; attempt: SignInAttempt }>;
  /**
   * Exchanges the code that came back. Rejects for a wrong state, nonce, verifier, signature, algorithm, audience or time, for an
   * issuer that is not that of the token's own directory, and for a used code.
   */
  finish(returned: URLSearchParams, redirectUri: string, attempt: SignInAttempt): Promise<VouchedIdentity>;
  /** Where the browser signs out of the provider too; null for a session that another way of signing in began. */
  signOutUrl(returnTo: string, session: Readonly<{ issuer: string; hint: string | null }>): Promise<string | null>;
}
