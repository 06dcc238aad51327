/** Any value as JSON with sorted keys: the same value gives the same text, whatever it was made of. */

export interface Layout {
  /** Spaces a level; none puts all on one line. */
  readonly indent?: number;
  /** Levels beyond which an array or object is written as a string that says so. */
  readonly depth?: number;
  /** Characters after which nothing more is begun. */
  readonly most?: number;
}

/** Strict: what JSON has no word for (NaN, ±∞, undefined in an array) is null; undefined members are left out. */
export function jsonText(value: unknown, { indent = 0, depth = 200, most = Infinity }: Layout = {}): string {
  const pieces: string[] = [];
  let length = 0;
  const put = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const line = (level: number): string => (indent === 0 ? '' : `\n${' '.repeat(indent * level)}`);
  const list = <T>(level: number, brackets: string, items: readonly T[], item: (one: T) => void): void => {
    put(brackets[0]!);
    for (const [i, one] of items.entries()) {
      if (length > most) break;
      put((i === 0 ? '' : indent === 0 ? ', ' : ',') + line(level + 1));
      item(one);
    }
    put((items.length === 0 ? '' : line(level)) + brackets[1]!);
  };
  const write = (item: unknown, level: number): void => {
    if (typeof item !== 'object' || item === null) {
      put(JSON.stringify(typeof item === 'bigint' ? `${item}` : item) ?? 'null');
    } else if (level >= depth) {
      put(JSON.stringify(`… (nested deeper than ${depth} levels)`));
    } else if (Array.isArray(item)) {
      list<unknown>(level, '[]', item, (each) => write(each, level + 1));
    } else {
      const members = Object.entries(item).filter(([, member]) => member !== undefined);
      members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      list(level, '{}', members, ([key, member]) => {
        put(`${JSON.stringify(key)}: `);
        write(member, level + 1);
      });
    }
  };
  write(value, 0);
  return pieces.join('');
}
