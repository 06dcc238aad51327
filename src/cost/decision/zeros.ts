/** So many zeros, in a packed array. */
export function zeros(count: number): number[] {
  const all: number[] = [];
  for (let i = 0; i < count; i++) all.push(0);
  return all;
}
