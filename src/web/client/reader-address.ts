/**
 * Where the script stands that reads records (`worker/record-reader.ts`): the build writes it into the page.
 * Nowhere, where there is no page.
 */
export const readerAddress =
  typeof document === 'undefined'
    ? ''
    : (document.querySelector<HTMLMetaElement>('meta[name="parley-reader"]')?.content ?? '');
