import { useArrival } from '../../title.ts';
import { useWords } from '../../words/words.tsx';
import { PageTop } from '../../parts/page-top.tsx';
import './about.css';

/** What this is, what it does not do to you, and what to do about a wrong statement. */
export function About() {
  const { words } = useWords();
  useArrival(words.about.title);
  const { about } = words;
  const sections = [
    [about.whatTitle, about.what],
    [about.trackersTitle, about.trackers],
    [about.keyTitle, about.key],
    [about.hostTitle, about.host],
    [about.disputeTitle, about.dispute],
    [about.imprintTitle, about.imprint],
    [about.fontsTitle, about.fonts],
  ] as const;
  return (
    <main className="plain about" id="content">
      <PageTop />
      <h1>{about.title}</h1>
      {sections.map(([title, text]) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
    </main>
  );
}
