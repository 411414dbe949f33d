import type { HttpRequest } from '@azure/functions';
import { chooseLanguage, type Text } from '../../shared/kernel/language.ts';
import type { returnFromSignIn as contract } from '../../shared/people/identity/contract.ts';
import { response, type Handler } from '../host/http.ts';

const texts = {
  title: { sv: 'Loggar in', en: 'Signing in' },
  go: { sv: 'Fortsätt', en: 'Continue' },
} as const satisfies Record<string, Text>;

const passedOn = ['code', 'state', 'iss', 'session_state', 'error'];
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/**
 * A Strict cookie does not come along when another site sends the browser here, so this page, which is ours, posts what came
 * back on to where the cookie does. It decides nothing, and without scripts its button does the same.
 */
export const handleReturnFromSignIn: Handler<typeof contract> = async (_, asked) =>
  postingPage(asked, '/api/signin/complete');

/** The page that posts what came back on to one of our own addresses. */
export function postingPage(
  { request, query }: { request: HttpRequest; query: Readonly<Record<string, string>> },
  onTo: string,
) {
  const language = chooseLanguage(request.headers.get('accept-language'));
  const fields = passedOn
    .filter((name) => query[name] !== undefined)
    .map((name) => `<input type="hidden" name="${name}" value="${escape(query[name]!.slice(0, 4000))}">`);
  return response({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    },
    body: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${texts.title[language]} – CLVR Benefits</title></head>
<body><main><h1>${texts.title[language]}</h1>
<form method="post" action="${onTo}">${fields.join('')}<button>${texts.go[language]}</button></form></main>
<script src="/signin-complete.js"></script></body></html>`,
  });
}
