import { interactionPolicy } from 'oidc-provider';
import { askedContexts } from './entra-claims.ts';

const { Check, Prompt, base } = interactionPolicy;

/** Contexts that a session has confirmed stand in its `acr`, separated by spaces. */
export const contextsInAcr = (acr: string | undefined) => (acr ? acr.split(' ') : []);

/**
 * When the picker is shown: without a session, at `prompt=login` or `select_account`, and when an authentication context
 * is asked for that the session has not confirmed. There is no consent page: an administrator has consented for all.
 */
export function signInPolicy() {
  const policy = base();
  policy.remove('consent');
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  policy.get('login')?.checks.add(
    new Check('authentication_context', 'the authentication context has not been confirmed', ({ oidc }) => {
      // Whoever has just picked cannot do better by picking again; the token then lacks the context.
      if (oidc.result?.['login']) return Check.NO_NEED_TO_PROMPT;
      const confirmed = contextsInAcr(oidc.session?.acr);
      const missing = askedContexts(oidc.claims['id_token']).some((context) => !confirmed.includes(context));
      return missing ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
    }),
  );
  return policy;
}
