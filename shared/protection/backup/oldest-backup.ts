/** Milliseconds after which the newest whole backup is too old: a night's, and two hours to make it in. */
export const oldestBackup = 26 * 3_600_000;
