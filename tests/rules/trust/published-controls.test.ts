import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sections } from '../../../shared/trust/controls/sections.ts';
import { root } from '../../architecture/source-tree.ts';
import { published } from './published.ts';

const beside = join(root, '..', '..', 'shared', 'published-controls.txt');
const place = [beside, join(root, '..', 'shared', 'published-controls.txt')].find(existsSync);

test('every published line has a control, section by section, in the same order', () => {
  const ours = sections.map(({ controls }) => controls.map(({ id }) => id));
  expect(ours).toEqual(Object.values(published).map((lines) => Object.values(lines)));
  expect(new Set(ours.flat()).size).toBe(39);
});

const page = place === undefined ? '' : readFileSync(place, 'utf8');

/** The lines of the page that are titles: the first of each block after a section’s heading. */
function titlesOf(text: string): string[] {
  const [, ...parts] = text.split(/^ControlStatus$/m);
  return parts.flatMap((part) =>
    part
      .split('\n')
      .map((line) => line.trim())
      // Sentences end with a full stop; what stands under a control is a status; what begins with a picture is the next section.
      .filter(
        (line) => line !== '' && !/[.]$/.test(line) && !/^(Planned|In Progress)$/.test(line) && /^[A-Z]/.test(line),
      )
      .slice(0, 12),
  );
}

test.skipIf(page === '')('the list of titles is the published page’s, which lies beside this checkout', () => {
  const titles = titlesOf(page.slice(0, page.indexOf('Förmåner byggda')));
  expect(titles).toEqual(Object.values(published).flatMap((lines) => Object.keys(lines)));
});

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

test.skipIf(page === '')('no seven words in a row are the published page’s', () => {
  const theirs = ` ${wordsOf(page).join(' ')} `;
  const copied = sections
    .flatMap(({ controls }) => controls)
    .flatMap(({ id, title, text }) =>
      [text.sv, text.en, title.en].flatMap((one) => {
        const words = wordsOf(one);
        return words
          .map((_, from) => words.slice(from, from + 7))
          .filter((run) => run.length === 7 && theirs.includes(` ${run.join(' ')} `))
          .map((run) => `${id}: ${run.join(' ')}`);
      }),
    );
  expect(copied).toEqual([]);
});
