/** The colours of the page by day and by night: each text on its ground has a contrast of at least 4.5. */
import type { Decision } from '#checks';

type Shades = Readonly<
  Record<'paper' | 'card' | 'well' | 'ink' | 'muted' | 'rule' | 'link' | 'warn' | 'counted' | 'claimed', string>
>;

/** The colour of a verdict's sign, and of what it stands on. */
type Verdicts = Readonly<Record<Decision, readonly [on: string, under: string]>>;

export const day: { readonly shades: Shades; readonly verdicts: Verdicts } = {
  shades: {
    paper: '#faf9f6',
    card: '#ffffff',
    well: '#f1efe9',
    ink: '#1c1b19',
    muted: '#66625a',
    rule: '#dedad1',
    link: '#1d4f91',
    warn: '#a8480b',
    counted: '#1d4f91',
    claimed: '#a8480b',
  },
  verdicts: {
    accept: ['#17663f', '#dcefe3'],
    reject: ['#a3211b', '#f9e0dd'],
    unread: ['#75500a', '#f6e9c8'],
    ambiguous: ['#5f3796', '#eae1f6'],
    manual: ['#1d4f91', '#dfe9f6'],
    unanswered: ['#66625a', '#f1efe9'],
  },
};

export const night: typeof day = {
  shades: {
    paper: '#161614',
    card: '#1d1c1a',
    well: '#272622',
    ink: '#ebe8e1',
    muted: '#a5a095',
    rule: '#3b3933',
    link: '#92b9ec',
    warn: '#f0a066',
    counted: '#92b9ec',
    claimed: '#f0a066',
  },
  verdicts: {
    accept: ['#84d6a6', '#17352a'],
    reject: ['#f59b92', '#43201d'],
    unread: ['#e4bf6d', '#3a2f14'],
    ambiguous: ['#c9aef0', '#30264a'],
    manual: ['#9cc0f0', '#1c2d45'],
    unanswered: ['#a5a095', '#272622'],
  },
};

const variables = ({ shades }: typeof day): string =>
  Object.entries(shades)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
const classes = ({ verdicts }: typeof day): string =>
  Object.entries(verdicts)
    .map(([name, [on, under]]) => `.${name}{--on:${on};--under:${under}}`)
    .join('\n');

export const colours = `
:root{color-scheme:light dark;${variables(day)}}
${classes(day)}
@media screen and (prefers-color-scheme:dark){
:root{${variables(night)}}
${classes(night)}
}
`;
