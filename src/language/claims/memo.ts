/** A function of a text that keeps its last few results: patterns made from declared names, the same row after row. */
export function remembered<V>(make: (key: string) => V, most = 64): (key: string) => V {
  const made = new Map<string, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
