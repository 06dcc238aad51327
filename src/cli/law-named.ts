import type { Law } from '#checks';
import { nearest } from '#language';
import { UsageError } from './command.ts';

/** The law of that slug; a slug that there is not is the caller's mistake, the nearest told. */
export function lawNamed(all: ReadonlyMap<string, Law>, slug: string): Law {
  const law = all.get(slug);
  if (law) return law;
  const near = nearest(slug, all.keys());
  throw new UsageError(
    `there is no law "${slug}"${near === undefined ? '' : `; did you mean "${near}"?`}; see assay list`,
  );
}
