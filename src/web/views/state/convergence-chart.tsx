import { useEffect, useState } from 'react';
import { convergenceOf, type Sample } from '../../../core/record/convergence.ts';
import type { Instrument } from '../../../core/record/instrument.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useWords } from '../../words/words.tsx';
import { ConvergenceTable } from './convergence-table.tsx';

const width = 720;
const height = 120;
/** From the ground up. */
const stages = ['agreed', 'in principle', 'referred', 'open'] as const;

/** How the text came closer over time: what is agreed grows from below; a tick for every version. */
export function Convergence({
  room,
  instrument,
}: {
  readonly room: Room;
  readonly instrument: Instrument;
}) {
  const { words, when } = useWords();
  const samples = useSamples(room, instrument);
  const [first] = samples;
  const last = samples.at(-1);
  const moved = samples.some(({ by }) => by.agreed + by['in principle'] > 0);
  if (!first || !last || samples.length < 3 || !moved) return null;
  const days = [first, last].map(({ at }) => when(at.slice(0, 10)));
  const [from = '', to = ''] = days;
  return (
    <div className="converging">
      <figure
        className="convergence"
        aria-label={words.state.convergence(from, to, first.by.agreed, last.by.agreed)}
      >
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
          <defs>
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
              <path d="M0 5 5 0" />
            </pattern>
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
              <circle cx="3" cy="3" r="1" />
            </pattern>
          </defs>
          {stages.map((stage) => (
            <path key={stage} data-stage={stage} d={bandOf(samples, stage)} />
          ))}
          {samples
            .filter(({ version }) => version !== undefined)
            .map((sample) => (
              <line
                key={sample.at}
                x1={xOf(samples, sample)}
                x2={xOf(samples, sample)}
                y1={0}
                y2={height}
              />
            ))}
        </svg>
        <figcaption>
          <span>{from}</span>
          <span className="quietly">{words.state.versionsAsTicks(instrument.versions.length)}</span>
          <span>{to}</span>
        </figcaption>
      </figure>
      <ConvergenceTable samples={samples} />
    </div>
  );
}

/** Worked out after the page is there, and checked: it folds the whole record once. */
function useSamples(room: Room, instrument: Instrument): readonly Sample[] {
  const { negotiation, entries, me, checking } = useTalks();
  const isChecked = checking === undefined;
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    if (!isChecked) return undefined;
    const later = setTimeout(() => {
      const of = { negotiation, viewer: me.id, room: room.id, instrument: instrument.id };
      setSamples(convergenceOf(entries, of));
    }, 50);
    return () => clearTimeout(later);
  }, [negotiation, entries, me.id, room.id, instrument.id, isChecked]);
  return samples;
}

function xOf(samples: readonly Sample[], sample: Sample): number {
  const start = Date.parse(samples[0]?.at ?? sample.at);
  const span = Date.parse(samples.at(-1)?.at ?? sample.at) - start;
  return span === 0 ? 0 : Math.round(((Date.parse(sample.at) - start) / span) * width);
}

/** The band of one stage: what stands below it, and up by its own count; level between samples. */
function bandOf(samples: readonly Sample[], stage: (typeof stages)[number]): string {
  const place = stages.indexOf(stage);
  const upTo = (sample: Sample, count: number): number => {
    const total = stages.reduce((sum, one) => sum + sample.by[one], 0) || 1;
    const below = stages.slice(0, count).reduce((sum, one) => sum + sample.by[one], 0);
    return Math.round(height - (below / total) * height);
  };
  const corners = samples.flatMap((sample, at) => {
    const x = xOf(samples, sample);
    const next = samples[at + 1];
    const end = next ? xOf(samples, next) : width;
    return [[x, sample] as const, [end, sample] as const];
  });
  const top = corners.map(([x, sample]) => `${x} ${upTo(sample, place + 1)}`);
  const bottom = corners.toReversed().map(([x, sample]) => `${x} ${upTo(sample, place)}`);
  return `M${[...top, ...bottom].join('L')}Z`;
}
