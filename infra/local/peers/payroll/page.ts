import { both, listPage } from '../list-page.ts';
import { html, type Markup } from '../smtp/html.ts';
import type { Arrival, TakenRun } from './arrivals.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Stockholm',
});
const kronor = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

const money = (ore: number) => kronor.format(ore / 100);

const tableOf = ({ lines }: TakenRun): Markup =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">${both('Rad', 'Line')}</th>
        <th scope="col">${both('Anställd', 'Employee')}</th>
        <th scope="col">${both('Löneart', 'Pay code')}</th>
        <th scope="col">${both('Belopp', 'Amount')}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ number, employee, name, code, amount }) =>
          html`<tr>
            <td>${number}</td>
            <td>${employee} ${name}</td>
            <td>${code}</td>
            <td>${money(amount)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

function itemOf({ type, at, run, trouble }: Arrival): Markup {
  const said = run
    ? html`<p>${both('Lönekörning', 'Payroll run')} ${run.month}, ${money(run.total)}: <strong>${run.state}</strong></p>
        ${tableOf(run)}`
    : html``;
  return html`<li>
    <h2>${type}</h2>
    <p><time datetime="${at}">${clock.format(new Date(at))}</time></p>
    ${trouble === null ? said : html`<p>${both('Gick inte, kommer igen', 'Failed, will come again')}: ${trouble}</p>`}
  </li>`;
}

/** @returns the page with every message, newest first. */
export function arrivalsPage(arrivals: readonly Arrival[], connected: boolean): string {
  const none = connected
    ? both('Inget har kommit ännu. Lås en lönekörning.', 'Nothing has arrived yet. Lock a payroll run.')
    : both('Inte ansluten till något företag.', 'Not connected to any company.');
  return listPage('Payroll', both('Lönesystemet', 'The payroll system'), none, arrivals.map(itemOf));
}
