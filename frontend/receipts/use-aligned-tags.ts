import { useLayoutEffect, type RefObject } from 'react';
import { spread } from './spread.ts';
import type { Spot } from './spots.ts';

const gap = 4;

/** Puts the tags of a list level with their places, as near as they can stand, and again whenever the picture or a tag changes its size. */
export function useAlignedTags(list: RefObject<HTMLElement | null>, spots: readonly Spot[]): void {
  const centres = JSON.stringify(spots.map(({ place }) => place.y + place.height / 2));
  useLayoutEffect(() => {
    const element = list.current;
    const look = element?.closest('.viewer-look');
    if (!element || !look) return;
    const align = () => {
      const tags = [...element.querySelectorAll<HTMLElement>('.spot-tag')];
      const middles = JSON.parse(centres) as number[];
      const room = look.querySelector('.viewer-stage')?.clientHeight ?? 0;
      const wishes = tags.map(({ offsetHeight: height }, at) => ({
        top: (middles[at] ?? 0) * room - height / 2,
        height,
      }));
      const needed = wishes.reduce((sum, { height }) => sum + height + gap, -gap);
      spread(wishes, gap, Math.max(room, needed)).forEach((top, at) => tags[at]?.style.setProperty('top', `${top}px`));
      element.style.setProperty('--tags-height', `${needed}px`);
    };
    align();
    const watch = new ResizeObserver(align);
    watch.observe(look);
    for (const tag of element.children) watch.observe(tag);
    return () => watch.disconnect();
  }, [list, centres]);
}
