import { chooseLanguage, type Language, type Text } from '../../shared/kernel/language.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { completeSignIn } from '../../shared/people/identity/complete-sign-in.ts';
import type { completeSignIn as contract } from '../../shared/people/identity/contract.ts';
import { wasInvited } from '../../shared/people/identity/sign-in-ticket.ts';
import { arrivalOf } from '../host/arrival.ts';
import { barePage, escapeHtml } from '../host/bare-page.ts';
import { readCookie, writeCookie } from '../host/cookies.ts';
import { response, type Handler } from '../host/http.ts';
import { requireOwnOrigin } from '../host/same-site.ts';

const day = 24 * 60 * 60;

const texts = {
  title: { sv: 'Ett steg till', en: 'One more step' },
  why: {
    sv: 'Din roll kräver att inloggningen bekräftas i två steg.',
    en: 'Your role requires sign-in to be confirmed in two steps.',
  },
  go: { sv: 'Bekräfta', en: 'Confirm' },
} as const satisfies Record<string, Text>;

/**
 * Leads on to the provider once more. It is a page that moves on at once, since the policy of the page before it lets no form end up at
 * another site.
 */
const onToSecondFactor = (url: string, language: Language) =>
  barePage({
    language,
    title: texts.title[language],
    head: `<meta http-equiv="refresh" content="0; url=${escapeHtml(url)}">`,
    main: `<p>${texts.why[language]}</p><p><a href="${escapeHtml(url)}">${texts.go[language]}</a></p>`,
  });

/** Reached by a form, so its answers are pages: the one asked for, the way on, or where the sign-in began with what went wrong. */
export const handleCompleteSignIn: Handler<typeof contract> = async (uses, { request }) => {
  const suffix = uses.configuration.cookieSuffix;
  const ticket = readCookie(request, 'signin', suffix);
  const noTicket = writeCookie('signin', suffix, '', 0);
  const to = (location: string, cookies: ReturnType<typeof writeCookie>[]) =>
    response({ status: 303, headers: { location, 'cache-control': 'no-store' }, cookies });
  try {
    requireOwnOrigin(request, uses.publicOrigin);
    const returned = new URLSearchParams(await request.text());
    const step = await completeSignIn(uses, ticket, returned, arrivalOf(request, suffix));
    if (step.kind === 'signed-in')
      return to(step.returnTo, [noTicket, writeCookie('session', suffix, step.token.reveal(), day)]);
    const page = onToSecondFactor(step.url, chooseLanguage(request.headers.get('accept-language')));
    return response({ ...page, cookies: [writeCookie('signin', suffix, step.ticket, 600)] });
  } catch (error) {
    if (!isProblem(error)) throw error;
    const began = (await wasInvited(uses, ticket)) ? '/invitation' : '/sign-in';
    return to(`${began}?problem=${error.code}`, [noTicket]);
  }
};
