import { both, listPage } from '../list-page.ts';
import { html } from '../smtp/html.ts';
import type { Leads } from './leads.ts';

/** @returns the page with every lead, newest first. */
export const leadsPage = (leads: Leads): string =>
  listPage(
    'Leads',
    both('Säljkontakterna', 'The sales contacts'),
    both('Ingen har bett om en demo ännu.', 'Nobody has asked for a demo yet.'),
    leads
      .all()
      .toReversed()
      .map(
        (lead) =>
          html`<li>
            <h2>${lead.name}</h2>
            ${lead.contacts.map(({ name, emails }) => html`<p>${name}, ${emails.map(({ email }) => email).join(', ')}</p>`)}
            ${leads.notes(lead.id).map(({ note }) => html`<pre>${note}</pre>`)}
          </li>`,
      ),
  );
