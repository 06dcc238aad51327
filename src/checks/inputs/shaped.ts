/** All inputs of a law at once, from their declarations: sizes are drawn with them, and shrink first. */
import fc from 'fast-check';
import { tabulate } from '#scalar';
import type { Limits } from '#scalar';
import { build, type Ground } from './build.ts';
import { integers, kept, simpler, zeroed, type Draw, type Recipe } from './recipe.ts';
import { at, dimensions, shape, type Drawn, type Shape } from './shape.ts';

export type Instance<D extends Readonly<Record<string, string>>, T> = { readonly [K in keyof D]: Drawn<D[K], T> };

export class Shaped<T, D extends Readonly<Record<string, string>>> extends fc.Arbitrary<Instance<D, T>> {
  private readonly over: Ground<T>;
  private readonly limits: Limits;
  private readonly shapes: readonly (readonly [string, Shape])[];
  private readonly names: readonly string[];
  constructor(over: Ground<T>, declarations: D, limits: Limits) {
    super();
    this.over = over;
    this.limits = limits;
    this.shapes = Object.entries(declarations).map(([name, text]) => [name, shape(text)]);
    const sizes = this.shapes.filter(([, s]) => s.is === 'size').map(([name]) => name);
    // A symbol that is drawn as an integer may stand in a size, but is not one.
    const drawn = new Set(this.shapes.filter(([, s]) => s.is === 'integer').map(([name]) => name));
    this.names = [...new Set([...sizes, ...this.shapes.flatMap(([, s]) => dimensions(s))])].filter(
      (n) => !drawn.has(n),
    );
  }

  override generate(random: fc.Random): fc.Value<Instance<D, T>> {
    const draw: Draw = (a, b) => random.nextInt(a, b);
    const lengths = new Set(this.shapes.filter(([, s]) => s.is === 'size').map(([name]) => name));
    const sizes: Record<string, number> = {};
    const { most, long } = this.reach(draw(0, 9));
    for (const name of this.names) sizes[name] = draw(1, lengths.has(name) ? long : most);
    const entries: Record<string, ReturnType<typeof integers>> = {};
    for (const [name, s] of this.shapes) {
      const any = integers(s, sizes, draw, this.limits.bound);
      const drawn = s.is !== 'integer' && draw(0, 23) === 0 ? zeroed(any) : any;
      entries[name] = drawn;
      if (s.is === 'integer') sizes[name] = Number(drawn);
    }
    return this.valueFrom({ sizes, entries });
  }

  /** How large this instance may be: one in ten is all scalars, and where the system is cheap one reaches far. */
  private reach(kind: number): { readonly most: number; readonly long: number } {
    if (kind === 0) return { most: 1, long: this.limits.long };
    return kind === 1 && this.limits.far ? this.limits.far : this.limits;
  }

  override canShrinkWithoutContext(_: unknown): _ is Instance<D, T> {
    return false;
  }

  override shrink(_: Instance<D, T>, context: unknown): fc.Stream<fc.Value<Instance<D, T>>> {
    // The context is the recipe that `generate` or an earlier shrink put there.
    return context === undefined ? fc.Stream.nil() : fc.stream(this.smaller(context as Recipe));
  }

  private *smaller(recipe: Recipe): Generator<fc.Value<Instance<D, T>>> {
    for (const name of this.names) yield* this.shorter(recipe, name);
    for (const [name, s] of this.shapes) {
      if (s.is === 'size') continue;
      const least = s.is === 'integer' ? at(s.from, recipe.sizes) : 0;
      for (const xs of simpler(recipe.entries[name]!)) {
        if (s.is === 'integer' && Number(xs) < least) continue;
        const sizes = s.is === 'integer' ? { ...recipe.sizes, [name]: Number(xs) } : recipe.sizes;
        yield this.valueFrom({ sizes, entries: { ...recipe.entries, [name]: xs } });
      }
    }
  }

  /** One dimension cut: to its first or last index, to a half, by one index. */
  private *shorter(recipe: Recipe, name: string): Generator<fc.Value<Instance<D, T>>> {
    const n = recipe.sizes[name]!;
    const all = tabulate(n, (i) => i);
    const half = Math.ceil(n / 2);
    const cuts = [
      [0],
      [n - 1],
      all.slice(0, half),
      all.slice(n - half),
      ...all.map((i) => all.filter((j) => j !== n - 1 - i)),
    ];
    for (const keep of cuts) {
      if (keep.length === 0 || keep.length >= n) continue;
      const sizes: Record<string, number> = { ...recipe.sizes, [name]: keep.length };
      const entries: Record<string, ReturnType<typeof integers>> = {};
      for (const [key, s] of this.shapes) {
        entries[key] = kept(s, recipe.entries[key]!, name, keep, sizes);
        if (s.is === 'integer') sizes[key] = Number(entries[key]);
      }
      yield this.valueFrom({ sizes, entries });
    }
  }

  private valueFrom(recipe: Recipe): fc.Value<Instance<D, T>> {
    const made = this.shapes.map(([name, s]) => [
      name,
      s.is === 'size' ? recipe.sizes[name]! : build(this.over, s, recipe.entries[name]!),
    ]);
    // Each entry was built to its declaration, which is what Drawn says in types.
    return new fc.Value(Object.fromEntries(made) as Instance<D, T>, recipe);
  }
}
