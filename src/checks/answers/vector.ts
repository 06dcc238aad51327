import { arrayKind } from '../arrays/kind.ts';

export default arrayKind(
  'vector',
  'a list of numbers in order, however it is given: its length first, then entry by entry, exactly',
);
