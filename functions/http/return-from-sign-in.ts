import type { HttpRequest } from '@azure/functions';
import { chooseLanguage, type Text } from '../../shared/kernel/language.ts';
import type { returnFromSignIn as contract } from '../../shared/people/identity/contract.ts';
import { barePage, escapeHtml } from '../host/bare-page.ts';
import type { Handler } from '../host/http.ts';

const texts = {
  title: { sv: 'Loggar in', en: 'Signing in' },
  go: { sv: 'Fortsätt', en: 'Continue' },
} as const satisfies Record<string, Text>;

const passedOn = ['code', 'state', 'iss', 'session_state', 'error'];

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
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(query[name]!.slice(0, 4000))}">`);
  return barePage({
    language,
    title: texts.title[language],
    main: `<form method="post" action="${onTo}">${fields.join('')}<button>${texts.go[language]}</button></form>`,
    script: '/signin-complete.js',
  });
}
