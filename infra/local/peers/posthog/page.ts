import { both, listPage } from '../list-page.ts';
import { html } from '../smtp/html.ts';
import type { SeenEvent } from './batch.ts';

/** @returns the page with every event as it would be sent, newest first. */
export const eventsPage = (events: readonly SeenEvent[]): string =>
  listPage(
    'Analytics',
    both('Vad som skulle skickas till PostHog', 'What would be sent to PostHog'),
    both('Inget har kommit ännu.', 'Nothing has arrived yet.'),
    events.toReversed().map(
      (event) =>
        html`<li>
          <h2>${event.event}</h2>
          <pre>${JSON.stringify(event, null, 2)}</pre>
        </li>`,
    ),
  );
