import { html } from '../smtp/html.ts';
import type { Leads } from './leads.ts';

/** A label in both languages, for readers of either. */
const both = (sv: string, en: string) => html`<span lang="sv">${sv}</span> · <span lang="en">${en}</span>`;

/** @returns the page with every lead, newest first. */
export function leadsPage(leads: Leads): string {
  const all = leads.all();
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Leads (${all.length})</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <h1>${both('Säljkontakterna', 'The sales contacts')}</h1>
          ${
            all.length === 0
              ? html`<p>${both('Ingen har bett om en demo ännu.', 'Nobody has asked for a demo yet.')}</p>`
              : html`<ol>
                  ${all.toReversed().map(
                    (lead) =>
                      html`<li>
                        <h2>${lead.name}</h2>
                        ${lead.contacts.map(
                          ({ name, emails }) => html`<p>${name}, ${emails.map(({ email }) => email).join(', ')}</p>`,
                        )}
                        ${leads.notes(lead.id).map(({ note }) => html`<pre>${note}</pre>`)}
                      </li>`,
                  )}
                </ol>`
          }
        </main>
      </body>
    </html>`.text;
}
