import { arrayKind } from '../arrays/kind.ts';

export default arrayKind(
  'matrix',
  'a matrix in any brackets, computed or given entry by entry: its shape first, then its entries, exactly',
);
