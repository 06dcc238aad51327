/** Plain doubles, which will do for most paths, and tell where they will not. */
import type { Rational } from '#scalar';
import type { Reals } from './reals.ts';

export const doubles = (): Reals<number> => new Doubles();

class Doubles implements Reals<number> {
  private most = 1;
  private seen(x: number): number {
    const size = Math.abs(x);
    if (!(size <= this.most)) this.most = size;
    return x;
  }
  of(q: Rational): number {
    return this.seen(q.d === 1n ? Number(q.n) : Number(q.n) / Number(q.d));
  }
  add(a: number, b: number): number {
    return this.seen(a + b);
  }
  sub(a: number, b: number): number {
    return this.seen(a - b);
  }
  mul(a: number, b: number): number {
    return this.seen(a * b);
  }
  div(a: number, b: number): number {
    return this.seen(a / b);
  }
  log2(a: number): number {
    return this.seen(Math.log2(a));
  }
  exp2(a: number): number {
    return this.seen(2 ** a);
  }
  sign(a: number): number {
    return Math.sign(a);
  }
  toNumber(a: number): number {
    return a;
  }
  from(a: number): number {
    return this.seen(a);
  }
  roughLog2(a: number): number {
    return Math.log2(a);
  }
  tallest(): number {
    return Math.log2(this.most);
  }
  spent(): number {
    return 0;
  }
}
