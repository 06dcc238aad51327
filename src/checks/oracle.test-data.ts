/** What other libraries say of a matrix of doubles: ml-matrix, and numpy where a Python with it is here. */
import { spawnSync } from 'node:child_process';
import { inverse, Matrix as Dense, pseudoInverse, SingularValueDecomposition } from 'ml-matrix';
import type { Matrix, Vector } from '#reference/linear';

/** Asked of each library; `least` is the share of the largest singular value from which the others count as zero. */
export interface Asked {
  readonly A: Matrix<number>;
  readonly b: Vector<number>;
  readonly least: number;
}

export interface Opinion {
  readonly σ: Vector<number>;
  readonly pseudoInverse: Matrix<number>;
  /** The x of least length with ‖Ax − b‖ least. */
  readonly leastSquares: Vector<number>;
  /** Of square matrices. */
  readonly inverse?: Matrix<number>;
  readonly condition?: number;
}

export const mlMatrix = (all: readonly Asked[]): readonly Opinion[] =>
  all.map(({ A, b, least }) => {
    const given = new Dense(A.map((row) => [...row]));
    const svd = new SingularValueDecomposition(given, { autoTranspose: true });
    const square = A.length === A[0]!.length && svd.diagonal.every((s) => s > least * svd.norm2);
    const pseudo = pseudoInverse(given, least / Math.max(given.rows, given.columns));
    return {
      σ: svd.diagonal,
      pseudoInverse: pseudo.to2DArray(),
      leastSquares: pseudo.mmul(Dense.columnVector([...b])).to1DArray(),
      ...(square && { inverse: inverse(given).to2DArray(), condition: svd.condition }),
    };
  });

const program = `
import json, sys
import numpy as np
def opinion(asked):
    A, b, least = np.array(asked["A"], dtype=float), np.array(asked["b"], dtype=float), asked["least"]
    s = np.linalg.svd(A, compute_uv=False)
    said = {
        "σ": s.tolist(),
        "pseudoInverse": np.linalg.pinv(A, rcond=least).tolist(),
        "leastSquares": np.linalg.lstsq(A, b, rcond=least)[0].tolist(),
    }
    if A.shape[0] == A.shape[1] and s[-1] > least * s[0]:
        said |= {"inverse": np.linalg.inv(A).tolist(), "condition": np.linalg.cond(A)}
    return said
json.dump([opinion(asked) for asked in json.load(sys.stdin)], sys.stdout)
`;

/** Undefined where there is no Python with numpy. */
export function numpy(all: readonly Asked[]): readonly Opinion[] | undefined {
  const { status, stdout } = spawnSync('python3', ['-B', '-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(all),
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? (JSON.parse(stdout) as Opinion[]) : undefined; // made by the program above
}
