/** Where the script stands that reads records (`worker/record-reader.ts`): the build writes it into the page. */
export const readerAddress =
  document.querySelector<HTMLMetaElement>('meta[name="parley-reader"]')?.content ?? '';
