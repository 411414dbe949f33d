import { docx, type PolicyFile } from '../../claims/policy-files/ports.ts';
import { mainPart, stylesPart } from './package-parts.ts';
import { openPackage } from './open-package.ts';
import { keepParagraphs } from './paragraphs.ts';
import { readStyles } from './word-look.ts';
import { wordParagraphs } from './word-paragraphs.ts';

const noStyles = '<styles xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/**
 * Reads a Word document: its main part and its styles, and no other. Comments, notes, headers, what is embedded and text boxes are not
 * taken; a paragraph with changes that are not settled, or of which nothing is seen, is left out and counted.
 * @throws Problem policy-type-unknown, policy-has-macros, policy-reaches-out, policy-too-long, policy-without-text, file-damaged
 */
export async function readDocx(bytes: Buffer): Promise<PolicyFile> {
  const parts = await openPackage(bytes);
  const main = await mainPart(parts);
  const styles = readStyles((await stylesPart(parts, main)) ?? noStyles);
  const all = wordParagraphs(await parts.read(main), styles);
  return {
    type: docx,
    pages: null,
    paragraphs: keepParagraphs(all.filter(({ changed, hidden }) => !changed && !hidden)),
    leftOut: {
      changed: all.filter(({ changed }) => changed).length,
      hidden: all.filter(({ hidden, changed }) => hidden && !changed).length,
    },
  };
}
