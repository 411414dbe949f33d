import { say, type Language } from '../../shared/kernel/language.ts';
import type { OwnSession } from '../../shared/people/identity/contract.ts';
import { browserNames, systemNames, texts } from './texts.ts';

/** "Firefox på Windows", as far as it is known. */
export function deviceName({ browser, system }: OwnSession['device'], language: Language): string {
  if (!browser && !system) return texts.unknownDevice[language];
  const name = browser ? browserNames[browser] : texts.unknownBrowser[language];
  return system ? say(texts.deviceOn, language, { browser: name, system: systemNames[system] }) : name;
}
