import { labels, type Labels } from './skeleton.ts';

/**
 * What the words beside an amount say it is, in Swedish, English, German, Norwegian, Danish and Finnish.
 * Data, not rules: `role-of-row.ts` says which of them wins when a row has several.
 */
export const rowLabels = {
  /** The sum that is to be paid, in so many words. */
  payable: labels(
    'att betala, summa att betala, totalt att betala, belopp att betala, slutsumma, totalsumma',
    'totalbelopp, amount due, balance due, total due, grand total, net total, nett total, total payable',
    'amount payable, total incl, total inc, total sales incl, total inclusive, inclusive of gst',
    'inclusive gst, total rounded, rounded total, total after rounding, total amount, amount paid',
    'amt paid incl, total to pay, to pay, zu zahlen, zahlbetrag, gesamtbetrag, endbetrag, gesamtsumme',
    'rechnungsbetrag, å betale, til betaling, at betale, beløb i alt, sum å betale, maksettava',
    'loppusumma, total amt payable, amt payable, total due, due, sum eur, betrag eur, zu bezahlen, à payer, a payer',
    'net à payer, te betalen, totaal te betalen, do zapłaty, suma pln, razem pln, k úhradě, celkem k platbě, fizetendő',
    'total a pagar, importe total, totale complessivo, totale euro, importo pagato, montant dû, total ttc, totaal eur',
    'order total, total charge, amount to pay, sale total, invoice total, totalbeløp, beløp å betale, maksettavaa',
  ),
  total: labels(
    'total, totalt, summa, summe eur, summe, sum, gesamt, yhteensä, i alt, tl:rm, sammanlagt',
    'subtotal incl, totaal, totale, suma, celkem, összesen, ukupno, montant, yht, summa eur, totalsum, total chf',
  ),
  subtotal: labels(
    'subtotal, sub total, delsumma, zwischensumme, delsum, välisumma, mellansumma, sub-tot, subtotaal, sous-total, sous total, subtotale, mezisoučet, subtotaali',
  ),
  /** The amount on the slip of a card terminal, or of an electronic payment. */
  slip: labels('betrag, belopp, beløp, beløb, amount, köp, kjøp, varekjøp, varuköp, purchase, sale'),
  card: labels(
    'kontokort, bankkort, betalkort, kreditkort, kortbetalning, kortköp, kortbetaling, card, visa',
    'mastercard, maestro, amex, debit, kredit, credit, swish, klarna, paypal, bankaxept, bankterminal',
    'vipps, mobilepay, dankort, girocard, ec-karte, ec cash, kartenzahlung, eurocard, korttiostos',
    'contactless, kontaktlös, eftpos, paid by, betalt, payment, betalning, korttimaksu, pankkikortti, bank card',
    'carte bancaire, pinpas, betaalpas, karta, platební karta, kreditkarte, ec-karte, ec-cash, karte, bankomat, lähimaksu',
  ),
  /** What can be bought, and what can be paid with: before the total it is the first. */
  voucher: labels(
    'presentkort, gavekort, gift card, giftcard, gutschein, lahjakortti, friskvårdskort, voucher, värdekort, punch card, personal card, class card, season card, membership card, monthly card',
  ),
  cash: labels(
    'kontant, kontanter, cash, bargeld, bar, gegeben, mottaget, erhållet, tendered, received, tender',
    'mottatt, modtaget, käteinen, cash received, paid cash, pay cash, pay, accepted total, total received, total tendered',
    'amount received, amount tendered, paid amount, contant, espèces, especes, gotówka, hotově, contanti, ar gegeben',
  ),
  change: labels(
    'växel, tillbaka, åter, växel tillbaka, kontant tillbaka, change, rückgeld, zurück, wechselgeld',
    'vekslepenger, byttepenge, tilbake, retur kontant, takaisin, vaihtoraha, change due, cash change',
    'wisselgeld, rendu, à rendre, reszta, vráceno, resto, visszajáró, balance returned, retour',
  ),
  rounding: labels(
    'öresavrundning, avrundning, öresutjämning, rounding, round adj, rounding adj, rounding adjustment',
    'øreavrunding, avrunding, rundung, afrunding, pyöristys',
  ),
  tax: labels(
    'moms, varav moms, moms%, total moms, mva, mwst, ust, mehrwertsteuer, umsatzsteuer, vat, vat%, alv',
    'sst, gst, gst amt, total gst, gst summary, gst@, tax, total tax, sales tax, tax amount, service tax',
    'merværdiafgift, btw, tva, iva, ptu, dph, áfa, pdv, verot, vero, kokonaisvero, gst included, included gst, taxes, hst, pst',
  ),
  net: labels(
    'netto, exkl, excl, excluding, exclusive, utan moms, före moms, before tax, taxable, nettobetrag',
    'ekskl, zzgl, ohne mwst, ohne ust, varav netto, goods value, grunnlag, underlag',
    'veroton, hors taxe, total ht, excl btw, imponibile, grundlag',
  ),
  /** What is added to the sum of the goods, and is paid with it. */
  tip: labels('dricks, tips, tip, gratuity, trinkgeld, drikkepenge, drikkepenger, juomaraha'),
  /** Overrules `tax`: "total inkl. moms" is a total. */
  inclusive: labels('inkl, incl, inclusive, including, inci, inklusive, inklusiv, enthält, with gst, inc gst, inc vat'),
  discount: labels(
    'rabatt, discount, saving, savings, besparing, du sparade, sparat, ersparnis, nachlass, kupong',
    'coupon, avdrag, bonus',
  ),
  /** Numbers that are no sum of money of this purchase. */
  count: labels(
    'antal, qty, quantity, item count, no of items, artikel, anzahl, items, varor:, poäng, points, saldo',
    'balance b/f, stück, menge, total qty, qty(s), item(s), service charge',
    'serv charge, svc',
  ),
} satisfies Record<string, Labels>;

/** What stands between the seller's name and what was bought. */
export const headings = labels(
  'kvitto, kvittonr, kassa, kassör, expedit, säljare, datum, org.nr, orgnr, telefon, artikel, beskrivning, antal',
  'ordernr, ordernummer, medlemsnr, kundnr, terminal, välkommen, receipt, invoice, cashier, counter, table, date',
  'description, order no, customer, kvittering, kasse, dato, bon nr, kassenbon, rechnung, datum, quittung, kuitti',
);

/** Words that head a column of a VAT table. Two of them on a row without amounts begin one. */
export const vatColumns = {
  rate: labels('moms%, momssats, sats, skattesats, mva%, mwst%, rate, satz, typ, tax code, mwst-code, kod, %'),
  vat: labels(
    'moms, momskr, mva, mwst, mwst-betrag, ust, vat, gst, gst summary, tax, tax(rm), steuer, skatt, alv',
    'momsbelopp',
  ),
  net: labels('netto, net, exkl, excl, underlag, grunnlag, veroton, amount, amt, grund, nettobelopp, entgelt'),
  gross: labels('brutto, gross, inkl, incl, total, summa, verollinen, bruttobelopp, umsatz'),
} satisfies Record<string, Labels>;
