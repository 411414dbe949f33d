import { fewest, type QualityFigure } from '../../../shared/claims/reading-quality/quality-figures.ts';
import { showReadingQuality } from '../../../shared/claims/reading-quality/show-reading-quality.ts';
import { table, type Operation } from './operation.ts';
import { withOperationsDatabase } from './operations-database.ts';

const heading = ['scanner', 'version', 'field', 'read', 'corrected', 'share', 'missed'];
const sellerHeading = ['sellers: none', '≤ 10 %', '≤ 50 %', 'more', 'too few'];

const shown = (figure: number | null): string => (figure === null ? `< ${fewest}` : String(figure));

const rowOf = ({ scanner, version, field, read, corrected, share, missed, sellers }: QualityFigure): string[] => [
  scanner,
  version,
  field,
  shown(read),
  corrected === null ? '–' : String(corrected),
  share === null ? '–' : `${(share * 100).toFixed(1)} %`,
  shown(missed),
  ...[sellers.none, sellers.tenth, sellers.half, sellers.more, sellers.few].map(String),
];

export const readingQuality: Operation = {
  name: 'reading-quality',
  summary: 'shows how often what was read off receipts was corrected before it was submitted',
  usage: `npm run operations -- reading-quality [--json]

Per scanner, version and field, over all companies: how often something was read, how often a person changed it before the
claim was first submitted, and how often nothing was read and a person typed it. Then how many sellers have none, up to
10 %, up to 50 % or more of their readings corrected. What fewer than ${fewest} readings stand behind is not shown. Nobody is
named and nobody can be found: docs/decisions/corrections-are-counted-without-the-person.md says how.
`,
  options: {},
  run: (parts) =>
    withOperationsDatabase(parts, async (database) => {
      const figures = await showReadingQuality(database);
      const listed = table([[...heading, ...sellerHeading], ...figures.map(rowOf)]);
      return { ok: true, text: figures.length === 0 ? 'Nothing has been counted.\n' : `${listed}\n`, fewest, figures };
    }),
};
