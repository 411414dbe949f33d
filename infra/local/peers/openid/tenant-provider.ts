import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { clientMetadata, type OpenidClient } from './client.ts';
import { claimsOfScopes, entraClaims } from './entra-claims.ts';
import type { KeptKeys } from './kept-keys.ts';
import type { KeptState } from './kept-state.ts';
import { subjectOf, type Person } from './person.ts';
import { renderProblem } from './problem-page.ts';
import { signInPolicy } from './sign-in-policy.ts';
import { renderSignedOut, renderSignOut } from './sign-out-page.ts';

export interface TenantSettings {
  readonly origin: string;
  readonly tid: string;
  readonly people: readonly Person[];
  readonly client: OpenidClient;
  readonly keys: KeptKeys;
  readonly state: KeptState;
}

const scopes = ['openid', 'profile', 'email'];
const hour = 3600;

/** Paths below `/{tid}`, as in Entra. Discovery is `/{tid}/v2.0/.well-known/openid-configuration`. */
const routes = {
  authorization: '/oauth2/v2.0/authorize',
  token: '/oauth2/v2.0/token',
  end_session: '/oauth2/v2.0/logout',
  jwks: '/discovery/v2.0/keys',
};

/** Entra neither sends `iss` with the code (RFC 9207) nor says in discovery that it would; a client must not lean on it. */
function withoutIssuerParameter(ctx: KoaContextWithOIDC): void {
  const location = ctx.response.get('location');
  if (URL.canParse(location) && new URL(location).searchParams.has('iss')) {
    const url = new URL(location);
    url.searchParams.delete('iss');
    ctx.set('location', url.href);
  }
}

function discoveryLikeEntra(ctx: KoaContextWithOIDC): void {
  if (ctx.oidc?.route !== 'discovery') return;
  const metadata = ctx.body as Record<string, unknown>;
  delete metadata['authorization_response_iss_parameter_supported'];
  metadata['subject_types_supported'] = ['pairwise'];
  metadata['frontchannel_logout_supported'] = true;
}

/** A certified OpenID provider for one tenant, mounted at `/{tid}`, with the issuer `/{tid}/v2.0`. */
export function tenantProvider({ origin, tid, people, client, keys, state }: TenantSettings): Provider {
  const port = new URL(origin).port;
  const configuration: Configuration = {
    adapter: state.adapterFor(tid),
    clients: [clientMetadata(client)],
    clientAuthMethods: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
    jwks: { keys: [keys.signing] },
    // Cookies know no ports: without one in the name, two copies on a machine would sign each other out.
    cookies: {
      keys: [keys.cookie],
      names: { session: `session_${port}`, interaction: `interaction_${port}`, resume: `resume_${port}` },
      long: { httpOnly: true, sameSite: 'lax', path: `/${tid}` },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    scopes,
    claims: claimsOfScopes,
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    routes,
    interactions: { policy: signInPolicy(), url: (_ctx, { uid }) => `/${tid}/pick/${uid}` },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => renderSignOut(ctx, form, client.frontChannelLogoutUri),
        postLogoutSuccessSource: renderSignedOut,
      },
    },
    renderError: renderProblem,
    findAccount: (_ctx, subject) => {
      const person = people.find((one) => subjectOf(one, client.id) === subject);
      if (!person) return undefined;
      return {
        accountId: subject,
        claims: (_use, _scope, asked) => entraClaims(person, subject, asked),
      };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { accountId = '' } = oidc.session ?? {};
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId });
      grant.addOIDCScope(scopes.join(' '));
      grant.addOIDCClaims(['acrs']);
      await grant.save();
      return grant;
    },
    ttl: {
      AuthorizationCode: 600,
      AccessToken: hour,
      IdToken: hour,
      Interaction: hour,
      Session: 8 * hour,
      Grant: 24 * hour,
    },
  };
  const provider = new Provider(`${origin}/${tid}/v2.0`, configuration);
  // Entra's id tokens always say which session they belong to; sign-out by front channel needs it.
  Object.assign(provider.Client.prototype, { includeSid: () => true });
  provider.use(async (ctx, next) => {
    await next();
    discoveryLikeEntra(ctx as KoaContextWithOIDC);
    withoutIssuerParameter(ctx as KoaContextWithOIDC);
  });
  provider.on('server_error', (_ctx, error) => console.error(error));
  return provider;
}
