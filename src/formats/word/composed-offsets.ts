/**
 * Where offsets in a composed text (NFC) stand in the text as it was written. What composes
 * together stays together: an offset within such a group stands at its beginning.
 */
export function composedOffsets(text: string): (at: number) => number {
  const composed = text.normalize('NFC');
  if (composed === text) return (at) => at;
  const offsets: number[] = [];
  let from = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const { length } = segment.normalize('NFC');
    for (let unit = 0; unit < length; unit += 1) offsets.push(from);
    from += segment.length;
  }
  return (at) => offsets[at] ?? text.length;
}
