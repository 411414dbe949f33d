/** Groups of files that reach themselves through imports (Tarjan's strongly connected components), each as a list of paths. */
export function cyclesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const number = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  function visit(file: string): void {
    number.set(file, number.size);
    low.set(file, number.get(file)!);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!number.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, low.get(next)!));
    }
    if (low.get(file) !== number.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || edges.get(file)?.includes(file)) found.push(group);
  }

  for (const file of edges.keys()) if (!number.has(file)) visit(file);
  return found;
}
