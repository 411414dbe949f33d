import type { Language } from '../../kernel/language.ts';
import type { Change } from '../changes.ts';
import { pageTitles } from '../pages/words.ts';
import { statusWords } from '../status.ts';

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const name = (language: Language): string => `CLVR Benefits · ${pageTitles.center[language]}`;
const says = ({ title, before, after }: Change, language: Language): string =>
  `${title[language]}: ${statusWords[before][language]} → ${statusWords[after][language]}`;

type Given = Readonly<{ changes: readonly Change[]; began: Date | null; origin: string }>;

/** The changes as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), each in both languages. */
export const jsonFeed = ({ changes, origin }: Given) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: name('en'),
  home_page_url: `${origin}/trust/en`,
  feed_url: `${origin}/trust/changes.json`,
  language: 'en',
  items: changes.map((change) => ({
    id: `urn:uuid:${change.id}`,
    url: `${origin}/trust/en#${change.control}`,
    title: says(change, 'en'),
    content_text: says(change, 'sv'),
    date_published: change.at.toISOString(),
    _clvr: { control: change.control, before: change.before, after: change.after },
  })),
});

/** The changes as Atom (RFC 4287), in one language. */
export function atomFeed({ changes, began, origin }: Given, language: Language): string {
  const updated = (changes[0]?.at ?? began ?? new Date(0)).toISOString();
  const entries = changes.map(
    (change) => `<entry><id>urn:uuid:${change.id}</id><title>${escapeXml(says(change, language))}</title>
<updated>${change.at.toISOString()}</updated><link href="${escapeXml(`${origin}/trust/${language}#${change.control}`)}"/>
<summary>${escapeXml(says(change, language))}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${escapeXml(`${origin}/trust/changes.atom`)}</id>
<title>${escapeXml(name(language))}</title><updated>${updated}</updated><author><name>CLVR Benefits AB</name></author>
<link rel="self" href="${escapeXml(`${origin}/trust/changes.atom`)}"/><link href="${escapeXml(`${origin}/trust/${language}/history`)}"/>
${entries.join('\n')}
</feed>
`;
}
