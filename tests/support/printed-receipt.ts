import type { PlacedText } from '../../shared/claims/receipts/ports.ts';

/**
 * Lays a receipt that was typed in monospace out as a text recogniser would give it: a piece of text wherever two spaces
 * or more part it from the next. `slope` tilts the page, in page heights per page width. A line that begins with `#` is
 * in print twice as high.
 */
export function printed(text: string, { slope = 0, confidence = 0.97 } = {}): PlacedText[] {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const columns = Math.max(...lines.map((line) => line.length), 40);
  const step = 1 / Math.max(lines.length + 2, 20);
  return lines.flatMap((line, number) => {
    const tall = line.trimStart().startsWith('#');
    const readable = tall ? line.replace('#', ' ') : line;
    return [...readable.slice(indent).matchAll(/\S+(?: \S+)*/g)].map((match) => {
      const x = match.index / columns;
      return {
        text: match[0],
        x,
        y: (number + 1) * step + slope * x,
        width: match[0].length / columns,
        height: step * (tall ? 0.95 : 0.6),
        confidence,
      };
    });
  });
}
