export { byName, isCalled } from './people-store.ts';
