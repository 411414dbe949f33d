import { createContext, use, useMemo, useState, type PointerEvent, type ReactNode } from 'react';
import type { SeenField } from './spots.ts';

/** A field whose place is lit; `receipt` says on which one, where several have it. */
export type Lit = Readonly<{ field: SeenField; receipt: string | null }>;

type Light = Readonly<{
  /** What the mouse is over: lit as long as it is there, and nothing else moves. */
  pointed: Lit | null;
  /** What has the focus, or had it last: the picture turns to it and the rest steps back. */
  focused: Lit | null;
  point: (lit: Lit | null) => void;
  focus: (lit: Lit | null) => void;
}>;

const Context = createContext<Light | null>(null);

/** Lets a receipt and what was read off it light each other. */
export function ReceiptLight({ children }: { children: ReactNode }) {
  const [pointed, point] = useState<Lit | null>(null);
  const [focused, setFocused] = useState<Lit | null>(null);
  const light = useMemo(() => {
    const focus = (lit: Lit | null) => {
      setFocused(lit);
      // A mouse that rests somewhere does not hold the light while the keyboard goes on.
      if (lit) point(null);
    };
    return { pointed, focused, point, focus };
  }, [pointed, focused]);
  return <Context value={light}>{children}</Context>;
}

export function useLight(): Light {
  const light = use(Context);
  if (!light) throw new Error('a receipt is lit within ReceiptLight');
  return light;
}

/** What lights a field by being pointed at, for the element that holds it. A finger points at nothing: it presses. */
export function usePointing(field: SeenField | null, receipt: string | null) {
  const { pointed, point } = useLight();
  if (field === null) return {};
  return {
    'data-seen': field,
    'data-lit': pointed?.field === field || undefined,
    onPointerEnter: (event: PointerEvent) => event.pointerType !== 'touch' && point({ field, receipt }),
    onPointerLeave: () => point(null),
  };
}
