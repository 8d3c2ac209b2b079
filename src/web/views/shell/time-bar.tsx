import { useMemo, useState } from 'react';
import { useTalks } from '../../client/talks.tsx';
import { useWords, type Speech } from '../../words/words.tsx';
import { sentenceOf } from '../rooms/sentences.ts';
import { speeds, usePlaying, type Playing } from './playing.ts';
import { timeMarks, type TimeMark } from './time-marks.ts';

/** Time along the bottom: every entry is a stop, the last stop is now. Space plays it and stops it. */
export function TimeBar() {
  const { at, setAt, instants } = useTalks();
  const { words, instant } = useWords();
  const { shell } = words;
  const last = instants.length - 1;
  const here = at === undefined ? last : instants.findLastIndex((one) => one <= at);
  const [sliding, setSliding] = useState(false);
  const marks = useMarks();
  const go = (stop: number): void => setAt(stop >= last ? undefined : instants[Math.max(stop, 0)]);
  const playing = usePlaying(here, last, go);
  const move = (stop: number, slid = false): void => {
    playing.stop();
    setSliding(slid);
    go(stop);
  };
  const shown = at === undefined ? shell.now : shell.asOf(instant(at));
  const then = useThen();
  const mark = marks.find(({ stop }) => stop === here);
  const heard = [shown, at === undefined ? '' : (then ?? '')].filter(Boolean).join(': ');
  return (
    <footer className="time">
      {at !== undefined && then !== undefined && (
        <p className="then" dir="auto">
          {then}
        </p>
      )}
      <PlayButton playing={playing} />
      <button
        type="button"
        onClick={() => move(here - 1)}
        disabled={here <= 0}
        aria-label={shell.earlier}
      >
        ‹
      </button>
      <span className="track">
        <Marks marks={marks} last={last} />
        <input
          type="range"
          min={0}
          max={Math.max(last, 0)}
          value={Math.max(here, 0)}
          aria-label={shell.time}
          aria-valuetext={heard}
          onChange={({ currentTarget }) => move(Number(currentTarget.value), true)}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            playing.toggle();
          }}
        />
      </span>
      <button
        type="button"
        onClick={() => move(here + 1)}
        disabled={at === undefined}
        aria-label={shell.later}
      >
        ›
      </button>
      <span className="shown">{shown}</span>
      <GoToMark marks={marks} chosen={mark} onChoose={move} />
      {(at !== undefined || playing.isOn) && <Speed playing={playing} />}
      {at !== undefined && (
        <button type="button" className="primary" onClick={() => move(last)}>
          {shell.backToNow}
        </button>
      )}
      <output className="unseen">{said({ sliding, playing, mark, heard }, words)}</output>
    </footer>
  );
}

/**
 * What a screen reader is told: a slider says its own value; while time plays, versions and sessions
 * alone are told, so that it does not talk over itself.
 */
function said(
  at: {
    readonly sliding: boolean;
    readonly playing: Playing;
    readonly mark: TimeMark | undefined;
    readonly heard: string;
  },
  words: Speech['words'],
): string {
  if (at.sliding && !at.playing.isOn) return '';
  if (!at.playing.isOn) return at.heard;
  return at.mark ? markInWords(at.mark, words) : '';
}

function useMarks(): readonly TimeMark[] {
  const { now, instants } = useTalks();
  return useMemo(() => timeMarks(now, instants), [now, instants]);
}

/** More than a line of a wide screen is not read in passing. */
const longest = 200;

/** What was recorded at the instant that is shown, in one sentence with the words that it brought. */
function useThen(): string | undefined {
  const { at, state, instants } = useTalks();
  const speech = useWords();
  return useMemo(() => {
    const stop = at === undefined ? undefined : instants.findLast((one) => one <= at);
    const acts = [...state.rooms.values()].flatMap((room) => room.acts.at(-1) ?? []);
    const act = acts.find(({ source }) => source.recorded === stop);
    if (!act) return undefined;
    const { text, quote } = sentenceOf(act, state, speech);
    return [text, quote ?? ''].join(' ').trim().slice(0, longest);
  }, [at, state, instants, speech]);
}

function PlayButton({ playing }: { readonly playing: Playing }) {
  const { words } = useWords();
  return (
    <button
      type="button"
      className="play"
      onClick={playing.toggle}
      aria-label={playing.isOn ? words.time.pause : words.time.play}
    >
      <svg viewBox="0 0 16 16" aria-hidden>
        <path d={playing.isOn ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M4 2v12l9-6z'} />
      </svg>
    </button>
  );
}

/** Ticks over the slider; the choice beside it says what they are. */
function Marks({ marks, last }: { readonly marks: readonly TimeMark[]; readonly last: number }) {
  return (
    <span className="marks-over" aria-hidden>
      {[...new Map(marks.map((mark) => [`${mark.what} ${mark.stop}`, mark])).values()].map(
        ({ what, stop }) => (
          <span
            key={`${what} ${stop}`}
            data-what={what}
            style={{ insetInlineStart: `${(stop / Math.max(last, 1)) * 100}%` }}
          />
        ),
      )}
    </span>
  );
}

const markInWords = (mark: TimeMark, { time }: Speech['words']): string =>
  mark.what === 'version' ? time.version(mark.number, mark.title) : time.session(mark.title);

function GoToMark({
  marks,
  chosen,
  onChoose,
}: {
  readonly marks: readonly TimeMark[];
  readonly chosen: TimeMark | undefined;
  readonly onChoose: (stop: number) => void;
}) {
  const { words } = useWords();
  if (marks.length === 0) return null;
  return (
    <select
      aria-label={words.time.marks}
      value={chosen ? marks.indexOf(chosen) : ''}
      onChange={({ currentTarget }) => {
        const mark = marks[Number(currentTarget.value)];
        if (mark) onChoose(mark.stop);
      }}
    >
      {!chosen && <option value="">{words.time.marks}</option>}
      {marks.map((mark, place) => (
        <option key={`${mark.what} ${mark.at} ${mark.title}`} value={place}>
          {markInWords(mark, words)}
        </option>
      ))}
    </select>
  );
}

function Speed({ playing }: { readonly playing: Playing }) {
  const { words } = useWords();
  return (
    <select
      aria-label={words.time.speed}
      value={playing.speed}
      onChange={({ currentTarget }) => playing.setSpeed(Number(currentTarget.value))}
    >
      {speeds.map((speed) => (
        <option key={speed} value={speed}>
          {words.time.perSecond(speed)}
        </option>
      ))}
    </select>
  );
}
