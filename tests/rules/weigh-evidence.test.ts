import { describe, expect, it } from 'vitest';
import { calibrated, choose, round, type Curve } from '../../shared/claims/receipts/reading-rules/weigh-evidence.ts';

type Kind = 'label' | 'proof' | 'doubt';
const weights = { label: 3, proof: 2, doubt: -4 } as const;
const of = (candidate: string, ...evidence: Kind[]) => ({ candidate, evidence: new Set(evidence) });

describe('evidence', () => {
  it('chooses what it says most for, and is as sure as the others let it be', () => {
    const alone = choose([of('a', 'label', 'proof')], weights, 0)!;
    const contested = choose([of('b'), of('a', 'label', 'proof'), of('c', 'label')], weights, 0)!;
    expect([alone.candidate, contested.candidate]).toEqual(['a', 'a']);
    expect(alone.confidence).toBeCloseTo(Math.exp(5) / (Math.exp(5) + 1), 9);
    expect(contested.confidence).toBeLessThan(alone.confidence);
  });

  it('leaves room for none of them being right', () => {
    expect(choose([of('a')], weights, 3)!.confidence).toBeLessThan(0.1);
    expect(choose([of('a', 'doubt')], weights, 0)!.confidence).toBeLessThan(0.02);
  });

  it('keeps the first of equals, and has nothing to say of nothing', () => {
    expect(choose([of('a', 'label'), of('b', 'label')], weights, 0)!.candidate).toBe('a');
    expect(choose([], weights, 0)).toBeNull();
  });

  it('overflows at no weight', () => {
    const heavy = { label: 900, proof: 0, doubt: 0 };
    expect(choose([of('a', 'label'), of('b')], heavy, 0)!.confidence).toBeCloseTo(1, 9);
  });
});

describe('a confidence', () => {
  const curve: Curve = [
    [0, 0.2],
    [0.9, 0.7],
    [1, 0.99],
  ];

  it('follows the curve of how often it was right, and never falls where it rises', () => {
    expect([0, 0.45, 0.9, 0.95, 1].map((said) => calibrated(said, curve))).toEqual([0.2, 0.45, 0.7, 0.84, 0.99]);
    const all = Array.from({ length: 101 }, (_, i) => calibrated(i / 100, curve));
    expect(all).toEqual([...all].sort((a, b) => a - b));
  });

  it('is never quite 1', () => {
    expect(round(0.9999)).toBe(0.99);
  });
});
