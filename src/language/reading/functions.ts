/** The functions that can be called by name: how each is spelled, and how many arguments it takes. */

export interface Known {
  /** Its name in the tree. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether it may stand before its argument without brackets: `log n`. */
  readonly bare?: boolean;
}

const table = new Map<string, Known>();
const known = (spellings: string, name: string, least: number, most = least, bare = false): void => {
  for (const spelling of spellings.split(' ')) table.set(spelling, { name, least, most, bare });
};

known('log ln', 'log', 1, 2, true);
known('lg log2 ld lb', 'log2', 1, 1, true);
known('log10', 'log10', 1, 1, true);
known('exp expm matrix_exp', 'exp', 1, 1, true);
known('sqrt sqrtm', 'sqrt', 1, 1, true);
// NumPy's, which go through a matrix entry by entry.
known('entrywiseexp', 'entrywiseexp', 1);
known('entrywisesqrt', 'entrywisesqrt', 1);
known('cbrt', 'cbrt', 1, 1, true);
known('sin', 'sin', 1, 1, true);
known('cos', 'cos', 1, 1, true);
known('tan', 'tan', 1, 1, true);
known('sinh', 'sinh', 1, 1, true);
known('cosh', 'cosh', 1, 1, true);
known('tanh', 'tanh', 1, 1, true);
known('arctan atan', 'arctan', 1, 1, true);
known('det Det determinant', 'det', 1, 1, true);
known('tr Tr trace Trace', 'tr', 1, 1, true);
known('diag Diag diagm diagonal Diagonal diagflat diag_embed', 'diag', 1, 64, true);
known('rank Rank matrix_rank', 'rank', 1, 1, true);
known('vec', 'vec', 1, 1, true);
// Rows and columns of a matrix, from which to which.
known('part', 'part', 5);
known('span', 'span', 1, 64, true);
known('norm', 'norm', 1, 2);
known('normF', 'normF', 1, 1);
// NumPy's, which of a matrix is the Frobenius norm where no other is named.
known('numpynorm', 'numpynorm', 1, 2);
known('norm1', 'norm1', 1, 1);
known('normInf', 'normInf', 1, 1);
known('opnorm', 'norm', 1, 1);
known('abs', 'abs', 1, 1);
known('sign sgn', 'sign', 1, 1, true);
known('max maximum', 'max', 1, 64);
known('min minimum', 'min', 1, 64);
known('ceil ceiling', 'ceil', 1, 1);
known('floor', 'floor', 1, 1);
known('inner vdot', 'inner', 2);
known('outer ger', 'outer', 2);
known('binom binomial comb choose nchoosek', 'binomial', 2);
known('factorial', 'factorial', 1);
known('gcd', 'gcd', 2);
known('mod', 'mod', 2);
known('pinv', 'pinv', 1);
known('softmax', 'softmax', 1);
known('cond kappa', 'cond', 1);
known('mean', 'mean', 1, 2);
known('adj adjugate', 'adj', 1, 1, true);
known('expectation', 'expectation', 1);

/** Spellings that are read into other trees: see calls.ts. */
const rewritten = new Set(
  (
    'inv inverse transpose solve dot matmul mm bmm mv matrix_power mpower multiply hadamard kron eye identity Identity zeros ones ' +
    'block bmat hstack vstack column_stack arange range list float64 float32 double size array asarray matrix Matrix mat vector tensor sum prod cumsum where pow power multi_dot lstsq divide true_divide add subtract square logdet frac Fraction Rational einsum ' +
    'mldivide mrdivide cho_factor lu_factor cholesky_factor cho_solve lu_solve solve_triangular spsolve crossprod tcrossprod chain_matmul ' +
    'conj conjugate real_if_close ascontiguousarray atleast_1d adjoint ctranspose permutedims swapaxes moveaxis tril triu cumprod numpyinner tensordot mul kronecker len nrow ncol numel length vander toeplitz circulant fliplr tri convolve conv reduce foldl map cholesky chol stack squeeze ravel flatten flip flipud reverse'
  ).split(' '),
);

/** Modules whose name before a dot means nothing. */
export const modules: ReadonlySet<string> = new Set(
  'np numpy jnp jax torch scipy linalg math la LA LinearAlgebra sp sympy cp cupy tf xp nla npl mx special functools operator itertools einops'.split(
    ' ',
  ),
);

export const functions: ReadonlyMap<string, Known> = table;
const spellings = new Set([...table.keys(), ...rewritten]);
export const isFunction = (word: string): boolean => spellings.has(word);
/** Functions that may hide in a run of letters: `nlogn`. */
export const embedded: ReadonlySet<string> = new Set('log ln lg sqrt exp max min tr det diag log2 log10'.split(' '));
