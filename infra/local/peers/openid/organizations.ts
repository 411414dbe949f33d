import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import type { KeptState } from './kept-state.ts';
import { escape, renderPage } from './page.ts';
import { isHinted, type Person } from './person.ts';
import { languageOfPage, texts } from './texts.ts';

/** Hands a request on to one tenant's provider under the path it has there. */
export type ToTenant = (tid: string, path: string) => Promise<void>;

interface Organizations {
  readonly origin: string;
  readonly people: readonly Person[];
  readonly state: KeptState;
  readonly toTenant: ToTenant;
}

/** A tenant's metadata with the tenant left open, issuer `…/{tenantid}/v2.0`, as Entra publishes it for many tenants. */
async function discovery(origin: string, tid: string): Promise<string> {
  const answer = await fetch(`${origin}/${tid}/v2.0/.well-known/openid-configuration`);
  const metadata = (await answer.text()).replaceAll(`${origin}/${tid}/`, `${origin}/organizations/`);
  return metadata.replace(`${origin}/organizations/v2.0"`, `${origin}/{tenantid}/v2.0"`);
}

/** The company's own sign-in for a request: by the address the application expects, or by choice. */
function chooseCompany(request: IncomingMessage, response: ServerResponse, people: readonly Person[], url: URL): void {
  const tenants = new Map(people.map(({ tid, company }) => [tid, company]));
  const hint = url.searchParams.get('login_hint');
  const expected = people.find((person) => isHinted(person, hint))?.tid;
  const only = tenants.size === 1 ? [...tenants.keys()][0] : undefined;
  const address = (tid: string) => `/${tid}/oauth2/v2.0/authorize${url.search}`;
  const known = expected ?? only;
  if (known !== undefined) {
    response.writeHead(302, { location: address(known) }).end();
    return;
  }
  const locales = url.searchParams.get('ui_locales') ?? undefined;
  const language = languageOfPage(locales, request.headers['accept-language']);
  const title = texts[language].companyTitle;
  const choices = [...tenants].map(
    ([tid, company]) => `<li><a class="choice" href="${escape(address(tid))}">
<span class="face" aria-hidden="true">${escape(company[0] ?? '')}</span><span class="name alone">${escape(company)}</span></a></li>`,
  );
  const main = `<h1>${title}</h1>\n<nav aria-label="${title}"><ul>${choices.join('\n')}</ul></nav>`;
  const { html, headers } = renderPage({ language, title, main });
  response.writeHead(200, headers).end(html);
}

function tenantOfToken(token: string | null): string | undefined {
  const payload = token?.split('.')[1];
  if (payload === undefined) return undefined;
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { tid?: string }).tid;
}

/** `/organizations/…`: one address for people of any tenant. Answers whether it was one of its paths. */
export async function serveOrganizations(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, people, state, toTenant }: Organizations,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', origin);
  const path = url.pathname.slice('/organizations'.length);
  const anyTenant = people[0]?.tid ?? '';
  switch (path) {
    case '/v2.0/.well-known/openid-configuration':
      response.writeHead(200, { 'content-type': 'application/json' }).end(await discovery(origin, anyTenant));
      return true;
    case '/discovery/v2.0/keys':
      await toTenant(anyTenant, path);
      return true;
    case '/oauth2/v2.0/authorize':
      chooseCompany(request, response, people, url);
      return true;
    case '/oauth2/v2.0/logout': {
      const tid = tenantOfToken(url.searchParams.get('id_token_hint')) ?? anyTenant;
      response.writeHead(302, { location: `/${tid}${path}${url.search}` }).end();
      return true;
    }
    case '/oauth2/v2.0/token': {
      const body = await readText(request);
      const form = new URLSearchParams(body);
      const code = state.tenantOf('AuthorizationCode', form.get('code') ?? '');
      // The provider takes a body that was read before it from here.
      Object.assign(request, { body });
      await toTenant(code ?? anyTenant, path);
      return true;
    }
    default:
      return false;
  }
}
