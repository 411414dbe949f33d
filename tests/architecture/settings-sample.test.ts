import { expect, test } from 'vitest';
import { readConfiguration, settings } from '../../shared/platform/configuration.ts';
import { read, sourcesUnder } from './source-tree.ts';
import { parse, walk, type Node } from './syntax.ts';

const sample = JSON.parse(read('local.settings.sample.json')) as {
  IsEncrypted: boolean;
  Values: Record<string, string>;
};

test('the sample has exactly the settings there are', () => {
  expect(Object.keys(sample.Values).sort()).toEqual(Object.keys(settings.shape).sort());
});

test('the sample is a configuration that can be read', () => {
  expect(readConfiguration(sample.Values).role).toBe('local');
});

test('only the configuration reads the environment', () => {
  const readers = sourcesUnder('shared', 'functions', 'frontend').filter((path) => {
    let found = false;
    walk(parse(path, read(path)).program, (node: Node) => {
      const object = node.type === 'MemberExpression' ? (node['object'] as Node) : null;
      const property = node['property'] as Node | undefined;
      found ||= object?.['name'] === 'process' && property?.['name'] === 'env';
      found ||= node.type === 'ImportSpecifier' && (node['imported'] as Node)['name'] === 'env';
    });
    return found;
  });
  expect(readers).toEqual(['shared/platform/configuration.ts']);
});
