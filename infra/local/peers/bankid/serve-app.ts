import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { chooseLanguage } from '../../../../shared/kernel/language.ts';
import { endPage, listPage, orderPage } from './app-pages.ts';
import { times, type Order, type Orders } from './orders.ts';
import type { BankidPerson } from './person.ts';
import type { Mood } from './serve-relying-parties.ts';

type Parts = Readonly<{ orders: Orders; people: readonly BankidPerson[]; mood: Mood; returnsTo: readonly string[] }>;
type Page = { html: string; headers: Record<string, string> };

/**
 * The app that people have on their phones, as a page: it takes a code or a start token, lets a person be chosen, and finishes the order
 * or ends it in any other way. Beside it, the service can be told to refuse the next request of a method.
 */
export function appServer({ orders, people, mood, returnsTo }: Parts): Server {
  const personOf = (number: string): BankidPerson =>
    people.find(({ personalNumber }) => personalNumber === number) ?? {
      personalNumber: number,
      givenName: 'Påhittad',
      surname: 'Person',
      note: '',
    };

  /** What one press on an order's page does. Gives false where there is no such press. */
  function act(order: Order, what: string, form: URLSearchParams, address: string): boolean {
    const hint = form.get('hint') ?? '';
    if (what === 'person' && /^\d{12}$/.test(form.get('person') ?? ''))
      orders.identify(order, personOf(form.get('person')!), form.get('address') ?? address);
    else if (what === 'approve' && order.person) orders.approve(order);
    else if (what === 'failed') orders.end(order, hint);
    else if (what === 'pending') order.hintCode = hint;
    else if (what === 'wait') orders.age(order, times.noClient);
    else return false;
    return true;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://app');
    const language = chooseLanguage(request.headers['accept-language']);
    const show = ({ html, headers }: Page, status = 200) => void response.writeHead(status, headers).end(html);
    const goTo = (location: string) => void response.writeHead(303, { location }).end();
    const form = new URLSearchParams(request.method === 'POST' ? await readText(request) : '');
    const open = (content: string) => {
      const found = orders.scan(content);
      if (!found) return goTo('/?failed=yes');
      orders.take(found.order, found.by);
      goTo(`/orders/${found.order.orderRef}`);
    };
    if (url.pathname === '/refuse' && request.method === 'POST') {
      mood.next.set(form.get('method') ?? '', form.get('code') ?? '');
      return void response.writeHead(204).end();
    }
    if (url.pathname === '/counts') return void response.end(JSON.stringify(Object.fromEntries(mood.counts)));
    if (url.pathname === '/scan' && request.method === 'POST') return open(form.get('content') ?? '');
    if (url.pathname === '/') {
      const token = url.searchParams.get('autostarttoken');
      return token === null ? show(listPage(language, orders.pending(), url.searchParams.has('failed'))) : open(token);
    }
    const [, ref, what = ''] = /^\/orders\/([\w-]+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const order = orders.all().find(({ orderRef }) => orderRef === ref);
    if (!order || order.status !== 'pending') return show(endPage(language, true), 410);
    if (request.method !== 'POST') return show(orderPage(language, order, people, returnsTo));
    const address = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
    if (!act(order, what, form, address)) return show(endPage(language, true), 400);
    // The check on the end comes after the act: the type knows only how the order was.
    if ((order.status as Order['status']) === 'pending') return goTo(`/orders/${order.orderRef}`);
    const { returnUrl } = order.asked;
    if (order.openedBy === 'autostart' && returnUrl && order.hintCode !== 'startFailed') return goTo(returnUrl);
    show(endPage(language, false));
  }

  return createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
