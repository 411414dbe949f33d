import type { ClientMetadata, JWK } from 'oidc-provider';

/** The one application that is registered with every tenant. */
export interface OpenidClient {
  readonly id: string;
  /** Leave out for an application that signs with its own key (`private_key_jwt`). */
  readonly secret?: string;
  /** Public keys for `private_key_jwt`. */
  readonly keys?: readonly JWK[];
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** Loaded in a hidden frame with `iss` and `sid` when a person signs out (OpenID Connect Front-Channel Logout 1.0). */
  readonly frontChannelLogoutUri?: string;
}

export function clientMetadata(client: OpenidClient): ClientMetadata {
  const proof: Partial<ClientMetadata> =
    client.keys === undefined
      ? { client_secret: client.secret, token_endpoint_auth_method: 'client_secret_post' }
      : {
          jwks: { keys: [...client.keys] },
          token_endpoint_auth_method: 'private_key_jwt',
        };
  return {
    client_id: client.id,
    ...proof,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    id_token_signed_response_alg: 'RS256',
  };
}
