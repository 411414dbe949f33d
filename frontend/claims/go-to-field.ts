import type { SeenField } from '../receipts/spots.ts';

const find = (seen: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-seen="${seen}"] input`) ??
  document.querySelector<HTMLElement>(`[data-seen="${seen}"] :is(select, textarea, button)`);

/** Takes who presses a place on the receipt to the field it fills in, with its value chosen: typing replaces it. */
export function goToField(field: SeenField): void {
  // VAT of a rate that the claim does not state leads to where rows are added.
  const control = find(field) ?? find(field.split('-')[0]!);
  if (!control) return;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement) control.select();
}
