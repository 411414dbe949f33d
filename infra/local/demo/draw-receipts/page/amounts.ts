/** Öre as a till prints kronor: "1 250,00" (with a hard space). */
export function kronor(ore: number): string {
  return grouped(ore, '\u00a0', ',');
}

/** Öre as an older till prints them: "1250.00". */
export const plain = (ore: number): string => grouped(ore, '', '.');

/** Cents as a German till prints euros: "18,00". */
export const euros = (cents: number): string => grouped(cents, '.', ',');

function grouped(minor: number, thousands: string, decimal: string): string {
  const sign = minor < 0 ? '-' : '';
  const [whole, part] = [Math.floor(Math.abs(minor) / 100), Math.abs(minor) % 100];
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${String(part).padStart(2, '0')}`;
}
