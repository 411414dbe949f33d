/** How the app looks: as the device does, or always one way. Kept on the device, since it is about its screen. */
export const themes = ['device', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const place = 'clvr-theme';

const isTheme = (text: string | null): text is Theme => themes.some((theme) => theme === text);

/** The theme chosen on this device; the device's own until one is. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(place);
  return isTheme(kept) ? kept : 'device';
}

/** Shows the chosen theme: every colour follows from `color-scheme`, and the browser's own bars from the two metas. */
export function showTheme(theme: Theme = chosenTheme()): void {
  document.documentElement.style.colorScheme = theme === 'device' ? '' : theme;
  const bars = document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]');
  for (const meta of bars) {
    const own = meta.dataset['scheme'] ?? /light|dark/.exec(meta.media)?.[0] ?? '';
    meta.dataset['scheme'] = own;
    meta.media = theme === 'device' ? `(prefers-color-scheme: ${own})` : own === theme ? 'all' : 'not all';
  }
}

/** Chooses a theme for this device and shows it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  showTheme(theme);
}
