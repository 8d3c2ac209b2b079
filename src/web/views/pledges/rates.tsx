import { useState } from 'react';
import { runsTheTalks } from '../../../core/record/authority.ts';
import type { Rate } from '../../../core/record/matters.ts';
import type { Room } from '../../../core/record/state.ts';
import { useTalks } from '../../client/talks.tsx';
import { useActing } from '../../parts/acting.tsx';
import { Why } from '../../parts/why.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Line, Moment } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import { rateInWords } from './rate-in-words.ts';
import { UnitLine, unitsIn } from './unit-line.tsx';

interface RatesProps {
  readonly room: Room;
  readonly acting: boolean;
}

/** The rates stated in a room; who runs the talks states them and takes them back. */
export function Rates({ room, acting }: RatesProps) {
  const { state, me } = useTalks();
  const speech = useWords();
  const { words } = speech;
  const chairs = acting && runsTheTalks(me);
  const rates = [...room.rates.values()].flat();
  const latest = new Set([...room.rates.values()].map((stated) => stated.at(-1)));
  if (rates.length === 0 && !chairs) return null;
  return (
    <section className="requirement">
      <h3>{words.rates.title}</h3>
      <p className="quietly">{rates.length === 0 ? words.rates.none : words.rates.intro}</p>
      <ul className="rates">
        {rates.map((rate) => (
          <li key={rate.source.entry}>
            <span dir="auto">{rateInWords(rate, state, speech)}</span>
            {chairs && latest.has(rate) && <TakeBack rate={rate} room={room} />}
          </li>
        ))}
      </ul>
      {chairs && <StateRate room={room} />}
    </section>
  );
}

function TakeBack({ rate: { one, of }, room }: { readonly rate: Rate; readonly room: Room }) {
  const { words } = useWords();
  const acting = useActing();
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-label={words.rates.takeBackOne(one, of)}
        disabled={acting.busy}
        onClick={() => void acting.run(room.id, 'rate-stated', { one, of })}
      >
        {words.rates.takeBack}
      </button>
      <Why>{acting.why}</Why>
    </>
  );
}

function StateRate({ room }: { readonly room: Room }) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          {words.rates.state}
        </button>
      </p>
      {open && <StateRateDialog room={room} onClose={() => setOpen(false)} />}
    </>
  );
}

const blank = { one: '', is: '', of: '', asOf: '', saidBy: '' };
type Filled = typeof blank;

/** Above 0, and at most 12 digits before and after the point. */
const DECIMAL = '(?=.*[1-9])(0|[1-9]\\d{0,11})(\\.\\d{1,12})?';

interface StateRateDialogProps {
  readonly room: Room;
  readonly onClose: () => void;
}

function StateRateDialog({ room, onClose }: StateRateDialogProps) {
  const { words } = useWords();
  const acting = useActing();
  const [filled, setFilled] = useState(blank);
  const field = (name: keyof Filled, label: string) => ({
    label,
    value: filled[name],
    onChange: (value: string) => setFilled({ ...filled, [name]: value }),
    required: true,
  });
  const state = async (): Promise<void> => {
    const { one, of, ...rate } = filled;
    const body = { one: one.trim(), of: of.trim(), rate };
    if (await acting.run(room.id, 'rate-stated', body)) onClose();
  };
  const units = { used: unitsIn(room), money: true };
  return (
    <Dialog
      title={words.rates.state}
      onClose={onClose}
      onGo={() => void state()}
      lacks={filled.one.trim() === filled.of.trim() ? words.live.incomplete : undefined}
    >
      <UnitLine {...field('one', words.rates.one)} {...units} />
      <div className="field-row">
        <Line {...field('is', words.rates.is)} pattern={DECIMAL} inputMode="decimal" />
        <UnitLine {...field('of', words.rates.of)} {...units} />
      </div>
      <Moment {...field('asOf', words.rates.asOf)} type="date" />
      <Line {...field('saidBy', words.rates.saidBy)} />
      <Ends onClose={onClose} why={acting.why}>
        <button type="submit" className="primary" disabled={acting.busy}>
          {words.rates.go}
        </button>
      </Ends>
    </Dialog>
  );
}
