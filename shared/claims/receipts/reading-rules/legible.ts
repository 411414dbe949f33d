import type { PlacedText } from '../ports.ts';

/**
 * What a receipt can hold, with room to spare. The time that rules take grows faster than the text, and they run where everybody's
 * requests are answered: a file that is made to be long is read up to here.
 */
export const mostText = {
  /** Characters of one piece. */
  piece: 200,
  /** Characters of the pieces that stand on one row. */
  row: 500,
  /** Pieces of one page, and of all pages. */
  piecesOfPage: 1_000,
  pieces: 3_000,
  /** Characters of all pages. */
  characters: 30_000,
} as const;

/** The pages with no more text than a receipt can hold, from the beginning. A page past that is empty. */
export function legible(pages: readonly (readonly PlacedText[])[]): PlacedText[][] {
  let [pieces, characters] = [0, 0];
  return pages.map((page) =>
    page.slice(0, mostText.piecesOfPage).flatMap((piece) => {
      const text = piece.text.slice(0, mostText.piece);
      pieces += 1;
      characters += text.length;
      return pieces > mostText.pieces || characters > mostText.characters ? [] : [{ ...piece, text }];
    }),
  );
}

/** The pieces of a row from its beginning, as many as a printed row can have. */
export function legibleRow(words: readonly PlacedText[]): PlacedText[] {
  let characters = 0;
  return words.filter(({ text }) => (characters += text.length + 1) <= mostText.row);
}
