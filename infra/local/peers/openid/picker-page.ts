import { escape, renderPage } from './page.ts';
import { isHinted, type Person } from './person.ts';
import type { Language } from '../../../../shared/kernel/language.ts';
import { texts } from './texts.ts';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

export interface Picker {
  readonly language: Language;
  readonly people: readonly Person[];
  /** Whether the application asked for a second factor. */
  readonly confirms: boolean;
  /** Of who is expected; comes first and has the focus. */
  readonly loginHint: string | undefined;
  /** Where the browser ends up after the form: the application's own origins. */
  readonly formTargets: readonly string[];
}

/** The page where a person is picked: one button each, grouped by company. It posts `oid`, or `cancel`. */
export function pickerPage({ language, people, confirms, loginHint, formTargets }: Picker) {
  const text = texts[language];
  const expected = (person: Person) => isHinted(person, loginHint);
  const sorted = people.toSorted((a, b) => Number(expected(b)) - Number(expected(a)));

  const choice = (person: Person) => {
    const cannot = confirms && person.secondFactor === false ? ` · ${text.confirmsNot}` : '';
    return `<li><button class="choice" name="oid" value="${escape(person.oid)}"${expected(person) ? ' autofocus' : ''}>
<span class="face" aria-hidden="true">${escape(initials(person.name))}</span>
<span class="name">${escape(person.name)}</span>
<span class="role">${escape(person.role + cannot)}</span>
<span class="mail">${escape(person.email)}</span>
</button></li>`;
  };
  const companies = [...Map.groupBy(sorted, ({ company }) => company)].map(
    ([company, members]) => `<h2>${escape(company)}</h2>\n<ul>\n${members.map(choice).join('\n')}\n</ul>`,
  );

  return renderPage({
    language,
    title: text.pickTitle,
    formTargets,
    main: `<h1>${text.pickTitle}</h1>
<p>${text.pickIntro}</p>
${confirms ? `<p class="notice">${text.confirms}</p>` : ''}
<form method="post">
${companies.join('\n')}
<div class="foot"><button class="plain" name="cancel" value="yes">${text.cancel}</button></div>
</form>`,
  });
}
