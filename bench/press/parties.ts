import { partiesIn } from '../../src/press/people/parties.ts';
import { readData } from './data.ts';

/** How the bulletins of climate talks name a party or a group: its own name, and what else stands for it. */
interface Listed {
  readonly name: string;
  readonly others: readonly string[];
}

/** `Name: other, other [groups]`, a line each; others may stand between semicolons, and have commas in brackets. */
function listed(file: string): Listed[] {
  return readData(`enb-parties/${file}`)
    .split('\n')
    .map((line) => line.replace(/\s*\[.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('<'))
    .map((line) => {
      const [name = '', ...rest] = line.split(':');
      const others = rest.join(':').split(rest.join(':').includes(';') ? ';' : /,(?![^(]*\))/);
      return { name: name.trim(), others: others.map((one) => one.trim()).filter(Boolean) };
    });
}

const readAs = (name: string): string | undefined =>
  partiesIn(`Then ${name} took the floor.`)[0]?.party.code;

export interface Recalled {
  readonly names: { readonly all: number; readonly read: number };
  readonly others: { readonly all: number; readonly read: number };
  /** Other names that are not read as their party. */
  readonly missed: readonly string[];
}

/** How many of the listed parties and groups are read where they are named, by their names and by others. */
export function namedParties(): Recalled {
  const all = ['parties.txt', 'groupings.txt'].flatMap(listed);
  const read = all.filter(({ name }) => readAs(name) !== undefined);
  const others = all.flatMap(({ name, others: ways }) => ways.map((way) => ({ name, way })));
  const missed = others.filter(({ name, way }) => readAs(way) !== (readAs(name) ?? ''));
  return {
    names: { all: all.length, read: read.length },
    others: { all: others.length, read: others.length - missed.length },
    missed: missed.map(({ way }) => way),
  };
}
