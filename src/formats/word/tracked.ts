import type { Change } from './changes.ts';
import type { WordPackage } from './package.ts';
import { storyOf } from './story.ts';
import { child } from './xml.ts';

export interface WordChange extends Change {
  /** What is changed: words, the mark that ends a paragraph, or a whole row or cell. */
  readonly of: 'words' | 'mark' | 'row';
  /** The words that it brings, takes or moves. */
  readonly text: string;
}

/** Everything that is tracked in the text and its notes, in reading order, each change once. */
export function trackedChanges(file: WordPackage): readonly WordChange[] {
  const found = new Map<Change, { of: WordChange['of']; text: string }>();
  const note = (changes: readonly Change[], of: WordChange['of'], text: string): void => {
    for (const change of changes) {
      const known = found.get(change);
      found.set(change, { of: known?.of ?? of, text: (known?.text ?? '') + text });
    }
  };
  const roots = [child(file.document.root, 'w:body'), file.footnotes?.root, file.endnotes?.root];
  for (const block of roots.flatMap((root) => storyOf(root))) {
    if (block === 'edge') continue;
    for (const { changes, text } of block.pieces) {
      note(block.standing, 'row', text);
      note(changes, 'words', text);
    }
    note(block.mark, 'mark', '');
  }
  return [...found].map(([change, { of, text }]) => ({ ...change, of, text }));
}
