/** Whether a company lets its policy files be read when its claims are judged. What says nothing of it says no. */
export const readsPolicy = (settings: Readonly<{ readsPolicy?: boolean | null }> | undefined): boolean =>
  settings?.readsPolicy === true;
