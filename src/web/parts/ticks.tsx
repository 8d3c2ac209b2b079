import { Tick } from './fields.tsx';

interface TicksProps {
  readonly legend: string;
  readonly all: readonly string[];
  readonly named: (one: string) => string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many, each to be ticked, kept in the order of all. */
export function Ticks({ legend, all, named, chosen, onChange }: TicksProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="ticks many">
        {all.map((one) => (
          <Tick
            key={one}
            label={named(one)}
            value={chosen.includes(one)}
            onChange={(held) =>
              onChange(all.filter((other) => (other === one ? held : chosen.includes(other))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
