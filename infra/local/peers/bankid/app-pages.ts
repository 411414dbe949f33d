import type { Language } from '../../../../shared/kernel/language.ts';
import { escape, renderPage } from '../openid/page.ts';
import type { Order } from './orders.ts';
import type { BankidPerson } from './person.ts';
import { texts } from './texts.ts';

/** Every hint code that BankID documents, and one that nobody knows. */
export const hints = {
  pending: ['outstandingTransaction', 'noClient', 'started', 'userMrtd', 'userCallConfirm', 'userSign', 'somethingNew'],
  failed: [
    'expiredTransaction',
    'certificateErr',
    'userCancel',
    'cancelled',
    'startFailed',
    'userDeclinedCall',
    'notSupportedByUserApp',
    'transactionRiskBlocked',
    'somethingNew',
  ],
} as const;

const visibleText = ({ asked }: Order): string => Buffer.from(asked.userVisibleData ?? '', 'base64').toString('utf8');

const button = (name: string, value: string, says: string, quiet = false): string =>
  `<button class="${quiet ? 'plain' : 'choice'}" name="${name}" value="${escape(value)}">${
    quiet ? escape(says) : `<span class="name alone">${escape(says)}</span>`
  }</button>`;

const form = (action: string, inside: string): string => `<form method="post" action="${action}">${inside}</form>`;

/** The orders that wait to be opened, and a place to give what a code says. */
export function listPage(language: Language, orders: readonly Order[], failed: boolean) {
  const text = texts[language];
  const open = orders.map(
    ({ orderRef, autoStartToken, asked }) =>
      `<li>${form('/scan', `<input type="hidden" name="content" value="${autoStartToken}">${button('order', orderRef, `${text.open}: ${asked.web?.referringDomain ?? orderRef}`)}`)}</li>`,
  );
  return renderPage({
    language,
    title: text.title,
    main: `<h1>${text.title}</h1><p>${text.intro}</p>
${failed ? `<p class="notice" role="alert">${text.scanFailed}</p>` : ''}
<h2>${text.waiting}</h2>${open.length > 0 ? `<ul>${open.join('')}</ul>` : `<p>${text.none}</p>`}
<h2>${text.scan}</h2>${form('/scan', `<label for="content">${text.scanHint}</label><p><input id="content" name="content" autocomplete="off" required></p>${button('scan', 'yes', text.scanNow)}`)}`,
  });
}

/** One order in the app: who, and then whether. */
export function orderPage(
  language: Language,
  order: Order,
  people: readonly BankidPerson[],
  formTargets: readonly string[],
) {
  const text = texts[language];
  const to = (what: string) => `/orders/${order.orderRef}/${what}`;
  const who = people.map(
    ({ personalNumber, givenName, surname, note }) =>
      `<li><button class="choice" name="person" value="${personalNumber}"><span class="name">${escape(`${givenName} ${surname}`)}</span><span class="mail">${escape(note)}</span></button></li>`,
  );
  const options = (codes: readonly string[]) => codes.map((code) => `<option>${code}</option>`).join('');
  const asking = order.person
    ? `<h2>${escape(`${order.person.givenName} ${order.person.surname}`)}</h2>${form(to('approve'), button('approve', 'yes', text.approve))}`
    : `<h2>${text.who}</h2>${form(to('person'), `<ul>${who.join('')}</ul>`)}
${form(to('person'), `<p><label for="number">${text.otherNumber}</label><br><input id="number" name="person" inputmode="numeric" pattern="[0-9]{12}" required></p>${button('use', 'yes', text.use)}`)}`;
  const ways = (status: keyof typeof hints, says: string) =>
    form(
      to(status),
      `<p><label for="${status}">${says}</label><br><select id="${status}" name="hint">${options(hints[status])}</select> ${button('go', 'yes', 'OK', true)}</p>`,
    );
  return renderPage({
    language,
    title: text.ready,
    formTargets,
    main: `<h1>${text.ready}</h1><p>${escape(visibleText(order))}</p>
${asking}
<div class="foot">${form(to('failed'), `<input type="hidden" name="hint" value="userCancel">${button('cancel', 'yes', text.cancel, true)}`)}${form(to('wait'), button('wait', 'yes', text.wait, true))}</div>
<details><summary>${text.more}</summary>${ways('pending', text.hint)}${ways('failed', text.fail)}</details>`,
  });
}

/** Where nothing leads back by itself. */
export function endPage(language: Language, gone: boolean) {
  const text = texts[language];
  return renderPage({
    language,
    title: gone ? text.gone : text.done,
    main: `<h1>${gone ? text.gone : text.done}</h1><p>${gone ? '' : text.doneIntro}</p><p><a href="/">${text.back}</a></p>`,
  });
}
