/** What each LaTeX command is to the reader. */

const entries = (text: string, to: string): [string, string][] => text.split(' ').map((name) => [name, to]);

/** Command → sign. */
export const commandSigns: ReadonlyMap<string, string> = new Map([
  ...entries('cdot bullet', '·'),
  ...entries('times', '×'),
  ...entries('ast star', '*'),
  ...entries('odot circ hadamard', '⊙'),
  ...entries('oslash', './'),
  ...entries('otimes', '⊗'),
  ...entries('div', '/'),
  ...entries('le leq leqslant lesssim', '≤'),
  ...entries('ge geq geqslant', '≥'),
  ...entries('lt', '<'),
  ...entries('gt', '>'),
  ...entries('ne neq', '≠'),
  ...entries('approx simeq cong', '≈'),
  ...entries('equiv coloneqq triangleq doteq', '='),
  ...entries('in', '∈'),
  ...entries('cup', '∪'),
  ...entries('cap', '∩'),
  ...entries('setminus', '∖'),
  ...entries('backslash', '⧵'),
  ...entries('wedge land', '∧'),
  ...entries('dots ldots cdots dotsc dotsb dotsm dotso vdots ddots hdots', '…'),
  ...entries('top intercal transpose transp', '⊤'),
  ...entries('dagger', '†'),
  ...entries('prime', "'"),
  ...entries('lceil', '⌈'),
  ...entries('rceil', '⌉'),
  ...entries('lfloor', '⌊'),
  ...entries('rfloor', '⌋'),
  ...entries('langle', '⟨'),
  ...entries('rangle', '⟩'),
  ...entries('lvert rvert vert mid', '|'),
  ...entries('lVert rVert Vert', '‖'),
  ...entries('lbrace', 'set{'),
  ...entries('rbrace', 'set}'),
  ...entries('lbrack', '['),
  ...entries('rbrack', ']'),
  ...entries('lparen', '('),
  ...entries('rparen', ')'),
  ...entries('colon', ':'),
  ...entries('pm', '±'),
  ...entries('to rightarrow longrightarrow', '->'),
  ...entries('bmod pmod mod', 'mod'),
  ...entries('newline cr', '\\\\'),
]);

/** Which side of what it encloses the bar after a command, or the command itself, is. */
export const sides: ReadonlyMap<string, 'open' | 'close'> = new Map([
  ...'left bigl Bigl biggl Biggl lvert lVert'.split(' ').map((name) => [name, 'open'] as const),
  ...'right bigr Bigr biggr Biggr rvert rVert'.split(' ').map((name) => [name, 'close'] as const),
]);

/** Commands of size and spacing: they mean nothing. */
export const silent: ReadonlySet<string> = new Set(
  (
    'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm quad qquad displaystyle textstyle ' +
    'scriptstyle scriptscriptstyle limits nolimits thinspace medspace thickspace enspace nobreak allowbreak hfill hline ' +
    'nonumber notag normalsize small large mathstrut strut boxed fbox bm mathop mathbin mathrel mathord mathopen mathclose hphantom substack'
  ).split(' '),
);

/** Commands of letter shape: the letters are what counts. */
export const shapes: ReadonlySet<string> = new Set(
  (
    'mathbf mathrm mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol pmb bf rm it sf tt operatorname text textrm textbf textit ' +
    'textsf texttt textnormal mbox hbox mathnormal bm emph DeclareMathOperator'
  ).split(' '),
);

/** Marks over a letter: part of its name. */
export const accents: ReadonlySet<string> = new Set(
  'hat widehat bar overline tilde widetilde vec dot ddot check breve underline'.split(' '),
);

/** Commands that take arguments in braces. */
export const constructs: ReadonlySet<string> = new Set(
  'frac dfrac tfrac cfrac sqrt binom dbinom tbinom underbrace overbrace overset underset stackrel substack color textcolor tag label phantom begin end xrightarrow norm abs'.split(
    ' ',
  ),
);
