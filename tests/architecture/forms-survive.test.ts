import { expect, test } from 'vitest';
import { formsForgotten, formsTyped, formsWalked, partsOfForms, shownInFields } from '../support/forms-that-survive.ts';
import { read, sourcesUnder } from './source-tree.ts';

/** What makes a file a form: a form of its own, one in a dialog, the library's, or a field for many words. */
const isForm = (source: string): boolean =>
  /<form\b|<FormDialog\b|\buseForm[(<]|<textarea\b|<WordsField\b/.test(source);

const found = sourcesUnder('frontend')
  .filter((path) => !path.startsWith('frontend/design/') && isForm(read(path)))
  .map((path) => path.replace(/^frontend\//, ''));
const typed = formsTyped.map(({ file }) => file);
const told = [
  ...typed,
  ...Object.keys(formsWalked),
  ...Object.keys(formsForgotten),
  ...Object.keys(partsOfForms),
  ...shownInFields,
];

test('every form is typed in and reloaded by a browser test, or is said to keep nothing', () => {
  expect(found.filter((path) => !told.includes(path))).toEqual([]);
});

test('nothing is said of a form that is gone, or twice of one', () => {
  expect(told.filter((path) => !found.includes(path))).toEqual([]);
  const others = told.filter((path) => !typed.includes(path));
  expect(told).toHaveLength(typed.length + new Set(others).size);
  expect(others.length).toBe(new Set(others).size);
});

test('a form that another test walks is reloaded there', () => {
  const unwalked = Object.entries(formsWalked).filter(([, by]) => !read(`tests/browser/${by}`).includes('.reload()'));
  expect(unwalked).toEqual([]);
});

test('a form that keeps nothing has no way to keep', () => {
  const keeping = Object.keys(formsForgotten).filter((path) => read(`frontend/${path}`).includes('useKept'));
  expect(keeping).toEqual([]);
});

test('what makes a form is found', () => {
  const forms = ['<form onSubmit>', '<FormDialog open>', 'useForm<Typed>({})', '<textarea />', '<WordsField value />'];
  expect(forms.filter(isForm)).toEqual(forms);
  expect(isForm('<input type="search" />')).toBe(false);
});
