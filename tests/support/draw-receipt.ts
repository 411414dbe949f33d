import sharp from 'sharp';

/** Photographs drawn receipts that lie beside each other on a table. */
export async function photographSideBySide(
  ...texts: readonly string[]
): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const drawn = await Promise.all(texts.map((text) => drawReceipt(text, { width: 720 })));
  const [gap, width] = [70, drawn.reduce((sum, one) => sum + one.width + 70, 70)];
  const height = Math.max(...drawn.map((one) => one.height)) + 3 * gap;
  const { data, info } = await sharp({ create: { width, height, channels: 3, background: '#6b5a48' } })
    .composite(drawn.map(({ jpeg }, i) => ({ input: jpeg, left: gap + i * (720 + gap), top: gap + i * 40 })))
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

/** Draws a receipt in monospaced print, as a JPEG; a line that begins with `#` is in larger print. */
export async function drawReceipt(
  text: string,
  { width = 800, turn = 0 } = {},
): Promise<{ jpeg: Buffer; width: number; height: number }> {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const pitch = 36;
  const height = pitch * (lines.length + 4);
  const spans = lines.map((line, i) => {
    const tall = line.trimStart().startsWith('#');
    const shown = line.slice(indent).replace('#', '').replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<text x="40" y="${pitch * (i + 2)}" font-size="${tall ? 30 : 24}" font-weight="${tall ? 700 : 400}" font-family="DejaVu Sans Mono, Liberation Mono, monospace" xml:space="preserve">${shown}</text>`;
  });
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f6f5f2"/>${spans.join('')}</svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .rotate(turn, { background: '#777' })
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}
