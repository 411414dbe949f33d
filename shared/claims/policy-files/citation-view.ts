import type { CitationView } from './contract.ts';
import type { Citation } from './excerpt.ts';

/** A citation as a page shows it. */
export const citationViewOf = ({ file, document, version, sentence, place }: Citation): CitationView => ({
  file,
  document,
  version,
  sentence,
  ...place,
});
