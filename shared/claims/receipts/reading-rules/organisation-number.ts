import { parseOrganisationNumber, type OrganisationNumber } from '../../../kernel/organisation-number.ts';
import type { Field } from '../reading.ts';
import { placeOf, type Row } from './row.ts';
import { labels, mentions } from './skeleton.ts';

const named = labels(
  'org.nr, orgnr, org nr, org.nummer, organisationsnummer, organisationsnr, org no, organisation no',
  'momsreg, momsregnr, momsreg.nr, vat no, vat nr, vat reg, vat-nr, f-skatt',
);
/** Numbers that can pass the check by chance and are something else. */
const otherNumbers = labels(
  'bankgiro, plusgiro, telefon, kortnr, terminal, transaktion, medlem, kundnr, kontrollenhet, serienr',
);
const forms = /(?<!\d)(?:SE\s?)?\d{6}\s?-?\s?\d{4}(?:\s?01)?(?!\d)|(?<!\d)16\d{6}-?\d{4}(?!\d)/gi;

/** The seller's Swedish organisation number: one that passes its check digit, sooner with its name beside it. */
export function readOrganisationNumber(rows: readonly Row[]): Field<OrganisationNumber> {
  const seen = rows.flatMap((row) => {
    const labelled = mentions(row.skeleton, named) !== null;
    if (!labelled && mentions(row.skeleton, otherNumbers)) return [];
    const readable = labelled
      ? row.text.replace(/(?<=\d)[OoQ]|[OoQ](?=\d)/g, '0').replace(/(?<=\d)[lI]|[lI](?=\d{2})/g, '1')
      : row.text;
    return [...readable.matchAll(forms)].flatMap(([printed]) => {
      const number = parseOrganisationNumber(printed.replace(/^SE(?=.{10}$)/i, ''));
      if (!number) return [];
      const hyphen = /\d{6}\s?-\s?\d{4}/.test(printed) || /^SE/i.test(printed);
      return [{ row, number, confidence: labelled ? 0.97 : hyphen ? 0.85 : 0.4 }];
    });
  });
  const best = seen.sort((a, b) => b.confidence - a.confidence)[0];
  if (!best) return { value: null, confidence: 0, place: null };
  return { value: best.number, confidence: best.confidence, place: placeOf(best.row.page, best.row.words) };
}
