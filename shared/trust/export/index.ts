/** How the controls stand, in the forms that machines read. */
export { controlsView } from './controls-view.ts';
export { atomFeed, jsonFeed } from './feeds.ts';
export { oscalOf } from './oscal.ts';
