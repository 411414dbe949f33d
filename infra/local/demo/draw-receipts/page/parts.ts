/** `left` and `right` on one line, as far apart as the paper allows. `style` names classes of thermal.css. */
export const line = (left: string, right: string, style = ''): string =>
  `<div class="line ${style}"><span>${left}</span><span>${right}</span></div>`;

/** As `line`, with a row of dots between. */
export const leader = (left: string, right: string, style = ''): string =>
  `<div class="line dots ${style}"><span>${left}</span><i>${'.'.repeat(60)}</i><span>${right}</span></div>`;

export const middle = (text: string, style = ''): string => `<div class="middle ${style}">${text}</div>`;

export const left = (text: string, style = ''): string => `<div class="${style}">${text}</div>`;

export const gap = '<div class="gap"></div>';

/** A line across the paper: drawn, or of a repeated character. */
export const rule = (character?: string): string =>
  character ? `<div class="characters">${character.repeat(80)}</div>` : '<div class="rule"></div>';

/** Rows in columns (CSS grid widths); the first column is set left, the others right. */
export const columns = (widths: string, rows: readonly (readonly string[])[], style = ''): string =>
  `<div class="columns ${style}" style="grid-template-columns:${widths}">${rows
    .map((cells) => cells.map((cell, i) => `<span class="${i === 0 ? 'left' : ''}">${cell}</span>`).join(''))
    .join('')}</div>`;

/** Bars as wide as the digits say, with the digits below: looks like a barcode, reads as none. */
export function bars(digits: string): string {
  const stripes = (digits + digits)
    .split('')
    .map(
      (digit, i) =>
        `<i style="width:${2 + 2 * (Number(digit) % 3)}px;margin-right:${3 + 2 * ((Number(digit) + i) % 2)}px"></i>`,
    )
    .join('');
  return `<style>.bars{display:flex;justify-content:center;height:84px;margin:10px 0 4px}.bars i{background:#000}</style><div class="bars">${stripes}</div>${middle(digits)}`;
}

/** A whole page as wide as its paper. `kind` names classes of thermal.css for `main`; `style` is CSS of the vendor's own. */
export const thermalPage = (kind: string, style: string, lines: readonly string[]): string =>
  `<style>${style}</style><main class="${kind}">${lines.join('')}</main>`;
