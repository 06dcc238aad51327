/** One spelling for each sign and name, whether it came as LaTeX, Unicode or code. */

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const letters = 'αβγδεζηθικλμνξοπρστυφχψω';
const capitals = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ';

/** Names that LaTeX writes with a backslash: `lambda` → `\lambda`. */
export const greekNames: ReadonlyMap<string, string> = new Map([
  ...greek.flatMap((name): [string, string][] => {
    const capital = name[0]!.toUpperCase() + name.slice(1);
    return [
      [name, `\\${name}`],
      [capital, `\\${capital}`],
    ];
  }),
  ['ell', '\\ell'],
  ['lam', '\\lambda'],
  ['lamda', '\\lambda'],
  ['eps', '\\epsilon'],
  ['varepsilon', '\\epsilon'],
  ['vartheta', '\\theta'],
  ['varphi', '\\phi'],
  ['varrho', '\\rho'],
  ['varsigma', '\\sigma'],
  ['infty', '\\infty'],
  ['hbar', '\\hbar'],
  ['nabla', '\\nabla'],
  ['partial', '\\partial'],
]);

/** One character → a word. */
export const characterWords: ReadonlyMap<string, string> = new Map([
  ...Array.from(letters).map((c, i): [string, string] => [c, `\\${greek[i]}`]),
  ...Array.from(capitals).map((c, i): [string, string] => [c, `\\${greek[i]![0]!.toUpperCase()}${greek[i]!.slice(1)}`]),
  ['ℓ', '\\ell'],
  ['ϵ', '\\epsilon'],
  ['ϕ', '\\phi'],
  ['ς', '\\sigma'],
  ['ϑ', '\\theta'],
  ['∞', '\\infty'],
  ['∇', '\\nabla'],
  ['∂', '\\partial'],
  ['∑', 'sum'],
  ['∏', 'prod'],
  ['∫', '\\int'],
  ['𝟙', 'ones'],
  ['𝐈', 'I'],
  ['𝕀', 'I'],
]);

/** One character → a sign. */
export const characterSigns: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '−': '-',
    '–': '-',
    '—': '-',
    '‐': '-',
    '‑': '-',
    '＋': '+',
    '⋅': '·',
    '∙': '·',
    '•': '·',
    '·': '·',
    '×': '×',
    '✕': '×',
    '∗': '*',
    '＊': '*',
    '÷': '/',
    '∕': '/',
    '⁄': '/',
    '⊙': '⊙',
    '⊘': './',
    '∘': '⊙',
    '⊗': '⊗',
    '≤': '≤',
    '⩽': '≤',
    '≦': '≤',
    '≥': '≥',
    '⩾': '≥',
    '≧': '≥',
    '≠': '≠',
    '≈': '≈',
    '≡': '=',
    '≔': '=',
    '＝': '=',
    '∈': '∈',
    '∪': '∪',
    '∩': '∩',
    '∖': '∖',
    '∧': '∧',
    '√': '√',
    '⌈': '⌈',
    '⌉': '⌉',
    '⌊': '⌊',
    '⌋': '⌋',
    '⟨': '⟨',
    '⟩': '⟩',
    '〈': '⟨',
    '〉': '⟩',
    '‖': '‖',
    '∥': '‖',
    '∣': '|',
    '…': '…',
    '⋯': '…',
    '⋮': '…',
    '⋱': '…',
    '→': '->',
    '⊤': '⊤',
    '†': '†',
    '′': "'",
    '’': "'",
    '‘': "'",
    '″': "''",
    '（': '(',
    '）': ')',
    '，': ',',
  }),
);

/** `²` → 2, `ᵢ` → i: what stands raised or lowered. */
export const raised: ReadonlyMap<string, string> = new Map(
  Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾⁼ⁿⁱʲᵏˡᵐᵗᵈᵃᵇᶜᵖʳˢᵘᵛˣʸᴺᴸ').map((c, i) => [
    c,
    Array.from('0123456789+-()=nijklmtdabcprsuvxyNL')[i]!,
  ]),
);
export const lowered: ReadonlyMap<string, string> = new Map(
  Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₍₎₌ᵢⱼₖₗₘₙₚₜᵣₛᵤᵥₓₐₑₕ').map((c, i) => [c, Array.from('0123456789+-()=ijklmnptrsuvxaeh')[i]!]),
);
