import { mix, softStep } from './noise.ts';
import type { Colour } from './table.ts';

/** A shadow thrown over the scene (a hand, the phone): all that lies beyond a soft line through a point, in the direction of `angle` degrees. */
export type ThrownShadow = Readonly<{ x: number; y: number; angle: number; softness: number; depth: number }>;

/** The light in the room: from which side (degrees, 0 = from the right, 90 = from below), how bright near and far, its tint. */
export type Light = Readonly<{
  from: number;
  near: number;
  far: number;
  tint: Colour;
  corners: number;
  shadows?: readonly ThrownShadow[];
  /** A lamp's reflection: centre and radius in shares of the picture, strength. */
  glare?: Readonly<{ x: number; y: number; radius: number; strength: number }>;
}>;

/** How much light falls on a place of the picture (shares 0–1 of its width and height). */
export function lightAt(light: Light, x: number, y: number): number {
  const angle = (light.from * Math.PI) / 180;
  const towards = 0.5 + ((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle)) / 1.3;
  const distance = Math.hypot(x - 0.5, y - 0.5);
  let lit = mix(light.far, light.near, towards) * (1 - light.corners * distance ** 2);
  for (const shadow of light.shadows ?? []) {
    const turn = (shadow.angle * Math.PI) / 180;
    const beyond = (x - shadow.x) * Math.cos(turn) + (y - shadow.y) * Math.sin(turn);
    lit *= 1 - shadow.depth * softStep(-shadow.softness, shadow.softness, beyond);
  }
  return lit;
}

/** Light added by a reflection, the same on paper and table. */
export function glareAt(light: Light, x: number, y: number): number {
  if (!light.glare) return 0;
  const { glare } = light;
  return glare.strength * Math.exp(-(((x - glare.x) ** 2 + (y - glare.y) ** 2) / glare.radius ** 2));
}
