import { expect, test } from 'vitest';
import { pauseBeforeNext } from '../../functions/host/pause-before-next.ts';
import { Problem } from '../../shared/kernel/problem.ts';
import { mostDeliveries } from '../../shared/platform/outbox/most-deliveries.ts';
import hostSettings from '../../host.json' with { type: 'json' };

const away = new Problem('keys-away');
const deliveries = Array.from({ length: mostDeliveries }, (_, n) => n + 1);

test('a message that waits for the vault outlasts an outage of ten minutes, each wait within its lock', () => {
  const waits = deliveries.map((delivery) => pauseBeforeNext(away, delivery));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(10 * 60_000);
  const [, minutes] = hostSettings.extensions.serviceBus.maxAutoLockRenewalDuration.split(':').map(Number);
  expect(Math.max(...waits)).toBeLessThan(minutes! * 60_000);
  expect(waits.at(-1)).toBe(0);
});

test('any other failure is given back at once', () => {
  for (const error of [new Problem('service-away'), new Error('keys-away'), null])
    expect(deliveries.map((delivery) => pauseBeforeNext(error, delivery))).toEqual(deliveries.map(() => 0));
});
