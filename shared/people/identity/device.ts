/** As much as is kept of what somebody signs in with: enough to tell one's own devices apart, too little to follow anybody by. */
export const browsers = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung'] as const;
export const systems = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows'] as const;
export type Device = Readonly<{ browser: (typeof browsers)[number] | null; system: (typeof systems)[number] | null }>;

export const unknownDevice: Device = { browser: null, system: null };

/** Several browsers name those that they descend from as well: the first that fits is the one. */
const browserMarks: readonly [NonNullable<Device['browser']>, RegExp][] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\b(OPR|OPT)\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|CriOS)\//],
  ['safari', /\bVersion\/[\d.]+ .*Safari\//],
];
/** An iPad that asks for desktop pages says that it is a Mac, and is taken for one. */
const systemMarks: readonly [NonNullable<Device['system']>, RegExp][] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\bMac OS X\b/],
  ['linux', /\bLinux\b/],
];

/** Tells the family of the browser and of its system from a user agent; null for what is not known, or not said. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const found = <T>(marks: readonly [T, RegExp][]): T | null => marks.find(([, mark]) => mark.test(text))?.[0] ?? null;
  return { browser: found(browserMarks), system: found(systemMarks) };
}
