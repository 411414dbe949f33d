import { expect, test } from 'vitest';
import { wholeStack } from '../support/whole-stack.ts';

const stack = await wholeStack();
const company = await stack.company();
const employee = await company.as('employee');
const absent = 'expenses/01940000-0000-7000-8000-000000000000';

test.each([
  ['sv', 'Finns inte'],
  ['en', 'Not found'],
])('problems come in %s where the browser asks for it, with both languages beside', async (language, title) => {
  const answer = await stack.nobody.call('GET', 'expenses', { headers: { 'accept-language': language } });
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('content-language')).toBe(language);
  expect(answer.json).toMatchObject({
    type: 'https://clvrbenefits.com/problems/not-signed-in',
    status: 401,
    code: 'not-signed-in',
    languages: { sv: { title: 'Inte inloggad' }, en: { title: 'Not signed in' } },
  });
  expect(answer.json.title).toBe(answer.json.languages[language].title);

  await employee.call('PUT', 'session/language', { body: { language } });
  const other = language === 'sv' ? 'en' : 'sv';
  const own = await employee.call('GET', absent, { headers: { 'accept-language': other } });
  expect(own.json.title).toBe(title);
});

test('a chosen language is kept with the person, and another word is refused', async () => {
  expect((await employee.call('PUT', 'session/language', { body: { language: 'en' } })).status).toBe(204);
  expect((await employee.call('GET', 'session')).json.person.language).toBe('en');
  const wrong = await employee.call('PUT', 'session/language', { body: { language: 'fi' } });
  expect(wrong).toMatchObject({ status: 400, json: { errors: [{ pointer: '/language' }] } });
});
