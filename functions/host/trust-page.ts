import type { HttpRequest } from '@azure/functions';
import { chooseLanguage, languages, type Language } from '../../shared/kernel/language.ts';
import { framed, type Framed } from '../../shared/trust/pages/frame.ts';
import { compressed } from './compressed.ts';
import { response } from './http.ts';

/** No script at all; style, font and pictures of our own, and a form that ends up here. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The language that an address names, or else the browser. */
export const languageOf = (request: HttpRequest, named: string | undefined): Language =>
  languages.find((one) => one === named) ?? chooseLanguage(request.headers.get('accept-language'));

/** A page of the trust center as an answer; one that is about a request of somebody’s is kept by no cache, and not compressed. */
export async function trustPage(request: HttpRequest, given: Framed, { status = 200, kept = true } = {}) {
  const { body, headers } = await compressed(framed(given), kept ? request.headers.get('accept-encoding') : null);
  return response({
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-language': given.language,
      'content-security-policy': policy,
      'cache-control': kept ? 'public, max-age=60' : 'no-store',
      vary: 'accept-language, accept-encoding',
    },
    body,
  });
}
