import { docx, type PolicyFile } from '../../claims/policy-files/ports.ts';
import { mainPart, partBeside } from './package-parts.ts';
import { openPackage } from './open-package.ts';
import { keepParagraphs } from './paragraphs.ts';
import { readStyles } from './word-look.ts';
import { wordParagraphs, type WordParagraph } from './word-paragraphs.ts';

const noStyles = '<styles xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/**
 * Reads a Word document: its main part, its styles and its notes, each after the paragraph that leads to it. Comments, headers, what is
 * embedded and text boxes are not taken; a paragraph with changes that are not settled, or of which nothing is seen, is left out and counted.
 * @throws Problem policy-type-unknown, policy-has-macros, policy-reaches-out, policy-too-long, policy-without-text, file-damaged
 */
export async function readDocx(bytes: Buffer): Promise<PolicyFile> {
  const parts = await openPackage(bytes);
  const main = await mainPart(parts);
  const styles = readStyles((await partBeside(parts, main, 'styles.xml')) ?? noStyles);
  const notes: WordParagraph[] = [];
  for (const file of ['footnotes.xml', 'endnotes.xml'] as const) {
    const xml = await partBeside(parts, main, file);
    if (xml !== null) notes.push(...wordParagraphs(xml, styles));
  }
  const all = withNotes(wordParagraphs(await parts.read(main), styles), notes);
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

/** Paragraphs with the notes that they lead to, where a reader can see that they do; each note once. */
function withNotes(body: readonly WordParagraph[], notes: readonly WordParagraph[]): WordParagraph[] {
  const taken = new Set<string>();
  return body.flatMap((one) => {
    const leads = one.changed || one.hidden ? [] : one.notes.filter((note) => !taken.has(note));
    for (const note of leads) taken.add(note);
    // A note stays in the list whose point it is of.
    const those = notes.filter(({ note }) => note !== null && leads.includes(note));
    return [one, ...those.map((note) => ({ ...note, heading: false, list: one.list }))];
  });
}
