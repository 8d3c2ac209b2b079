import { useState } from 'react';
import { setSingleKeys, singleKeysServe } from '../../client/single-keys.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Ends, Tick } from '../../parts/fields.tsx';
import { useWords } from '../../words/words.tsx';
import './keys-dialog.css';

/** Every key that does something, by where it does; single characters can be switched off. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const [serve, setServe] = useState(singleKeysServe);
  const { keys } = words;
  const groups = [
    { where: keys.everywhere, does: [['?', keys.thisList] as const, ...keys.anywhere] },
    { where: words.shell.views.text, does: [...words.text.keys, ...keys.inText] },
    { where: words.shell.views.matrix, does: keys.inMatrix },
    { where: words.press.title, does: keys.inPress },
    { where: words.shell.time, does: keys.inTime },
  ];
  return (
    <Dialog title={keys.title} onClose={onClose}>
      <Tick
        label={keys.single}
        value={serve}
        onChange={(on) => {
          setSingleKeys(on);
          setServe(on);
        }}
      />
      <p className="quietly">{keys.singleWhat}</p>
      {groups.map(({ where, does }) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl className="keys">
            {does.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <Ends onClose={onClose} why={undefined} />
    </Dialog>
  );
}
