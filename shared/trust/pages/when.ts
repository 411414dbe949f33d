import type { Language } from '../../kernel/language.ts';
import { html, type Html } from './html.ts';

const places = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A time as people in Sweden read it. */
export const momentIn = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(places[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(at);

/** A day in words, from its ISO form. */
export const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(places[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const moment = (at: Date, language: Language): Html =>
  html`<time datetime="${at.toISOString()}">${momentIn(at, language)}</time>`;
