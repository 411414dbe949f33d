import type { Randomness } from '../../platform/clock.ts';
import type { ForgetUses } from '../../platform/encryption/data-keys/forget-holder.ts';
import type { Database } from '../../platform/tenant-transaction.ts';
import type { Lives } from './lives.ts';

/** What sweeping asks for: the main database as operations, and the keys, of which those of old years go. */
export type SweepUses = ForgetUses &
  Readonly<{
    operations: Database;
    randomness: Randomness;
    lives: Lives;
    /** Rows that one transaction deletes at most. */
    batch: number;
  }>;

/** How long a sweep may go on: asked between any two transactions. */
export type Pace = Readonly<{ goesOn(): boolean }>;

/** So many rows go in one transaction at most: what somebody waits for who wants one of them, or to place a hold. */
export const usualBatch = 1_000;
