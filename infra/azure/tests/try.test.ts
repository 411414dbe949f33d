import { expect, it } from 'vitest';
import { collect } from './collect.ts';
it('collects', async () => {
  const t = performance.now();
  const { resources, outputs } = await collect('production');
  console.log(resources.length, performance.now() - t);
  const again = await collect('development');
  console.log(again.resources.length, performance.now() - t);
  console.log(JSON.stringify(outputs, null, 1));
  const n: Record<string, number> = {};
  for (const r of resources) n[r.type] = (n[r.type] ?? 0) + 1;
  console.log(n);
  expect(resources.length).toBeGreaterThan(10);
});
