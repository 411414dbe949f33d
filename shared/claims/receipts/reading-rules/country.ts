import type { Row } from './row.ts';
import { labels, mentions, type Labels } from './skeleton.ts';

/** Where a receipt was printed, as an ISO 3166 code: decides what "kr" is, the VAT rates, and the order of day and month. */
export type Country = 'SE' | 'NO' | 'DK' | 'FI' | 'DE' | 'CH' | 'GB' | 'US' | 'PL' | 'CZ' | 'MY';

/** A state and its postal code. */
const usAddress =
  /\b(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[.,]?\s\d{5}(-\d{4})?\b/;

/** Words and forms that only receipts of one country print, as labels and as patterns over the plain text. */
const hints: Record<Country, { words: Labels; forms: readonly RegExp[] }> = {
  SE: {
    words: labels(
      'kvitto, kvittonr, org.nr, kassör, öppetköp, varav moms, moms, att betala, växel, swish, bankgiro',
      'spara kvittot, välkommen åter, kontokort, mottaget, belopp, betalning, betalsätt, betald, ingår, orderdatum, fakturadatum, öresavrundning, butik',
    ),
    forms: [/\bSEK\b/, /\bSE\d{10}01\b/, /\b[5-9]\d{5}-\d{4}\b/],
  },
  NO: {
    words: labels(
      'kvittering, salgskvittering, mva, bankaxept, vipps, foretaksregisteret, takk for, å betale, kjøp',
      'beløp, ekspeditør',
    ),
    forms: [/\bNOK\b/, /\b\d{3}\s?\d{3}\s?\d{3}\s?MVA\b/i],
  },
  DK: {
    words: labels(
      'bon nr, dankort, mobilepay, cvr, cvr-nr, heraf moms, moms udgør, at betale, tak for, ekspedient',
      'beløb',
    ),
    forms: [/\bDKK\b/, /\bCVR\b/i],
  },
  FI: {
    words: labels('kuitti, yhteensä, alv, y-tunnus, käteinen, korttiosto, kiitos'),
    forms: [/\bFI\d{8}\b/],
  },
  DE: {
    words: labels(
      'mwst, ust-id, steuernr, steuer-nr, vielen dank, summe, zu zahlen, bargeld, gegeben, kassenbon',
      'quittung, rückgeld, gmbh, rechnung, kartenzahlung, strasse, uhr',
    ),
    forms: [/\bDE\s?\d{9}\b/],
  },
  CH: { words: labels('chf, schweiz, suisse, svizzera'), forms: [/\bCHF\b/, /\bCHE-\d{3}/] },
  GB: {
    words: labels('vat reg, vat no, london, contactless, united kingdom'),
    forms: [/£/, /\bGB\s?\d{9}\b/, /\bGBP\b/],
  },
  US: {
    words: labels('sales tax, usd, debit tend, visa tend, cash tend, mcard tend, total savings'),
    forms: [/\bUSD\b/, usAddress, /\(\d{3}\)\s?\d{3}\s?-\s?\d{4}/, /(?<!\d)\d{3}-\d{3}-\d{4}(?!\d)/],
  },
  PL: {
    words: labels('paragon, fiskalny, sprzedaz, razem, suma pln, gotowka'),
    forms: [/\bPLN\b/, /\bNIP\b/],
  },
  CZ: { words: labels('danovy doklad, celkem, dekujeme, uctenka'), forms: [/\bCZK\b/, /\bKč\b/, /\bDIČ\b/] },
  MY: {
    words: labels('sdn bhd, gst id, gst reg, jalan, selangor, kuala lumpur, johor, taman, malaysia, tax invoice'),
    forms: [/\bMYR\b/, /\bRM\s?\d/],
  },
};

/** The country whose hints a receipt shows most of, and how many; null without a hint. */
export function countryOf(rows: readonly Row[]): { country: Country; hints: number } | null {
  const everything = rows.map((row) => row.text).join('\n');
  const counted = (Object.keys(hints) as Country[]).map((country) => {
    const { words, forms } = hints[country];
    const seen = words.filter((word) => rows.some((row) => mentions(row.skeleton, [word]))).length;
    return { country, hints: seen + 2 * forms.filter((form) => form.test(everything)).length };
  });
  const best = counted.reduce((a, b) => (b.hints > a.hints ? b : a));
  return best.hints > 0 ? best : null;
}
