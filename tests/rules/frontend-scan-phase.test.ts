import { describe, expect, test } from 'vitest';
import { scanPhase } from '../../frontend/claims/scan-phase.ts';

describe('the reading of a claim’s receipts', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const receipt = (state: 'uploaded' | 'read' | 'failed', seconds = 1) => ({
    state,
    uploadedAt: new Date(now.getTime() - seconds * 1000).toISOString(),
  });

  test('is the least finished of them', () => {
    expect(scanPhase([], now)).toBe('none');
    expect(scanPhase([receipt('read'), receipt('uploaded')], now)).toBe('reading');
    expect(scanPhase([receipt('uploaded', 40), receipt('failed')], now)).toBe('slow');
    expect(scanPhase([receipt('read'), receipt('failed')], now)).toBe('failed');
    expect(scanPhase([receipt('read')], now)).toBe('read');
  });
});
