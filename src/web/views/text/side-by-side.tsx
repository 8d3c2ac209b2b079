import { onTable } from '../../../core/record/rules.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import { useWords } from '../../words/words.tsx';

interface Given {
  readonly instrument: Instrument;
  /** The number of the older version. */
  readonly against: number;
}

/** Over two columns: which version each of them is. */
export function Besides({ instrument, against }: Given) {
  const { words, when } = useWords();
  const shown = [instrument.versions[against - 1], onTable(instrument)];
  return (
    <p className="besides">
      {shown.map(
        (version) =>
          version && (
            <bdi key={version.number}>
              {words.text.versionOf(version.number, when(version.source.recorded.slice(0, 10)))}
            </bdi>
          ),
      )}
    </p>
  );
}
