import encodeQR from 'qr';

/** White modules around a code, without which readers do not find it (ISO/IEC 18004). */
const quietZone = 4;

/** A code's dark modules as the path of an SVG, one unit each, and how many modules wide the whole is. */
export function qrModules(content: string): { path: string; size: number } {
  const rows = encodeQR(content, 'raw', { ecc: 'low', border: quietZone });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size: rows.length };
}
