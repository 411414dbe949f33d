import { attackSignals } from './attack-signals.ts';
import type { Signal } from './signal.ts';
import { upkeepSignals } from './upkeep-signals.ts';

/** Every signal, by its id: what is measured, who is hurt, and which runbook says what to do. */
export const signals = { ...attackSignals, ...upkeepSignals } as const satisfies Record<string, Signal>;

export type SignalId = keyof typeof signals;
export const signalIds = Object.keys(signals) as SignalId[];
export const isSignalId = (text: string): text is SignalId => Object.hasOwn(signals, text);
