/** What an identity provider vouches for: an issuer, and a subject that is unique and lasting within it. */
export type VouchedIdentity = Readonly<{
  issuer: string;
  subject: string;
  providerSession: string | null;
  /** Whether the provider says that a second factor was confirmed. */
  secondFactor: boolean;
}>;

/** One attempt to sign in: what only this browser and we know until it comes back. */
export type SignInAttempt = Readonly<{ state: string; nonce: string; verifier: string }>;

/** What an attempt asks for: an account of the person's choice, or that one account confirms a second factor. */
export type SignInWish = Readonly<{ secondFactorOf: Readonly<{ loginHint: string | null }> }> | null;

/** An OpenID provider, by authorization code with PKCE. */
export interface IdentityProvider {
  begin(redirectUri: string, wish: SignInWish): Promise<{ url: string; attempt: SignInAttempt }>;
  /** Exchanges the code that came back. Rejects for a wrong state, nonce, verifier, signature or issuer, and for a used code. */
  finish(returned: URLSearchParams, redirectUri: string, attempt: SignInAttempt): Promise<VouchedIdentity>;
  /** Where the browser signs out of the provider too. */
  signOutUrl(returnTo: string): Promise<string | null>;
}
