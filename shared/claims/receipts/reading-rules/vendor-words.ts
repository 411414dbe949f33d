import { labels } from './skeleton.ts';

/** Endings that only companies have in their names, as whole words of the plain text. */
export const companyForm =
  /\b(ab|hb|kb|ek\.? ?for|as|asa|a\/s|aps|i\/s|ans|oy|oyj|gmbh|ag|kg|ohg|e\.? ?k\.?|ug|ltd|limited|plc|llc|inc|corp|bv|b\.v\.|s\.?a\.?|sarl|s\.r\.l|srl|spa|s\.p\.a|sp\.? ?z ?o\.? ?o|s\.r\.o|sdn\.? ?bhd|s\/b|sb|bhd|enterprise|trading|co)\b\.?/;

export const everyCompanyForm = new RegExp(companyForm.source, 'g');

/** What sellers call themselves: a line with such a word near the top is a name. */
export const trades = labels(
  'restaurang, restaurant, café, kafé, bageri, bakery, pizzeria, gym, fitness, träning, trening, sport',
  'idrott, yoga, pilates, klinik, clinic, naprapat, massage, kiropraktor, apotek, apotheke, pharmacy',
  'healthcare, optik, tandläkare, frisör, salong, simhall, badhus, bad & spa, butik, butiken, shop',
  'store, mart, market, marknad, supermarket, livs, handel, varuhus, outlet, boutique, kiosk, book',
  'bokhandel, buchhandlung, hotell, hotel, taxi, tankstelle, bensin, hotell, baumarkt, drogerie',
  'drogeriemarkt, stationer, sportklubb, förening, ridskola, golfklubb, academy, studio, center',
  'centrum, centre',
);

/** Lines that stand at the top of receipts and are no name. */
export const notNames = labels(
  'kvitto, kvittering, kassakvitto, orderbekräftelse, faktura, receipt, invoice, tax invoice, quittung',
  'kassenbon, rechnung, kundenbeleg, kundbeleg, kopia, copy, duplicate, original, välkommen, welcome',
  'willkommen, velkommen, tervetuloa, tack för, thank you, vielen dank, takk for, tak for, telefon',
  'phone, e-post, email, org.nr, orgnr, organisationsnr, gst reg, gst id, co.no, co. reg, company no',
  'roc no, reg no, reg.no, ust-id, steuernr, kassa, kassör, cashier, kasse, terminal, öppettider',
  'öffnungszeiten, opening hours, öppet, datum, date, kvittonr, receipt no, bon nr, table, bord',
  'counter, säljare, expedit, salesperson, beskrivning, description, artikel, customer, kund, medlem',
  'member, goods sold, returnable, no refund, order number, your order, thank you, powered by, kund nr, köpare',
  'customer copy, merchant copy, kassabon, bon de caisse, paragon fiskalny, kuitti, kassakuitti, e-kuitti, uctenka, genomförd, betalning genomförd, payment successful, reception, kundens ex, kundens exemplar, offert, quotation, påminnelse, betalningspåminnelse, anmälningsbekräftelse',
);
/** The same as `notNames`, by form: labels with a number, addresses on the web, what is no word. */
export const notNamesInText =
  /^(tel|fax|tlf|www|http|e-?mail|att|vat|gst|moms|mva|cvr|nip)\b|^\W*$|\bwww\.|@|\.(se|com|de|no|dk|fi|net|org|my)\b|\b(tel|fax|tlf|ph)\s?[:.]/i;

/** Streets, house numbers and postal towns. */
export const address =
  /(gatan|gata|vagen|vag|torget|torg|plan|grand|allen|stigen|backen|leden|gate|gaten|vei|veien|gade|vej|katu|tie|strasse|straße|str\.|weg|platz|allee|street|road|avenue|lane|square|jalan|jln|taman|bandar|lorong|persiaran|kampung|seksyen|level|floor|block|lot|no|unit|ground floor|box)\.?\s?:?\s?\d|\b(jalan|jln|taman|bandar|lorong|persiaran|kawasan|lot|lebuh)\b|\b\d{3}\s?\d{2}\s?[a-z]{2,}|\b\d{4,5}\s[a-z]{3,}|^no\.? ?\d|(gatan|vagen|gade|strasse|strabe|straße|weg|torget)\s?\d/;

/** Numbers that stand below a seller's name. */
export const sellersNumbers = labels(
  'org.nr, orgnr, org nr, organisationsnr, tel, telefon, phone, tlf, cvr, gst reg, gst id, co.no, co. reg, company no',
  'roc no, reg no, reg.no, ust-id, steuernr, steuer-nr, vat no, vat reg, y-tunnus, nip, ico, foretaksregisteret, momsreg',
);

/** A street with its number and nothing else, or with the postal town behind it: never a name. */
export const streetAlone =
  /^[\p{L}. ]*(gatan|gata|v[aä]gen|torget|gr[aä]nd|stigen|all[eé]n|stra(ss|ß|b)e|platz|gade|veien|gaten|vej|katu|kuja)\s?\d{1,4}\s?\p{L}?(\s?[,·|].*)?$/iu;
