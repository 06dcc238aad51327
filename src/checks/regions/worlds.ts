/** Regions whose ends hold symbols: the line, with the symbols at numbers, several times over. */
import { ratio, tabulate, type Rational } from '#scalar';
import { toText, type Declarations, type Expression, type Type } from '#language';

export interface World {
  readonly declared: Declarations;
  /** `a = 3/2, n = 5`; empty where there is nothing to choose. */
  readonly text: string;
}

/** Two regions whose ends are rational in the symbols and differ, agree at none of these but by an accident of all six. */
const scalars: readonly (readonly [number, number])[] = [
  [17, 7],
  [-23, 13],
  [41, 29],
  [5, 31],
  [-3, 19],
  [37, 11],
  [2, 43],
  [-53, 17],
  [59, 47],
  [7, 61],
  [-67, 23],
  [13, 5],
];
const sizes = [5, 3, 11, 7, 2, 13];
const worldsMost = 6;

/** One world where no symbol but the variable is free; of those free, scalars and sizes only, each time at other numbers. */
export function worlds(declared: Declarations, variable: string): readonly World[] {
  const free = [...declared].filter(
    ([name, type]) => name !== variable && name !== '\\infty' && (type.is === 'scalar' || type.is === 'size'),
  );
  if (free.length === 0) return [{ declared, text: '' }];
  return tabulate(worldsMost, (world) => {
    const values = free.map(([name, type], i): readonly [string, Rational] => {
      if (type.is !== 'scalar') return [name, ratio(sizes[(world + 2 * i) % sizes.length]! + i)];
      const [n, d] = scalars[(world * 5 + i * 7) % scalars.length]!;
      return [name, ratio(type.has.includes('positive') ? Math.abs(n) : n, d)];
    });
    const chosen = values.map(([name, value]): readonly [string, Expression] => [name, { op: 'number', value }]);
    return {
      declared: new Map<string, Type>([
        ...declared,
        ...chosen.map(([name, by]): [string, Type] => [name, { is: 'defined', by }]),
      ]),
      text: chosen.map(([name, by]) => `${toText({ op: 'symbol', name })} = ${toText(by)}`).join(', '),
    };
  });
}
