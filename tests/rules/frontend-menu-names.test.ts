import { expect, test } from 'vitest';
import { texts as details } from '../../frontend/people/details-texts.ts';
import { texts as rights } from '../../frontend/rights/texts.ts';
import { texts as menu } from '../../frontend/session/texts.ts';
import { texts as sessions } from '../../frontend/sessions/texts.ts';
import { texts as standIns } from '../../frontend/stand-ins/texts.ts';
import { languages } from '../../shared/kernel/language.ts';
import { summaryTexts } from '../../shared/protection/rights/summary-texts.ts';
import { contactTexts } from '../../shared/trust/pages/contact-page.ts';
import { privacyPolicy } from '../../shared/trust/pages/privacy-policy.ts';

test.each(languages)(
  'what is chosen in the menu is what the page is called, and no two sound alike, in %s',
  (language) => {
    expect(details.ownTitle[language]).toBe(menu.myDetails[language]);
    expect(rights.title[language]).toBe(menu.myData[language]);
    expect(standIns.title[language]).toBe(menu.standIns[language]);
    expect(sessions.title[language]).toBe(menu.sessions[language]);
    const entries = [menu.myDetails, menu.myData, menu.standIns, menu.sessions].map((name) => name[language]);
    for (const entry of entries)
      expect(entries.filter((other) => other !== entry && other.startsWith(entry.slice(0, 8)))).toEqual([]);
  },
);

test.each(languages)('whoever is sent to their rights is told the name that the menu has, in %s', (language) => {
  const name = menu.myData[language];
  expect(summaryTexts.rights[language]).toContain(name);
  expect(contactTexts.employer[language]).toContain(name);
  const policy = privacyPolicy.flatMap(({ text = [] }) => text.map((one) => one[language]));
  expect(policy.some((paragraph) => paragraph.includes(name))).toBe(true);
});
