import type { ReactNode } from 'react';
import './leaf.css';

interface LeafProps {
  readonly title: string;
  /** One line on how to read it. */
  readonly intro: string;
  readonly children: ReactNode;
}

/** A view that is one page to read: its name, how to read it, and what there is. */
export function Leaf({ title, intro, children }: LeafProps) {
  return (
    <div className="leaf">
      <header className="leaf-head">
        <h1>{title}</h1>
        <p>{intro}</p>
      </header>
      {children}
    </div>
  );
}
