// Made when first asked for: loading the time zones takes longer than loading the rules.
let stockholm: Intl.DateTimeFormat | undefined;

/** What the clock in Sweden shows at an instant, as `2026-11-30T14:05:09`: a time of XML without a zone, as PAXml's own examples have it. */
export function swedishTime(instant: string): string {
  stockholm ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return stockholm.format(new Date(instant)).replace(' ', 'T');
}
