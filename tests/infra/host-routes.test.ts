import { describe, expect, test } from 'vitest';
import type { RegisteredFunction } from '../../infra/local/host/functions-core.ts';
import { matchRoute } from '../../infra/local/host/match-route.ts';
import { parseRouteTemplate } from '../../infra/local/host/route-template.ts';
import { buildRoutes, findRoute } from '../../infra/local/host/routes.ts';
import { findRouteOverlaps } from '../../infra/local/host/shadowed-routes.ts';

const uuid = '0190b6a2-7c1e-7f00-8a00-1234567890ab';

const matches: [template: string, path: string, parameters: Record<string, string> | undefined][] = [
  ['claims', '/claims', {}],
  ['claims', '/CLAIMS/', {}],
  ['claims', '/claims//', undefined],
  ['claims', '/claims/1', undefined],
  ['claims', '/', undefined],
  ['', '/', {}],
  ['claims/{id}', '/claims/Å', { id: 'Å' }],
  ['claims/{id}', '/claims/%C3%85%20b', { id: 'Å b' }],
  ['claims/{id}', '/claims/a%2Fb', { id: 'a%2Fb' }],
  ['claims/{id}', '/claims/100%', { id: '100%' }],
  ['claims/{id}', '/claims', undefined],
  ['claims/{id}', '/claims//', undefined],
  ['claims/{id}/lines', '/claims//lines', undefined],
  ['claims/{id?}', '/claims', {}],
  ['claims/{id?}', '/claims/7', { id: '7' }],
  ['claims/{page=1}', '/claims', { page: '1' }],
  ['claims/{page:int=1}', '/claims', { page: '1' }],
  ['claims/{page:int=1}', '/claims/x', undefined],
  ['{a}/{b=2}/{c?}', '/1', { a: '1', b: '2' }],
  ['files/{*path}', '/files', {}],
  ['files/{*path}', '/files/a/b.txt', { path: 'a/b.txt' }],
  ['files/{*path}', '/files/a/b/', { path: 'a/b/' }],
  ['files/{**path}', '/files/a/b', { path: 'a/b' }],
  ['{*path}', '/', {}],
  ['{name}.{type}', '/a.b.c', { name: 'a.b', type: 'c' }],
  ['{name}.{type?}', '/a', { name: 'a' }],
  ['{name}.{type?}', '/a.pdf', { name: 'a', type: 'pdf' }],
  ['v{version}-{part}', '/v1-2-x', { version: '1-2', part: 'x' }],
  ['v{version}-{part}', '/w1-2', undefined],
  ['{id:int}', '/-5', { id: '-5' }],
  ['{id:int}', '/2147483648', undefined],
  ['{id:long}', '/9223372036854775807', { id: '9223372036854775807' }],
  ['{id:long}', '/9223372036854775808', undefined],
  ['{id:int:min(1)}', '/0', undefined],
  ['{id:range(1,9)}', '/9', { id: '9' }],
  ['{id:range(1,9)}', '/10', undefined],
  ['{id:max(9)}', '/-100', { id: '-100' }],
  ['{id:guid}', `/${uuid}`, { id: uuid }],
  ['{id:guid}', '/0190b6a2', undefined],
  ['{id:guid?}', '/', {}],
  ['{id:bool}', '/TRUE', { id: 'TRUE' }],
  ['{id:alpha}', '/abC', { id: 'abC' }],
  ['{id:alpha}', '/ab1', undefined],
  ['{id:double}', '/1e3', { id: '1e3' }],
  ['{id:datetime}', '/2026-02-31x', undefined],
  ['{id:length(2)}', '/abc', undefined],
  ['{id:length(2,3)}', '/abc', { id: 'abc' }],
  ['{id:minlength(2)}', '/a', undefined],
  ['{id:maxlength(2)}', '/ab', { id: 'ab' }],
  ['{id:regex(^[a-z]{{2}}$)}', '/AB', { id: 'AB' }],
  ['{id:regex(^[a-z]{{2}}$)}', '/abc', undefined],
  ['{id:regex(^(a|b):c$)}', '/b:c', { id: 'b:c' }],
];

test.each(matches)('%s on %s', (template, path, parameters) => {
  expect(matchRoute(parseRouteTemplate(template), path)).toEqual(parameters);
});

test.each([
  '/claims',
  '~/claims',
  'a//b',
  '{a}{b}',
  '{a}/{A}',
  '{*a}/b',
  'x{*a}',
  '{*a?}',
  '{a?}b',
  'a{b?}',
  '{a',
  'a}',
  '{}',
  '{a:prime}',
  'a?b',
])('%s is refused', (template) => {
  expect(() => parseRouteTemplate(template)).toThrow();
});

function http(name: string, route?: string, methods: string[] = ['GET']): RegisteredFunction {
  const trigger = { type: 'httpTrigger', name: 'httpTrigger', methods, ...(route !== undefined && { route }) };
  return { name, functionId: name, bindings: { httpTrigger: trigger }, trigger, callback: () => undefined };
}

describe('the table of routes', () => {
  test('the first match in the order given wins, and a wrong method is no match', () => {
    const routes = buildRoutes([http('a', 'x/{id}'), http('b', 'x/special', ['GET', 'PUT'])], 'api');
    expect(findRoute(routes, 'GET', '/api/x/special')?.route.fn.name).toBe('a');
    expect(findRoute(routes, 'put', '/API/x/special')?.route.fn.name).toBe('b');
    expect(findRoute(routes, 'DELETE', '/api/x/special')).toBeUndefined();
    expect(findRoute(routes, 'GET', '/x/special')).toBeUndefined();
  });

  test('a function without a route has its name, and an empty prefix is none', () => {
    expect(findRoute(buildRoutes([http('hello')], ''), 'GET', '/hello')?.route.text).toBe('hello');
  });

  test.each(['admin', 'administrators', 'runtime/x', '/x'])('the route %s is refused', (route) => {
    expect(() => buildRoutes([http('f', route)], 'api')).toThrow(route);
  });

  test('two functions on one route and method are refused', () => {
    expect(() => buildRoutes([http('a', 'x'), http('b', 'X')], 'api')).toThrow("conflicts with the route of 'a'");
    expect(buildRoutes([http('a', 'x'), http('b', 'x', ['POST'])], 'api')).toHaveLength(2);
  });
});

describe('overlapping routes', () => {
  const overlaps = (...functions: RegisteredFunction[]) => findRouteOverlaps(buildRoutes(functions, 'api'));

  test('a route that an earlier one swallows is found', () => {
    expect(overlaps(http('a', 'claims/{id}'), http('b', 'claims/export'))).toEqual([
      { first: 'a', second: 'b', method: 'GET', path: '/api/claims/export', shadowed: true },
    ]);
  });

  test('a special case that comes first only by its name is found', () => {
    expect(overlaps(http('a', 'claims/export'), http('b', 'claims/{id}'))).toMatchObject([{ shadowed: false }]);
  });

  test.each([
    ['a catch-all', 'files/{*path}', 'files/{id}/x'],
    ['an optional part', 'claims/{id?}', 'claims'],
    ['numbers among names', 'claims/{id}', 'claims/{number:int}'],
  ])('%s is found', (_, first, second) => {
    expect(overlaps(http('a', first), http('b', second))).toHaveLength(1);
  });

  test.each([
    ['another method', http('a', 'claims/{id}'), http('b', 'claims/export', ['POST'])],
    ['a constraint that keeps them apart', http('a', 'claims/{id:guid}'), http('b', 'claims/export')],
    ['another depth', http('a', 'claims/{id}'), http('b', 'claims/{id}/lines')],
  ])('%s is no overlap', (_, a, b) => {
    expect(overlaps(a, b)).toEqual([]);
  });
});
