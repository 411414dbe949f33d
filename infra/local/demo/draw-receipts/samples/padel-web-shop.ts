import { addDays } from '../../../../../shared/kernel/plain-date.ts';
import { vatInside } from '../../../../../shared/kernel/money.ts';
import { kronor } from '../page/amounts.ts';
import { a4Style } from '../page/a4-style.ts';
import type { Sample } from '../sample.ts';

const total = 980_00;
const vat = vatInside(total, 6);

/** A receipt by mail from a web shop: A4, with a text layer, and paid. */
export const padelWebShop: Sample = {
  daysBefore: 43,
  answer: (date) => ({
    file: 'padel-web-shop.pdf',
    vendor: 'Glasburen Padel AB',
    organisationNumber: '559999-6716',
    date,
    totalOre: total,
    currency: 'SEK',
    vat: [{ rate: 6, amountOre: vat }],
    what: 'Padel 5-klipp',
    expected: 'approved',
    why: 'Exercise, a personal card that names the activity, proof of payment, 6 % VAT adds up, text that needs no guessing.',
  }),
  page: (date) => `
<title>Kvitto 104418</title>
<style>${a4Style}</style>
<header><div class="brand"><i class="ball"></i><b>Glasburen</b> padel</div><h1>Kvitto</h1></header>
<section class="facts">
  <div><h2>Säljare</h2><p>Glasburen Padel AB<br>Hangarvägen 12<br>999 41 Lövhamn<br>Org.nr 559999-6716<br>Momsreg.nr SE559999671601</p></div>
  <div><h2>Köpare</h2><p>Köp som privatperson<br>i webbutiken</p></div>
  <dl>
    <dt>Kvittonummer</dt><dd>104418</dd>
    <dt>Ordernummer</dt><dd>W-88127</dd>
    <dt>Betaldatum</dt><dd>${date}</dd>
    <dt>Betalsätt</dt><dd>Visa **** 5520</dd>
  </dl>
</section>
<table>
  <thead><tr><th>Artikel</th><th>Antal</th><th>À-pris</th><th>Moms</th><th>Belopp</th></tr></thead>
  <tbody>
    <tr><td><b>Padel 5-klipp</b><br><small>Fem speltider à 60 minuter, inomhus. Personligt, kan inte överlåtas.<br>Gäller till och med ${addDays(date, 180)}.</small></td>
    <td>1</td><td>${kronor(total)}</td><td>6 %</td><td>${kronor(total)}</td></tr>
  </tbody>
</table>
<section class="sums">
  <div><span>Netto</span><span>${kronor(total - vat)} kr</span></div>
  <div><span>Moms 6 %</span><span>${kronor(vat)} kr</span></div>
  <div class="total"><span>Totalt SEK</span><span>${kronor(total)} kr</span></div>
  <div class="paid"><span>Betalt ${date}</span><span>${kronor(total)} kr</span></div>
</section>
<footer>Glasburen Padel AB · Hangarvägen 12, 999 41 Lövhamn · 08-465 004 73 · Godkänd för F-skatt<br>
Spara kvittot. Det är ditt underlag för friskvårdsbidrag.</footer>`,
};
