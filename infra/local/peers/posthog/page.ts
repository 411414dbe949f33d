import { html } from '../smtp/html.ts';
import type { SeenEvent } from './batch.ts';

/** A label in both languages, for readers of either. */
const both = (sv: string, en: string) => html`<span lang="sv">${sv}</span> · <span lang="en">${en}</span>`;

/** @returns the page with every event as it would be sent, newest first. */
export function eventsPage(events: readonly SeenEvent[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>Analytics (${events.length})</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <h1>${both('Vad som skulle skickas till PostHog', 'What would be sent to PostHog')}</h1>
          ${
            events.length === 0
              ? html`<p>${both('Inget har kommit ännu.', 'Nothing has arrived yet.')}</p>`
              : html`<ol>
                  ${events.toReversed().map(
                    (event) =>
                      html`<li>
                        <h2>${event.event}</h2>
                        <pre>${JSON.stringify(event, null, 2)}</pre>
                      </li>`,
                  )}
                </ol>`
          }
        </main>
      </body>
    </html>`.text;
}
