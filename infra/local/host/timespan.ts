/**
 * Milliseconds of a .NET TimeSpan text (`hh:mm:ss`, `d.hh:mm:ss`, with or without fractions of a second), the form of
 * durations in host.json and of constant timer schedules. Undefined for anything else.
 */
export function timespan(text: string): number | undefined {
  const match = /^(?:(\d+)\.)?(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d{1,7})?$/.exec(text.trim());
  if (!match) return undefined;
  const [days, hours, minutes, seconds, fraction] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days! * 24 + hours!) * 60 + minutes!) * 60 + seconds! + fraction!) * 1000;
}
