import { both } from '../list-page.ts';
import { html, linked, type Markup } from './html.ts';
import type { Mail } from './mailbox.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});

const time = (at: string) => html`<time datetime="${at}">${clock.format(new Date(at))}</time>`;
const subjectOf = ({ subject }: Mail) => subject || '—';

function page(title: string, main: Markup): string {
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>${main}</main>
      </body>
    </html>`;
  return whole.text;
}

/** @returns the page with every mail, newest first. */
export function listPage(mails: readonly Mail[]): string {
  const items = mails.map(
    (mail) =>
      html`<li>
        <a href="/mails/${mail.id}">${subjectOf(mail)}</a>
        <span>${mail.to.join(', ')}</span>
        ${time(mail.at)}
      </li>`,
  );
  const empty = html`<p>${both('Inga brev ännu.', 'No mail yet.')}</p>`;
  const list = html`<ol>
    ${items}
  </ol>`;
  return page(
    `Mail (${mails.length})`,
    html`<h1>${both('Brev', 'Mail')}</h1>
      ${mails.length === 0 ? empty : list}`,
  );
}

/** @returns the page of one mail: who, when, the text with its links, and the HTML in a frame that can run nothing. */
export function mailPage(mail: Mail): string {
  const facts: [Markup, Markup][] = [
    [both('Från', 'From'), html`${mail.from}`],
    [both('Till', 'To'), html`${mail.to.join(', ')}`],
    [both('Tid', 'Time'), time(mail.at)],
  ];
  for (const { name, type, size } of mail.attachments) {
    facts.push([both('Bilaga', 'Attachment'), html`${name} (${type}, ${size} B)`]);
  }
  const frame = html`<h2>HTML</h2>
    <iframe
      title="HTML"
      src="/mails/${mail.id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerpolicy="no-referrer"
    ></iframe>`;
  const main = html`<nav><a href="/">${both('Alla brev', 'All mail')}</a></nav>
    <h1>${subjectOf(mail)}</h1>
    <dl>
      ${facts.map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>
    <h2>Text</h2>
    <div class="text">${linked(mail.text)}</div>
    ${mail.html === null ? [] : frame}
    <p><a href="/mails/${mail.id}/source">${both('Källa', 'Source')}</a></p>`;
  return page(subjectOf(mail), main);
}

/** @returns the mail's own HTML, whose links open a new window rather than the frame. */
export function framedMail(mail: Mail): string {
  return `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html ?? ''}`;
}

/** @returns a page that says a mail is not there. */
export function missingPage(): string {
  return page(
    '404',
    html`<h1>${both('Finns inte', 'Not found')}</h1>
      <p><a href="/">${both('Alla brev', 'All mail')}</a></p>`,
  );
}
