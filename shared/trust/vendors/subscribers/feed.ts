import { say, type Language, type Text } from '../../../kernel/language.ts';
import type { ChangeView } from '../changes/contract.ts';
import { placeSentences } from '../changes/notice-mail.ts';

export const texts = {
  title: { sv: 'Ändringar bland CLVR:s underbiträden', en: 'Changes of CLVR’s sub-processors' },
  announced: { sv: '{name}: ändras den {day}', en: '{name}: changes on {day}' },
  withdrawn: { sv: '{name}: tillbakadragen ändring', en: '{name}: change withdrawn' },
  'in-force': { sv: '{name}: ändrades den {day}', en: '{name}: changed on {day}' },
  urgent: { sv: 'Kommer tidigare än vi har lovat: {why}', en: 'Comes sooner than we have promised: {why}' },
} as const satisfies Record<string, Text>;

/** A change with when something was said of it last. */
export type FeedEntry = Readonly<{ change: ChangeView; announcedAt: Date; updatedAt: Date }>;

type Place = Readonly<{ publicOrigin: string; language: Language }>;

/** Characters that XML 1.0 has no place for, in any form. */
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(notInXml, '')
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const titleOf = ({ change }: FeedEntry, language: Language): string =>
  say(texts[change.state], language, { name: change.name, day: change.effectiveOn });

const contentOf = ({ change }: FeedEntry, language: Language): string =>
  [
    change.says[language],
    ...placeSentences(change, language),
    ...(change.urgent ? [say(texts.urgent, language, { why: change.urgent[language] })] : []),
  ].join('\n\n');

const lastOf = (entries: readonly FeedEntry[]): Date =>
  new Date(Math.max(0, ...entries.map(({ updatedAt }) => updatedAt.getTime())));

/** The feed as Atom (RFC 4287). The same entries give the same text; an entry keeps its id whatever becomes of the change. */
export function atomFeed(entries: readonly FeedEntry[], { publicOrigin, language }: Place): string {
  const self = `${publicOrigin}/api/trust/sub-processors.atom?language=${language}`;
  const items = entries.map(
    (one) => `  <entry>
    <id>urn:uuid:${one.change.id}</id>
    <title>${xml(titleOf(one, language))}</title>
    <published>${one.announcedAt.toISOString()}</published>
    <updated>${one.updatedAt.toISOString()}</updated>
    <link rel="alternate" href="${xml(`${publicOrigin}/sub-processors`)}"/>
    <content type="text">${xml(contentOf(one, language))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(`${publicOrigin}/sub-processors`)}</id>
  <title>${xml(say(texts.title, language))}</title>
  <updated>${lastOf(entries).toISOString()}</updated>
  <author><name>CLVR Benefits AB</name></author>
  <link rel="self" href="${xml(self)}"/>
  <link rel="alternate" href="${xml(`${publicOrigin}/sub-processors`)}"/>
${items.join('')}</feed>
`;
}

/** The feed as JSON Feed 1.1. */
export const jsonFeed = (entries: readonly FeedEntry[], { publicOrigin, language }: Place) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: say(texts.title, language),
  home_page_url: `${publicOrigin}/sub-processors`,
  feed_url: `${publicOrigin}/api/trust/sub-processors.json?language=${language}`,
  language,
  items: entries.map((one) => ({
    id: one.change.id,
    url: `${publicOrigin}/sub-processors`,
    title: titleOf(one, language),
    content_text: contentOf(one, language),
    date_published: one.announcedAt.toISOString(),
    date_modified: one.updatedAt.toISOString(),
  })),
});
