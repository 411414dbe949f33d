/** The languages every text for a person exists in. */
export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text for a person, in both languages. `{name}` stands for a value given when it is shown. */
export type Text = Readonly<Record<Language, string>>;

/** What may stand in a text's `{name}` places: already formatted for the reader's language. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * Gives the text in a language with its `{name}` places filled.
 * A place without a value stays as it is written, so that a mistake is seen and not hidden.
 */
export function say(text: Text, language: Language, values: TextValues = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

/** Chooses a language from an Accept-Language header; Swedish when nothing in it is known. */
export function chooseLanguage(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const known = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (known) return known;
  }
  return 'sv';
}
