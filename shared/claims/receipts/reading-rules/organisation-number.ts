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
export const readOrganisationNumber = (rows: readonly Row[]): Field<OrganisationNumber> =>
  readSellersNumber(rows).number;

/** The number, and the name that stands before it on its line: a company's own, where a trade name heads the receipt. */
export function readSellersNumber(
  rows: readonly Row[],
): Readonly<{ number: Field<OrganisationNumber>; nameBeside: string | null }> {
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
      const before = readable.slice(0, readable.indexOf(printed));
      return [{ row, number, before, confidence: labelled ? 0.97 : hyphen ? 0.85 : 0.4 }];
    });
  });
  const best = seen.sort((a, b) => b.confidence - a.confidence)[0];
  if (!best) return { number: { value: null, confidence: 0, place: null }, nameBeside: null };
  return {
    number: { value: best.number, confidence: best.confidence, place: placeOf(best.row.page, best.row.words) },
    nameBeside: nameIn(best.before),
  };
}

/** What is said of a number or a seller, and is no part of a name. */
const sayings =
  /(?<!\p{L})(org(anisations?)?\.?\s?(nr|no|nummer|number)?|reg(istration)?\.?\s?(nr|no)?|vat\.?\s?(no|nr|reg)?|moms\s?reg(nr)?|arr(angör)?|säljare|seller|merchant|organi[sz]er|company no)(?!\p{L})[.:]*/giu;

/** The name in what stands before a number; null where there is none, or other digits, which make it a line of something else. */
function nameIn(before: string): string | null {
  const name = before
    .replace(sayings, ' ')
    .replace(/[\s,·:;.-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (name.match(/\p{L}/gu)?.length ?? 0) >= 4 && !/\d/.test(name) ? name : null;
}
