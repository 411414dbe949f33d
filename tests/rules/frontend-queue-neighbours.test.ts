import { describe, expect, test } from 'vitest';
import { neighboursOf } from '../../frontend/review/queue.ts';

describe('the way through the queue', () => {
  const queue = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  test('goes to the neighbours, and after the last decision back to the first that waits', () => {
    expect(neighboursOf(queue, 'b')).toEqual({ at: 1, previous: 'a', next: 'c', afterDeciding: 'c' });
    expect(neighboursOf(queue, 'c')).toEqual({ at: 2, previous: 'b', next: null, afterDeciding: 'a' });
    expect(neighboursOf([{ id: 'a' }], 'a')).toEqual({ at: 0, previous: null, next: null, afterDeciding: null });
    expect(neighboursOf(queue, 'x')).toEqual({ at: -1, previous: null, next: null, afterDeciding: 'a' });
  });
});
