import type { Activity } from './activity.ts';
import { exercisesInHalls } from './exercises-in-halls.ts';
import { exercisesOutOfDoors } from './exercises-out-of-doors.ts';

/** Activities with an element of exercise. */
export const exercises: readonly Activity[] = [...exercisesInHalls, ...exercisesOutOfDoors];
