import { afterAll, expect, test } from 'vitest';
import type { ClaudeReady } from '../../infra/local/peers/claude.ts';
import { startPeer } from '../../infra/local/start-peer.ts';
import { bedrock, opened, saidOf } from '../support/claude.ts';

const receipt = { vendor: 'Tallbo Gym AB', what: 'Gymkort', date: '2026-05-14' };
const peer = await startPeer<ClaudeReady>('claude', {
  port: 0,
  answers: [{ kind: 'json', value: saidOf(receipt) }],
  destinations: ['eu-north-1', 'eu-west-3'],
});
afterAll(() => peer.stop());

test('the stand-in is a peer of its own, and the real clients read with it', async () => {
  const route = bedrock({ origin: peer.ready.origin });
  const input = { type: 'application/pdf', stored: Buffer.from('%PDF-'), pages: [] } as const;
  const reading = await opened(route).scanner.scan(input, new AbortController().signal);
  expect(reading).toMatchObject({ vendor: { value: 'Tallbo Gym AB' }, total: { value: 44_900 } });
});

test('a port that is taken is said', async () => {
  await expect(startPeer('claude', { port: peer.ready.port })).rejects.toThrow('EADDRINUSE');
});
