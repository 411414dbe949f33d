/** How one duty of an exercise went: when it was due and when it was met, ISO 8601 in UTC. */
export type ExercisedDuty = Readonly<{ duty: string; due: string | null; metAt: string }>;

/** How one made-up breach went. `refused` says before which duty closing was tried and refused. */
export type ScenarioResult = Readonly<{
  name: string;
  awareAt: string;
  closedAt: string | null;
  duties: readonly ExercisedDuty[];
  refused: readonly string[];
  alerts: readonly Readonly<{ name: string; at: string }>[];
  ok: boolean;
}>;
