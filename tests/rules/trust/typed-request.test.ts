import { expect, test } from 'vitest';
import { html } from '../../../shared/trust/pages/html.ts';
import { readTyped } from '../../../shared/trust/requests/typed-request.ts';

const good = { kind: 'incident-plan', email: 'a@b.example', company: 'B AB', message: 'Vi vill läsa planen.' };

test('what is typed is read, and a field that people cannot see gives a machine away', () => {
  expect(readTyped(good)).toEqual({ typed: good, good: true, byMachine: false });
  expect(readTyped({ ...good, website: 'x' }).byMachine).toBe(true);
  expect(readTyped({ ...good, kind: 'admin' }).typed.kind).toBe('question');
});

test.each(['', 'a', 'a@b', 'a@b.c d', 'a@b.example,c@d.example', '"x"@b.example', `${'a'.repeat(250)}@b.example`])(
  'the address “%s” will not do',
  (email) => {
    expect(readTyped({ ...good, email }).good).toBe(false);
  },
);

test('no line of a mail’s head can be begun from the form', () => {
  const { typed } = readTyped({
    ...good,
    email: 'a@b.example\r\nBcc: x@y.example',
    company: 'B\nX: y',
    message: 'Hej\u0000\r\nå hej igen',
  });
  expect(typed.email).not.toMatch(/[\r\n]/);
  expect(typed.company).toBe('B X: y');
  expect(typed.message).toBe('Hej \nå hej igen');
});

test('what is put into a page is escaped, and what is a page already is not', () => {
  expect(html`<p title="${'"><script>'}">${html`<b>${"'&"}</b>`}${null}${[1, '<']}</p>`.text).toBe(
    '<p title="&#34;&#62;&#60;script&#62;"><b>&#39;&#38;</b>1&#60;</p>',
  );
});
