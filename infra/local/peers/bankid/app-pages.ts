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

/** A press, as wide as the page, or as quiet as its foot. */
const wide = (name: string, value: string, says: string): string =>
  `<button class="choice" name="${name}" value="${escape(value)}"><span class="name wide">${escape(says)}</span></button>`;
const quiet = (name: string, value: string, says: string): string =>
  `<button class="plain" name="${name}" value="${escape(value)}">${escape(says)}</button>`;

/** A press with a mark in front and a line below. */
const row = (name: string, value: string, mark: string, says: string, below: string): string =>
  `<li><button class="choice" name="${name}" value="${escape(value)}"><span class="face" aria-hidden="true">${escape(mark)}</span><span class="name">${escape(says)}</span><span class="mail">${escape(below)}</span></button></li>`;

const form = (action: string, inside: string): string => `<form method="post" action="${action}">${inside}</form>`;

/** The orders that wait to be opened, and a place to give what a code says. */
export function listPage(language: Language, orders: readonly Order[], failed: boolean) {
  const text = texts[language];
  const open = orders.map(({ autoStartToken, startedAt, asked }) => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    return row('content', autoStartToken, 'ID', asked.web?.referringDomain ?? '', `${text.open} · ${seconds} s`);
  });
  return renderPage({
    language,
    title: text.title,
    main: `<h1>${text.title}</h1><p>${text.intro}</p>
${failed ? `<p class="notice" role="alert">${text.scanFailed}</p>` : ''}
<h2>${text.waiting}</h2>${open.length > 0 ? form('/scan', `<ul>${open.join('')}</ul>`) : `<p>${text.none}</p>`}
<h2>${text.scan}</h2>${form('/scan', `<label for="content">${text.scanHint}</label><input id="content" name="content" autocomplete="off" required>${wide('scan', 'yes', text.scanNow)}`)}`,
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
  const who = people.map(({ personalNumber, givenName, surname, note }) =>
    row('person', personalNumber, givenName.slice(0, 1) + surname.slice(0, 1), `${givenName} ${surname}`, note),
  );
  const asking = order.person
    ? `<h2>${escape(`${order.person.givenName} ${order.person.surname}`)}</h2>${form(to('approve'), wide('approve', 'yes', text.approve))}`
    : `<h2>${text.who}</h2>${form(to('person'), `<ul>${who.join('')}</ul>`)}
${form(to('person'), `<label for="number">${text.otherNumber}</label><input id="number" name="person" inputmode="numeric" pattern="[0-9]{12}" required>${wide('use', 'yes', text.use)}`)}`;
  const ways = (status: keyof typeof hints, says: string) => {
    const options = hints[status].map((code) => `<option>${code}</option>`).join('');
    const choice = `<label for="${status}">${says}</label><select id="${status}" name="hint">${options}</select>`;
    return form(to(status), choice + quiet('go', 'yes', 'OK'));
  };
  const cancel = `<input type="hidden" name="hint" value="userCancel">${quiet('cancel', 'yes', text.cancel)}`;
  return renderPage({
    language,
    title: text.ready,
    formTargets,
    main: `<h1>${text.ready}</h1><p>${escape(visibleText(order))}</p>
${asking}
<div class="foot">${form(to('failed'), cancel)}${form(to('wait'), quiet('wait', 'yes', text.wait))}</div>
<details><summary>${text.more}</summary>${ways('pending', text.hint)}${ways('failed', text.fail)}</details>`,
  });
}

/** Where nothing leads back by itself. */
export function endPage(language: Language, gone: boolean) {
  const text = texts[language];
  const title = gone ? text.gone : text.done;
  return renderPage({
    language,
    title,
    main: `<h1>${title}</h1><p>${gone ? '' : text.doneIntro}</p><p><a class="plain" href="/">${text.back}</a></p>`,
  });
}
