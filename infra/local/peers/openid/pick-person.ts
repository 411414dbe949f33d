import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { OpenidClient } from './client.ts';
import { askedContexts } from './entra-claims.ts';
import { subjectOf, type Person } from './person.ts';
import { pickerPage } from './picker-page.ts';
import { problemPage } from './problem-page.ts';
import { languageOfPage, texts } from './texts.ts';

function contextsOf(claims: unknown): readonly string[] {
  return typeof claims === 'string' ? askedContexts((JSON.parse(claims) as { id_token?: unknown }).id_token) : [];
}

/** Shows the picker (GET) and finishes the sign-in with who was picked, or with `access_denied` (POST). */
export async function pickPerson(
  request: IncomingMessage,
  response: ServerResponse,
  { provider, people, client }: { provider: Provider; people: readonly Person[]; client: OpenidClient },
): Promise<void> {
  const accepted = request.headers['accept-language'];
  const details = await provider.interactionDetails(request, response).catch(() => null);
  if (!details) {
    const language = languageOfPage(undefined, accepted);
    const { html, headers } = problemPage(language, texts[language].expired);
    response.writeHead(400, headers).end(html);
    return;
  }
  const contexts = contextsOf(details.params['claims']);
  if (request.method !== 'POST') {
    const { html, headers } = pickerPage({
      language: languageOfPage(details.params['ui_locales'], accepted),
      people,
      confirms: contexts.length > 0,
      loginHint: details.params['login_hint'] as string | undefined,
      formTargets: [...new Set(client.redirectUris.map((uri) => new URL(uri).origin))],
    });
    response.writeHead(200, headers).end(html);
    return;
  }
  const form = new URLSearchParams(await readText(request));
  const person = people.find(({ oid }) => oid === form.get('oid'));
  const confirmed = person && person.secondFactor !== false ? contexts : [];
  const result = person
    ? {
        login: { accountId: subjectOf(person, client.id), acr: confirmed.join(' '), remember: false },
        select_account: {},
      }
    : { error: 'access_denied', error_description: 'the person cancelled the sign-in' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
